//! What an audit finds, ready for the page. `web/types.d.ts` has the same shapes.

use serde::{Deserialize, Serialize};

use super::ListingState;
use crate::policy::{ListingRisk, ListingTopic, Options, ReasonId};
use crate::source::Source;
use crate::text::Span;

/// What an audit is asked under.
#[derive(Clone, Copy, Debug)]
pub struct AuditContext<'a> {
    /// The day, the store and the language.
    pub options: &'a Options,
    /// Products that the message names. Their findings come first.
    pub asins: &'a [String],
    /// Reasons of the message. Findings that bear on them come next.
    pub reasons: &'a [ReasonId],
}

/// Which findings are asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct AuditFilter {
    /// Only this rule.
    pub rule: Option<String>,
    /// Only this risk.
    pub risk: Option<ListingRisk>,
    /// Only products that the message names.
    pub named: bool,
}

/// What is found in the listings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Audit {
    /// How many listings were looked at.
    pub listings: u32,
    /// How they stand.
    pub states: Vec<StateCount>,
    /// The files they are from.
    pub files: Vec<Source>,
    /// Whether any file holds descriptions. Without them only titles are looked at.
    pub has_descriptions: bool,
    /// Rules that speak, those that bear on the message first, then by risk. Only `named` narrows them.
    pub rules: Vec<RuleCount>,
    /// The products that the message names.
    pub named: Vec<NamedListing>,
    /// Some of the findings: named products first, then what the message is about, then by risk.
    pub findings: Vec<ListingFinding>,
    /// How many there are in all, within what was asked for.
    pub total: u32,
    /// Number of the first of these, the first of all being 0.
    pub from: u32,
}

/// Listings of one state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct StateCount {
    /// How they stand.
    pub state: ListingState,
    /// How many.
    pub listings: u32,
}

/// A rule with how often it speaks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RuleCount {
    /// Its id.
    pub rule: String,
    /// What it is about.
    pub topic: ListingTopic,
    /// How much harm it can do.
    pub risk: ListingRisk,
    /// What it finds.
    pub title: String,
    /// Whether it bears on a reason of the message.
    pub tied: bool,
    /// How often it speaks.
    pub findings: u32,
}

/// A product that the message names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NamedListing {
    /// Which.
    pub asin: String,
    /// Listings of it in the files.
    pub listings: u32,
    /// Findings on them.
    pub findings: u32,
}

/// Which text of a listing words stand in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ListingPlace {
    /// Its title.
    Title,
    /// Its description.
    Description,
}

/// A rule that speaks of a listing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ListingFinding {
    /// The rule.
    pub rule: String,
    /// What it is about.
    pub topic: ListingTopic,
    /// How much harm it can do.
    pub risk: ListingRisk,
    /// Whether it bears on a reason of the message.
    pub tied: bool,
    /// Whether the message names the product.
    pub named: bool,
    /// The seller's name of the listing.
    pub sku: String,
    /// Amazon's name of the product; empty where the file has none.
    pub asin: String,
    /// How the listing stands.
    pub state: ListingState,
    /// Where the words stand; none where it is about the listing as a whole.
    pub place: Option<ListingPlace>,
    /// The title, or the part of the description around the words.
    pub text: String,
    /// The words, in `text`. They do not overlap.
    pub spans: Vec<Span>,
    /// What was found, where the words themselves are not it.
    pub found: Option<String>,
    /// What it is measured against.
    pub expected: Option<String>,
    /// Other products that it is about.
    pub others: Vec<String>,
    /// What is wrong.
    pub title: String,
    /// Why that matters.
    pub why: String,
    /// What to do.
    pub fix: String,
    /// Where the rule is from.
    pub source: Source,
    /// Where the listing stands.
    pub row: Source,
}
