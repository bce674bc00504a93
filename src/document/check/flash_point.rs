//! Sheets whose flash point and transport do not go together.

use super::rule::{Check, Hit};
use crate::document::FieldId;
use crate::text::fold;

pub(super) fn check(check: &Check<'_>) -> Vec<Hit> {
    let (Some(point), Some(transport)) = (check.value(FieldId::FlashPoint), check.value(FieldId::Transport))
    else {
        return Vec::new();
    };
    let is_low = celsius(point).is_some_and(|degrees| degrees < i64::from(check.limit()) * 10);
    if !is_low || check.word_in(transport).is_none() {
        return Vec::new();
    }
    let hit = check.about(FieldId::FlashPoint).resting_on(check.paper, FieldId::Transport);
    vec![hit.with("value", &point).with("other", &transport).with("limit", &check.limit())]
}

/// Tenths of a degree Celsius; none where the value is only a bound from below.
fn celsius(value: &str) -> Option<i64> {
    let value = fold(value);
    if value.contains(['>', '≥']) {
        return None;
    }
    let start = value.find(|letter: char| letter.is_ascii_digit())?;
    let number: String = value[start..]
        .chars()
        .take_while(|&letter| letter.is_ascii_digit() || ".,".contains(letter))
        .collect();
    let (whole, tenth) = number.split_once(['.', ',']).unwrap_or((&number, ""));
    let tenths: i64 = whole.parse::<i32>().map(i64::from).ok()? * 10
        + tenth.get(..1).and_then(|tenth| tenth.parse().ok()).unwrap_or(0);
    let tenths = if value[..start].ends_with(['-', '−']) { -tenths } else { tenths };
    let is_fahrenheit = value[start + number.len()..].trim_start_matches([' ', '°', 'º']).starts_with('f');
    Some(if is_fahrenheit { (tenths - 320) * 5 / 9 } else { tenths })
}

#[cfg(test)]
mod tests {
    use crate::document::FieldId;
    use crate::document::check::sample::*;

    fn sheet(point: &str, transport: &str) -> bool {
        let fields = [(FieldId::FlashPoint, point), (FieldId::Transport, transport)];
        paper_with("safety-data-sheet", &fields).finds("flash-point")
    }

    #[test]
    fn what_burns_easily_is_regulated() {
        assert!(sheet("12 °C", "Not regulated"));
        assert!(sheet("-4 °C (closed cup)", "Kein Gefahrgut"));
        assert!(sheet("100 °F", "not dangerous goods"));
        assert!(!sheet("12 °C", "UN 1950, class 2.1"));
        assert!(!sheet("60 °C", "Not regulated"));
        assert!(!sheet("> 12 °C", "Not regulated"));
        assert!(!sheet("not applicable", "Not regulated"));
    }
}
