//! Addresses of mail and web, and telephone numbers.

use super::{Line, Marks};
use crate::text::Spot;

/// Ends of addresses that no other word has.
const ENDS: [&str; 9] = [".com", ".net", ".org", ".shop", ".store", ".online", ".info", ".co.uk", ".com.cn"];
/// Digits of a telephone number with its country.
const DIGITS: usize = 9;

pub(super) fn check(line: &Line<'_>) -> Option<Marks> {
    if !line.written.bytes().any(|byte| matches!(byte, b'.' | b'@' | b'+')) {
        return None;
    }
    let mut spots: Vec<Spot> =
        words(line.written).filter(|&(start, end)| is_address(&line.written[start..end])).collect();
    spots.extend(telephones(line.written));
    (!spots.is_empty()).then(|| Marks { spots, ..Marks::default() })
}

/// What stands between spaces, without the signs around it.
fn words(text: &str) -> impl Iterator<Item = Spot> {
    text.split_whitespace().map(move |word| {
        let inner = word.trim_matches(|letter: char| !letter.is_alphanumeric());
        let start = inner.as_ptr() as usize - text.as_ptr() as usize;
        (start, start + inner.len())
    })
}

fn is_address(word: &str) -> bool {
    let has_name = |name: &str| name.len() > 1 && name.bytes().any(|byte| byte.is_ascii_alphabetic());
    if word.contains("://") || word.strip_prefix("www.").is_some_and(has_name) {
        return true;
    }
    if let Some((name, host)) = word.split_once('@') {
        return !name.is_empty()
            && host.split_once('.').is_some_and(|(name, end)| has_name(name) && has_name(end));
    }
    let host = word.split('/').next().unwrap_or_default();
    ENDS.iter().any(|end| host.strip_suffix(end).is_some_and(has_name))
}

/// A plus and nine digits or more; spaces, dashes and brackets may stand between them.
fn telephones(text: &str) -> impl Iterator<Item = Spot> {
    text.match_indices('+').filter_map(|(start, _)| {
        let rest = &text[start + 1..];
        let is_part =
            |letter: char| letter.is_ascii_digit() || matches!(letter, ' ' | '-' | '(' | ')' | '/' | '.');
        let number = &rest[..rest.find(|letter| !is_part(letter)).unwrap_or(rest.len())];
        let number = number.trim_end_matches(|letter: char| !letter.is_ascii_digit());
        let digits = number.bytes().filter(u8::is_ascii_digit).count();
        (number.starts_with(|letter: char| letter.is_ascii_digit()) && digits >= DIGITS)
            .then_some((start, start + 1 + number.len()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_told_from_words_with_a_point() {
        for address in
            ["https://x.example", "www.example.de", "shop-example.com", "ada@example.org", "ada.co.uk/x"]
        {
            assert!(is_address(address), "{address}");
        }
        for word in ["10cm.It", "Nr.5", "@home", "3.5mm", ".com", "v1.2.3", "Co."] {
            assert!(!is_address(word), "{word}");
        }
    }

    #[test]
    fn a_telephone_number_has_a_plus_and_nine_digits() {
        let found =
            |text: &str| telephones(text).map(|(start, end)| text[start..end].to_owned()).collect::<Vec<_>>();
        assert_eq!(found("call +49 (30) 1234567 now"), ["+49 (30) 1234567"]);
        assert_eq!(found("2 + 1, 5+, +100 g"), [""; 0]);
    }
}
