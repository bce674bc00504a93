//! Calendar days. The core has no clock: today's date always comes in as an argument.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};
use time::{Date, Month};

/// A calendar day without a zone, from year 1 to 9999.
///
/// Crosses the boundary as ISO 8601 `YYYY-MM-DD`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(Date);

/// Why a text is no day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayError {
    /// Not of the form `YYYY-MM-DD`.
    Form,
    /// Of that form, but the calendar has no such day.
    Calendar,
}

impl Day {
    /// The day `year-month-day`, months and days counted from 1.
    pub fn new(year: i32, month: u8, day: u8) -> Result<Self, DayError> {
        if !(1..=9999).contains(&year) {
            return Err(DayError::Calendar);
        }
        let month = Month::try_from(month).map_err(|_| DayError::Calendar)?;
        Date::from_calendar_date(year, month, day).map(Self).map_err(|_| DayError::Calendar)
    }

    /// Reads `YYYY-MM-DD` and nothing else.
    pub fn parse_iso(text: &str) -> Result<Self, DayError> {
        let bytes = text.as_bytes();
        if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' {
            return Err(DayError::Form);
        }
        let number = |range: std::ops::Range<usize>| {
            bytes[range].iter().try_fold(0u16, |sum, b| {
                b.is_ascii_digit().then(|| sum * 10 + u16::from(b - b'0')).ok_or(DayError::Form)
            })
        };
        let (year, month, day) = (number(0..4)?, number(5..7)?, number(8..10)?);
        let narrow = |n: u16| u8::try_from(n).map_err(|_| DayError::Calendar);
        Self::new(i32::from(year), narrow(month)?, narrow(day)?)
    }

    /// Days since 0001-01-01, which is 0. Compact form of the account's columns.
    pub fn ordinal(self) -> u32 {
        u32::try_from(self.0.to_julian_day() - Self::first()).unwrap_or(0)
    }

    /// The day with that [`Day::ordinal`]; past the calendar's end, the last day.
    pub fn from_ordinal(ordinal: u32) -> Self {
        let julian = i32::try_from(ordinal).unwrap_or(i32::MAX).saturating_add(Self::first());
        Self(Date::from_julian_day(julian).unwrap_or(Date::MAX))
    }

    /// This day moved by `days`, held inside the calendar.
    #[must_use]
    pub fn plus(self, days: i32) -> Self {
        let julian = self.0.to_julian_day().saturating_add(days).max(Self::first());
        Self(Date::from_julian_day(julian).unwrap_or(Date::MAX))
    }

    /// `(year, month, day)`, the latter two from 1.
    pub fn to_calendar(self) -> (i32, u8, u8) {
        (self.0.year(), u8::from(self.0.month()), self.0.day())
    }

    fn first() -> i32 {
        1_721_426
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.to_calendar();
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

impl fmt::Debug for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse_iso(&text)
            .map_err(|_| D::Error::custom(format_args!("`{text}` is not a day like 2026-11-23")))
    }
}

/// An inclusive range of days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Period {
    /// First day inside.
    pub from: Day,
    /// Last day inside.
    pub to: Day,
}

impl Period {
    /// Whether `day` lies inside.
    pub fn contains(self, day: Day) -> bool {
        self.from <= day && day <= self.to
    }

    /// The smallest period that holds both.
    #[must_use]
    pub fn union(self, other: Self) -> Self {
        Self { from: self.from.min(other.from), to: self.to.max(other.to) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_iso_day_round_trips() {
        let day = Day::parse_iso("2024-02-29").expect("a leap day");
        assert_eq!(day.to_string(), "2024-02-29");
        assert_eq!(Day::from_ordinal(day.ordinal()), day);
        assert_eq!(Day::new(1, 1, 1).expect("first day").ordinal(), 0);
    }

    #[test]
    fn a_day_the_calendar_lacks_is_refused() {
        assert_eq!(Day::parse_iso("2023-02-29"), Err(DayError::Calendar));
        assert_eq!(Day::parse_iso("23-02-2023"), Err(DayError::Form));
        assert_eq!(Day::parse_iso("2023-2-3"), Err(DayError::Form));
    }

    #[test]
    fn a_day_moves_across_a_year_end() {
        let eve = Day::parse_iso("2025-12-31").expect("a day");
        assert_eq!(eve.plus(1).to_string(), "2026-01-01");
        assert_eq!(eve.plus(60).to_string(), "2026-03-01");
        assert_eq!(eve.plus(60).plus(-60), eve);
    }
}
