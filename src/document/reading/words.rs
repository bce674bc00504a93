//! Words as labels are compared: case, accents, dots and marks do not matter.

use crate::text::{Folded, fold};

/// Letters, digits and `#` of a text, with one space between words. Dots are nothing: `p. iva` and `P.IVA` differ by a
/// space alone, and `n.º` is `no`.
pub(super) fn key(text: &str) -> String {
    let mut key = String::with_capacity(text.len());
    for letter in fold(text).chars() {
        match significant(letter) {
            Some(letter) => key.push(letter),
            None if letter == '.' || key.is_empty() || key.ends_with(' ') => {}
            None => key.push(' '),
        }
    }
    key.truncate(key.trim_end().len());
    key
}

/// What stands behind so many significant letters of a text.
pub(super) fn behind(text: &str, letters: usize) -> &str {
    let folded = Folded::new(text);
    let mut left = letters;
    for (at, letter) in folded.text().char_indices() {
        if left == 0 {
            return &text[folded.origin(at)..];
        }
        left -= usize::from(significant(letter).is_some());
    }
    ""
}

/// How many letters of a key count for [`behind`].
pub(super) fn letters(key: &str) -> usize {
    key.chars().filter(|&letter| letter != ' ').count()
}

fn significant(letter: char) -> Option<char> {
    match letter {
        'º' | '°' | 'ª' => Some('o'),
        _ if letter.is_alphanumeric() || letter == '#' => Some(letter),
        _ => None,
    }
}

/// Whether `key` is `word`, or goes on behind it with another word.
pub(super) fn begins(key: &str, word: &str) -> bool {
    let Some(rest) = key.strip_prefix(word) else { return false };
    // Chinese and Japanese part no words.
    let is_wide = |letter: char| u32::from(letter) >= 0x2e80;
    rest.chars().next().is_none_or(|next| next == ' ' || is_wide(next) || word.ends_with(is_wide))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dots_marks_case_and_accents_make_no_other_word() {
        for (text, wanted) in [
            ("Rechnungs-Nr.:", "rechnungs nr"),
            ("N.º de factura", "no de factura"),
            ("N° de facture :", "no de facture"),
            ("P.U. HT", "pu ht"),
            ("Invoice #", "invoice #"),
            ("Q.tà", "qta"),
            ("Date d'émission", "date d emission"),
            (" ... ", ""),
        ] {
            assert_eq!(key(text), wanted, "{text}");
        }
    }

    #[test]
    fn what_stands_behind_a_word_is_found_in_the_original() {
        for (text, word, rest) in [
            ("Fällig am: 3. März", "fällig am", ": 3. März"),
            ("N.º de factura A-1", "n.º de factura", " A-1"),
            ("Total", "total", ""),
        ] {
            assert_eq!(behind(text, letters(&key(word))), rest, "{text}");
        }
    }

    #[test]
    fn a_word_ends_where_no_letter_follows() {
        assert!(begins("total due", "total"));
        assert!(!begins("totals", "total"));
        assert!(begins("发票号码123", "发票号码"));
    }
}
