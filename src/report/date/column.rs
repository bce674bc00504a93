//! A column of days, whose order of day and month the whole column may prove.

use super::iso::IsoDays;
use super::moment::Written;
use super::parts::{DayOrder, Orders};
use crate::text::Day;

/// A day as far as its own cell tells it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadDay {
    /// [`Day::ordinal`] of the day.
    Sure(u32),
    /// It could be more than one day. Only [`SettledDays::days`] knows which.
    Open {
        /// The ordinal with the day in front.
        day_first: u32,
        /// The same with the month in front; the other one again where that is no day.
        month_first: u32,
    },
}

impl ReadDay {
    /// Marks the code of an open day. No ordinal reaches it.
    const OPEN: u32 = 1 << 31;

    /// It in four bytes, for [`SettledDays::day_of`]. The code of a sure day is its ordinal.
    #[inline]
    pub fn code(self) -> u32 {
        match self {
            Self::Sure(day) => day,
            // The day with the month in front is the same with two numbers swapped.
            Self::Open { day_first, .. } => day_first | Self::OPEN,
        }
    }

    /// Whether this is the code of an open day.
    #[inline]
    pub fn is_open(code: u32) -> bool {
        code >= Self::OPEN
    }
}

/// Reads the days of one column in every form, and gathers what proves their order.
#[derive(Debug)]
pub struct DateColumn {
    iso: IsoDays,
    /// Orders in which every day so far is one.
    possible: Orders,
    /// Days that need an order.
    open: u32,
    /// Days that a spreadsheet left as numbers.
    serials: u32,
    /// The first and the last part of days that may begin with a year of two digits.
    first: Span,
    last: Span,
}

/// From the lowest to the highest value.
#[derive(Clone, Copy, Debug)]
struct Span(u16, u16);

impl Span {
    const EMPTY: Self = Self(u16::MAX, 0);

    fn add(&mut self, value: u16) {
        *self = Self(self.0.min(value), self.1.max(value));
    }

    fn width(self) -> u16 {
        self.1.saturating_sub(self.0)
    }
}

impl Default for DateColumn {
    fn default() -> Self {
        Self {
            iso: IsoDays::default(),
            possible: Orders::ALL,
            open: 0,
            serials: 0,
            first: Span::EMPTY,
            last: Span::EMPTY,
        }
    }
}

impl DateColumn {
    /// The day of a cell, as written; the zone is not applied. `None` for what is no day.
    #[inline]
    pub fn read(&mut self, field: &[u8]) -> Option<ReadDay> {
        match self.iso.ordinal(field) {
            Some(ordinal) => Some(ReadDay::Sure(ordinal)),
            None => self.read_other(field.trim_ascii()),
        }
    }

    /// The same in UTC: a zone behind the time is applied. A day that needs an order stays as written.
    #[inline]
    pub fn read_in_utc(&mut self, field: &[u8]) -> Option<ReadDay> {
        let read = self.read(field)?;
        let is_in_utc = field.ends_with(b"+00:00") || field.ends_with(b"Z") || field.len() <= DAY_ALONE;
        Some(if is_in_utc { read } else { in_utc(read, field) })
    }

    #[cold]
    fn read_other(&mut self, field: &[u8]) -> Option<ReadDay> {
        if let Some(day) = spreadsheet_day(field) {
            self.serials += 1;
            return Some(ReadDay::Sure(day.ordinal()));
        }
        let parts = Written::read(field)?.parts;
        let ordinal = |order| parts.day(order).map(Day::ordinal);
        if let Some(order) = parts.known {
            return ordinal(order).map(ReadDay::Sure);
        }
        let orders = parts.orders();
        if let Some(order) = orders.single() {
            self.possible = self.possible.and(orders);
            return ordinal(order).map(ReadDay::Sure);
        }
        // What is a day both month first and year first is one day first, too.
        let day_first = ordinal(DayOrder::DayMonthYear)?;
        let month_first = ordinal(DayOrder::MonthDayYear).unwrap_or(day_first);
        self.possible = self.possible.and(orders);
        self.open += 1;
        self.first.add(parts.parts[0]);
        self.last.add(parts.parts[2]);
        Some(ReadDay::Open { day_first, month_first })
    }

    /// Settles the order of the days that are open. `usual` decides what the column does not prove.
    pub fn settle(&self, usual: DayOrder) -> SettledDays {
        let possible = self.possible;
        let is_year_first = possible.has(DayOrder::YearMonthDay)
            && (usual == DayOrder::YearMonthDay || self.looks_year_first());
        let proven = if is_year_first {
            possible.single()
        } else {
            // Few write the year first with two digits, so that needs more than being possible.
            possible.without(DayOrder::YearMonthDay).single()
        };
        let order = match (proven, usual) {
            (Some(order), _) => order,
            (None, _) if is_year_first => DayOrder::YearMonthDay,
            (None, DayOrder::YearMonthDay) => DayOrder::DayMonthYear,
            (None, _) => usual,
        };
        let unclear = if proven.is_some() { 0 } else { self.open };
        SettledDays { order, unclear, spreadsheet: self.serials }
    }

    /// Whether the first part stays while the last one runs through a month.
    fn looks_year_first(&self) -> bool {
        self.first.width() <= 1 && self.last.width() >= 10
    }
}

/// Bytes of an ISO day without a time.
const DAY_ALONE: usize = 10;

#[cold]
fn in_utc(read: ReadDay, field: &[u8]) -> ReadDay {
    let (ReadDay::Sure(day), Some(written)) = (read, Written::read(field.trim_ascii())) else { return read };
    ReadDay::Sure(written.on(Day::from_ordinal(day)).day_at(0).ordinal())
}

/// How the open days of a column are to be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SettledDays {
    /// The order that the column proves, or else the usual one.
    pub order: DayOrder,
    /// Days whose order nothing proves; zero where the column proves it.
    pub unclear: u32,
    /// Days that a spreadsheet left as numbers.
    pub spreadsheet: u32,
}

impl SettledDays {
    /// The day that was read to that [`ReadDay::code`].
    pub fn day_of(self, code: u32) -> u32 {
        if !ReadDay::is_open(code) {
            return code;
        }
        let day_first = code & !ReadDay::OPEN;
        let month_first = month_first(day_first).unwrap_or(day_first);
        self.days(ReadDay::Open { day_first, month_first }).0
    }

    /// The day that [`DateColumn::read`] gave, and the day it would be if the order were another.
    pub fn days(self, read: ReadDay) -> (u32, u32) {
        match (read, self.order) {
            (ReadDay::Sure(day), _) => (day, day),
            (ReadDay::Open { day_first, month_first }, DayOrder::DayMonthYear) => (day_first, month_first),
            (ReadDay::Open { day_first, month_first }, DayOrder::MonthDayYear) => (month_first, day_first),
            (ReadDay::Open { day_first, .. }, DayOrder::YearMonthDay) => {
                (year_first(day_first).unwrap_or(day_first), day_first)
            }
        }
    }
}

/// 3 April as 4 March.
fn month_first(day_first: u32) -> Option<u32> {
    let (year, month, day) = Day::from_ordinal(day_first).to_calendar();
    Day::new(year, day, month).ok().map(Day::ordinal)
}

/// `25/9/21`, which was read as 25 September 2021, as 21 September 2025.
fn year_first(day_first: u32) -> Option<u32> {
    let (year, month, day) = Day::from_ordinal(day_first).to_calendar();
    let day_of_month = u8::try_from(year % 100).ok()?;
    Day::new(2000 + i32::from(day), month, day_of_month).ok().map(Day::ordinal)
}

/// The days that a spreadsheet counts from 1900-01-01 = 1 and writes as a number: from 2000 to 2099.
const SPREADSHEET_DAYS: std::ops::RangeInclusive<u32> = 36_526..=73_050;

/// [`Day::ordinal`] of 1899-12-30, from which a spreadsheet's days after 1900-02-28 count.
const SPREADSHEET_START: u32 = 693_593;

/// The day of a spreadsheet's number, `45678` or `45678.9`.
fn spreadsheet_day(field: &[u8]) -> Option<Day> {
    let (days, time) = field.split_at_checked(5)?;
    let is_time =
        time.strip_prefix(b".").is_some_and(|time| !time.is_empty() && time.iter().all(u8::is_ascii_digit));
    if !(time.is_empty() || is_time) {
        return None;
    }
    let days = std::str::from_utf8(days).ok()?.parse().ok()?;
    SPREADSHEET_DAYS.contains(&days).then(|| Day::from_ordinal(SPREADSHEET_START + days))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ordinal(iso: &str) -> u32 {
        Day::parse_iso(iso).expect("a day").ordinal()
    }

    fn settle(cells: &[&str], usual: DayOrder) -> (SettledDays, Vec<String>) {
        let mut column = DateColumn::default();
        let read: Vec<_> = cells.iter().map(|cell| column.read(cell.as_bytes()).expect(cell)).collect();
        let settled = column.settle(usual);
        for &read in &read {
            assert_eq!(settled.day_of(read.code()), settled.days(read).0, "a code keeps the day");
        }
        let days = read.into_iter().map(|read| Day::from_ordinal(settled.days(read).0).to_string());
        (settled, days.collect())
    }

    #[test]
    fn a_day_whose_form_says_its_order_is_sure() {
        let mut column = DateColumn::default();
        for (cell, day) in [
            ("2026-08-18T09:12:44+00:00", "2026-08-18"),
            (" 2026-08-18 ", "2026-08-18"),
            ("17.07.2026 07:06:34 UTC", "2026-07-17"),
            ("02.07.2026 07:06:34 UTC", "2026-07-02"),
            ("21.9.25", "2025-09-21"),
            ("2026/02/13 3:21:05 JST", "2026-02-13"),
            ("Dec 1, 2017 12:38:23 AM PST", "2017-12-01"),
            ("10-Jul-2025", "2025-07-10"),
            ("10/20/23", "2023-10-20"),
            ("29/09/2025 16:19:39 BST", "2025-09-29"),
            ("05/09/2025 16:19:39 BST", "2025-09-05"),
        ] {
            assert_eq!(column.read(cell.as_bytes()), Some(ReadDay::Sure(ordinal(day))), "{cell}");
        }
        for cell in ["", " ", "0", "n/a", "13/13/2026", "1/2", "2026-02-30", "171-2000000-1000000"] {
            assert_eq!(column.read(cell.as_bytes()), None, "{cell}");
        }
    }

    #[test]
    fn a_time_with_its_zone_says_the_day_in_utc() {
        let mut column = DateColumn::default();
        for (cell, day) in [
            ("2026-08-18T23:30:00+00:00", "2026-08-18"),
            ("2026-08-18T23:30:00Z", "2026-08-18"),
            ("2026-08-18T23:30:00", "2026-08-18"),
            ("2026-08-18", "2026-08-18"),
            ("2026-08-18T23:30:00-07:00", "2026-08-19"),
            ("2026-08-18T17:00:00-07:00", "2026-08-19"),
            ("2026-08-18T16:59:59-07:00", "2026-08-18"),
            ("2027-01-01T00:30:00+01:00", "2026-12-31"),
            ("Dec 31, 2026 6:00:00 PM PST", "2027-01-01"),
            ("45658.9993", "2025-01-01"),
        ] {
            let read = column.read_in_utc(cell.as_bytes());
            assert_eq!(read, Some(ReadDay::Sure(ordinal(day))), "{cell}");
        }
        assert_eq!(column.read_in_utc(b"2026-02-30T10:00:00-07:00"), None);
    }

    #[test]
    fn one_day_past_the_twelfth_proves_the_order_of_the_column() {
        let (settled, days) = settle(&["3/4/2026", "20/3/2026"], DayOrder::MonthDayYear);
        assert_eq!((settled.order, settled.unclear), (DayOrder::DayMonthYear, 0));
        assert_eq!(days, ["2026-04-03", "2026-03-20"]);
        let (settled, days) = settle(&["3/4/26", "3/20/26"], DayOrder::DayMonthYear);
        assert_eq!((settled.order, settled.unclear), (DayOrder::MonthDayYear, 0));
        assert_eq!(days, ["2026-03-04", "2026-03-20"]);
    }

    #[test]
    fn what_the_column_does_not_prove_follows_the_store_and_is_counted() {
        for usual in [DayOrder::DayMonthYear, DayOrder::MonthDayYear] {
            let (settled, _) = settle(&["3/4/26", "5/6/26"], usual);
            assert_eq!((settled.order, settled.unclear), (usual, 2));
        }
        let (settled, days) = settle(&["3/4/2026", "20/3/2026", "3/20/2026"], DayOrder::DayMonthYear);
        assert_eq!(settled.unclear, 1, "two days prove the contrary of each other");
        assert_eq!(days, ["2026-04-03", "2026-03-20", "2026-03-20"]);
    }

    #[test]
    fn a_year_of_two_digits_in_front_is_found_and_named_where_it_is_not_proven() {
        let (settled, days) = settle(&["25/9/21", "25/10/3"], DayOrder::YearMonthDay);
        assert_eq!((settled.order, settled.unclear), (DayOrder::YearMonthDay, 0));
        assert_eq!(days, ["2025-09-21", "2025-10-03"]);
        let (settled, days) = settle(&["25/09/21", "25/10/30"], DayOrder::YearMonthDay);
        assert_eq!((settled.unclear, days[1].as_str()), (2, "2025-10-30"));
        let (settled, days) = settle(&["25/09/21", "25/10/30", "25/11/02"], DayOrder::DayMonthYear);
        assert_eq!((settled.unclear, days[0].as_str()), (3, "2025-09-21"));
        let (settled, days) = settle(&["25/09/21", "13/10/21"], DayOrder::DayMonthYear);
        assert_eq!((settled.unclear, days[0].as_str()), (0, "2021-09-25"));
    }

    #[test]
    fn a_number_that_a_spreadsheet_made_of_a_day_is_read_and_counted() {
        let (settled, days) = settle(&["45658", "45658.9993", "2025-01-01"], DayOrder::MonthDayYear);
        assert_eq!(days, ["2025-01-01"; 3]);
        assert_eq!(settled.spreadsheet, 2);
        let mut column = DateColumn::default();
        for cell in ["4565", "456580", "99999", "45658.", "45658,5"] {
            assert_eq!(column.read(cell.as_bytes()), None, "{cell}");
        }
    }
}
