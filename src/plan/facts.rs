//! Facts, and how they become the words of a sentence.

use super::placeholder;
use crate::source::{Cited, Source};
use crate::text::{Day, upper};

/// Facts by the slot of a phrase they fill.
///
/// INVARIANT: begins with a cited value, so that a sentence without a source cannot be composed.
pub(super) struct Facts(Cited<Vec<(&'static str, String)>>);

impl Facts {
    /// The first fact.
    pub(super) fn of(slot: &'static str, fact: Cited<String>) -> Self {
        Self(fact.map(|words| vec![(slot, words)]))
    }

    /// A further fact.
    #[must_use]
    pub(super) fn with(self, slot: &'static str, fact: Cited<String>) -> Self {
        Self(self.0.join(fact, |mut slots, words| {
            slots.push((slot, words));
            slots
        }))
    }

    /// Wording that states no fact, such as the noun of a channel.
    #[must_use]
    pub(super) fn wording(self, slot: &'static str, words: impl Into<String>) -> Self {
        Self(self.0.map(|mut slots| {
            slots.push((slot, words.into()));
            slots
        }))
    }

    /// Puts the facts into the `{slots}` of `phrase`. Braces within a fact stay as they are.
    pub(super) fn fill(self, phrase: &str) -> Cited<String> {
        self.0.map(|slots| fill(phrase, &slots))
    }
}

fn fill(phrase: &str, slots: &[(&'static str, String)]) -> String {
    let mut words = String::with_capacity(phrase.len() * 2);
    let mut rest = phrase;
    while let Some((before, after)) = rest.split_once('{') {
        let (name, behind) = after.split_once('}').unwrap_or((after, ""));
        words.push_str(before);
        let fact = slots.iter().find(|(slot, _)| *slot == name).map(|(_, words)| words.as_str());
        debug_assert!(fact.is_some(), "the phrase `{phrase}` has a slot that nothing fills: {name}");
        words.push_str(fact.unwrap_or_default());
        rest = behind;
    }
    words.push_str(rest);
    words
}

/// The path of an answer in the story, as a source.
pub(super) fn statement(field: impl Into<String>) -> Source {
    Source::Statement { field: field.into() }
}

/// The seller's words, or a placeholder while there are none.
pub(super) fn answer(field: impl Into<String>, words: &str, missing: &str) -> Cited<String> {
    let words = one_line(words);
    let words = if words.is_empty() { placeholder::of(missing) } else { words };
    Cited::new(words, statement(field))
}

/// The same as a whole sentence. The words stay the seller's: only a capital and a full stop are added.
pub(super) fn answer_sentence(field: impl Into<String>, words: &str, missing: &str) -> Cited<String> {
    answer(field, words, missing).map(|words| with_stop(with_capital(words)))
}

/// The same within a sentence of ours, which brings its own full stop.
pub(super) fn answer_inside(field: impl Into<String>, words: &str, missing: &str) -> Cited<String> {
    answer(field, words.trim_end().trim_end_matches('.'), missing)
}

/// The day the seller named, or a placeholder.
pub(super) fn answer_day(field: impl Into<String>, day: Option<Day>, missing: &str) -> Cited<String> {
    let words = day.map_or_else(|| placeholder::of(missing), super::figures::day);
    Cited::new(words, statement(field))
}

fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Leaves names such as `eBay` and `iPhone` alone.
fn with_capital(words: String) -> String {
    let mut letters = words.chars();
    let (Some(first), second) = (letters.next(), letters.next()) else {
        return words;
    };
    if second.is_some_and(char::is_uppercase) {
        return words;
    }
    format!("{}{}", upper(first), &words[first.len_utf8()..])
}

fn with_stop(words: String) -> String {
    let last = words.trim_end_matches(['"', '\'', ')', '”', '’']).chars().next_back();
    if last.is_none_or(|letter| matches!(letter, '.' | '!' | '?' | '…' | '。')) {
        return words;
    }
    format!("{words}.")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phrase_takes_its_facts_and_their_sources() {
        let filled = Facts::of("who", Cited::new("{what}".to_owned(), statement("by")))
            .with("what", Cited::new("packed".to_owned(), statement("what")))
            .fill("{who}: {what}.");
        assert_eq!(filled.value(), "{what}: packed.");
        assert_eq!(filled.sources(), [statement("by"), statement("what")]);
    }

    #[test]
    fn a_sellers_words_get_a_capital_and_a_full_stop_and_nothing_else() {
        let sentence = |words| answer_sentence("what", words, "what").into_parts().0;
        assert_eq!(sentence("we  sent it\nlate"), "We sent it late.");
        assert_eq!(sentence("eBay orders used the same stock!"), "eBay orders used the same stock!");
        assert_eq!(sentence("He said \"late.\""), "He said \"late.\"");
        assert_eq!(sentence("ßtrange"), "ßtrange.");
        assert_eq!(sentence(" "), "[what].");
    }

    #[test]
    fn a_role_inside_a_sentence_brings_no_second_full_stop() {
        assert_eq!(answer_inside("by", "Warehouse lead. ", "who").value(), "Warehouse lead");
        assert_eq!(answer_inside("by", ".", "who").value(), "[who]");
    }
}
