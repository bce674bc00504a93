//! What the seller chose about the letter. `web/types.d.ts` has the same shapes for the page.

use serde::{Deserialize, Serialize};

use crate::policy::{Language, PlanKind};

/// What the seller chose about the letter.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct LetterOptions {
    /// The language it is in; English where none is chosen.
    pub language: Option<Language>,
    /// What it is, where the seller knows better than the message tells.
    pub kind: Option<PlanKind>,
    /// How long it may be.
    pub length: Length,
    /// Characters that a field of the form takes, for [`Length::Form`].
    pub limit: Option<u32>,
}

/// How long a letter may be (`domain/poa.md` section 2). Sentences are left out whole, never cut.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Length {
    /// Everything that is known.
    #[default]
    Full,
    /// About a page.
    Page,
    /// Each part within a field of Amazon's form.
    Form,
}
