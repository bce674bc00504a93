//! Phrases as lists of them are looked for.

/// Drops every phrase that is found only where another of its list is found as well: it sets nothing off that the
/// other does not, and would only make the pack larger. Concepts by name stay.
pub(crate) fn drop_covered(list: &mut Vec<String>) {
    let mut number = 0;
    while number < list.len() {
        let phrase = &list[number];
        let covered =
            list.iter().enumerate().any(|(other, by)| other != number && covers(by, phrase, other < number));
        if covered {
            list.remove(number);
        } else {
            number += 1;
        }
    }
}

/// Whether wherever `phrase` stands, `by` stands too. Of two that are the same the `first` covers the other.
fn covers(by: &str, phrase: &str, first: bool) -> bool {
    if by.starts_with('@') || phrase.starts_with('@') {
        return false;
    }
    if by == phrase {
        return first;
    }
    let (words, text) = (by.trim_matches('*'), phrase.trim_matches('*'));
    if words.len() > text.len() {
        return false;
    }
    let (open_start, open_end) = (by.starts_with('*'), by.ends_with('*'));
    text.match_indices(words).any(|(at, _)| {
        let (before, behind) = (&text[..at], &text[at + words.len()..]);
        let starts = match before.chars().next_back() {
            Some(letter) => !in_word(letter),
            None => !phrase.starts_with('*'),
        };
        let ends = match behind.chars().next() {
            Some(letter) => !in_word(letter),
            None => !phrase.ends_with('*'),
        };
        (open_start || starts || !words.starts_with(in_word))
            && (open_end || ends || !words.ends_with(in_word))
    })
}

/// Whether a letter belongs to a word that is set off by spaces; Chinese and Japanese are not.
pub(crate) fn in_word(letter: char) -> bool {
    letter.is_alphanumeric() && u32::from(letter) < 0x2e80
}
