//! A cause that is said to have begun after Amazon wrote about it.

use super::lint::{Check, Hit};
use crate::notice::{DayForm, MessageDateKind};
use crate::plan::printed_day;

/// How far before the day the word may stand that says that it began.
const NEAR: usize = 24;

pub(super) fn check(check: &Check<'_>) -> Vec<Hit> {
    let dates = &check.context.reading.dates;
    let sent = dates.iter().find(|date| date.kind == MessageDateKind::Sent).and_then(|date| date.date);
    let Some(sent) = sent else { return Vec::new() };
    let mut hits = Vec::new();
    for unit in check.units() {
        let began = check.spots(unit, "began");
        for day in check.letter.days_of(&unit.at) {
            let DayForm::Certain(date) = day.form else { continue };
            let is_start = began.iter().any(|&(_, end)| end <= day.at.start && day.at.start - end <= NEAR);
            if is_start && date > sent {
                let hit = check.words(unit.line, (day.at.start, day.at.end));
                hits.push(hit.expecting(printed_day(sent, check.letter.prose.language)));
            }
        }
    }
    hits
}
