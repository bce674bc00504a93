//! Working days: the calendar without the weekend of a store's country.

use crate::text::Day;

/// Monday is 1, Sunday is 7.
fn weekday(day: Day) -> u8 {
    // The calendar begins on a Monday.
    u8::try_from(day.ordinal() % 7 + 1).unwrap_or(1)
}

/// The day that lies `count` working days behind `from`. The day itself is not counted.
///
/// INVARIANT: `weekend` leaves a day to work on; the pack is checked for that.
pub(super) fn after(from: Day, count: u16, weekend: &[u8]) -> Day {
    let mut day = from;
    for _ in 0..count {
        day = next(day, weekend);
    }
    day
}

/// How many working days have begun behind `from`, up to `to`.
pub(super) fn between(from: Day, to: Day, weekend: &[u8]) -> u16 {
    let mut count = 0;
    let mut day = next(from, weekend);
    while day <= to && count < u16::MAX {
        count += 1;
        day = next(day, weekend);
    }
    count
}

fn next(day: Day, weekend: &[u8]) -> Day {
    let mut next = day.plus(1);
    while weekend.contains(&weekday(next)) && next < next.plus(1) {
        next = next.plus(1);
    }
    next
}

#[cfg(test)]
mod tests {
    use super::*;

    const SATURDAY_SUNDAY: [u8; 2] = [6, 7];
    const FRIDAY_SATURDAY: [u8; 2] = [5, 6];

    fn day(iso: &str) -> Day {
        Day::parse_iso(iso).expect("a day")
    }

    #[test]
    fn a_week_of_work_takes_a_week_of_the_calendar() {
        assert_eq!(weekday(day("2026-11-23")), 1);
        assert_eq!(after(day("2026-11-23"), 5, &SATURDAY_SUNDAY), day("2026-11-30"));
        assert_eq!(after(day("2026-11-27"), 1, &SATURDAY_SUNDAY), day("2026-11-30"));
        assert_eq!(after(day("2026-11-28"), 1, &SATURDAY_SUNDAY), day("2026-11-30"));
    }

    #[test]
    fn the_weekend_is_that_of_the_store() {
        assert_eq!(after(day("2026-11-26"), 1, &FRIDAY_SATURDAY), day("2026-11-29"));
    }

    #[test]
    fn days_waited_are_those_that_were_worked() {
        assert_eq!(between(day("2026-11-27"), day("2026-11-29"), &SATURDAY_SUNDAY), 0);
        assert_eq!(between(day("2026-11-27"), day("2026-11-30"), &SATURDAY_SUNDAY), 1);
        assert_eq!(between(day("2026-11-23"), day("2026-11-30"), &SATURDAY_SUNDAY), 5);
        assert_eq!(between(day("2026-11-30"), day("2026-11-23"), &SATURDAY_SUNDAY), 0);
    }

    #[test]
    fn a_year_end_and_the_end_of_the_calendar_are_passed_without_harm() {
        assert_eq!(after(day("2026-12-31"), 1, &SATURDAY_SUNDAY), day("2027-01-01"));
        assert_eq!(after(day("9999-12-31"), 3, &SATURDAY_SUNDAY), day("9999-12-31"));
    }
}
