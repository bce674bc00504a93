//! The few words of a column that names states, stores or currencies, each kept once.

use super::hash::same;
use super::order_rows::NO_WORD;
use crate::intake::TextEncoding;

/// Words in the order they were first seen, still in the file's own bytes.
#[derive(Debug, Default)]
pub(super) struct Words {
    words: Vec<Vec<u8>>,
    /// Number of the word seen last: rows of one word come in runs.
    last: u8,
}

impl Words {
    /// The number of that word if it is the one seen last.
    #[inline]
    pub(super) fn last(&self, word: &[u8]) -> Option<u8> {
        self.words.get(usize::from(self.last)).is_some_and(|last| same(last, word)).then_some(self.last)
    }

    /// The number of that word, a new one if it is new; letter case and white space around it make no
    /// difference. [`NO_WORD`] for a blank, and for all that come when every number is given away.
    #[inline]
    pub(super) fn number(&mut self, word: &[u8]) -> u8 {
        match self.last(word) {
            Some(last) => last,
            None => self.other(word.trim_ascii()),
        }
    }

    fn other(&mut self, word: &[u8]) -> u8 {
        if word.is_empty() {
            return NO_WORD;
        }
        let known = self.words.iter().position(|known| known.eq_ignore_ascii_case(word));
        let number = u8::try_from(known.unwrap_or(self.words.len())).unwrap_or(NO_WORD);
        if number == NO_WORD {
            return NO_WORD;
        }
        if known.is_none() {
            self.words.push(word.to_vec());
        }
        self.last = number;
        number
    }

    /// All words as letters, by their numbers.
    pub(super) fn decode(&self, encoding: TextEncoding) -> Vec<String> {
        self.words.iter().map(|word| encoding.decode(word)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_keeps_its_number_and_its_first_spelling() {
        let mut words = Words::default();
        let numbers = [&b"Shipped"[..], b"Cancelled", b" shipped ", b"", b"Cancelled", b" "]
            .map(|word| words.number(word));
        assert_eq!(numbers, [0, 1, 0, NO_WORD, 1, NO_WORD]);
        assert_eq!(words.decode(TextEncoding::Utf8), ["Shipped", "Cancelled"]);
    }

    #[test]
    fn words_beyond_the_last_number_are_unknown() {
        let mut words = Words::default();
        for number in 0..NO_WORD {
            assert_eq!(words.number(format!("W{number}").as_bytes()), number);
        }
        assert_eq!(words.number(b"one more"), NO_WORD);
        assert_eq!(words.number(b"W3"), 3);
    }
}
