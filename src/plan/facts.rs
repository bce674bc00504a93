//! Facts, and how they become the words of a sentence.

use super::wording::Wording;
use crate::policy::PhraseId;
use crate::source::{Cited, Source};
use crate::text::{Day, fill, upper};

/// Words with their sources, on their way into a sentence.
pub(super) struct Told {
    pub(super) words: Cited<String>,
    /// Whether words of the seller are among them that are in another language than the letter.
    pub(super) foreign: bool,
}

impl From<Cited<String>> for Told {
    fn from(words: Cited<String>) -> Self {
        Self { words, foreign: false }
    }
}

impl Told {
    /// Adds a further source.
    #[must_use]
    pub(super) fn and(self, source: Source) -> Self {
        Self { words: self.words.and(source), ..self }
    }
}

/// Facts by the slot of a phrase they fill.
///
/// INVARIANT: begins with a cited value, so that a sentence without a source cannot be composed.
pub(super) struct Facts {
    slots: Cited<Vec<(&'static str, String)>>,
    foreign: bool,
}

impl Facts {
    /// The first fact.
    pub(super) fn of(slot: &'static str, fact: impl Into<Told>) -> Self {
        let Told { words, foreign } = fact.into();
        Self { slots: words.map(|words| vec![(slot, words)]), foreign }
    }

    /// A further fact.
    #[must_use]
    pub(super) fn with(self, slot: &'static str, fact: impl Into<Told>) -> Self {
        let Told { words, foreign } = fact.into();
        let slots = self.slots.join(words, |mut slots, words| {
            slots.push((slot, words));
            slots
        });
        Self { slots, foreign: self.foreign || foreign }
    }

    /// Wording that states no fact, such as the noun of a channel.
    #[must_use]
    pub(super) fn wording(self, slot: &'static str, words: impl Into<String>) -> Self {
        let slots = self.slots.map(|mut slots| {
            slots.push((slot, words.into()));
            slots
        });
        Self { slots, ..self }
    }

    /// Puts the facts into the `{slots}` of `phrase`. Braces within a fact stay as they are.
    pub(super) fn fill(self, phrase: &str) -> Told {
        Told { words: self.slots.map(|slots| fill(phrase, &slots)), foreign: self.foreign }
    }
}

/// The path of an answer in the story, as a source.
pub(super) fn statement(field: impl Into<String>) -> Source {
    Source::Statement { field: field.into() }
}

/// The seller's words, or a placeholder while there are none.
pub(super) fn answer(wording: Wording, field: impl Into<String>, words: &str, gap: PhraseId) -> Told {
    let words = one_line(words);
    if words.is_empty() {
        return Cited::new(wording.gap(gap), statement(field)).into();
    }
    said(wording, field, words)
}

fn said(wording: Wording, field: impl Into<String>, words: String) -> Told {
    let foreign = wording.is_foreign(&words);
    Told { words: Cited::new(words, statement(field)), foreign }
}

/// The seller's words within a sentence of ours, which brings its own full stop; none where there are no words.
pub(super) fn given(wording: Wording, field: impl Into<String>, words: &str) -> Option<Told> {
    let words = one_line(without_stop(words));
    (!words.is_empty()).then(|| said(wording, field, words))
}

/// The same as a whole sentence. The words stay the seller's: only a capital and a full stop are added.
pub(super) fn answer_sentence(
    wording: Wording,
    field: impl Into<String>,
    words: &str,
    gap: PhraseId,
) -> Told {
    let Told { words, foreign } = answer(wording, field, words, gap);
    Told { words: words.map(|words| with_stop(with_capital(words))), foreign }
}

/// The same within a sentence of ours, which brings its own full stop.
pub(super) fn answer_inside(wording: Wording, field: impl Into<String>, words: &str, gap: PhraseId) -> Told {
    answer(wording, field, without_stop(words), gap)
}

fn without_stop(words: &str) -> &str {
    words.trim_end().trim_end_matches(['.', '。'])
}

/// The day the seller named, or a placeholder.
pub(super) fn answer_day(wording: Wording, field: impl Into<String>, day: Option<Day>) -> Cited<String> {
    let words = day.map_or_else(|| wording.gap(PhraseId::GapDate), |day| wording.day(day));
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
    let last = words.trim_end_matches(['"', '\'', ')', '”', '’', '」', '）']).chars().next_back();
    match last {
        None | Some('.' | '!' | '?' | '…' | '。' | '！' | '？') => words,
        Some(letter) if super::layout::is_wide(letter) => format!("{words}。"),
        Some(_) => format!("{words}."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::Language;

    fn english() -> Wording {
        Wording::of(Language::En)
    }

    #[test]
    fn a_phrase_takes_its_facts_and_their_sources() {
        let filled = Facts::of("who", Cited::new("{what}".to_owned(), statement("by")))
            .with("what", Cited::new("packed".to_owned(), statement("what")))
            .fill("{who}: {what}.");
        assert_eq!(filled.words.value(), "{what}: packed.");
        assert_eq!(filled.words.sources(), [statement("by"), statement("what")]);
    }

    #[test]
    fn a_sellers_words_get_a_capital_and_a_full_stop_and_nothing_else() {
        let sentence = |words| {
            let told = answer_sentence(english(), "what", words, PhraseId::GapWho);
            told.words.into_parts().0
        };
        assert_eq!(sentence("we  sent it\nlate"), "We sent it late.");
        assert_eq!(sentence("eBay orders used the same stock!"), "eBay orders used the same stock!");
        assert_eq!(sentence("He said \"late.\""), "He said \"late.\"");
        assert_eq!(sentence("ßtrange"), "ßtrange.");
        assert_eq!(sentence("出荷が遅れました"), "出荷が遅れました。");
        assert_eq!(sentence(" "), "[who].");
    }

    #[test]
    fn a_role_inside_a_sentence_brings_no_second_full_stop() {
        let inside = |words| answer_inside(english(), "by", words, PhraseId::GapWho).words.into_parts().0;
        assert_eq!(inside("Warehouse lead. "), "Warehouse lead");
        assert_eq!(inside("."), "[who]");
    }

    #[test]
    fn words_in_another_language_are_kept_and_flagged() {
        let told = answer(
            english(),
            "what",
            "wir haben die Pakete ohne Sendungsnummer verschickt, weil der Drucker nicht ging",
            PhraseId::GapWho,
        );
        assert!(told.foreign);
        assert!(told.words.value().starts_with("wir haben"));
        assert!(!answer(english(), "by", "Lagerleitung", PhraseId::GapWho).foreign);
    }
}
