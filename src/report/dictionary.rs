//! Texts that repeat, each kept once and known by its number.

use super::hash::{hash_fields, same};
use crate::intake::TextEncoding;

/// Pairs of texts in the order they were first seen, still in the file's own bytes.
///
/// A pair is a SKU with its ASIN, say; a lone text has an empty second half.
#[derive(Debug, Default)]
pub struct Dictionary {
    bytes: Vec<u8>,
    /// Ends of the first and the second half of each pair.
    ends: Vec<(u32, u32)>,
    /// Number of a pair plus one; 0 is a free place. At most half are taken.
    places: Vec<u32>,
}

impl Dictionary {
    /// How many pairs.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// The number of that pair, a new one if it is new.
    #[expect(clippy::inline_always, reason = "called for every row; a call costs more than what it does")]
    #[inline(always)]
    pub fn number(&mut self, first: &[u8], second: &[u8]) -> u32 {
        if self.places.len() < (self.len() + 1) * 2 {
            self.grow();
        }
        let mut place = self.place_of(first, second);
        loop {
            match self.places[place].checked_sub(1) {
                None => return self.insert(place, first, second),
                Some(number) if self.is_pair(number, first, second) => return number,
                Some(_) => place = (place + 1) & (self.places.len() - 1),
            }
        }
    }

    /// All pairs as letters, by their numbers.
    pub fn decode(&self, encoding: TextEncoding) -> Vec<(String, String)> {
        (0..self.len())
            .map(|index| {
                let (first, second) = self.pair(number_of(index));
                (encoding.decode(first), encoding.decode(second))
            })
            .collect()
    }

    #[inline]
    fn is_pair(&self, number: u32, first: &[u8], second: &[u8]) -> bool {
        let (known_first, known_second) = self.pair(number);
        same(known_first, first) && same(known_second, second)
    }

    #[inline]
    fn pair(&self, number: u32) -> (&[u8], &[u8]) {
        let index = number as usize;
        let start = if index == 0 { 0 } else { self.ends[index - 1].1 as usize };
        let (middle, end) = self.ends[index];
        (&self.bytes[start..middle as usize], &self.bytes[middle as usize..end as usize])
    }

    #[expect(clippy::inline_always, reason = "called for every row; a call costs more than what it does")]
    #[inline(always)]
    fn place_of(&self, first: &[u8], second: &[u8]) -> usize {
        let mixed = hash_fields([first, second].into_iter());
        // The table's length is a power of two, so its low bits are a place.
        let [a, b, c, d, ..] = mixed.to_le_bytes();
        u32::from_le_bytes([a, b, c, d]) as usize & (self.places.len() - 1)
    }

    #[cold]
    fn insert(&mut self, place: usize, first: &[u8], second: &[u8]) -> u32 {
        let number = number_of(self.len());
        self.bytes.extend_from_slice(first);
        let middle = number_of(self.bytes.len());
        self.bytes.extend_from_slice(second);
        self.ends.push((middle, number_of(self.bytes.len())));
        self.places[place] = number + 1;
        number
    }

    #[cold]
    fn grow(&mut self) {
        self.places = vec![0; (self.places.len() * 2).max(64)];
        for index in 0..self.len() {
            let number = number_of(index);
            let (first, second) = self.pair(number);
            let mut place = self.place_of(first, second);
            while self.places[place] != 0 {
                place = (place + 1) & (self.places.len() - 1);
            }
            self.places[place] = number + 1;
        }
    }
}

fn number_of(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pair_keeps_its_number_while_the_dictionary_grows() {
        let mut dictionary = Dictionary::default();
        for round in 0..2 {
            for n in 0..1000u32 {
                let (sku, asin) = (format!("SKU-{n}"), format!("B{n:09}"));
                assert_eq!(dictionary.number(sku.as_bytes(), asin.as_bytes()), n, "round {round}");
            }
        }
        assert_eq!(dictionary.decode(TextEncoding::Utf8)[999], ("SKU-999".into(), "B000000999".into()));
    }

    #[test]
    fn the_border_between_the_halves_counts() {
        let mut dictionary = Dictionary::default();
        assert_ne!(dictionary.number(b"ab", b"c"), dictionary.number(b"a", b"bc"));
        assert_eq!(dictionary.number(b"", b""), 2);
    }
}
