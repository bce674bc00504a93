//! Dates with their time and zone, in every form that the exports have.

use std::borrow::Cow;

use super::parts::{DayOrder, DayParts};
use super::zone::zone;
use crate::intake::TextEncoding;
use crate::text::{Day, fold, month};

/// A day, and what is written behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// The day as written.
    pub day: Day,
    /// Seconds since midnight as written; none where there is a day alone.
    pub seconds: Option<u32>,
    /// Minutes east of Greenwich, where an offset or a zone is written.
    pub offset: Option<i16>,
}

/// [`Day::ordinal`] of 2000-01-01, where times begin to count.
pub const TIME_BEGINS: u32 = 730_119;
/// Seconds of a day.
pub const DAY_SECONDS: u32 = 24 * 60 * 60;

impl Moment {
    /// Seconds since 2000-01-01T00:00Z; none without a time and a zone.
    pub fn utc_seconds(self) -> Option<i64> {
        let days = i64::from(self.day.ordinal()) - i64::from(TIME_BEGINS);
        let behind = i64::from(self.seconds?) - 60 * i64::from(self.offset?);
        Some(days * i64::from(DAY_SECONDS) + behind)
    }

    /// The day it was so many minutes east of Greenwich; the day as written where no zone says more.
    pub fn day_at(self, offset: i16) -> Day {
        let local = |seconds: i64| (seconds + 60 * i64::from(offset)).div_euclid(DAY_SECONDS.into());
        let days = self.utc_seconds().and_then(|seconds| i32::try_from(local(seconds)).ok());
        days.map_or(self.day, |days| Day::from_ordinal(TIME_BEGINS).plus(days))
    }
}

/// Reads a date, or a date with its time. `order` decides where the date is one in two orders.
pub fn parse_moment(field: &[u8], order: DayOrder) -> Option<Moment> {
    let written = Written::read(field)?;
    let day = written.parts.day(written.parts.known.unwrap_or(order))?;
    Some(written.on(day))
}

/// Reads a time with its zone as seconds since 2000-01-01T00:00Z.
///
/// `None` where there is no time or no zone, and where day and month cannot be told apart.
pub fn parse_time(field: &[u8]) -> Option<i64> {
    let written = Written::read(field)?;
    let day = written.parts.day(written.parts.orders().single()?)?;
    written.on(day).utc_seconds()
}

/// A date as it stands, its order perhaps unknown.
#[derive(Clone, Copy, Debug)]
pub(super) struct Written {
    pub(super) parts: DayParts,
    seconds: Option<u32>,
    offset: Option<i16>,
}

impl Written {
    /// It with the day that its parts are.
    pub(super) fn on(self, day: Day) -> Moment {
        Moment { day, seconds: self.seconds, offset: self.offset }
    }

    /// Reads all of `field`; what is left over makes it no date.
    pub(super) fn read(field: &[u8]) -> Option<Self> {
        let field = if field.is_ascii() {
            Cow::Borrowed(field)
        } else {
            Cow::Owned(fold(&TextEncoding::guess(field).decode(field)).into_bytes())
        };
        let mut scan = Scan(&field);
        let parts = scan.parts()?;
        let clock = scan.clock()?;
        let known = parts.known.or(clock.order);
        Some(Self { parts: DayParts { known, ..parts }, seconds: clock.seconds, offset: clock.offset })
    }
}

/// Seconds from midnight to noon.
const HALF_DAY: u32 = DAY_SECONDS / 2;

/// What stands behind a date.
#[derive(Default)]
struct Clock {
    seconds: Option<u32>,
    offset: Option<i16>,
    order: Option<DayOrder>,
}

/// A piece of a date.
#[derive(Clone, Copy)]
enum Token<'f> {
    /// Its value and how many digits it has.
    Number(u16, usize),
    /// Letters, with the dots behind them.
    Word(&'f [u8]),
    /// Any other byte but a space or a comma.
    Mark(u8),
}

/// Words between the parts of a date: `28 de fev. de 2026`, `2026年2月28日`.
const BETWEEN: [&[u8]; 5] = [b"de", b"del", b"of", "年".as_bytes(), "月".as_bytes()];

/// Words behind a date, with the hours they add before noon and after it.
const NOON: [(&[u8], bool); 12] = [
    (b"am", false),
    (b"a.m.", false),
    (b"a.m", false),
    (b"a.", false),
    ("上午".as_bytes(), false),
    ("午前".as_bytes(), false),
    (b"pm", true),
    (b"p.m.", true),
    (b"p.m", true),
    (b"p.", true),
    ("下午".as_bytes(), true),
    ("午後".as_bytes(), true),
];

/// Words behind a date that say nothing: `T` of ISO 8601, `m.` of `p. m.`, `日`.
const UNHEARD: [&[u8]; 5] = [b"T", b"m", b"m.", b"at", "日".as_bytes()];

/// What is left to read.
#[derive(Clone, Copy)]
struct Scan<'f>(&'f [u8]);

impl<'f> Scan<'f> {
    fn next(&mut self) -> Option<Token<'f>> {
        while let [b' ' | b',' | b'\t', rest @ ..] = self.0 {
            self.0 = rest;
        }
        let first = *self.0.first()?;
        if first.is_ascii_digit() {
            let digits = self.take(|byte| byte.is_ascii_digit());
            let value = digits
                .iter()
                .try_fold(0_u16, |value, digit| value.checked_mul(10)?.checked_add((digit - b'0').into()));
            return Some(Token::Number(value.unwrap_or(u16::MAX), digits.len()));
        }
        if is_letter(first) {
            return Some(Token::Word(self.take(|byte| is_letter(byte) || byte == b'.')));
        }
        self.0 = &self.0[1..];
        Some(Token::Mark(first))
    }

    fn take(&mut self, is_in: impl Fn(u8) -> bool) -> &'f [u8] {
        let length = self.0.iter().position(|&byte| !is_in(byte)).unwrap_or(self.0.len());
        let (taken, rest) = self.0.split_at(length);
        self.0 = rest;
        taken
    }

    /// The three parts in front.
    fn parts(&mut self) -> Option<DayParts> {
        let mut parts = [0; 3];
        let mut digits = [0; 3];
        let mut month_at = None;
        let mut mark = None;
        let mut count = 0;
        while count < 3 {
            let part = match self.next()? {
                Token::Number(value, length @ (1 | 2 | 4)) => {
                    digits[count] = u8::try_from(length).ok()?;
                    value
                }
                Token::Word(word) if BETWEEN.iter().any(|known| known.eq_ignore_ascii_case(word)) => continue,
                Token::Word(word) if month_at.is_none() => {
                    month_at = Some(count);
                    std::str::from_utf8(word).ok().and_then(month)?.into()
                }
                Token::Mark(byte @ (b'/' | b'-' | b'.')) if count > 0 => {
                    let same = *mark.get_or_insert(byte) == byte || month_at.is_some();
                    same.then_some(())?;
                    continue;
                }
                _ => return None,
            };
            parts[count] = part;
            count += 1;
        }
        let known = match (month_at, digits) {
            (Some(0), _) => Some(DayOrder::MonthDayYear),
            (Some(1) | None, [4, ..]) => Some(DayOrder::YearMonthDay),
            (Some(1), _) => Some(DayOrder::DayMonthYear),
            (Some(_), _) => return None,
            (None, _) if mark == Some(b'.') => Some(DayOrder::DayMonthYear),
            (None, _) => None,
        };
        Some(DayParts { parts, digits, known })
    }

    /// The time and the zone, up to the end.
    fn clock(&mut self) -> Option<Clock> {
        let mut clock = Clock::default();
        let mut afternoon = None;
        while let Some(token) = self.next() {
            match token {
                Token::Number(hour, 1 | 2) if clock.seconds.is_none() => {
                    clock.seconds = Some(u32::from(hour) * 3600 + self.minute()?);
                }
                Token::Word(word) => {
                    let word = word.strip_prefix("日".as_bytes()).unwrap_or(word);
                    if let Some(&(_, is_after)) =
                        NOON.iter().find(|(known, _)| known.eq_ignore_ascii_case(word))
                    {
                        afternoon = Some(is_after);
                    } else if let Some(zone) = zone(word) {
                        clock.offset = Some(zone.offset);
                        clock.order = zone.order;
                    } else if !word.is_empty()
                        && !UNHEARD.iter().any(|known| known.eq_ignore_ascii_case(word))
                    {
                        return None;
                    }
                }
                // After the time, or after `GMT`, which is no offset of its own then.
                Token::Mark(sign @ (b'+' | b'-')) if matches!(clock.offset, None | Some(0)) => {
                    let east = self.offset()?;
                    clock.offset = Some(if sign == b'-' { -east } else { east });
                }
                _ => return None,
            }
        }
        if let (Some(is_after), Some(seconds)) = (afternoon, &mut clock.seconds) {
            *seconds = *seconds % HALF_DAY + if is_after { HALF_DAY } else { 0 };
        }
        clock.seconds.is_none_or(|seconds| seconds < DAY_SECONDS).then_some(clock)
    }

    /// `:30`, `:30:59` or `:30:59.000`, in seconds. What is less than a second is left out.
    fn minute(&mut self) -> Option<u32> {
        let minute = u32::from(self.sixtieth()?) * 60;
        if !self.0.starts_with(b":") {
            return Some(minute);
        }
        // A leap second belongs to its minute.
        let second = self.sixtieth()?.min(59);
        if let [b'.', rest @ ..] = self.0 {
            self.0 = rest;
            self.take(|byte| byte.is_ascii_digit());
        }
        Some(minute + u32::from(second))
    }

    fn sixtieth(&mut self) -> Option<u16> {
        self.0 = self.0.strip_prefix(b":")?;
        match self.next()? {
            Token::Number(value @ 0..=60, 2) => Some(value),
            _ => None,
        }
    }

    /// `9`, `09`, `0900` or `09:00`.
    fn offset(&mut self) -> Option<i16> {
        let minutes = match self.next()? {
            Token::Number(hours @ 0..=14, 1 | 2) if self.0.starts_with(b":") => {
                hours * 60 + self.sixtieth()?
            }
            Token::Number(hours @ 0..=14, 1 | 2) => hours * 60,
            Token::Number(both @ 0..=1459, 4) => both / 100 * 60 + both % 100,
            _ => return None,
        };
        minutes.try_into().ok()
    }
}

fn is_letter(byte: u8) -> bool {
    byte.is_ascii_alphabetic() || !byte.is_ascii()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(field: &str) -> Option<Moment> {
        parse_moment(field.as_bytes(), DayOrder::DayMonthYear)
    }

    #[test]
    fn every_form_of_the_exports_is_read_with_its_time_and_zone() {
        for (field, day, time, offset) in [
            ("2017-06-17T08:04:21+00:00", "2017-06-17", (8, 4), Some(0)),
            ("2020-12-18T06:32:18-08:00", "2020-12-18", (6, 32), Some(-480)),
            ("2020-10-21T00:00Z", "2020-10-21", (0, 0), Some(0)),
            ("2025-11-01T23:59:59.000Z", "2025-11-01", (23, 59), Some(0)),
            ("2017-02-24 23:57:39 UTC", "2017-02-24", (23, 57), Some(0)),
            ("17.07.2026 07:06:34 UTC", "2026-07-17", (7, 6), Some(0)),
            ("Dec 1, 2017 12:38:23 AM PST", "2017-12-01", (0, 38), Some(-480)),
            ("Dec 1, 2017 12:38:23\u{202f}PM PST", "2017-12-01", (12, 38), Some(-480)),
            ("29 June 2026 5:39:32 pm GMT+9", "2026-06-29", (17, 39), Some(540)),
            ("28 de fev. de 2026 21:17:51 GMT-8", "2026-02-28", (21, 17), Some(-480)),
            ("15 Mar 2026 3:22:08 PM UTC", "2026-03-15", (15, 22), Some(0)),
            ("01.01.2024 00:00:00 UTC", "2024-01-01", (0, 0), Some(0)),
            ("2026/02/13 3:21:05 JST", "2026-02-13", (3, 21), Some(540)),
            ("2022-07-11 01:34:18 PDT", "2022-07-11", (1, 34), Some(-420)),
            ("29/09/2025 16:19:39 BST", "2025-09-29", (16, 19), Some(60)),
            ("1 juil. 2025 14:05:00 UTC+2", "2025-07-01", (14, 5), Some(120)),
            ("5 août 2025 09:00:00 MEST", "2025-08-05", (9, 0), Some(120)),
            ("Jan 2, 2026 3:04:05 p.m. PST", "2026-01-02", (15, 4), Some(-480)),
            ("2 ene 2026 3:04:05 p.\u{a0}m. GMT-6", "2026-01-02", (15, 4), Some(-360)),
            ("2026年3月1日 GMT+8 下午9:05:06", "2026-03-01", (21, 5), Some(480)),
            ("2026/03/01 上午12:05:06 GMT+05:30", "2026-03-01", (0, 5), Some(330)),
            ("2026-03-01 09:00:00 +0900", "2026-03-01", (9, 0), Some(540)),
            ("1 Ağu 2025 09:00:00 UTC", "2025-08-01", (9, 0), Some(0)),
            ("2/25/2017 9:30", "2017-02-25", (9, 30), None),
        ] {
            let order =
                if field.starts_with("2/25") { DayOrder::MonthDayYear } else { DayOrder::DayMonthYear };
            let moment = parse_moment(field.as_bytes(), order).expect(field);
            let clock = moment.seconds.map(|seconds| (seconds / 3600, seconds / 60 % 60));
            assert_eq!(
                (moment.day.to_string().as_str(), clock, moment.offset),
                (day, Some(time), offset),
                "{field}"
            );
        }
        for alone in ["10-Jul-2025", "10-Jul-25"] {
            let moment = read(alone).expect(alone);
            assert_eq!((moment.day.to_string().as_str(), moment.seconds), ("2025-07-10", None));
        }
    }

    #[test]
    fn bytes_of_windows_1252_are_read_like_those_of_utf8() {
        let field = b"5 ao\xfbt 2025 09:00:00\xa0UTC";
        let moment = parse_moment(field, DayOrder::DayMonthYear).expect("a moment");
        assert_eq!((moment.day.to_string().as_str(), moment.offset), ("2025-08-05", Some(0)));
    }

    #[test]
    fn what_is_left_over_makes_it_no_date() {
        for field in [
            "",
            "20 October",
            "1/2",
            "1-2/2026",
            "2026-02-30",
            "12 Foo 2026",
            "2026-01-01 25:00",
            "2026-01-01 10",
            "2026-01-01 10:61",
            "1.2.3.4",
            "2026-01-01 x",
            "-1/2/2026",
            "2026-01-011",
            "5/6/7",
            "1/2/2026 10:00 +15",
        ] {
            assert_eq!(read(field), None, "{field}");
        }
    }

    #[test]
    fn a_time_counts_from_greenwich_and_says_the_day_of_any_place() {
        let time = |field: &str| parse_time(field.as_bytes());
        assert_eq!(time("2000-01-01T00:00Z"), Some(0));
        assert_eq!(time("1999-12-31 23:00:00 GMT-2"), Some(3600));
        assert_eq!(time("2000-01-02 00:00:07 JST"), Some(15 * 3600 + 7));
        assert_eq!(time("1999-12-31T23:59:60Z"), Some(-1), "a leap second is no day of its own");
        assert_eq!(time("29/09/2025 16:19:39 BST"), time("2025-09-29T15:19:39.9Z"));
        for open in ["2000-01-01", "2000-01-01 00:00", "3/4/2026 10:00 UTC"] {
            assert_eq!(time(open), None, "{open}");
        }
        // The March file of Brazil, seen from the account's Pacific time.
        let eve =
            parse_moment(b"28 de fev. de 2026 21:17:51 GMT-8", DayOrder::DayMonthYear).expect("a moment");
        assert_eq!(eve.day_at(-180).to_string(), "2026-03-01");
        assert_eq!(eve.day_at(-480).to_string(), "2026-02-28");
    }
}
