//! Several words in a row in capitals alone. Names such as ASIN and short words do not count.

use super::lint::{Check, Hit};

/// Words in a row.
const ROW: usize = 3;
/// Letters that make a word long enough to count.
const LETTERS: usize = 3;

pub(super) fn check(check: &Check<'_>) -> Vec<Hit> {
    let lines = check.lines().filter(|(_, line)| {
        let mut row = 0;
        line.sentence.text.split_whitespace().any(|word| {
            row = if is_shouted(word) { row + 1 } else { 0 };
            row >= ROW
        })
    });
    lines.map(|(number, _)| check.line(number)).collect()
}

fn is_shouted(word: &str) -> bool {
    let letters = word.chars().filter(|letter| letter.is_alphabetic());
    letters.clone().count() >= LETTERS
        && letters.clone().all(char::is_uppercase)
        && !word.contains(|letter: char| letter.is_ascii_digit())
}
