//! Patterns of whole words within one sentence.
//!
//! A pattern is a row of items with spaces between. An item is one word or several with `|` between;
//! a word that ends in `*` also stands for its longer forms; `_2` stands for up to two words of any
//! kind but denials. A pattern never reaches over the end of a sentence.

use crate::sort;
use crate::text::{Span, Utf16Index, lower};

/// Words that deny what follows them closely.
const DENIALS: [&str; 17] = [
    "not", "never", "no", "cannot", "can't", "don't", "doesn't", "didn't", "won't", "isn't", "aren't",
    "wasn't", "weren't", "without", "neither", "nor", "nobody",
];

/// How many words before a match a denial may stand.
const DENIAL_REACH: usize = 3;

/// The words of a text.
pub(super) struct Words<'t> {
    text: &'t str,
    words: Vec<Word>,
}

struct Word {
    /// Lower-case, with a straight apostrophe.
    folded: String,
    start: usize,
    end: usize,
    /// Whether a sentence ended before it.
    begins: bool,
}

impl Word {
    fn denies(&self) -> bool {
        DENIALS.contains(&self.folded.as_str())
    }
}

/// Words `first..end` by number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Match {
    first: usize,
    end: usize,
}

impl<'t> Words<'t> {
    /// Takes the text apart. `A-to-z`, `don't`, `1,500` and `2026-11-04` are one word each.
    pub(super) fn of(text: &'t str) -> Self {
        let letters: Vec<(usize, char)> = text.char_indices().collect();
        let mut words: Vec<Word> = Vec::new();
        let mut begins = true;
        let mut open = false;
        for (index, &(start, letter)) in letters.iter().enumerate() {
            let inside = letter.is_alphanumeric() || letter == '%' || joins(&letters, index);
            if inside {
                if !open {
                    words.push(Word { folded: String::new(), start, end: start, begins });
                    begins = false;
                }
                if let Some(word) = words.last_mut() {
                    word.end = start + letter.len_utf8();
                    word.folded.push(lower(straight(letter)));
                }
            } else if matches!(letter, '.' | '!' | '?' | ';' | '\n') {
                begins = true;
            }
            open = inside && letter != '%' && letters.get(index + 1).is_some_and(|&(_, next)| next != '%');
        }
        Self { text, words }
    }

    /// Where any of `patterns` stands: from left to right, the longer first, none inside another.
    pub(super) fn find(&self, patterns: &[&str]) -> Vec<Match> {
        let mut matches: Vec<Match> = patterns.iter().flat_map(|pattern| self.find_one(pattern)).collect();
        sort::by_key(&mut matches, |at| (at.first, std::cmp::Reverse(at.end)));
        let mut covered = 0;
        matches.retain(|at| {
            let free = at.first >= covered;
            if free {
                covered = at.end;
            }
            free
        });
        matches
    }

    /// Whether any of `patterns` stands there.
    pub(super) fn have(&self, patterns: &[&str]) -> bool {
        patterns.iter().any(|pattern| !self.find_one(pattern).is_empty())
    }

    fn find_one(&self, pattern: &str) -> Vec<Match> {
        let items: Vec<&str> = pattern.split(' ').collect();
        (0..self.words.len())
            .filter_map(|first| self.end_of(&items, first, first).map(|end| Match { first, end }))
            .collect()
    }

    /// The number of the word behind `items`, where they stand from `at` on.
    fn end_of(&self, items: &[&str], first: usize, at: usize) -> Option<usize> {
        let Some((item, rest)) = items.split_first() else {
            return Some(at);
        };
        if let Some(most) = item.strip_prefix('_').and_then(|most| most.parse::<usize>().ok()) {
            let skippable = |skipped: usize| !self.words[at..].iter().take(skipped).any(Word::denies);
            return (0..=most.min(self.words.len() - at))
                .take_while(|&skipped| skippable(skipped))
                .find_map(|skipped| self.end_of(rest, first, at + skipped));
        }
        let word = self.words.get(at)?;
        let in_sentence = !self.words[first + 1..=at.max(first)].iter().any(|word| word.begins);
        if !in_sentence || !item.split('|').any(|form| fits(form, &word.folded)) {
            return None;
        }
        self.end_of(rest, first, at + 1)
    }

    /// Whether a denial stands closely before it.
    pub(super) fn is_denied(&self, at: Match) -> bool {
        let mut before = self.words[..at.first].iter().rev().take(DENIAL_REACH);
        let mut behind_begin = self.words[at.first].begins;
        before.any(|word| {
            let denies = !behind_begin && word.denies();
            behind_begin |= word.begins;
            denies
        })
    }

    /// Each word, folded, with its number.
    pub(super) fn folded(&self) -> Vec<&str> {
        self.words.iter().map(|word| word.folded.as_str()).collect()
    }

    /// The words that stand between two matches, folded.
    pub(super) fn between(&self, one: Match, other: Match) -> Vec<&str> {
        let (first, second) = if one.first <= other.first { (one, other) } else { (other, one) };
        let between = self.words.get(first.end..second.first).unwrap_or_default();
        between.iter().map(|word| word.folded.as_str()).collect()
    }

    /// The words `first..end`.
    pub(super) fn range(first: usize, end: usize) -> Match {
        Match { first, end }
    }

    /// Where it stands, in UTF-16 code units of the sentence.
    pub(super) fn span(&self, at: Match) -> Span {
        let (start, end) = self.bytes(at);
        Utf16Index::new(self.text).span(start, end)
    }

    /// Its words as they are written.
    pub(super) fn text(&self, at: Match) -> &'t str {
        let (start, end) = self.bytes(at);
        &self.text[start..end]
    }

    fn bytes(&self, at: Match) -> (usize, usize) {
        let last = at.end.max(at.first + 1) - 1;
        (self.words[at.first].start, self.words[last].end)
    }
}

fn straight(letter: char) -> char {
    if letter == '’' { '\'' } else { letter }
}

/// Signs that hold two letters or two digits together in one word.
fn joins(letters: &[(usize, char)], index: usize) -> bool {
    let before = index.checked_sub(1).and_then(|before| letters.get(before)).map(|&(_, letter)| letter);
    let (Some(before), Some(&(_, after))) = (before, letters.get(index + 1)) else {
        return false;
    };
    match letters[index].1 {
        '\'' | '’' | '-' => before.is_alphanumeric() && after.is_alphanumeric(),
        '.' | ',' | '/' => before.is_ascii_digit() && after.is_ascii_digit(),
        _ => false,
    }
}

fn fits(form: &str, word: &str) -> bool {
    match form.strip_suffix('*') {
        Some(stem) => word.starts_with(stem),
        None => word == form,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found<'t>(text: &'t str, patterns: &[&str]) -> Vec<&'t str> {
        let words = Words::of(text);
        words.find(patterns).into_iter().map(|at| words.text(at)).collect()
    }

    #[test]
    fn numbers_days_and_joined_words_are_one_word() {
        let words = Words::of("A-to-z: 1,500 (1.53 %) on 2026-11-04, don’t. 5% of 3/4");
        assert_eq!(
            words.folded(),
            ["a-to-z", "1,500", "1.53", "%", "on", "2026-11-04", "don't", "5", "%", "of", "3/4"]
        );
    }

    #[test]
    fn a_pattern_matches_whole_words_only() {
        assert_eq!(found("The willing will go.", &["will"]), ["will"]);
        assert_eq!(found("Carriers and carrier", &["carrier*"]), ["Carriers", "carrier"]);
    }

    #[test]
    fn a_gap_stands_for_up_to_that_many_words() {
        assert_eq!(found("due to the slow carrier", &["due _2 carrier"]), Vec::<&str>::new());
        assert_eq!(found("due to the slow carrier", &["due _3 carrier"]), ["due to the slow carrier"]);
        assert_eq!(found("we cannot promise", &["we _1 promise"]), Vec::<&str>::new());
    }

    #[test]
    fn a_pattern_ends_with_its_sentence() {
        assert_eq!(found("It was due. The carrier came.", &["due _3 carrier"]), Vec::<&str>::new());
    }

    #[test]
    fn the_longer_of_two_matches_wins() {
        assert_eq!(
            found("never happen again", &["never", "never happen again", "again"]),
            ["never happen again"]
        );
    }

    #[test]
    fn a_denial_reaches_three_words_and_no_further_than_its_sentence() {
        let denied = |text| {
            let words = Words::of(text);
            let at = words.find(&["carrier"])[0];
            words.is_denied(at)
        };
        assert!(denied("It was not the carrier"));
        assert!(!denied("It was not. The carrier"));
        assert!(!denied("No, we think that it was the carrier"));
    }

    #[test]
    fn a_span_counts_utf16_units() {
        let words = Words::of("😀 will");
        let at = words.find(&["will"])[0];
        assert_eq!(words.span(at), Span { start: 3, end: 7 });
    }
}
