//! A letter that is too long.

use super::lint::{Check, Hit};
use crate::plan::PlanPart;

/// Words that a letter may have (`domain/poa.md` section 2).
pub(super) const WORDS: u32 = 700;

pub(super) fn check(check: &Check<'_>) -> Vec<Hit> {
    let words = check.letter.words_in_all();
    let is_long = words > WORDS;
    is_long.then(|| Hit::part(PlanPart::Opening).finding(words.to_string())).into_iter().collect()
}
