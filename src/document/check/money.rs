//! Sums of papers, in hundredths.

use crate::text::number::parse_money;

/// The sum that a value is, where it is one.
pub(super) fn hundredths(value: Option<&str>) -> Option<i64> {
    parse_money(value?.as_bytes())
}

/// A sum as a finding shows it.
pub(super) fn shown(hundredths: i64) -> String {
    let sign = if hundredths < 0 { "-" } else { "" };
    let whole = hundredths.unsigned_abs();
    format!("{sign}{}.{:02}", whole / 100, whole % 100)
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_sum_is_shown_as_it_is_written() {
        assert_eq!([5, -1_250, 0].map(super::shown), ["0.05", "-12.50", "0.00"]);
        assert_eq!(super::hundredths(Some("1234.50")), Some(123_450));
        assert_eq!(super::hundredths(Some("on request")), None);
    }
}
