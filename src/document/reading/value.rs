//! Values as their shape wants them.

use crate::text::number::{parse_count, parse_money};

/// The longest value in words. What is longer is a paragraph.
const LONGEST: usize = 240;

/// `1234.50` of an amount with its currency, the last one where several stand there.
pub(super) fn sum(text: &str) -> Option<String> {
    hundredths(text).map(decimal)
}

/// An amount in hundredths, the last one of the text. A rate is none.
pub(super) fn hundredths(text: &str) -> Option<i64> {
    let text = text.trim();
    let has_digit = |part: &str| part.bytes().any(|byte| byte.is_ascii_digit());
    let starts = std::iter::once(0).chain(text.match_indices(' ').map(|(at, _)| at + 1));
    starts
        .map(|at| &text[at..])
        .take(12)
        .filter(|part| has_digit(part))
        .find_map(|part| parse_money(part.as_bytes()))
}

/// `1234.50`.
pub(super) fn decimal(hundredths: i64) -> String {
    let sign = if hundredths < 0 { "-" } else { "" };
    let size = hundredths.unsigned_abs();
    format!("{sign}{}.{:02}", size / 100, size % 100)
}

/// A count, with the unit behind it.
pub(super) fn count(text: &str) -> Option<u32> {
    let first = text.split_whitespace().next()?;
    let whole = parse_count(text.trim().as_bytes()).or_else(|| parse_count(first.as_bytes()))?;
    u32::try_from(whole).ok()
}

/// A code: the words up to the first with a digit, and the digits that follow.
pub(super) fn code(text: &str) -> Option<String> {
    let has_digit = |word: &&str| word.bytes().any(|byte| byte.is_ascii_digit());
    let words: Vec<&str> = text.split_whitespace().take(8).collect();
    let first = words.iter().take(3).position(has_digit)?;
    let more = words[first + 1..].iter().take_while(|word| word.bytes().all(|byte| byte.is_ascii_digit()));
    let code = words[..first + 1 + more.count()].join(" ");
    let code = code.trim_matches([',', ';', ':', '#']);
    (code.len() <= 48).then(|| code.to_owned())
}

/// A telephone number.
pub(super) fn phone(text: &str) -> Option<String> {
    let is_part = |letter: char| letter.is_ascii_digit() || " +-/().\u{a0}".contains(letter);
    let start = text.find(|letter: char| letter.is_ascii_digit() || letter == '+' || letter == '(')?;
    let number: String = text[start..].chars().take_while(|&letter| is_part(letter)).collect();
    let number = number.trim_matches([' ', '-', '/', '.']);
    let digits = number.bytes().filter(u8::is_ascii_digit).count();
    (6..=17).contains(&digits).then(|| number.to_owned())
}

/// An address of e-mail in a text.
pub(super) fn email(text: &str) -> Option<&str> {
    let words = text.split([' ', ',', ';', '<', '>', '(', ')', ':']);
    let mut words = words.map(|word| word.trim_matches('.'));
    words
        .find(|word| word.split_once('@').is_some_and(|(name, domain)| !name.is_empty() && is_domain(domain)))
}

/// A website in a text.
pub(super) fn website(text: &str) -> Option<&str> {
    let mut words = text.split([' ', ',', ';', '(', ')']).map(|word| word.trim_end_matches(['.', '/']));
    words.find(|word| {
        let bare = word.strip_prefix("https://").or_else(|| word.strip_prefix("http://"));
        bare.unwrap_or(word).split('/').next().is_some_and(|host| {
            is_domain(host)
                && (bare.is_some() || host.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("www.")))
        })
    })
}

fn is_domain(text: &str) -> bool {
    let is_part =
        |part: &str| !part.is_empty() && part.chars().all(|letter| letter.is_alphanumeric() || letter == '-');
    text.contains('.') && text.split('.').all(is_part)
}

/// Words, in one line.
pub(super) fn words(text: &str) -> Option<String> {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let has_letter = text.chars().any(char::is_alphanumeric);
    (has_letter && text.len() <= LONGEST).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_is_read_with_what_stands_beside_it() {
        for (text, wanted) in [
            ("£1,234.50", Some("1234.50")),
            ("1.234,50 €", Some("1234.50")),
            ("20% 12.00", Some("12.00")),
            ("EUR 7,00", Some("7.00")),
            ("(20%)", None),
            ("19 %", None),
            ("", None),
        ] {
            assert_eq!(sum(text).as_deref(), wanted, "{text}");
        }
    }

    #[test]
    fn a_code_ends_before_the_words_behind_it() {
        for (text, wanted) in [
            ("INV-12 dated 3 May", Some("INV-12")),
            ("HRB 1234", Some("HRB 1234")),
            ("DE 123 456 789", Some("DE 123 456 789")),
            ("see below", None),
        ] {
            assert_eq!(code(text).as_deref(), wanted, "{text}");
        }
    }

    #[test]
    fn ways_to_reach_somebody_are_found_among_words() {
        assert_eq!(phone("Tel: +49 30 1234-567, Fax").as_deref(), Some("+49 30 1234-567"));
        assert_eq!(phone("VAT 12"), None);
        assert_eq!(email("E-Mail: info@halm-handel.de."), Some("info@halm-handel.de"));
        assert_eq!(email("@ home"), None);
        assert_eq!(website("Web: www.halm-handel.de/"), Some("www.halm-handel.de"));
        assert_eq!(website("info@halm-handel.de"), None);
    }

    #[test]
    fn a_count_may_have_a_unit() {
        assert_eq!(count("1,200"), Some(1200));
        assert_eq!(count("12 Stück"), Some(12));
        assert_eq!(count("-3"), None);
    }
}
