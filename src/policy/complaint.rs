//! What buyers complain of, and the words they do it in. `pack/` reads this file too.

use serde::{Deserialize, Serialize};

use super::{Concepts, Confidence, Day, Examples, Language, ReasonId, Signal, TextLists};

/// What a buyer complains of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Theme {
    /// The goods or the brand are doubted.
    Authenticity,
    /// The goods, or their seal or box, were used or opened before.
    UsedOrOpened,
    /// Broken, scratched or leaking on arrival.
    Damaged,
    /// Another article, colour or size than the one ordered.
    WrongItem,
    /// The parcel came; a part or piece, or all of its content, did not.
    MissingPart,
    /// The right article, but the offer's words or pictures are untrue.
    NotAsDescribed,
    /// It does not work, or stopped or broke in normal use.
    Defective,
    /// As labelled, but too large, too small or not fitting its place.
    SizeOrFit,
    /// Past its date, spoiled, or too near to its date.
    Expired,
    /// Danger or harm to people or home.
    Safety,
    /// Later than promised.
    Late,
    /// Not in the buyer's hands.
    NotReceived,
    /// The tracking number or status is missing, false or stuck.
    Tracking,
    /// No answer, no help or rude words.
    Service,
    /// Money that is asked back, waited for, cut or refused.
    Refund,
    /// Poor material, make, smell or taste, though it works.
    Quality,
    /// Too dear, or extra charges.
    Price,
    /// Unwanted, without a fault.
    ChangedMind,
    /// The box or padding was poor.
    Packaging,
    /// Stars were asked for, bought or pressed for.
    ReviewRequest,
    /// Ordered or sent by accident.
    Duplicate,
}

/// What must be looked at before anything else.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EscalationKind {
    /// Smoke, flames, melting, explosion.
    Fire,
    /// Wounds, burnt skin, choking.
    Injury,
    /// Rash, allergy, sickness.
    Illness,
    /// An electric shock.
    Shock,
    /// Goods that are called false.
    Counterfeit,
    /// Courts, police, authorities.
    Lawyer,
    /// Goods past their date or spoiled.
    Expired,
    /// Goods that the maker or an authority called back.
    Recall,
    /// A child that was harmed or in danger.
    Child,
    /// Insects, vermin.
    Pests,
}

/// How a phrase must stand in a sentence to count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Polarity {
    /// Without a negation: "fake", but not "not fake".
    Said,
    /// With one: "not genuine", but not "genuine".
    Denied,
    /// Either way.
    Any,
}

/// Everything about complaints.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ComplaintRules {
    /// Every theme once.
    pub themes: Vec<ThemeRule>,
    /// What the words of a complaint are known by.
    pub signs: Vec<ComplaintSign>,
    /// Concepts that signals may name.
    #[serde(default)]
    pub concepts: Concepts,
    /// What comments speak of, by name: the words of one meaning. Weights are of these.
    pub notions: Concepts,
    /// What comments of each theme have in common.
    #[serde(default)]
    pub likeness: ThemeWeights,
    /// How each language says no.
    pub negations: Vec<Negation>,
    /// What a negation does not reach across, folded: commas, "but", "not only".
    pub barriers: Vec<String>,
    /// What stands around the names and homes of people.
    pub personal: PersonalWords,
    /// How soon buyers must be answered.
    pub answer_time: AnswerTimeRule,
}

/// Something that a comment has or has not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum CommentTrait {
    /// No sign of any theme is seen in it.
    Silent,
    /// A sign of that theme is seen in it.
    Heard(Theme),
    /// It speaks of that: a number in the order of [`ComplaintRules::notions`].
    Notion(u8),
    /// It speaks of both in one sentence, the lower number first.
    Pair(u8, u8),
}

/// What comments of each theme have in common: weights that `cargo xtask learn` worked out from labelled comments, a
/// logistic regression for each theme; see `docs/adr/0018-learned-weights-for-complaints.md`.
///
/// A comment has a theme where what speaks for it and against it is more than nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ThemeWeights {
    /// Every theme that was learned, and how far it is ahead before a word is read.
    pub themes: Vec<(Theme, i16)>,
    /// Traits in their order, with what they say for and against themes: number in `themes`, weight.
    pub traits: Vec<(CommentTrait, Vec<(u8, i8)>)>,
}

/// What goes with a theme.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ThemeRule {
    /// Which.
    pub id: Theme,
    /// Reasons of messages that such complaints bear on (`domain/violations.md`).
    pub reasons: Vec<ReasonId>,
    /// Amazon's reason codes that say the same, without the prefix of a return form.
    #[serde(default)]
    pub codes: Vec<String>,
}

/// One way in which complaints are known: a file of `pack/complaints/signs/` but its examples.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ComplaintSign {
    /// The file's name.
    pub id: String,
    /// What it is a complaint of.
    #[serde(default)]
    pub themes: Vec<Theme>,
    /// Whether it must be looked at first.
    #[serde(default)]
    pub escalation: Option<EscalationKind>,
    /// Phrases that silence `says` and `denies` in a sentence.
    #[serde(default)]
    pub without: Vec<String>,
    /// Phrases that count where no negation stands by them.
    #[serde(default)]
    pub says: TextLists,
    /// Phrases that count where a negation stands by them.
    #[serde(default)]
    pub denies: TextLists,
    /// Phrases that count together; the first list is the one whose polarity matters.
    #[serde(default)]
    pub signals: Vec<Signal<Polarity>>,
}

/// How one language says no. Reaches are in folded bytes.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Negation {
    /// Which language.
    pub language: Language,
    /// Words that deny what stands behind them.
    #[serde(default)]
    pub before: Vec<String>,
    /// Words that deny what stands before them.
    #[serde(default)]
    pub behind: Vec<String>,
    /// Words behind a verb that deny it, and leave alone what is said before: "geht nicht".
    #[serde(default)]
    pub behind_verb: Vec<String>,
    /// How far they reach.
    pub reach: u16,
}

/// What stands around the names and homes of people. Words are folded before they are compared.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PersonalWords {
    /// Words that a name follows for sure: "my name is", "Frau".
    pub before_name: Vec<String>,
    /// Words that a name follows at the end of a letter: "regards".
    pub signatures: Vec<String>,
    /// Words that a street's name follows: "rue", "calle".
    pub before_street: Vec<String>,
    /// Words that follow a street's name: "street".
    pub behind_street: Vec<String>,
    /// Ends of the names of streets: "strasse".
    pub street_ends: Vec<String>,
    /// Small words within an address: "de", "in".
    pub links: Vec<String>,
    /// Words that may begin with a capital and are no names.
    pub no_name: Vec<String>,
    /// What is written like a name, and is Amazon's and no person's.
    pub terms: Vec<String>,
    /// Words that a name follows in Chinese and Japanese.
    pub before_han_name: Vec<String>,
    /// Words that follow a name there: "様".
    pub behind_name: Vec<String>,
    /// Letters that a family's name begins with there.
    pub family_names: Vec<String>,
}

/// How soon buyers must be answered.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AnswerTimeRule {
    /// Hours, weekends and holidays counted.
    pub hours: u32,
    /// Where it is from.
    pub source: String,
    /// The day it was last checked.
    pub as_of: Day,
    /// How sure it is.
    pub confidence: Confidence,
}

/// Comments that a sign must and must not be seen in, by its id.
pub type SignExamples = std::collections::BTreeMap<String, Examples>;
