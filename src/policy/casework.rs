//! What is known for the work on a case: everything of the pack that reading a message does not need. It comes
//! with the whole engine, as bytes of its own. `pack/` reads this file too.

use serde::{Deserialize, Serialize};

use super::{
    ComplaintRules, DocumentRules, InterviewRules, LetterRules, ListingRules, NameRules, QuantityRules,
    ReadingRules, RequestKind, ReviewRules, SupplierRules, Texts, WaitingRules, WatchRules,
};

/// The part of the pack that comes with the engine.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Casework {
    /// Complaints of buyers.
    pub complaints: ComplaintRules,
    /// Weaknesses of letters.
    pub review: ReviewRules,
    /// Questions to the seller.
    pub interview: InterviewRules,
    /// Honest ways on where something that is asked cannot be had, in the order in which they are shown.
    pub routes: Vec<RouteRule>,
    /// The wording of letters.
    pub letter: LetterRules,
    /// What breaks rules in listings.
    pub listing: ListingRules,
    /// What is watched once the account sells again.
    pub watch: WatchRules,
    /// Papers of the seller.
    pub documents: DocumentRules,
    /// Words that papers are read by.
    pub reading: ReadingRules,
    /// How names and addresses are written in different ways.
    pub names: NameRules,
    /// Units on invoices against units sold.
    pub quantities: QuantityRules,
    /// Messages to suppliers.
    pub supplier: SupplierRules,
    /// The time after an answer was sent.
    pub waiting: WaitingRules,
}

/// An honest way on where something that is asked cannot be had.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RouteRule {
    /// Kebab-case.
    pub id: String,
    /// What it is a way on from; empty for everything.
    #[serde(default)]
    pub kinds: Vec<RequestKind>,
    /// What it is, in a few words.
    pub title: Texts,
    /// What it says.
    pub claims: Texts,
    /// What it does not say.
    pub silent: Texts,
}
