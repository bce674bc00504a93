//! A day after today among the things that are done.

use super::lint::{Check, Hit};
use crate::notice::DayForm;

pub(super) fn check(check: &Check<'_>) -> Vec<Hit> {
    let today = check.context.options.today;
    let mut hits = Vec::new();
    for unit in check.units() {
        let days = check.letter.days_of(&unit.at).iter();
        let late = days.filter(|day| matches!(day.form, DayForm::Certain(date) if date > today));
        hits.extend(late.map(|day| check.words(unit.line, (day.at.start, day.at.end))));
    }
    hits
}
