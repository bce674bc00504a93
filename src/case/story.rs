//! Facts in the seller's own words. `web/types.d.ts` has the same shapes for the page.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Answers, Attempt, Call, LetterOptions, Round, Unknown, Watch};
use crate::document::Paper;
use crate::policy::{Language, ReasonId};
use crate::report::{DayOrder, Mapping};
use crate::text::Day;

/// What the seller answered. An empty text is "not answered yet".
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Story {
    /// Name of the shop.
    pub shop_name: String,
    /// Legal name of the business, as Seller Central has it.
    pub legal_name: String,
    /// What happened.
    pub causes: Vec<Cause>,
    /// What was done.
    pub actions: Vec<Action>,
    /// What will be done from now on.
    pub preventions: Vec<Prevention>,
    /// What is true, where the message says something else.
    pub facts: Vec<Fact>,
    /// What was changed in listings.
    pub changes: Vec<Change>,
    /// Answers that are no field of these, by the id of their question.
    pub answers: BTreeMap<String, String>,
    /// Questions that were put off, by path.
    pub skipped: Vec<String>,
    /// Questions that the seller cannot answer, by path.
    pub unknown: Vec<String>,
    /// The language the seller is asked in.
    pub language: Option<Language>,
}

/// One thing that went wrong.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Cause {
    /// Unique within the list.
    pub id: String,
    /// What the customer, or Amazon, saw.
    pub seen: String,
    /// What happened.
    pub what: String,
    /// Why it was possible: the step that failed.
    pub why: String,
    /// Since when.
    pub since: Option<Day>,
    /// The reason of the message it belongs to, where the message has several.
    pub reason: Option<ReasonId>,
    /// The products it is about, where it is not about all.
    pub asins: Vec<String>,
    /// What shows it.
    pub shown_by: String,
}

/// One thing that was done.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Action {
    /// Unique within the list.
    pub id: String,
    /// What was done.
    pub what: String,
    /// When.
    pub done_on: Option<Day>,
    /// By which role.
    pub by: String,
    /// The reason of the message it belongs to, where the message has several.
    pub reason: Option<ReasonId>,
    /// The products it is about, where it is not about all.
    pub asins: Vec<String>,
    /// How many, and of what.
    pub counted: String,
    /// What proves it.
    pub proof: String,
}

/// One thing that will be done from now on.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Prevention {
    /// Unique within the list.
    pub id: String,
    /// What will be done.
    pub what: String,
    /// By which role.
    pub by: String,
    /// How often.
    pub how_often: String,
    /// From when.
    pub starts_on: Option<Day>,
    /// The reason of the message it belongs to, where the message has several.
    pub reason: Option<ReasonId>,
    /// The products it is about, where it is not about all.
    pub asins: Vec<String>,
    /// From which value on something is done.
    pub threshold: String,
    /// How its failure would be noticed.
    pub noticed: String,
}

/// One thing that is true, and what shows it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Fact {
    /// Unique within the list.
    pub id: String,
    /// What is true.
    pub what: String,
    /// The day of it, where it has one.
    pub day: Option<Day>,
    /// The record or paper that shows it.
    pub proof: String,
    /// The products it is about, where it is not about all.
    pub asins: Vec<String>,
}

/// One thing that was changed in a listing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Change {
    /// Unique within the list.
    pub id: String,
    /// ASIN or SKU.
    pub listing: String,
    /// Title, image, price and the like.
    pub field: String,
    /// How it was.
    pub before: String,
    /// How it is now.
    pub after: String,
    /// When it was changed.
    pub changed_on: Option<Day>,
}

/// The seller's own wording of drafted sentences, by sentence id. Empty removes the sentence.
pub type Edits = BTreeMap<String, String>;

/// The letter as it was at one moment, to compare with and to go back to.
///
/// The facts of a letter come from the files and the interview, and may be others today. So it is the
/// seller's own words that come back with a version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Version {
    /// The seller's own day and time, such as `2026-11-23T12:04:30`. No two versions have the same.
    pub at: String,
    /// Which answer to Amazon it was, the first being 1.
    pub round: u32,
    /// The whole letter.
    pub text: String,
    /// What the seller had done to the draft.
    pub edits: Edits,
}

/// Everything the seller typed or chose in one case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CaseState {
    /// Random, made by the page.
    pub id: String,
    /// The day it was opened.
    pub started_on: Day,
    /// Such as `amazon.de`.
    #[serde(default)]
    pub store: Option<String>,
    /// Amazon's message that is read and answered, untouched.
    #[serde(default)]
    pub message: String,
    /// Amazon's messages before it, oldest first.
    #[serde(default)]
    pub earlier: Vec<String>,
    /// Amazon's messages after it, oldest first.
    #[serde(default)]
    pub later: Vec<String>,
    /// The reason the seller chose, where it is not the one that was read.
    #[serde(default)]
    pub reason: Option<ReasonId>,
    /// The interview.
    #[serde(default)]
    pub story: Story,
    /// What the seller did to the draft.
    #[serde(default)]
    pub edits: Edits,
    /// Why the seller keeps words that a finding is about, by the key that the page gives the finding.
    #[serde(default)]
    pub kept: BTreeMap<String, String>,
    /// Earlier states of the letter, oldest first.
    #[serde(default)]
    pub versions: Vec<Version>,
    /// Statements that the seller ticked before sending.
    #[serde(default)]
    pub declared: Vec<String>,
    /// What the seller settled for the things that Amazon asks.
    #[serde(default)]
    pub requests: Answers,
    /// What the seller said about files of an unknown header.
    #[serde(default)]
    pub mappings: Vec<Mapping>,
    /// The seller's answer for every file that leaves the order of day and month open.
    #[serde(default)]
    pub day_order: Option<DayOrder>,
    /// Words of buyers that the seller pasted, untouched; an empty line parts two.
    #[serde(default)]
    pub pasted: Vec<String>,
    /// Papers, in the order in which they were added.
    #[serde(default)]
    pub papers: Vec<Paper>,
    /// A letter that was written elsewhere, untouched, for a second opinion.
    #[serde(default)]
    pub other_letter: String,
    /// What was sent to Amazon, oldest first.
    #[serde(default)]
    pub rounds: Vec<Round>,
    /// What the seller did besides to reach Amazon, oldest first.
    #[serde(default)]
    pub attempts: Vec<Attempt>,
    /// Talks with Account Health Support, oldest first.
    #[serde(default)]
    pub calls: Vec<Call>,
    /// The day on which the seller could sell again.
    #[serde(default)]
    pub reinstated_on: Option<Day>,
    /// What the seller chose about the letter.
    #[serde(default)]
    pub letter: LetterOptions,
    /// What is kept of the account while it is watched.
    #[serde(default)]
    pub watch: Watch,
    /// A note for whoever opens the case next.
    #[serde(default)]
    pub handover: String,
    /// What a newer version wrote into the file that the case was opened from.
    #[serde(default)]
    pub unknown: Unknown,
}

impl CaseState {
    /// A case in which nothing has been said yet. `id` must be random, and is never shown.
    pub fn open(id: String, today: Day, store: Option<String>) -> Self {
        Self {
            id,
            started_on: today,
            store,
            message: String::new(),
            earlier: Vec::new(),
            later: Vec::new(),
            reason: None,
            story: Story::default(),
            edits: Edits::new(),
            kept: BTreeMap::new(),
            versions: Vec::new(),
            declared: Vec::new(),
            requests: Answers::new(),
            mappings: Vec::new(),
            day_order: None,
            pasted: Vec::new(),
            papers: Vec::new(),
            other_letter: String::new(),
            rounds: Vec::new(),
            attempts: Vec::new(),
            calls: Vec::new(),
            reinstated_on: None,
            letter: LetterOptions::default(),
            watch: Watch::default(),
            handover: String::new(),
            unknown: Unknown::new(),
        }
    }
}
