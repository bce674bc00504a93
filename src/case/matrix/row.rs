//! One row: what is asked, what the seller says to it, what proves it, and what is left to do.

use serde::Serialize;

use super::MatrixInput;
use super::ask::{Ask, Asked};
use crate::case::{Action, Answer, Cause, Prevention, Proof};
use crate::policy::{Language, RequestKind, RouteRule, casework, text};

/// How far a row is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum RowState {
    /// Nothing is there yet.
    Open,
    /// Something is there, but not all.
    Partly,
    /// It is answered.
    Done,
    /// The seller cannot, and has chosen an honest way on.
    Cannot,
    /// A later message asks for it again.
    AskedAgain,
    /// Amazon says that it is enough.
    Accepted,
}

impl RowState {
    /// Whether something is left to do.
    pub fn is_to_do(self) -> bool {
        matches!(self, Self::Open | Self::Partly | Self::AskedAgain)
    }
}

/// What answers a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum AnsweredBy {
    /// Telling it in the story.
    Story,
    /// Something that is done, and needs no paper.
    Deed,
    /// Papers and files.
    Papers,
}

impl AnsweredBy {
    fn of(what: RequestKind) -> Self {
        match what {
            RequestKind::RootCause | RequestKind::ActionsTaken | RequestKind::Prevention => Self::Story,
            RequestKind::Acknowledgement
            | RequestKind::Quiz
            | RequestKind::VideoInterview
            | RequestKind::ListingEdit => Self::Deed,
            _ => Self::Papers,
        }
    }
}

/// An entry of the story that answers a row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct StoryItem {
    /// Its id within its list.
    pub id: String,
    /// Its first answer.
    pub what: String,
    /// Whether nothing of it is left to fill in.
    pub complete: bool,
}

/// Proof together with whether it is still there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ShownProof {
    /// The proof.
    #[serde(flatten)]
    pub proof: Proof,
    /// Whether the case holds it, or the seller says so.
    pub there: bool,
}

/// An honest way on where something cannot be had.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Route {
    /// Its id.
    pub id: String,
    /// What it is.
    pub title: String,
    /// What it says.
    pub claims: String,
    /// What it does not say.
    pub silent: String,
}

impl Route {
    fn new(rule: &RouteRule, language: Option<Language>) -> Self {
        Self {
            id: rule.id.clone(),
            title: text(&rule.title, language).to_owned(),
            claims: text(&rule.claims, language).to_owned(),
            silent: text(&rule.silent, language).to_owned(),
        }
    }
}

/// One thing Amazon asks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MatrixRow {
    /// Stable while the thing is asked, whatever other messages come.
    pub id: String,
    /// What is asked.
    pub what: RequestKind,
    /// What answers it.
    #[serde(rename = "answeredBy")]
    pub answered_by: AnsweredBy,
    /// The product it is asked for, where it is asked product by product.
    pub asin: Option<String>,
    /// Where it is asked, oldest first.
    pub asks: Vec<Ask>,
    /// Whether a message asks for it in words; else such messages usually do.
    pub printed: bool,
    /// How far it is.
    pub state: RowState,
    /// Entries of the story that answer it.
    pub items: Vec<StoryItem>,
    /// What proves it.
    pub proofs: Vec<ShownProof>,
    /// The route that was chosen.
    pub cannot: Option<String>,
    /// The seller's own note.
    pub note: String,
    /// The honest ways on that there are.
    pub routes: Vec<Route>,
}

impl MatrixRow {
    pub(super) fn new(asked: Asked, input: &MatrixInput<'_>) -> Self {
        let answer = input.answers.get(&asked.id).cloned().unwrap_or_default();
        let items = items(asked.what, input);
        let proofs: Vec<ShownProof> = answer.proofs.iter().map(|proof| shown(proof, input)).collect();
        let routes: Vec<Route> =
            routes(asked.what).map(|rule| Route::new(rule, input.options.language)).collect();
        Self {
            state: state(&asked, &answer, &items, &proofs),
            printed: asked.asks.iter().any(|ask| ask.words.is_some()),
            id: asked.id,
            what: asked.what,
            answered_by: AnsweredBy::of(asked.what),
            asin: asked.asin,
            asks: asked.asks,
            items,
            proofs,
            cannot: answer.cannot,
            note: answer.note,
            routes,
        }
    }
}

/// Accepted before all else; what is asked again is open until the seller settles it anew.
fn state(asked: &Asked, answer: &Answer, items: &[StoryItem], proofs: &[ShownProof]) -> RowState {
    if asked.accepted.is_some() {
        return RowState::Accepted;
    }
    if asked.asks.len() > 1 && asked.asks.last().is_some_and(|last| last.message >= answer.settled) {
        return RowState::AskedAgain;
    }
    if answer.cannot.is_some() {
        return RowState::Cannot;
    }
    let told = items.iter().map(|item| item.complete);
    let proved = proofs.iter().map(|proof| proof.there);
    let is_told = AnsweredBy::of(asked.what) == AnsweredBy::Story;
    let parts: Vec<bool> = if is_told { told.chain(proved).collect() } else { proved.collect() };
    let begun = is_told && items.is_empty();
    match (parts.is_empty(), parts.iter().all(|whole| *whole) && !begun) {
        (true, _) => RowState::Open,
        (_, true) => RowState::Done,
        (_, false) => RowState::Partly,
    }
}

fn items(what: RequestKind, input: &MatrixInput<'_>) -> Vec<StoryItem> {
    let story = input.story;
    let items: Vec<StoryItem> = match what {
        RequestKind::RootCause => story.causes.iter().map(StoryItem::from).collect(),
        RequestKind::ActionsTaken => story.actions.iter().map(StoryItem::from).collect(),
        RequestKind::Prevention => story.preventions.iter().map(StoryItem::from).collect(),
        _ => Vec::new(),
    };
    items.into_iter().filter(|item| !item.what.is_empty()).collect()
}

impl StoryItem {
    fn new(id: &str, what: &str, rest: &[bool]) -> Self {
        let what = what.trim().to_owned();
        Self { id: id.to_owned(), complete: !what.is_empty() && rest.iter().all(|given| *given), what }
    }
}

fn is_given(words: &str) -> bool {
    !words.trim().is_empty()
}

impl From<&Cause> for StoryItem {
    fn from(cause: &Cause) -> Self {
        Self::new(&cause.id, &cause.what, &[is_given(&cause.why)])
    }
}

impl From<&Action> for StoryItem {
    fn from(action: &Action) -> Self {
        Self::new(&action.id, &action.what, &[action.done_on.is_some(), is_given(&action.by)])
    }
}

impl From<&Prevention> for StoryItem {
    fn from(control: &Prevention) -> Self {
        let rest = [is_given(&control.by), is_given(&control.how_often), control.starts_on.is_some()];
        Self::new(&control.id, &control.what, &rest)
    }
}

fn shown(proof: &Proof, input: &MatrixInput<'_>) -> ShownProof {
    let there = match proof {
        Proof::File { name, .. } => input.files.contains(name),
        Proof::Paper { ready, .. } => *ready,
        Proof::Exhibit { paper } => input.papers.contains(paper),
        Proof::Deed { on, .. } => on.is_some(),
    };
    ShownProof { proof: proof.clone(), there }
}

/// The routes of a kind, in the order of the pack; the one that is always there comes last.
fn routes(what: RequestKind) -> impl Iterator<Item = &'static RouteRule> {
    casework().routes.iter().filter(move |rule| rule.kinds.is_empty() || rule.kinds.contains(&what))
}
