//! A sentence on its way into the letter.

use super::facts::statement;
use super::{Sentence, placeholder};
use crate::case::Edits;
use crate::source::Cited;
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
    words: Cited<String>,
    layout: Layout,
}

impl Line {
    pub(super) fn flow(id: impl Into<String>, words: Cited<String>) -> Self {
        Self { id: id.into(), words, layout: Layout::Flow }
    }

    pub(super) fn item(id: impl Into<String>, words: Cited<String>) -> Self {
        Self { id: id.into(), words, layout: Layout::Item }
    }

    pub(super) fn same_item(id: impl Into<String>, words: Cited<String>) -> Self {
        Self { id: id.into(), words, layout: Layout::SameItem }
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

    /// The sentence as the letter has it; none where the seller removed it.
    pub(super) fn written(self, edits: &Edits) -> Option<(Sentence, Layout)> {
        let own = edits.get(&self.id).map(|words| words.trim());
        let (drafted, sources) = match own {
            Some(_) => self.words.and(statement(format!("edits.{}", self.id))).into_parts(),
            None => self.words.into_parts(),
        };
        let edited = own.is_some_and(|words| words != drafted);
        let text = own.map_or(drafted, str::to_owned);
        if text.is_empty() {
            return None;
        }
        let placeholders = placeholder::find(&text);
        let place = Span::default();
        Some((Sentence { id: self.id, text, place, sources, placeholders, edited }, self.layout))
    }
}
