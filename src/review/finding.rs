//! What a lint found. `web/types.d.ts` has the same shapes for the page.

use serde::Serialize;

pub use crate::policy::LintSeverity as Severity;

use crate::plan::PlanPart;
use crate::source::Confidence;
use crate::text::{Day, Span};

/// All findings, most severe first, then in the order of the letter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Review {
    /// The findings.
    pub findings: Vec<Finding>,
}

/// One finding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Finding {
    /// The lint: a file of `pack/lints/`.
    pub lint: &'static str,
    /// How much it matters.
    pub severity: Severity,
    /// The part it is about.
    pub part: PlanPart,
    /// The sentence; none when the part as a whole is meant.
    pub sentence: Option<String>,
    /// The words within the sentence.
    pub span: Option<Span>,
    /// The same words, or the whole sentence, within the text of the letter.
    pub place: Option<Span>,
    /// The words or the value found.
    pub found: Option<String>,
    /// What the data, the message or an earlier letter has instead.
    pub expected: Option<String>,
    /// What may be done about it, to be shown before it is done.
    pub fix: Option<Fix>,
    /// What is wrong.
    pub title: &'static str,
    /// Why that weakens the letter.
    pub why: &'static str,
    /// What to do instead.
    pub advice: &'static str,
    /// Where the rule is from.
    pub source: &'static str,
    /// The day the rule was last checked.
    pub as_of: Day,
    /// How sure the rule is.
    pub confidence: Confidence,
}

/// A change to one sentence that loses no fact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Fix {
    /// The sentence.
    pub sentence: String,
    /// The words within it that go; empty where words are only added.
    pub span: Span,
    /// What stands there instead.
    pub replacement: String,
}
