//! Figures: rates and shares, and how findings print them.
//!
//! Worked out in whole numbers: the same data gives the same digits everywhere.

/// `1500` as `1,500`.
pub fn thousands(number: u32) -> String {
    grouped(number, ",")
}

/// A number in groups of three digits.
pub(super) fn grouped(number: u32, between: &str) -> String {
    let digits = number.to_string();
    let mut grouped = String::with_capacity(digits.len() + 6);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push_str(between);
        }
        grouped.push(digit);
    }
    grouped
}

/// `part` of `whole` as a percentage with at most two decimals, rounded half up: `1.53%`.
///
/// A share that is above zero and would print as zero is `under 0.01%`. No whole is no share.
pub fn share(part: u32, whole: u32) -> Option<String> {
    let hundredths = scaled_share(part, whole, 2)?;
    if hundredths == 0 && part > 0 {
        return Some("under 0.01%".to_owned());
    }
    Some(hundredths_of_percent(hundredths))
}

/// `part / whole` in percent times `10^decimals`, rounded half up.
pub fn scaled_share(part: u32, whole: u32, decimals: u32) -> Option<u64> {
    let scale = 10u64.checked_pow(decimals)?;
    let part = u64::from(part).checked_mul(100)?.checked_mul(scale)?.checked_mul(2)?;
    let whole = u64::from(whole);
    part.checked_add(whole)?.checked_div(whole * 2)
}

/// A fraction as a percentage with at most two decimals: `0.025` is `2.5%`.
pub fn percent(fraction: f64) -> String {
    hundredths_of_percent(scaled_percent(fraction, 2).unwrap_or_default())
}

/// A fraction in percent times `10^decimals`, rounded half up; none below zero and where `f64` has
/// no whole numbers any more.
pub fn scaled_percent(fraction: f64, decimals: u32) -> Option<u64> {
    const WHOLE_BELOW: f64 = 9_007_199_254_740_992.0;
    let scale = f64::from(10u32.checked_pow(decimals)?) * 100.0;
    let rounded = (fraction * scale + 0.5).floor();
    (0.0..WHOLE_BELOW).contains(&rounded).then(|| whole(rounded))
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the caller checked the range")]
fn whole(number: f64) -> u64 {
    number as u64
}

fn hundredths_of_percent(hundredths: u64) -> String {
    format!("{}%", decimal(hundredths, "."))
}

/// Hundredths as a number with at most two decimals.
pub(super) fn decimal(hundredths: u64, point: &str) -> String {
    let (whole, part) = (hundredths / 100, hundredths % 100);
    match (part, part % 10) {
        (0, _) => whole.to_string(),
        (_, 0) => format!("{whole}{point}{}", part / 10),
        _ => format!("{whole}{point}{part:02}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_has_two_decimals_at_most_and_is_rounded_half_up() {
        assert_eq!(share(23, 1500).as_deref(), Some("1.53%"));
        assert_eq!(share(1, 50).as_deref(), Some("2%"));
        assert_eq!(share(3, 200).as_deref(), Some("1.5%"));
        assert_eq!(share(1, 8000).as_deref(), Some("0.01%"));
        assert_eq!(share(0, 8).as_deref(), Some("0%"));
        assert_eq!(share(u32::MAX, u32::MAX).as_deref(), Some("100%"));
    }

    #[test]
    fn a_share_above_zero_is_never_printed_as_zero() {
        assert_eq!(share(1, 1_000_000).as_deref(), Some("under 0.01%"));
    }

    #[test]
    fn a_share_of_nothing_is_no_share() {
        assert_eq!(share(0, 0), None);
    }

    #[test]
    fn a_target_prints_without_the_noise_of_binary_fractions() {
        assert_eq!(percent(0.07), "7%");
        assert_eq!(percent(0.025), "2.5%");
        assert_eq!(percent(0.0), "0%");
        assert_eq!(percent(0.1053), "10.53%");
        assert_eq!(scaled_percent(0.29, 0), Some(29));
        assert_eq!((scaled_percent(-1.0, 2), scaled_percent(f64::NAN, 2)), (None, None));
    }

    #[test]
    fn thousands_are_set_apart_by_commas() {
        assert_eq!(thousands(999), "999");
        assert_eq!(thousands(1500), "1,500");
        assert_eq!(thousands(4_294_967_295), "4,294,967,295");
    }
}
