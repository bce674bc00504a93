//! A percentage with no count beside it in the same paragraph.

use super::claim::{Figure, claims};
use super::lint::{Check, Hit};

pub(super) fn check(check: &Check<'_>) -> Vec<Hit> {
    let letter = check.letter;
    let other = [check.group("from-message"), check.group("target")];
    let mut hits = Vec::new();
    for unit in check.units() {
        let found = claims(letter.words(unit), unit.at.start);
        let Some(rate) = found.iter().find(|claim| matches!(claim.figure, Figure::Percentage { .. })) else {
            continue;
        };
        let rates = found.iter().filter(|claim| matches!(claim.figure, Figure::Percentage { .. })).count();
        let is_said_otherwise = unit.heard.spots(&other).next().is_some();
        if !is_said_otherwise && letter.numbers_of(unit) <= rates && !is_counted_around(check, unit.line) {
            hits.push(check.words(unit.line, (rate.at.start, rate.at.end)));
        }
    }
    hits
}

/// Whether the paragraph gives a part of a whole anywhere.
fn is_counted_around(check: &Check<'_>, line: usize) -> bool {
    let is_part = |figure: &Figure| matches!(figure, Figure::Part { .. });
    check
        .letter
        .paragraph_of(line)
        .any(|unit| claims(check.letter.words(unit), 0).iter().any(|claim| is_part(&claim.figure)))
}
