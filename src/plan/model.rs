//! The letter as data. `web/types.d.ts` has the same shapes for the page.

use serde::{Deserialize, Serialize};

pub use crate::policy::PlanPart;
use crate::policy::{Language, PlanKind, ReasonId};
use crate::source::Source;
use crate::text::Span;

/// A drafted letter.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// What it is.
    #[serde(default)]
    pub kind: PlanKind,
    /// The language it is in; none where that cannot be told.
    #[serde(default)]
    pub language: Option<Language>,
    /// The reason it answers.
    pub reason: Option<ReasonId>,
    /// Its parts, in the order of the letter.
    pub sections: Vec<PlanSection>,
    /// The whole letter as plain text.
    pub text: String,
    /// Words in it.
    pub words: u32,
    /// False while a placeholder or an empty part is left.
    pub ready: bool,
    /// Ids of sentences that were left out to keep it short.
    #[serde(default, rename = "leftOut")]
    pub left_out: Vec<String>,
}

/// One part of the letter.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanSection {
    /// Which.
    pub part: PlanPart,
    /// Its heading; the opening has none.
    pub heading: Option<String>,
    /// Its sentences.
    pub sentences: Vec<Sentence>,
    /// The same as plain text.
    pub text: String,
}

/// One sentence, traceable.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sentence {
    /// Stable while its source is the same, so that an edit survives a new draft.
    pub id: String,
    /// Its words.
    pub text: String,
    /// Where it stands in the text of the letter.
    #[serde(default)]
    pub place: Span,
    /// Where they come from; never empty in a draft. A plan that comes back for review needs none.
    #[serde(skip_deserializing)]
    pub sources: Vec<Source>,
    /// What the seller has still to fill in.
    pub placeholders: Vec<Span>,
    /// Whether these are the seller's words instead of ours.
    pub edited: bool,
    /// The same in the seller's language, where the letter is in another; none for words of the seller's own.
    #[serde(default)]
    pub pair: Option<String>,
    /// Whether words of the seller in it are surely in another language than the letter. They are kept, never
    /// translated.
    #[serde(default)]
    pub foreign: bool,
    /// Whether it is an action without a day, or with a day to come: planned, and not told as done.
    #[serde(default, rename = "notDone")]
    pub not_done: bool,
}
