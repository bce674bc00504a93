//! How much of a text another one has already, and which of its sentences differ in figures alone.

use crate::sort;
use crate::text::{Folded, fold};

/// Above this share, in percent, a text counts as sent before (`domain/poa.md` section 3).
pub(super) const MOSTLY: u32 = 90;

/// Words in a row that are compared.
const ROW: usize = 5;

/// The share of `text` that `other` has too, in percent, by rows of words; none where it is too short to tell.
/// `text` is folded.
pub(super) fn share_known(text: &str, other: &str) -> Option<u32> {
    let rows = rows(text);
    let mut known = self::rows(&fold(other));
    sort::rising(&mut known);
    let both = rows.iter().filter(|row| known.binary_search(row).is_ok()).count();
    u32::try_from((both * 100).checked_div(rows.len())?).ok()
}

/// A number for each row of words.
fn rows(folded: &str) -> Vec<u64> {
    let words: Vec<u64> = words(folded).into_iter().map(number).collect();
    words.windows(ROW).map(|row| row.iter().fold(SEED, |sum, word| mix(sum, *word))).collect()
}

/// Words; of Chinese and Japanese, letters.
fn words(folded: &str) -> Vec<&str> {
    let mut found = Vec::new();
    for word in folded.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()) {
        if word.is_ascii() {
            found.push(word);
        } else {
            let is_sign = |letter: char| u32::from(letter) >= 0x2e80;
            let mut from = 0;
            for (at, letter) in word.char_indices() {
                if is_sign(letter) {
                    if from < at {
                        found.push(&word[from..at]);
                    }
                    from = at + letter.len_utf8();
                    found.push(&word[at..from]);
                }
            }
            if from < word.len() {
                found.push(&word[from..]);
            }
        }
    }
    found
}

const SEED: u64 = 0xcbf2_9ce4_8422_2325;

fn mix(sum: u64, value: u64) -> u64 {
    (sum ^ value).wrapping_mul(0x0100_0000_01b3).rotate_left(17)
}

fn number(word: &str) -> u64 {
    word.bytes().fold(SEED, |sum, byte| mix(sum, byte.into()))
}

/// A sentence without its figures, and the figures.
#[derive(Debug)]
pub(super) struct Shape {
    pub(super) words: String,
    pub(super) figures: Vec<String>,
    /// Folded.
    pub(super) text: String,
}

/// Letters that a sentence needs to be told from others by its words alone.
const LETTERS: usize = 16;

impl Shape {
    /// The shape of a folded sentence; none where it has no figures or too few words.
    pub(super) fn of(sentence: &str) -> Option<Self> {
        let (mut words, mut figures) = (String::new(), Vec::new());
        let is_figure = |word: &str| word.contains(|letter: char| letter.is_ascii_digit());
        for word in sentence.split_whitespace().map(|word| word.trim_matches(['.', ',', ';', ':'])) {
            if is_figure(word) {
                figures.push(word.to_owned());
            } else {
                words.push_str(word);
            }
            words.push(' ');
        }
        let letters = words.chars().filter(|letter| letter.is_alphabetic()).count();
        (!figures.is_empty() && letters >= LETTERS).then(|| Self {
            words,
            figures,
            text: sentence.trim().to_owned(),
        })
    }
}

/// The shapes of all sentences of a letter.
pub(super) fn shapes(letter: &str) -> Vec<Shape> {
    let prose = crate::notice::prose(letter, None);
    let folded: &Folded = &prose.folded;
    prose.sentences.iter().filter_map(|at| Shape::of(&folded.text()[at.clone()])).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "we sent parcels without tracking because our template chose the service by price";

    #[test]
    fn the_same_words_are_known_whole_and_others_not_at_all() {
        assert_eq!(share_known(TEXT, &TEXT.to_uppercase()), Some(100));
        assert_eq!(share_known(TEXT, "Nothing of the kind was ever said to anybody by us."), Some(0));
        assert_eq!(share_known("too short", TEXT), None);
        assert_eq!(share_known("我们在发货前没有检查库存", "我们在发货前没有检查库存。"), Some(100));
    }

    #[test]
    fn a_shape_leaves_the_figures_out() {
        let shape = |text| Shape::of(text).expect("a sentence with figures");
        let (one, other) =
            (shape("we bought 120 units from fox gmbh."), shape("we bought 200 units from fox gmbh."));
        assert_eq!(one.words, other.words);
        assert_ne!(one.figures, other.figures);
        assert!(Shape::of("we bought units from fox gmbh.").is_none());
    }
}
