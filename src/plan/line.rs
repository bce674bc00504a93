//! A sentence on its way into the letter.

use super::facts::{Told, statement};
use super::wording::Wording;
use super::{Sentence, placeholder};
use crate::case::Edits;
use crate::text::Span;

/// How a sentence sits in its part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Layout {
    /// Running text.
    Flow,
    /// Begins a bullet.
    Item,
    /// Goes on in the bullet before.
    SameItem,
}

/// A drafted sentence: its words, their sources, its place.
pub(super) struct Line {
    id: String,
    told: Told,
    layout: Layout,
    not_done: bool,
    spare: u8,
}

impl Line {
    pub(super) fn flow(id: impl Into<String>, told: impl Into<Told>) -> Self {
        Self::new(id.into(), told.into(), Layout::Flow)
    }

    pub(super) fn item(id: impl Into<String>, told: impl Into<Told>) -> Self {
        Self::new(id.into(), told.into(), Layout::Item)
    }

    pub(super) fn same_item(id: impl Into<String>, told: impl Into<Told>) -> Self {
        Self::new(id.into(), told.into(), Layout::SameItem)
    }

    fn new(id: String, told: Told, layout: Layout) -> Self {
        Self { id, told, layout, not_done: false, spare: 0 }
    }

    /// Marks an action that is not done.
    #[must_use]
    pub(super) fn not_done(self) -> Self {
        Self { not_done: true, ..self }
    }

    /// How soon it is left out where the letter has to be short: the highest first, zero never.
    #[must_use]
    pub(super) fn spare(self, spare: u8) -> Self {
        Self { spare, ..self }
    }

    /// Tells apart sentences of one id, which a story with a repeated id would give.
    pub(super) fn with_id_outside(mut self, taken: &mut Vec<String>) -> Self {
        let wanted = self.id.clone();
        let mut number = 2u32;
        while taken.contains(&self.id) {
            self.id = format!("{wanted}.{number}");
            number += 1;
        }
        taken.push(self.id.clone());
        self
    }

    /// Its words as they are drafted.
    pub(super) fn into_words(self) -> String {
        self.told.words.into_parts().0
    }

    /// The sentence as the letter has it; none where the seller removed it. `pair` is the same sentence in the
    /// seller's language.
    pub(super) fn written(self, edits: &Edits, wording: Wording, pair: Option<String>) -> Option<Written> {
        let own = edits.get(&self.id).map(|words| words.trim());
        let Told { words, foreign } = self.told;
        let (drafted, sources) = match own {
            Some(_) => words.and(statement(format!("edits.{}", self.id))).into_parts(),
            None => words.into_parts(),
        };
        let edited = own.is_some_and(|words| words != drafted);
        let text = own.map_or(drafted, str::to_owned);
        if text.is_empty() {
            return None;
        }
        let sentence = Sentence {
            id: self.id,
            place: Span::default(),
            sources,
            placeholders: placeholder::find(&text),
            edited,
            pair: pair.filter(|_| !edited),
            foreign: if edited { wording.is_foreign(&text) } else { foreign },
            not_done: self.not_done,
            text,
        };
        // The seller's own words are never left out.
        let spare = if edited { 0 } else { self.spare };
        Some(Written { sentence, layout: self.layout, spare })
    }
}

/// A sentence of the letter that may still be left out.
pub(super) struct Written {
    pub(super) sentence: Sentence,
    pub(super) layout: Layout,
    pub(super) spare: u8,
}
