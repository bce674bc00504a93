//! The letter as data. `web/types.d.ts` has the same shapes for the page.

use serde::{Deserialize, Serialize};

use crate::policy::ReasonId;
use crate::source::Source;
use crate::text::Span;

/// A drafted letter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
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
}

/// Parts of a letter (`domain/poa.md` section 1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PlanPart {
    /// Who writes, about which message.
    Opening,
    /// What caused the issue.
    RootCause,
    /// What was done.
    ActionsTaken,
    /// What keeps it from coming back.
    Prevention,
    /// Papers that go with the letter.
    Papers,
}

/// One part of the letter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
}
