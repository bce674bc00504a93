//! Days of ISO 8601, which almost every row has.

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

#[cfg(test)]
mod tests {
    use super::*;

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
}
