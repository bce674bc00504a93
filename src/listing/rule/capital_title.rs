//! Titles that are written in capitals. Short words may be names of models.

use super::{Line, Marks};

/// Letters of a word that counts.
const LONG: usize = 4;

pub(super) fn check(line: &Line<'_>) -> Option<Marks> {
    let is_letter = |byte: &u8| byte.is_ascii_alphabetic();
    let words = line.written.split(|letter: char| !letter.is_ascii_alphanumeric());
    let long = words.filter(|word| word.bytes().filter(is_letter).count() >= LONG);
    let (mut all, mut capital) = (0, 0);
    for word in long {
        all += 1;
        capital += u32::from(!word.bytes().any(|byte| byte.is_ascii_lowercase()));
    }
    let is_shouted = capital >= line.rule.limit && capital * 5 >= all * 4;
    is_shouted.then(|| Marks { spots: vec![(0, line.written.len())], ..Marks::default() })
}
