//! What breaks Amazon's rules in a listing, and the words it is known by. `pack/` reads this file too.

use serde::{Deserialize, Serialize};

use super::{Concepts, Confidence, Day, Examples, Negation, Polarity, ReasonId, Signal, TextLists, Texts};

/// How much harm a finding can do, the gravest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ListingRisk {
    /// It can cost the account.
    Critical,
    /// Amazon takes such listings down.
    High,
    /// Amazon may take it down, or hide it.
    Medium,
    /// Amazon may hide it, or change it.
    Low,
    /// No breach: papers that Amazon asks for with such products.
    Papers,
}

/// What a rule is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ListingTopic {
    /// What a product is said to do to bodies, germs and pests.
    Claims,
    /// Goods that may not be sold, or only with leave.
    Restricted,
    /// Names that belong to others.
    Brands,
    /// How title and text are written.
    Content,
    /// New or used.
    Condition,
    /// What it costs.
    Price,
    /// How products are laid out in the catalogue.
    Catalogue,
    /// Papers to have.
    Papers,
}

/// Everything about listings.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ListingRules {
    /// Concepts that all rules may name.
    #[serde(default)]
    pub concepts: Concepts,
    /// How listings say no: "does not cure".
    pub negations: Vec<Negation>,
    /// What a negation does not reach across, folded.
    pub barriers: Vec<String>,
    /// Folded ways to write how many pieces a pack has; `#` stands for the number.
    pub packs: Vec<String>,
    /// Folded words that may stand in a title any number of times.
    pub small_words: Vec<String>,
    /// One for each file, by id.
    pub rules: Vec<ListingRule>,
}

/// One rule: a file of `pack/listing/rules/` but its examples.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ListingRule {
    /// The file's name.
    pub id: String,
    /// What it is about.
    pub topic: ListingTopic,
    /// How much harm it can do.
    pub risk: ListingRisk,
    /// Reasons of messages that it bears on.
    pub reasons: Vec<ReasonId>,
    /// Stores it holds in; empty for all.
    #[serde(default)]
    pub stores: Vec<String>,
    /// The day it came into force; always, where there is none.
    #[serde(default)]
    pub from: Option<Day>,
    /// Where it is from.
    pub source: String,
    /// The day it was last checked.
    pub as_of: Day,
    /// How sure it is.
    pub confidence: Confidence,
    /// What is wrong, as a sentence.
    pub title: Texts,
    /// Why that matters.
    pub why: Texts,
    /// What to do.
    pub fix: Texts,
    /// Whether only titles are looked at.
    #[serde(default)]
    pub title_only: bool,
    /// Whether only listings in new condition are looked at.
    #[serde(default)]
    pub sold_as_new: bool,
    /// What its code in `src/listing/rule/` measures against: letters, times, percent.
    #[serde(default)]
    pub limit: u32,
    /// Signs that its code looks for.
    #[serde(default)]
    pub characters: String,
    /// Phrases that count where no negation stands by them.
    #[serde(default)]
    pub says: TextLists,
    /// Phrases that count together; the first list is the one whose polarity matters.
    #[serde(default)]
    pub signals: Vec<Signal<Polarity>>,
    /// Phrases that make words within them innocent: "cure time", "anti-slip".
    #[serde(default)]
    pub innocent: Vec<String>,
    /// Phrases that silence `says` in a sentence.
    #[serde(default)]
    pub without: Vec<String>,
    /// Concepts of its own.
    #[serde(default)]
    pub concepts: Concepts,
}

impl ListingRule {
    /// Whether it holds in that store on that day. Where the store is not known, every store's rules hold.
    pub fn holds(&self, store: Option<&str>, today: Day) -> bool {
        let in_store = self.stores.is_empty()
            || store.is_none_or(|store| self.stores.iter().any(|known| known == store));
        in_store && self.from.is_none_or(|from| from <= today)
    }
}

/// Titles that a rule must and must not be found in, by its id.
pub type ListingExamples = std::collections::BTreeMap<String, Examples>;
