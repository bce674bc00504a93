//! How much of a letter stands in earlier letters, and in letters from templates.
//!
//! Amazon's readers see a text that was sent before, and one that others send too (`domain/poa.md` section 3).

use serde::Serialize;

use super::layout::is_wide;
use crate::policy;
use crate::sort;
use crate::text::{Span, Utf16Index, fold};

/// Words in a row that are the same by no chance.
const WORDS: usize = 5;
/// The same in letters of a script without spaces.
const WIDE_LETTERS: usize = 10;

/// How much of a letter is not new.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Sameness {
    /// Share of its runs of five words that stand in an earlier letter, 0 to 1.
    pub earlier: f64,
    /// Share of its words that are phrases of templates, 0 to 1.
    pub stock: f64,
    /// What is not new, in the order of the letter.
    pub passages: Vec<SamePassage>,
}

/// Words that stand elsewhere too.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SamePassage {
    /// Where in the letter.
    pub place: Span,
    /// The earlier letter, the first being 0; none for a phrase of templates.
    pub letter: Option<usize>,
}

/// Where words stand besides.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Origin {
    Nowhere,
    /// In an earlier letter, the first being 0.
    Letter(usize),
    Stock,
}

/// A word with its bytes.
struct Word {
    folded: String,
    start: usize,
    end: usize,
}

/// Holds a letter against the letters before it, oldest first, and against the phrases of templates. Needs the
/// second part of the policy pack.
pub fn sameness(letter: &str, earlier: &[String]) -> Sameness {
    let words = words(letter);
    let wide = words.iter().filter(|word| word.folded.chars().all(is_wide)).count();
    let length = if wide * 2 > words.len() { WIDE_LETTERS } else { WORDS };
    let mut from_earlier = vec![Origin::Nowhere; words.len()];
    let mut known = vec![false; (words.len() + 1).saturating_sub(length)];
    let own = runs_in_order(&words, length);
    for (number, text) in earlier.iter().enumerate() {
        let runs = runs(&self::words(text), length);
        for (at, run) in own.iter().enumerate() {
            if runs.binary_search(run).is_ok() {
                known[at] = true;
                let new = from_earlier[at..at + length].iter_mut().filter(|from| **from == Origin::Nowhere);
                new.for_each(|from| *from = Origin::Letter(number));
            }
        }
    }
    let from_stock = stock(&words);
    let index = Utf16Index::new(letter);
    let mut passages = passages(&words, &index, &from_earlier);
    passages.extend(self::passages(&words, &index, &from_stock));
    sort::by_key(&mut passages, |passage| (passage.place.start, passage.letter));
    Sameness {
        earlier: share(known.iter().filter(|&&known| known).count(), known.len()),
        stock: share(from_stock.iter().filter(|&&from| from == Origin::Stock).count(), words.len()),
        passages,
    }
}

/// Words of the letter that are phrases of templates.
fn stock(words: &[Word]) -> Vec<Origin> {
    let mut found = vec![Origin::Nowhere; words.len()];
    for phrase in policy::casework().letter.stock.values().flatten() {
        let phrase = self::words(phrase);
        for at in 0..(words.len() + 1).saturating_sub(phrase.len()) {
            let here = &words[at..at + phrase.len()];
            if here.iter().zip(&phrase).all(|(word, of_phrase)| word.folded == of_phrase.folded) {
                found[at..at + phrase.len()].fill(Origin::Stock);
            }
        }
    }
    found
}

/// Neighbouring words of one origin.
fn passages(words: &[Word], index: &Utf16Index<'_>, origins: &[Origin]) -> Vec<SamePassage> {
    let mut passages = Vec::new();
    let mut at = 0;
    for run in origins.chunk_by(|one, next| one == next) {
        let place = index.span(words[at].start, words[at + run.len() - 1].end);
        at += run.len();
        let letter = match run[0] {
            Origin::Nowhere => continue,
            Origin::Letter(number) => Some(number),
            Origin::Stock => None,
        };
        passages.push(SamePassage { place, letter });
    }
    passages
}

fn runs(words: &[Word], length: usize) -> Vec<String> {
    let mut runs = runs_in_order(words, length);
    sort::rising(&mut runs);
    runs
}

fn runs_in_order(words: &[Word], length: usize) -> Vec<String> {
    let run = |run: &[Word]| run.iter().map(|word| word.folded.as_str()).collect::<Vec<_>>().join(" ");
    words.windows(length).map(run).collect()
}

/// Words, and each letter of a script without spaces for itself.
fn words(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut open = false;
    for (start, letter) in text.char_indices() {
        let end = start + letter.len_utf8();
        let wide = is_wide(letter);
        match words.last_mut() {
            Some(word) if open && letter.is_alphanumeric() && !wide => word.end = end,
            _ if letter.is_alphanumeric() => words.push(Word { folded: String::new(), start, end }),
            _ => {}
        }
        open = letter.is_alphanumeric() && !wide;
    }
    for word in &mut words {
        word.folded = fold(&text[word.start..word.end]);
    }
    words
}

fn share(part: usize, whole: usize) -> f64 {
    let number = |count: usize| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
    if whole == 0 { 0.0 } else { number(part) / number(whole) }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FIRST: &str =
        "We sent 23 parcels without tracking. We bought labels with tracking on 4 November 2026.";

    fn against(letter: &str, earlier: &[&str]) -> Sameness {
        sameness(letter, &earlier.iter().map(|&text| text.to_owned()).collect::<Vec<_>>())
    }

    #[test]
    fn the_same_letter_again_is_all_old() {
        let same = against(FIRST, &["Something else entirely.", FIRST]);
        assert!((same.earlier - 1.0).abs() < f64::EPSILON);
        assert_eq!(same.passages.len(), 1);
        assert_eq!(same.passages[0].letter, Some(1));
    }

    #[test]
    fn a_new_letter_is_all_new() {
        let same = against("The scanner at gate two was off for a week.", &[FIRST]);
        assert!(same.earlier + same.stock < f64::EPSILON && same.passages.is_empty());
        assert!(against("", &[FIRST]).earlier < f64::EPSILON);
        assert!(against("Too short.", &[""]).earlier < f64::EPSILON);
    }

    #[test]
    fn one_old_sentence_is_told_with_its_place() {
        let letter = "🙂 The scanner was off. We sent 23 parcels without tracking.";
        let same = against(letter, &[FIRST]);
        assert!(same.earlier > 0.1 && same.earlier < 0.9, "{same:?}");
        let units: Vec<u16> = letter.encode_utf16().collect();
        let Span { start, end } = same.passages[0].place;
        assert_eq!(
            String::from_utf16_lossy(&units[start as usize..end as usize]),
            "We sent 23 parcels without tracking"
        );
    }

    #[test]
    fn a_phrase_of_templates_is_known_in_every_language() {
        for letter in [
            "We take full responsibility for what happened.",
            "Wir übernehmen die volle Verantwortung für den Fehler.",
            "ご迷惑をおかけして誠に申し訳ございません。",
            "我们对给您带来的不便深表歉意。",
        ] {
            let same = against(letter, &[]);
            assert!(same.stock > 0.5, "{letter}: {same:?}");
            assert_eq!(same.passages[0].letter, None);
        }
    }

    #[test]
    fn letters_of_a_script_without_spaces_are_compared_too() {
        let first = "9月1日から追跡番号のない発送方法を使用していました。";
        assert!(against(first, &[first]).earlier > 0.99);
        assert!(against("倉庫の責任者が毎朝、未発送の一覧を確認します。", &[first]).earlier < 0.01);
    }
}
