//! What makes letters weak, and the words it is known by. `pack/` reads this file too.

use serde::{Deserialize, Serialize};

use super::{Concepts, Confidence, Day, PlanPart, Polarity, Signal, TextLists, Texts};

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LintSeverity {
    /// Sending it like this can do harm.
    MustFix,
    /// Weakens the letter.
    ShouldFix,
    /// Would make it better.
    Idea,
}

/// What may be done without asking for facts. It is shown first, and done only when the seller says so.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LintFix {
    /// The sentence can go. One that holds a figure stays: a fact would be lost.
    DropSentence,
    /// The words found become these.
    Replace(String),
}

/// Everything about weaknesses of letters.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReviewRules {
    /// Concepts that all lints may name.
    pub concepts: Concepts,
    /// How the parts of a letter are known that somebody else wrote.
    pub parts: Vec<PartWords>,
    /// One for each file, by id.
    pub lints: Vec<LintRule>,
}

/// What one part of a letter is known by. Words are folded.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PartWords {
    /// Which.
    pub part: PlanPart,
    /// How it is headed.
    pub headings: TextLists,
    /// What its sentences say, where nothing is headed.
    pub tells: TextLists,
}

/// One lint: a file of `pack/lints/` but its examples.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LintRule {
    /// The file's name.
    pub id: String,
    /// How much its findings matter.
    pub severity: LintSeverity,
    /// Parts it looks at, in the order of the letter.
    pub parts: Vec<PlanPart>,
    /// What is wrong, as a sentence.
    pub title: Texts,
    /// Why that weakens the letter.
    pub why: Texts,
    /// What to do instead.
    pub advice: Texts,
    /// Where the rule is from.
    pub source: String,
    /// The day it was last checked.
    pub as_of: Day,
    /// How sure it is.
    pub confidence: Confidence,
    /// What may be done about it without asking for facts.
    #[serde(default)]
    pub fix: Option<LintFix>,
    /// Phrases that count where no negation stands by them.
    #[serde(default)]
    pub says: TextLists,
    /// Phrases that count together; the first list is the one whose polarity matters.
    #[serde(default)]
    pub signals: Vec<Signal<Polarity>>,
    /// Phrases that silence `says` in a sentence.
    #[serde(default)]
    pub without: Vec<String>,
    /// Phrases that silence all of it anywhere in the same paragraph.
    #[serde(default)]
    pub unless: Vec<String>,
    /// Whether a number in the sentence silences all of it. Days are no such numbers.
    #[serde(default)]
    pub unless_counted: bool,
    /// Concepts of its own: for its signals, or for its code in `src/review/`.
    #[serde(default)]
    pub concepts: Concepts,
}

/// Sentences that a lint must and must not fire on.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LintExamples {
    /// It fires on each of these.
    pub fires: Vec<LintExample>,
    /// It fires on none of these.
    pub silent: Vec<LintExample>,
}

/// Sentences of one part of a letter. Without words, the part is empty.
///
/// The case around it: Amazon's message of 12 November 2026 names product `B0CANDOR01` and asks for a plan;
/// 23 of 1,500 seller-fulfilled orders had a defect (1.53 %), and the target is below 1 %. Today is
/// 23 November 2026, and the store is amazon.de.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LintExample {
    /// The part.
    pub part: PlanPart,
    /// Its words.
    pub text: String,
    /// How often they stand there, one behind the other.
    #[serde(default)]
    pub times: Option<u16>,
    /// A letter that was sent before.
    #[serde(default)]
    pub earlier: Option<String>,
}

/// Examples by the id of their lint.
pub type ReviewExamples = std::collections::BTreeMap<String, LintExamples>;
