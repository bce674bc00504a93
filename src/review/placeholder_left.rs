//! Every place in square brackets that is still to be filled in.

use super::lint::{Check, Hit};
use crate::plan::placeholders;

pub(super) fn check(check: &Check<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for (number, line) in check.lines() {
        let units: Vec<u16> = line.sentence.text.encode_utf16().collect();
        for span in placeholders(&line.sentence.text) {
            let range = span.start as usize..span.end as usize;
            let found = String::from_utf16_lossy(units.get(range).unwrap_or_default());
            hits.push(check.span(number, check.letter.in_text(number, span), &found));
        }
    }
    hits
}
