//! What is known of the time after an answer was sent. `pack/` reads this file too.

use serde::{Deserialize, Serialize};

use super::{Confidence, Day, Language, Texts};

/// Everything about waiting, asking again and other ways. Each part is a file of `pack/waiting/`.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WaitingRules {
    /// The stretches that the wait is told by.
    pub wait: WaitRule,
    /// What is normal, the most general first.
    pub normal: Vec<WaitingNote>,
    /// What not to do meanwhile.
    pub avoid: Vec<WaitingNote>,
    /// Small jobs that help.
    pub jobs: Vec<WaitingNote>,
    /// Weekends that are not Saturday and Sunday.
    pub weekends: Vec<Weekend>,
    /// Stretches that begin when an account is closed, besides that of the money.
    pub clocks: Vec<ClosedClock>,
    /// Other ways, in the order in which they are gone.
    pub ladder: Vec<LadderRule>,
    /// Questions to Account Health Support.
    pub call: CallRules,
    /// Words that two rounds are compared by.
    pub compare: CompareWords,
}

/// How long to wait before what.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WaitRule {
    /// Working days without an answer before a question where it stands.
    pub nudge: u16,
    /// Days without an answer before another way.
    pub escalate: u16,
    /// Where it is from.
    pub source: String,
    /// The day it was last checked.
    pub as_of: Day,
    /// How sure it is.
    pub confidence: Confidence,
}

/// A sentence with its source.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WaitingNote {
    /// Kebab-case.
    pub id: String,
    /// What it says.
    pub text: Texts,
    /// Where it is from.
    pub source: String,
    /// The day it was last checked.
    pub as_of: Day,
    /// How sure it is.
    pub confidence: Confidence,
}

/// The weekend of some stores' countries.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Weekend {
    /// Such as `amazon.sa`.
    pub stores: Vec<String>,
    /// Monday is 1, Sunday is 7.
    pub days: Vec<u8>,
    /// Where it is from.
    pub source: String,
}

/// A stretch of days that begins when an account is closed.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClosedClock {
    /// Kebab-case.
    pub id: String,
    /// How many.
    pub days: u16,
    /// What happens then.
    pub text: Texts,
    /// Where it is from.
    pub source: String,
    /// The day it was last checked.
    pub as_of: Day,
    /// How sure it is.
    pub confidence: Confidence,
}

/// One way on.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LadderRule {
    /// Kebab-case.
    pub id: String,
    /// Stores it is there for; empty for all.
    #[serde(default)]
    pub stores: Vec<String>,
    /// Its name.
    pub title: Texts,
    /// What it needs.
    pub needs: Texts,
    /// What it costs.
    pub costs: Texts,
    /// How long it takes.
    pub takes: Texts,
    /// Where it is from.
    pub source: String,
    /// The day it was last checked.
    pub as_of: Day,
    /// How sure it is.
    pub confidence: Confidence,
}

/// What to ask on the telephone.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CallRules {
    /// Asked in every call.
    pub questions: Vec<CallQuestionRule>,
    /// Asked of each thing that is open, which `{what}` stands for.
    pub open: Texts,
}

/// One question.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CallQuestionRule {
    /// Kebab-case.
    pub id: String,
    /// The question.
    pub text: Texts,
}

/// Words that two rounds are compared by. Folded.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CompareWords {
    /// Legal forms of companies.
    pub company_forms: Vec<String>,
    /// Words that a supplier's name stands behind.
    pub suppliers: Vec<String>,
    /// Words that tell that something comes on top.
    pub adds: Vec<String>,
    /// Capitalised words that name nobody, and signs that are no part of a name.
    pub no_names: Vec<String>,
    /// Languages in which only names have a capital letter.
    pub small_nouns: Vec<Language>,
}
