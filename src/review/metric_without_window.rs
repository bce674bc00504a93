//! The value of a metric without the time it was counted over. What is quoted from the message has Amazon's own.

use super::claim::{Figure, claims};
use super::lint::{Check, Hit};

pub(super) fn check(check: &Check<'_>) -> Vec<Hit> {
    let letter = check.letter;
    let window = [check.group("window"), check.group("from-message"), check.group("target")];
    let mut hits = Vec::new();
    for unit in check.units() {
        let Some((_, name)) = letter.prose.metrics.iter().find(|(_, at)| unit.at.contains(&at.start)) else {
            continue;
        };
        let is_rate = |figure: &Figure| matches!(figure, Figure::Percentage { .. });
        let rated = claims(letter.words(unit), unit.at.start).iter().any(|claim| is_rate(&claim.figure));
        let is_timed = letter.is_heard_around(unit.line, &window)
            || letter.paragraph_of(unit.line).any(|unit| !letter.days_of(&unit.at).is_empty());
        if rated && !is_timed {
            hits.push(check.words(unit.line, (name.start, name.end)));
        }
    }
    hits
}
