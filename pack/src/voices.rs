//! Other voices: a phrase that is written for one form of address or one degree of politeness is looked for in the
//! others too, so that every rule is written once.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::phrases::{drop_covered, in_word};
use crate::{Concepts, Language, Pack, Signal};

/// What stands in `voices.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Voices {
    voices: Vec<Voice>,
}

/// One way to say what phrases say otherwise.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Voice {
    /// Concepts are widened only by voices of their language. Other phrases do not tell theirs.
    language: Language,
    /// Folded words, and what this voice says instead. A key may be several words.
    words: BTreeMap<String, String>,
}

impl Voices {
    /// Adds to every list of phrases what the voices make of them, and drops what then says nothing new.
    pub(crate) fn widen(&self, pack: &mut Pack) {
        self.widen_concepts(&mut pack.concepts);
        for reason in &mut pack.reasons {
            self.widen_concepts(&mut reason.concepts);
            self.widen_signals(&mut reason.signals);
            self.widen_signals(&mut reason.gist);
        }
        self.widen_signals(&mut pack.layout.headings);
        self.widen_signals(&mut pack.kinds.signals);
        self.widen_signals(&mut pack.requests.asking);
        self.widen_signals(&mut pack.requests.signals);
        self.widen_signals(&mut pack.requests.fallbacks);
        self.widen_signals(&mut pack.dates.signals);
        self.widen_signals(&mut pack.dates.day_signals);
        self.widen_signals(&mut pack.topics.causes);
        self.widen_signals(&mut pack.topics.supposed);
        self.widen_signals(&mut pack.replies.arrived);
        self.widen_signals(&mut pack.replies.signals);
        self.widen_signals(&mut pack.replies.only_received);
        self.widen_signals(&mut pack.replies.accepted);
        self.widen_signals(&mut pack.statements.signals);
        let answering = &mut pack.dates.answering;
        for list in [&mut answering.given, &mut answering.ours, &mut answering.verbs, &mut answering.unless] {
            self.widen_list(list, None);
        }
    }

    fn widen_concepts(&self, concepts: &mut Concepts) {
        for (name, by_language) in std::mem::take(concepts) {
            for (language, mut phrases) in by_language {
                self.widen_list(&mut phrases, Some(language));
                *concepts.entry(name.clone()).entry(language) = phrases;
            }
        }
    }

    fn widen_signals<T>(&self, signals: &mut [Signal<T>]) {
        for signal in signals {
            let lists = [&mut signal.any, &mut signal.without];
            for list in lists.into_iter().chain(&mut signal.with) {
                self.widen_list(list, None);
            }
        }
    }

    fn widen_list(&self, list: &mut Vec<String>, language: Option<Language>) {
        for number in 0..list.len() {
            for voice in self.voices.iter().filter(|voice| language.is_none_or(|of| of == voice.language)) {
                let said = voice.say(&list[number]);
                if !list.contains(&said) {
                    list.push(said);
                }
            }
        }
        drop_covered(list);
    }
}

impl Voice {
    /// The phrase in this voice; the same where it says nothing otherwise.
    fn say(&self, phrase: &str) -> String {
        if phrase.starts_with('@') {
            return phrase.to_owned();
        }
        let mut said = String::new();
        let mut rest = phrase;
        while let Some(letter) = rest.chars().next() {
            let at_start = !said.ends_with(in_word) || !in_word(letter);
            let word = at_start.then(|| self.word_at(rest, letter)).flatten();
            let (taken, put) = word.map_or((letter.len_utf8(), None), |(from, to)| (from.len(), Some(to)));
            said.push_str(put.map_or(&rest[..taken], String::as_str));
            rest = &rest[taken..];
        }
        said
    }

    /// The longest word that stands at the start of `rest`, whose first letter is `letter`.
    fn word_at(&self, rest: &str, letter: char) -> Option<(&String, &String)> {
        let of_letter =
            self.words.range(letter.to_string()..).take_while(|(word, _)| word.starts_with(letter));
        of_letter.filter(|(word, _)| begins_with(rest, word)).last()
    }
}

/// Whether a phrase begins with a whole word.
fn begins_with(phrase: &str, word: &str) -> bool {
    phrase.strip_prefix(word).is_some_and(|rest| !(word.ends_with(in_word) && rest.starts_with(in_word)))
}
