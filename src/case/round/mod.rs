//! Rounds: what was sent to Amazon and what came back, and what one round says that another did not.
//!
//! `web/types.d.ts` has the same shapes for the page.

mod call;
mod compare;
mod said;
mod waiting;
mod working_day;

use serde::{Deserialize, Serialize};

pub use call::{CallClash, CallQuestion};
pub use compare::{
    AsinComparison, ComparedFile, ComparedSentence, Differing, FileState, RoundComparison, SentenceState,
    compare_rounds,
};
pub use said::ValueKind;
pub use waiting::{
    ResendLock, Silence, WaitingClock, WaitingDate, WaitingInput, WaitingRoom, WaitingRule, WaitingStep,
    waiting_room,
};

use crate::policy::{Language, ReasonId};
use crate::text::Day;

/// One answer to Amazon, frozen as it was sent.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Round {
    /// The day it was sent; none for a letter that is not sent yet.
    pub sent_on: Option<Day>,
    /// The seller's own time of day, such as `12:04`.
    pub sent_at: String,
    /// Which way it went, as the page names it, such as `appeal-form`.
    pub channel: String,
    /// The whole letter.
    pub text: String,
    /// What went with it.
    pub files: Vec<SentFile>,
    /// The language of the letter.
    pub language: Option<Language>,
    /// The reasons that it answers.
    pub reasons: Vec<ReasonId>,
    /// Messages of Amazon that the case had by then. Those behind them, up to the next round's, answer it.
    pub messages: usize,
    /// Why it was sent although nothing in it was new, or although the wait was not over.
    pub why_again: String,
}

/// A file that was sent.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct SentFile {
    /// Its name.
    pub name: String,
    /// SHA-256 of its bytes, in hex; empty where the case does not hold the file.
    pub sha256: String,
}

/// Something the seller did to reach Amazon, outside of the rounds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attempt {
    /// When.
    pub day: Day,
    /// Which way, as the page names it.
    pub channel: String,
    /// What was said or asked.
    #[serde(default)]
    pub what: String,
}

/// A talk with Account Health Support.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Call {
    /// When.
    pub day: Day,
    /// Who it was with, as far as the seller was told.
    #[serde(default)]
    pub agent: String,
    /// What was said to each question.
    #[serde(default)]
    pub answers: Vec<CallAnswer>,
    /// Anything else.
    #[serde(default)]
    pub notes: String,
}

/// What was said to one question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CallAnswer {
    /// The id of the question.
    pub question: String,
    /// Yes or no, where it was clear.
    #[serde(default)]
    pub said: Option<YesNo>,
    /// The agent's words as noted.
    #[serde(default)]
    pub words: String,
}

/// A clear answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum YesNo {
    /// Yes.
    Yes,
    /// No.
    No,
}
