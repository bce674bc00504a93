//! Amazon's own words for what a buyer complains of.

use super::lexicon::Heard;
use crate::policy::ThemeRule;

/// What a reason code says; nothing where no theme knows it.
///
/// Forms of returns write the same code with a prefix and the class of the product before it:
/// `CR-DEFECTIVE`, `AMZ-PG-APP-TOO-SMALL`.
pub(super) fn heard(code: &str, themes: &[ThemeRule]) -> Heard {
    let words: Vec<u8> = code.bytes().map(letter).collect();
    let ends_with = |known: &str| {
        words.strip_suffix(known.as_bytes()).is_some_and(|before| before.is_empty() || before.ends_with(b"_"))
    };
    let known = themes.iter().flat_map(|rule| rule.codes.iter().map(move |code| (code, rule.id)));
    let longest = known.filter(|(known, _)| ends_with(known)).max_by_key(|(known, _)| known.len());
    longest.map_or_else(Heard::default, |(_, theme)| Heard::theme(theme))
}

fn letter(byte: u8) -> u8 {
    match byte {
        b'-' | b' ' => b'_',
        _ => byte.to_ascii_uppercase(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::{Theme, casework};

    #[test]
    fn a_code_is_known_with_and_without_its_prefix() {
        for (code, theme) in [
            ("DEFECTIVE", Some(Theme::Defective)),
            ("CR-DEFECTIVE", Some(Theme::Defective)),
            ("AMZ-PG-APP-TOO-SMALL", Some(Theme::SizeOrFit)),
            ("AMZ-PG-BAD-DESC", Some(Theme::NotAsDescribed)),
            ("Wrong item", Some(Theme::WrongItem)),
            ("CR-UNWANTED_ITEM", Some(Theme::ChangedMind)),
            ("PART_NOT_COMPATIBLE", Some(Theme::SizeOrFit)),
            ("NO_REASON_GIVEN", None),
            ("UNDEFECTIVE", None),
            ("", None),
        ] {
            let wanted = theme.map_or_else(Heard::default, Heard::theme);
            assert_eq!(heard(code, &casework().complaints.themes), wanted, "{code}");
        }
    }
}
