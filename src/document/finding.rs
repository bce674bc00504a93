//! What was found about a paper.

use serde::Serialize;

use super::{FieldId, Place};

pub use crate::policy::Level;

/// One thing found about a paper, in neutral words. It says what was seen, never what somebody did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Finding {
    /// Unique within its paper.
    pub id: String,
    /// The check that found it, kebab-case, as in the policy pack.
    pub check: String,
    /// How much it weighs.
    pub level: Level,
    /// Whether it rests on something that the seller has not confirmed. It then weighs no more than
    /// [`Level::Info`].
    pub to_confirm: bool,
    /// The paper it is about, by [`super::Paper::id`].
    pub paper: String,
    /// Another paper that it is held against.
    pub other: Option<String>,
    /// The field it is about.
    pub field: Option<FieldId>,
    /// Where that stands.
    pub place: Option<Place>,
    /// What was seen.
    pub what: String,
    /// Why it matters.
    pub why: String,
    /// What to do.
    pub todo: String,
    /// Where the rule is from.
    pub source: String,
}
