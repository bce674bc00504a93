//! Sentences in another language than the letter. Short ones tell too little of theirs.

use super::lint::{Check, Hit};
use crate::notice::surely_in;

/// Folded bytes of a sentence that is long enough to tell.
const LONG: usize = 64;

pub(super) fn check(check: &Check<'_>) -> Vec<Hit> {
    let letter = check.letter;
    let Some(whole) = letter.prose.language else { return Vec::new() };
    let foreign = letter.units.iter().filter(|unit| {
        let words = letter.words(unit);
        words.len() >= LONG && surely_in(words).is_some_and(|own| own != whole)
    });
    foreign.map(|unit| check.unit(unit)).collect()
}
