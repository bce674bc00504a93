//! Days such as 3/4/2026, which two readers take for two days.

use super::lint::{Check, Hit};
use crate::notice::DayForm;

/// The shortest way to write one in figures.
const SHORTEST: usize = "1/2/2026".len();

pub(super) fn check(check: &Check<'_>) -> Vec<Hit> {
    let letter = check.letter;
    let open = letter.prose.days.iter().filter(|day| day.form == DayForm::Open);
    open.filter(|day| {
        let words = &letter.prose.folded.text()[day.at.clone()];
        words.len() >= SHORTEST
            && words.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'/' | b'-'))
    })
    .map(|day| check.words(letter.line_at(day.at.start), (day.at.start, day.at.end)))
    .collect()
}
