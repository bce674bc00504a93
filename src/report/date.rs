//! Days as the exports write them.

use serde::{Deserialize, Serialize};

use crate::text::Day;

/// Reads ISO days at the front of date-times, as a [`Day::ordinal`].
///
/// Rows come in runs of the same day, so the last one is remembered.
#[derive(Debug)]
pub struct IsoDays {
    last: [u8; 10],
    ordinal: u32,
}

impl Default for IsoDays {
    fn default() -> Self {
        Self { last: *b"0001-01-01", ordinal: 0 }
    }
}

impl IsoDays {
    /// The day at the front of `2026-08-18T09:12:44+00:00`, `2026-08-18 09:12` or `2026-08-18`.
    /// It is the day as written; the offset is not applied.
    #[inline]
    pub fn ordinal(&mut self, field: &[u8]) -> Option<u32> {
        let (day, rest) = field.split_first_chunk::<10>()?;
        if !matches!(rest.first(), None | Some(b'T' | b' ')) {
            return None;
        }
        if *day != self.last {
            self.ordinal = read_iso(day)?.ordinal();
            self.last = *day;
        }
        Some(self.ordinal)
    }
}

fn read_iso(day: &[u8; 10]) -> Option<Day> {
    Day::parse_iso(std::str::from_utf8(day).ok()?).ok()
}

/// Three numbers of a day whose order is not yet known, such as `10/20/23`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DayParts {
    parts: [u16; 3],
    separator: u8,
}

/// The order of day, month and year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DayOrder {
    /// Year, month, day.
    YearMonthDay,
    /// Day, month, year.
    DayMonthYear,
    /// Month, day, year.
    MonthDayYear,
}

impl DayParts {
    /// Reads three numbers with `/`, `.` or `-` between them; a time after them is left out.
    pub fn parse(field: &[u8]) -> Option<Self> {
        let date = field.trim_ascii().split(|b| matches!(b, b' ' | b'T')).next()?;
        let separator = *date.iter().find(|b| !b.is_ascii_digit())?;
        if !matches!(separator, b'/' | b'.' | b'-') {
            return None;
        }
        let mut parts = [0; 3];
        let mut texts = date.split(|&b| b == separator);
        for part in &mut parts {
            let text = texts.next().filter(|t| matches!(t.len(), 1..=4))?;
            *part = std::str::from_utf8(text).ok()?.parse().ok()?;
        }
        texts.next().is_none().then_some(Self { parts, separator })
    }

    /// The order that this one day proves.
    pub fn proves(self) -> Option<DayOrder> {
        let [first, second, _] = self.parts;
        match (first, second) {
            (100.., _) => Some(DayOrder::YearMonthDay),
            _ if self.separator == b'.' => Some(DayOrder::DayMonthYear),
            (13..=31, 1..=12) => Some(DayOrder::DayMonthYear),
            (1..=12, 13..=31) => Some(DayOrder::MonthDayYear),
            _ => None,
        }
    }

    /// The day, read in that order. Years of two digits lie in this century.
    pub fn day(self, order: DayOrder) -> Option<Day> {
        let [first, second, third] = self.parts;
        let (year, month, day) = match order {
            DayOrder::YearMonthDay => (first, second, third),
            DayOrder::DayMonthYear => (third, second, first),
            DayOrder::MonthDayYear => (third, first, second),
        };
        let year = if year < 100 { year + 2000 } else { year };
        Day::new(year.into(), u8::try_from(month).ok()?, u8::try_from(day).ok()?).ok()
    }
}

/// The order that a store's feedback file usually has, where the file itself proves none.
pub fn usual_order(store: &str) -> DayOrder {
    match store {
        "amazon.com" => DayOrder::MonthDayYear,
        "amazon.co.jp" | "amazon.se" => DayOrder::YearMonthDay,
        _ => DayOrder::DayMonthYear,
    }
}

/// A day as a cell has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadDay {
    /// It reads one way.
    Sure {
        /// [`Day::ordinal`].
        day: u32,
        /// The order of day and month that it proves for its file.
        proves: Option<DayOrder>,
    },
    /// It reads two ways.
    Open {
        /// [`Day::ordinal`] with the day in front.
        day_first: u32,
        /// The same with the month in front.
        month_first: u32,
    },
}

/// Reads a day in any of its forms.
pub fn read_day(field: &[u8]) -> Option<ReadDay> {
    if let Some(day) = IsoDays::default().ordinal(field) {
        return Some(ReadDay::Sure { day, proves: None });
    }
    let parts = DayParts::parse(field)?;
    let in_order = |order| parts.day(order).map(Day::ordinal);
    if let Some(order) = parts.proves() {
        return Some(ReadDay::Sure { day: in_order(order)?, proves: Some(order) });
    }
    let day_first = in_order(DayOrder::DayMonthYear)?;
    let month_first = in_order(DayOrder::MonthDayYear)?;
    if day_first == month_first {
        return Some(ReadDay::Sure { day: day_first, proves: None });
    }
    Some(ReadDay::Open { day_first, month_first })
}

/// Minutes since 2000 UTC of a day with a time.
pub fn parse_minutes(field: &[u8]) -> Option<i32> {
    let day = IsoDays::default().ordinal(field)?;
    let time = std::str::from_utf8(field.get(11..16)?).ok()?;
    let (hours, minutes) = time.split_once(':')?;
    let minutes = hours.parse::<u32>().ok()? * 60 + minutes.parse::<u32>().ok()?;
    i32::try_from(day.checked_sub(730_119)? * 1440 + minutes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(text: &str) -> DayParts {
        DayParts::parse(text.as_bytes()).expect("three numbers")
    }

    #[test]
    fn the_day_at_the_front_of_a_date_time_is_read() {
        let mut days = IsoDays::default();
        let eve = Day::new(2025, 12, 31).expect("a day").ordinal();
        assert_eq!(days.ordinal(b"2025-12-31T23:59:59+00:00"), Some(eve));
        assert_eq!(days.ordinal(b"2025-12-31 00:00:00 UTC"), Some(eve));
        assert_eq!(days.ordinal(b"2026-01-01"), Some(eve + 1));
        assert_eq!(days.ordinal(b"0001-01-01"), Some(0));
        for bad in [&b"2026-02-29"[..], b"2026-1-01", b"31.12.2025", b"", b"2026-01-011"] {
            assert_eq!(days.ordinal(bad), None, "{}", bad.escape_ascii());
        }
        assert_eq!(days.ordinal(b"2025-12-31"), Some(eve), "a bad day leaves no trace");
    }

    #[test]
    fn dots_and_four_figures_in_front_prove_the_order_alone() {
        assert_eq!(parts("3.4.26").proves(), Some(DayOrder::DayMonthYear));
        assert_eq!(parts("2025-09-21").proves(), Some(DayOrder::YearMonthDay));
        assert_eq!(parts("2025-09-21").day(DayOrder::YearMonthDay), Day::new(2025, 9, 21).ok());
        assert_eq!(parts("21.9.25").day(DayOrder::DayMonthYear), Day::new(2025, 9, 21).ok());
        assert_eq!(parts("10/20/23").day(DayOrder::MonthDayYear), Day::new(2023, 10, 20).ok());
        assert_eq!(parts("25/9/21").day(DayOrder::YearMonthDay), Day::new(2025, 9, 21).ok());
    }

    #[test]
    fn a_day_that_the_order_makes_impossible_is_none() {
        assert_eq!(parts("10/20/23").day(DayOrder::DayMonthYear), None);
        assert_eq!(DayParts::parse(b"20 October"), None);
        assert_eq!(DayParts::parse(b"1/2"), None);
        assert_eq!(DayParts::parse(b""), None);
    }
}
