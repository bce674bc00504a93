//! Amounts of money as All Orders writes them: whole hundredths, no rounding, no floating point.
//!
//! Every row has two, so this knows one way of writing. `text::number` knows all of them.

/// `19.99`, `1299`, `0.5` or `12,30` as hundredths. None for a blank, for signs and letters, for what a `u32`
/// cannot hold, and for more than two decimals: `1,500` may be fifteen hundred.
#[inline]
pub fn hundredths(field: &[u8]) -> Option<u32> {
    let mut digits: u64 = 0;
    let mut decimals: Option<u32> = None;
    let mut seen = false;
    for &byte in field.trim_ascii() {
        let digit = byte.wrapping_sub(b'0');
        match (digit, decimals) {
            (0..=9, None | Some(0..2)) => {
                digits = digits * 10 + u64::from(digit);
                decimals = decimals.map(|count| count + 1);
                seen = true;
            }
            _ if matches!(byte, b'.' | b',') && decimals.is_none() && seen => decimals = Some(0),
            _ => return None,
        }
        if digits > u64::from(u32::MAX) {
            return None;
        }
    }
    let scale = [100, 10, 1][decimals.unwrap_or(0) as usize];
    let hundredths = u32::try_from(digits * scale).ok()?;
    // The largest number stands for "unknown" in the columns.
    (seen && hundredths < u32::MAX).then_some(hundredths)
}

#[cfg(test)]
mod tests {
    use super::hundredths;

    #[test]
    fn an_amount_is_read_to_the_hundredth() {
        for (text, amount) in [
            ("19.99", 1999),
            ("0.0", 0),
            ("0", 0),
            ("1299", 129_900),
            ("12.5", 1250),
            ("12.", 1200),
            ("12,30", 1230),
            (" 4.50 ", 450),
            ("42949672.94", 4_294_967_294),
        ] {
            assert_eq!(hundredths(text.as_bytes()), Some(amount), "{text}");
        }
    }

    #[test]
    fn what_is_no_amount_is_unknown_and_never_zero() {
        for text in [
            "",
            " ",
            ".",
            ".5",
            "-1.00",
            "1,234.50",
            "1.2.3",
            "12.345",
            "1,500",
            "1.500",
            "42949672.95",
            "99999999999",
            "free",
            "1e3",
        ] {
            assert_eq!(hundredths(text.as_bytes()), None, "{text}");
        }
    }
}
