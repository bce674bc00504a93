//! Numbers as the exports write them, without floating point.

/// How a rate is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RateStyle {
    /// `1.6%` or `1.6`.
    Percent,
    /// `0.016`.
    Fraction,
}

/// Money in hundredths.
pub fn parse_money(field: &[u8]) -> Option<i64> {
    scaled(field, 2)
}

/// A whole number.
pub fn parse_count(field: &[u8]) -> Option<i64> {
    std::str::from_utf8(field).ok()?.trim().parse().ok()
}

/// A rate in millionths.
pub fn parse_rate(field: &[u8], style: RateStyle) -> Option<i64> {
    let field = field.strip_suffix(b"%").unwrap_or(field);
    scaled(field, if style == RateStyle::Percent { 4 } else { 6 })
}

/// A number with a decimal point, times ten to the power of `places`.
fn scaled(field: &[u8], places: usize) -> Option<i64> {
    let text = std::str::from_utf8(field).ok()?.trim();
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let digits = format!("{whole}{part:0<places$}");
    digits.get(..whole.len() + places)?.parse().ok()
}
