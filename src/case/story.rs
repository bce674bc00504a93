//! Facts in the seller's own words. `web/types.d.ts` has the same shapes for the page.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Answers;
use crate::policy::ReasonId;
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
}

/// One thing that went wrong.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Cause {
    /// Unique within the list.
    pub id: String,
    /// What happened.
    pub what: String,
    /// Why it was possible: the step that failed.
    pub why: String,
    /// Since when.
    pub since: Option<Day>,
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
}

/// The seller's own wording of drafted sentences, by sentence id. Empty removes the sentence.
pub type Edits = BTreeMap<String, String>;

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
            requests: Answers::new(),
            mappings: Vec::new(),
            day_order: None,
            pasted: Vec::new(),
        }
    }
}
