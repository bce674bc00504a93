//! What a lint found. `web/types.d.ts` has the same shapes for the page.

use serde::Serialize;

use crate::plan::PlanPart;
use crate::text::Span;

/// All findings, most severe first, then in the order of the letter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Review {
    /// The findings.
    pub findings: Vec<Finding>,
}

/// One finding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// The lint.
    pub lint: LintId,
    /// How much it matters.
    pub severity: Severity,
    /// The part it is about.
    pub part: PlanPart,
    /// The sentence; none when the part as a whole is meant.
    pub sentence: Option<String>,
    /// The words within the sentence.
    pub span: Option<Span>,
    /// The words or the value found.
    pub found: Option<String>,
    /// What the data or the message has instead.
    pub expected: Option<String>,
}

/// The lints.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum LintId {
    /// Somebody else is the cause.
    Blame,
    /// Feelings instead of facts.
    Emotion,
    /// A control without who, what or how often.
    VagueControl,
    /// No day where one is needed.
    NoDate,
    /// "We will" among the things that are done.
    FutureInDone,
    /// A product of the message that the letter does not name.
    MissingAsin,
    /// A figure that is not the data's.
    NumberDiffers,
    /// A promise nobody can keep.
    PromiseOfOutcome,
    /// A part Amazon asks for is empty.
    MissingPart,
    /// Something is still to be filled in.
    PlaceholderLeft,
}

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// Sending it like this can do harm.
    MustFix,
    /// Weakens the letter.
    ShouldFix,
    /// Would make it better.
    Idea,
}
