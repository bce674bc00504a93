//! A step against a cause that is dated before the cause began.

use super::lint::{Check, Hit};
use crate::notice::DayForm;
use crate::plan::{PlanPart, printed_day};
use crate::text::Day;

/// How far before the day the word may stand that says that it began.
const NEAR: usize = 24;

pub(super) fn check(check: &Check<'_>) -> Vec<Hit> {
    let Some(began) = first_cause(check) else { return Vec::new() };
    let mut hits = Vec::new();
    for lines in check.paragraphs() {
        let days = || check.letter.paragraph_of(lines.start).flat_map(|unit| check.letter.days_of(&unit.at));
        let certain = |form: DayForm| if let DayForm::Certain(day) = form { Some(day) } else { None };
        let is_early = days().filter_map(|day| certain(day.form)).all(|day| day < began);
        if let Some(first) = days().next().filter(|_| is_early) {
            let hit = check.words(check.letter.line_at(first.at.start), (first.at.start, first.at.end));
            hits.push(hit.expecting(printed_day(began, check.letter.prose.language)));
        }
    }
    hits
}

/// The first day that a cause is said to have begun on, where every cause says so.
fn first_cause(check: &Check<'_>) -> Option<Day> {
    let parts = [PlanPart::RootCause];
    let mut first = None;
    for unit in check.letter.units_of(&parts) {
        let began = check.spots(unit, "began");
        for day in check.letter.days_of(&unit.at) {
            let DayForm::Certain(date) = day.form else { continue };
            if began.iter().any(|&(_, end)| end <= day.at.start && day.at.start - end <= NEAR) {
                first = Some(first.map_or(date, |first: Day| first.min(date)));
            }
        }
    }
    first
}
