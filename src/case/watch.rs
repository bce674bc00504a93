//! What is kept of an account that is watched: the seller's own limits, promises and dates, and what earlier files
//! showed. `web/types.d.ts` has the same shapes for the page.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::text::Day;

/// Everything the watch keeps.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Watch {
    /// The day the seller began to watch; none before.
    pub since: Option<Day>,
    /// The seller's own limits, by the id of the rule. What is not named here is as the policy pack has it.
    pub levels: BTreeMap<String, LevelChoice>,
    /// What the files showed on earlier days, oldest first.
    pub readings: Vec<Reading>,
    /// Checks that the seller added, and what differs for those that come from the letter's promises.
    pub checks: Vec<Check>,
    /// What became of the checks, oldest first.
    pub log: Vec<CheckEntry>,
    /// Things that run out, as typed.
    pub expiries: Vec<Expiry>,
    /// Scores of the Account Health Rating, as typed, oldest first.
    pub ratings: Vec<Rating>,
    /// Whether Amazon has a telephone number at which somebody answers.
    pub emergency_contact: bool,
    /// Listings as they were when the seller last said that they are right.
    pub listings: Vec<ListingMark>,
    /// Days from an order at the supplier to goods that can be sold; none where the seller has not said.
    pub lead_days: Option<u32>,
    /// Changes of Amazon's rules that the seller has read, by id.
    pub read: Vec<String>,
    /// Whether the browser may show a note when something is due.
    pub notify: bool,
}

/// The seller's own limits of one rule, in the unit of the rule.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct LevelChoice {
    /// From which value on to look; none for that of the pack.
    pub warn: Option<u32>,
    /// From which value on to act; none for that of the pack.
    pub act: Option<u32>,
    /// Not watched at all.
    pub off: bool,
}

/// How something stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum AlertLevel {
    /// Nothing to do.
    Good,
    /// Look at it.
    Warn,
    /// Do something about it.
    Act,
}

/// What the files showed on one day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Reading {
    /// The day.
    pub on: Day,
    /// The last day that the files covered.
    #[serde(default)]
    pub data_to: Option<Day>,
    /// How many files there were. The same files again are no new reading.
    pub files: u32,
    /// How each thing stood that could be told.
    pub marks: Vec<Mark>,
}

/// How one thing stood.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    /// Which.
    pub row: String,
    /// How.
    pub level: AlertLevel,
    /// How many cases were known, those too young to count among them.
    #[serde(default)]
    pub known: u32,
}

/// Something that is looked at again and again.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Check {
    /// `promise.` and the id of a prevention, or another that the page made.
    pub id: String,
    /// What is done; empty where the promise says it.
    pub what: String,
    /// By which role; empty where the promise says it.
    pub by: String,
    /// Days from one time to the next; none where the promise says it, or nobody does.
    pub every: Option<u32>,
    /// The first day; none for that of the promise, or of the watch.
    pub starts_on: Option<Day>,
    /// It is no longer done.
    pub ended: bool,
}

/// What became of a check at one time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckEntry {
    /// Which.
    pub check: String,
    /// The day it was due.
    pub due: Day,
    /// The day the seller said so.
    pub on: Day,
    /// Whether it was done; else it was left out.
    pub done: bool,
    /// What proves it.
    #[serde(default)]
    pub proof: String,
}

/// Something that runs out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Expiry {
    /// Unique within the list.
    pub id: String,
    /// Its kind, as the policy pack names it.
    pub kind: String,
    /// What it is.
    pub name: String,
    /// The last day it holds.
    pub until: Day,
}

/// A score of the Account Health Rating.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rating {
    /// The day it was seen.
    pub on: Day,
    /// From 0 to 1000.
    pub score: u32,
}

/// A listing as a file had it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListingMark {
    /// The seller's name of the product.
    pub sku: String,
    /// Number of the title's words; the same for the same title. None where the file has no titles.
    #[serde(default)]
    pub title: Option<u32>,
    /// In hundredths of the currency.
    #[serde(default)]
    pub price: Option<u32>,
    /// Such as `Active`; empty where the file does not say.
    #[serde(default)]
    pub status: String,
}
