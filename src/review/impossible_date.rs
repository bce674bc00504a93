//! A day that no calendar has.

use super::lint::{Check, Hit};
use crate::notice::DayForm;

pub(super) fn check(check: &Check<'_>) -> Vec<Hit> {
    let letter = check.letter;
    let days = letter.prose.days.iter().filter(|day| day.form == DayForm::Impossible);
    days.map(|day| check.words(letter.line_at(day.at.start), (day.at.start, day.at.end))).collect()
}
