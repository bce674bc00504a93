//! Days and times, which a workbook keeps as numbers.

/// What the number format of a cell shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shown {
    /// A number.
    Number,
    /// A day, a time, or both.
    Moment {
        /// Whether it shows a time.
        time: bool,
        /// Whether it shows a day.
        day: bool,
    },
    /// A length of time in hours, minutes or seconds.
    Duration,
}

const DAY_SECONDS: i64 = 86_400;
/// Excel's calendar has a 29 February 1900, day 60, which never was.
const PHANTOM_DAY: i64 = 60;
/// The last day that Excel knows, 31 December 9999.
const LAST_DAY: i64 = 2_958_465;
/// Days between the first days of Excel's two calendars.
const DAYS_TO_1904: i64 = 1462;

/// The day or time that `serial` means, in ISO; none where it means none.
///
/// A time is written when the format shows one or the number holds one: nothing is left out.
pub(super) fn iso(serial: f64, shown: Shown, since_1904: bool) -> Option<String> {
    if !(0.0..=1e7).contains(&serial) {
        return None;
    }
    #[expect(clippy::cast_possible_truncation, reason = "the number lies between 0 and 10^12")]
    let seconds = (serial * 86_400.0).round() as i64;
    let (days, second) = (seconds / DAY_SECONDS, seconds % DAY_SECONDS);
    let (hour, minute, rest) = (second / 3600, second / 60 % 60, second % 60);
    let clock = format!("{hour:02}:{minute:02}:{rest:02}");
    let (time, day) = match shown {
        Shown::Number => return None,
        Shown::Duration => return Some(format!("{}:{minute:02}:{rest:02}", seconds / 3600)),
        Shown::Moment { time, day } => (time, day),
    };
    if !day && days == 0 {
        return Some(clock);
    }
    let days = days + if since_1904 { DAYS_TO_1904 } else { 0 };
    if !(1..=LAST_DAY).contains(&days) || days == PHANTOM_DAY {
        return None;
    }
    // Day 1 is 1 January 1900; from day 61 on the phantom has shifted all.
    let since_1970 = days - if days < PHANTOM_DAY { 25_568 } else { 25_569 };
    let date = calendar(since_1970);
    Some(if time || second != 0 { format!("{date}T{clock}") } else { date })
}

/// `2026-08-18` of a number of days since 1 January 1970 (Howard Hinnant, `civil_from_days`).
fn calendar(days: i64) -> String {
    let shifted = days + 719_468;
    let era = shifted.div_euclid(146_097);
    let day_of_era = shifted.rem_euclid(146_097);
    let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    format!("{year:04}-{month:02}-{day:02}")
}

#[cfg(test)]
mod tests {
    use super::*;

    const DAY: Shown = Shown::Moment { time: false, day: true };
    const BOTH: Shown = Shown::Moment { time: true, day: true };
    const TIME: Shown = Shown::Moment { time: true, day: false };

    fn read(serial: f64, shown: Shown) -> Option<String> {
        iso(serial, shown, false)
    }

    #[test]
    fn days_of_both_calendars_are_read() {
        assert_eq!(read(46252.0, DAY).as_deref(), Some("2026-08-18"));
        assert_eq!(iso(44790.0, DAY, true).as_deref(), Some("2026-08-18"));
        assert_eq!(read(1.0, DAY).as_deref(), Some("1900-01-01"));
        assert_eq!(read(59.0, DAY).as_deref(), Some("1900-02-28"));
        assert_eq!(read(61.0, DAY).as_deref(), Some("1900-03-01"));
        assert_eq!(read(45351.0, DAY).as_deref(), Some("2024-02-29"));
        assert_eq!(read(2_958_465.0, DAY).as_deref(), Some("9999-12-31"));
    }

    #[test]
    fn a_time_is_kept_where_it_is_shown_or_there() {
        assert_eq!(read(46_252.384_537_037, BOTH).as_deref(), Some("2026-08-18T09:13:44"));
        assert_eq!(read(46_252.384_537_037, DAY).as_deref(), Some("2026-08-18T09:13:44"));
        assert_eq!(read(46252.0, BOTH).as_deref(), Some("2026-08-18T00:00:00"));
        assert_eq!(read(0.5, TIME).as_deref(), Some("12:00:00"));
        assert_eq!(read(46252.5, TIME).as_deref(), Some("2026-08-18T12:00:00"));
        assert_eq!(read(1.5, Shown::Duration).as_deref(), Some("36:00:00"));
        assert_eq!(read(0.999_999_99, TIME).as_deref(), Some("1900-01-01T00:00:00"));
    }

    #[test]
    fn a_day_that_never_was_is_none() {
        for serial in [60.0, 0.0, -1.0, 2_958_466.0, f64::NAN, f64::INFINITY] {
            assert_eq!(read(serial, DAY), None, "{serial}");
        }
    }
}
