//! Numbers as a reader of reports wants them.

/// Whole numbers below are exact in a workbook; from here on digits may be lost.
const EXACT: f64 = 9_007_199_254_740_992.0;

/// Digits that Excel keeps. What a number has beyond them is noise of its binary form.
const DIGITS: usize = 15;

/// A cell's number without noise: whole numbers in full, others as the shortest decimal.
///
/// A whole number so large that digits may be lost keeps its exponent, so that nobody takes it for
/// an id. Text that is no number stays as it is.
pub(super) fn plain(text: &str) -> String {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let is_short_and_whole =
        (1..=DIGITS).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    if is_short_and_whole && !digits.starts_with('0') {
        return text.to_owned();
    }
    match text.parse::<f64>() {
        Ok(number) if number.is_finite() => shortest(number),
        _ => text.to_owned(),
    }
}

fn shortest(number: f64) -> String {
    if number == 0.0 {
        return "0".to_owned();
    }
    if number.fract() == 0.0 && number.abs() < EXACT {
        return format!("{number}");
    }
    // Rounding to a decimal and back leaves the shortest decimal that means the same.
    let rounded = format!("{number:.*e}", DIGITS - 1).parse().unwrap_or(number);
    if rounded.abs() >= EXACT || rounded.abs() < 1e-9 {
        return format!("{rounded:E}").replace('E', if rounded.abs() < 1.0 { "E" } else { "E+" });
    }
    format!("{rounded}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_lose_their_noise_and_nothing_else() {
        for (cell, told) in [
            ("19.989999999999998", "19.99"),
            ("0.30000000000000004", "0.3"),
            ("12345678901234", "12345678901234"),
            ("1.2345678901234E+13", "12345678901234"),
            ("12345678901234.0", "12345678901234"),
            ("9007199254740991", "9007199254740991"),
            ("-3263.25", "-3263.25"),
            ("-0", "0"),
            ("0", "0"),
            ("0.5", "0.5"),
            ("1E-3", "0.001"),
            ("100", "100"),
        ] {
            assert_eq!(plain(cell), told);
        }
    }

    #[test]
    fn a_number_that_may_have_lost_digits_keeps_its_exponent() {
        assert_eq!(plain("1.23456789012345E+18"), "1.23456789012345E+18");
        assert_eq!(plain("1234567890123450000"), "1.23456789012345E+18");
        assert_eq!(plain("1E-300"), "1E-300");
    }

    #[test]
    fn what_is_no_number_stays() {
        for text in ["", "n/a", "007", "1e999", "NaN"] {
            let told = plain(text);
            assert!(told == text || text == "007" && told == "7", "{text} became {told}");
        }
    }
}
