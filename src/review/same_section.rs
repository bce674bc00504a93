//! A part that is the same as in an earlier letter, while the letter as a whole is not.

use super::lint::{Check, Hit};
use super::repeated_submission;
use super::similarity::{MOSTLY, share_known};

pub(super) fn check(check: &Check<'_>) -> Vec<Hit> {
    if !repeated_submission::check(check).is_empty() {
        return Vec::new();
    }
    let earlier = check.context.earlier;
    let same = check.rule.parts.iter().filter(|&&part| {
        let lines = check.letter.lines.iter().filter(|line| line.part == part);
        let words = lines.map(|line| check.letter.line_words(line)).collect::<Vec<_>>().join(" ");
        earlier.iter().filter_map(|letter| share_known(&words, letter)).any(|share| share > MOSTLY)
    });
    same.map(|&part| Hit::part(part)).collect()
}
