//! What the files showed on one day after another, and how long an alert lasts: it ends only after several good
//! readings in a row, so that a value at a limit does not come and go.

use super::WatchInput;
use super::level::Found;
use crate::case::{AlertLevel, Mark, Reading};
use crate::text::Day;

/// Readings that are kept: more than a year of weeks.
const KEPT: usize = 60;

/// Today's reading.
pub(super) fn of(input: &WatchInput<'_>, data_to: Option<Day>, found: &[Found]) -> Reading {
    let mark =
        |found: &Found| Mark { row: found.row.key.clone(), level: found.row.level, known: found.known };
    Reading {
        on: input.today(),
        data_to,
        files: super::count(input.account.files().len()),
        marks: found.iter().map(mark).collect(),
    }
}

/// The readings with today's. The same files again are the same reading, and one day has one.
pub(super) fn kept(before: &[Reading], today: Reading) -> Vec<Reading> {
    let mut readings: Vec<Reading> = before.iter().filter(|reading| reading.on < today.on).cloned().collect();
    let is_same = |last: &Reading| last.data_to == today.data_to && last.files == today.files;
    match readings.last_mut().filter(|last| is_same(last)) {
        Some(last) => last.marks = today.marks,
        None => readings.push(today),
    }
    let surplus = readings.len().saturating_sub(KEPT);
    readings.drain(..surplus);
    readings
}

/// An alert that lasts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Raised {
    /// The first reading that raised it.
    pub(super) since: Day,
    /// The level of the last reading that was not good.
    pub(super) level: AlertLevel,
    /// Good readings since.
    pub(super) good: u32,
}

/// Whether an alert of that row lasts. A reading that does not tell changes nothing.
pub(super) fn raised(readings: &[Reading], row: &str, end: u32) -> Option<Raised> {
    let mut raised: Option<Raised> = None;
    for reading in readings {
        let Some(mark) = reading.marks.iter().find(|mark| mark.row == row) else { continue };
        raised = match (raised, mark.level) {
            (None, AlertLevel::Good) => None,
            (Some(known), AlertLevel::Good) if known.good + 1 >= end => None,
            (Some(known), AlertLevel::Good) => Some(Raised { good: known.good + 1, ..known }),
            (known, level) => {
                Some(Raised { since: known.map_or(reading.on, |known| known.since), level, good: 0 })
            }
        };
    }
    raised
}

#[cfg(test)]
mod tests {
    use super::*;

    fn readings(levels: &[Option<AlertLevel>]) -> Vec<Reading> {
        let first = Day::new(2026, 1, 5).expect("a day");
        let reading = |(week, level): (i32, &Option<AlertLevel>)| Reading {
            on: first.plus(week * 7),
            data_to: Some(first.plus(week * 7)),
            files: 1,
            marks: level.iter().map(|&level| Mark { row: "a".into(), level, known: 0 }).collect(),
        };
        (0..).zip(levels).map(reading).collect()
    }

    const GOOD: Option<AlertLevel> = Some(AlertLevel::Good);
    const WARN: Option<AlertLevel> = Some(AlertLevel::Warn);
    const ACT: Option<AlertLevel> = Some(AlertLevel::Act);

    #[test]
    fn an_alert_ends_after_three_good_readings_in_a_row() {
        let lasting =
            |levels: &[_]| raised(&readings(levels), "a", 3).map(|raised| (raised.level, raised.good));
        assert_eq!(lasting(&[GOOD, WARN, GOOD, GOOD]), Some((AlertLevel::Warn, 2)));
        assert_eq!(lasting(&[GOOD, WARN, GOOD, GOOD, GOOD]), None);
        assert_eq!(lasting(&[WARN, GOOD, GOOD, ACT, GOOD]), Some((AlertLevel::Act, 1)));
    }

    #[test]
    fn a_reading_that_does_not_tell_changes_nothing() {
        let found = raised(&readings(&[WARN, GOOD, None, None, GOOD]), "a", 3).expect("two good ones");
        assert_eq!((found.good, found.since), (2, Day::new(2026, 1, 5).expect("a day")));
        assert_eq!(raised(&readings(&[WARN]), "b", 3), None);
    }

    #[test]
    fn the_same_files_again_are_no_new_reading() {
        let all = readings(&[WARN, GOOD]);
        let mut again = all[1].clone();
        again.on = again.on.plus(3);
        assert_eq!(kept(&all, again.clone()).len(), 2);
        again.files = 2;
        assert_eq!(kept(&all, again).len(), 3);
    }
}
