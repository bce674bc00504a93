//! A paragraph that is too long to be read at a glance.

use super::lint::{Check, Hit};

/// Words of a paragraph that is still read.
const WORDS: u32 = 120;

pub(super) fn check(check: &Check<'_>) -> Vec<Hit> {
    let letter = check.letter;
    let words = |line: usize| letter.paragraph_of(line).map(|unit| letter.words_of(unit)).sum::<u32>();
    let long = check.paragraphs().filter(|lines| words(lines.start) > WORDS);
    long.map(|lines| check.line(lines.start)).collect()
}
