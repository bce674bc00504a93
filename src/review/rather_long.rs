//! A letter that is longer than Amazon's staff like to read, and not yet too long.

use super::lint::{Check, Hit};
use super::too_long;
use crate::plan::PlanPart;

/// Words that a letter may have (`domain/poa.md` section 2).
const WORDS: u32 = 500;

pub(super) fn check(check: &Check<'_>) -> Vec<Hit> {
    let words = check.letter.words_in_all();
    let is_long = words > WORDS && words <= too_long::WORDS;
    is_long.then(|| Hit::part(PlanPart::Opening).finding(words.to_string())).into_iter().collect()
}
