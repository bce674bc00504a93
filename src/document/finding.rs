//! What was found about a paper.

use serde::Serialize;

use super::{FieldId, Place};

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// Amazon's own words say that it is not accepted.
    Fail,
    /// It is usually rejected, or does not fit.
    Warn,
    /// Good to know.
    Info,
}

/// One thing found about a paper, in neutral words. It says what was seen, never what somebody did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Finding {
    /// The check that found it, kebab-case, as in the policy pack.
    pub check: String,
    /// How much it weighs.
    pub level: Level,
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
