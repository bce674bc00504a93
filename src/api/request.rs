//! What comes in with a call and what goes out, where no lower floor has the shape already.

use serde::{Deserialize, Serialize};

use crate::case::{Answers, Attached, CaseState, Edits, LetterOptions, Story};
use crate::document::Paper;
use crate::plan::Plan;
use crate::policy::{
    AnswerCode, AnswerRules, Clock, Language, MessageDateKind, Options, Reason, ReasonId, ReportKind,
    RequestKind, Stretch, list, text,
};
use crate::report::ReportReading;
use crate::source::Confidence;
use crate::text::Day;

/// Gives requests with a day, a store and a language the options of a call. The three stand in the request
/// itself, as the page sends them.
macro_rules! with_options {
    ($($request:ident),+) => {
        $(impl $request {
            /// The part of the request that every call has.
            pub fn options(&self) -> Options {
                Options { today: self.today, store: self.store.clone(), language: self.language }
            }
        })+
    };
}

with_options!(DraftRequest, ReviewRequest, TextReviewRequest, ReplyRequest, MatrixRequest);

/// Asks for a letter.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DraftRequest {
    /// The seller's own date.
    pub today: Day,
    /// Such as `amazon.de`.
    #[serde(default)]
    pub store: Option<String>,
    /// The seller's language: that of the pack's texts, and of each sentence's pair.
    #[serde(default)]
    pub language: Option<Language>,
    /// What the seller chose about the letter.
    #[serde(default)]
    pub letter: LetterOptions,
    /// Amazon's message.
    pub message: String,
    /// Every message of the case, oldest first. Where `message` names no reason, the newest of them that does is
    /// answered with it.
    #[serde(default)]
    pub messages: Vec<String>,
    /// The seller's own choice of reason; it wins over the reading.
    #[serde(default)]
    pub reason: Option<ReasonId>,
    /// What the seller says.
    #[serde(default)]
    pub story: Story,
    /// What the seller did to the last draft.
    #[serde(default)]
    pub edits: Option<Edits>,
    /// What the seller settled, by the id of a row.
    #[serde(default)]
    pub requests: Answers,
    /// Papers of the case.
    #[serde(default)]
    pub papers: Vec<Paper>,
}

impl DraftRequest {
    /// The papers, and what the seller attached them to.
    pub fn attached(&self) -> Attached<'_> {
        Attached { answers: Some(&self.requests), papers: &self.papers }
    }
}

/// Asks for the findings on a letter.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ReviewRequest {
    /// The letter as it stands.
    pub plan: Plan,
    /// The seller's own date.
    pub today: Day,
    /// Such as `amazon.de`.
    #[serde(default)]
    pub store: Option<String>,
    /// Language of the pack's texts.
    #[serde(default)]
    pub language: Option<Language>,
    /// Amazon's message.
    pub message: String,
    /// What the seller says.
    #[serde(default)]
    pub story: Story,
    /// Letters that were sent before, oldest first.
    #[serde(default)]
    pub earlier: Vec<String>,
}

/// Asks for the findings on a letter that was written elsewhere.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct TextReviewRequest {
    /// The letter as it was pasted.
    pub text: String,
    /// The seller's own date.
    pub today: Day,
    /// Such as `amazon.de`.
    #[serde(default)]
    pub store: Option<String>,
    /// Language of the pack's texts.
    #[serde(default)]
    pub language: Option<Language>,
    /// Amazon's message; empty where it is not at hand.
    #[serde(default)]
    pub message: String,
    /// What the seller says.
    #[serde(default)]
    pub story: Story,
    /// Letters that were sent before, oldest first.
    #[serde(default)]
    pub earlier: Vec<String>,
}

/// Asks what a reply leaves open.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ReplyRequest {
    /// The reply.
    pub reply: String,
    /// Amazon's messages before it, oldest first.
    pub earlier: Vec<String>,
    /// The seller's own date.
    pub today: Day,
    /// Such as `amazon.de`.
    #[serde(default)]
    pub store: Option<String>,
    /// Language of the pack's texts.
    #[serde(default)]
    pub language: Option<Language>,
}

/// Asks for the table of requests, answers and proof.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct MatrixRequest {
    /// Every message of the case, oldest first.
    pub messages: Vec<String>,
    /// The seller's own date.
    pub today: Day,
    /// Such as `amazon.de`.
    #[serde(default)]
    pub store: Option<String>,
    /// Language of the pack's texts.
    #[serde(default)]
    pub language: Option<Language>,
    /// The seller's own choice of reason; it wins over the reading.
    #[serde(default)]
    pub reason: Option<ReasonId>,
    /// What the seller says.
    #[serde(default)]
    pub story: Story,
    /// What the seller settled, by the id of a row.
    #[serde(default)]
    pub answers: Answers,
    /// Ids of the papers that the case holds.
    #[serde(default)]
    pub papers: Vec<String>,
}

/// What goes with a kind of answer, in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AnswerGuide {
    /// Which kind.
    pub answer: AnswerCode,
    /// What to prepare.
    pub prepare: Vec<String>,
    /// What not to do tonight.
    pub avoid: Vec<String>,
    /// How it is usually misread.
    pub misread: String,
    /// Whether a person should look at it.
    pub needs_person: bool,
}

impl AnswerGuide {
    /// The guide of an answer in `language`.
    pub fn new(rules: &AnswerRules, language: Option<Language>) -> Self {
        Self {
            answer: rules.answer,
            prepare: list(&rules.prepare, language).to_vec(),
            avoid: list(&rules.avoid, language).to_vec(),
            misread: text(&rules.misread, language).to_owned(),
            needs_person: rules.needs_person,
        }
    }
}

/// A case file that was opened.
#[derive(Clone, Debug, Serialize)]
pub struct OpenedCase {
    /// What the seller typed or chose.
    pub case: CaseState,
    /// The files whose rows it holds.
    pub files: Vec<ReportReading>,
    /// Parts of the file that could not be read.
    pub damaged: Vec<String>,
    /// Whether a newer version wrote the file, so that parts of it may be unknown here.
    pub newer: bool,
}

/// A reason to choose from a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ReasonName {
    /// Its id.
    pub id: ReasonId,
    /// Its short name.
    pub title: String,
}

/// What the policy pack holds about one reason, in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ReasonGuide {
    /// Its id.
    pub id: ReasonId,
    /// Its short name.
    pub title: String,
    /// A clause that completes "because …".
    pub because: String,
    /// The answer it wants.
    pub answer: AnswerCode,
    /// What Amazon usually asks for.
    pub requests: Vec<RequestKind>,
    /// Exports that help to answer it, the most useful first.
    pub reports: Vec<ReportKind>,
    /// Typical causes, to jog the memory.
    pub causes: Vec<String>,
    /// Typical actions.
    pub actions: Vec<String>,
    /// Typical preventions.
    pub preventions: Vec<String>,
    /// Usual mistakes.
    pub mistakes: Vec<String>,
    /// Whether a person should look at it, whatever the kind of answer.
    pub needs_person: bool,
    /// Stretches of time that usually go with it.
    pub clocks: Vec<UsualClock>,
    /// Amazon's name of the policy.
    pub policy_name: String,
    /// Its page in Seller Central's help.
    pub help_id: Option<String>,
    /// Where it is from.
    pub source: String,
    /// The day the entry was last checked.
    pub as_of: Day,
    /// How sure it is.
    pub confidence: Confidence,
}

impl ReasonGuide {
    /// The guide of `reason` in `language`.
    pub fn new(reason: &Reason, language: Option<Language>) -> Self {
        Self {
            id: reason.id.clone(),
            title: reason.title(language).to_owned(),
            because: reason.because(language).to_owned(),
            answer: reason.answer,
            requests: reason.requests.clone(),
            reports: reason.reports.clone(),
            causes: reason.causes(language).to_vec(),
            actions: reason.actions(language).to_vec(),
            preventions: reason.preventions(language).to_vec(),
            mistakes: reason.mistakes(language).to_vec(),
            needs_person: reason.needs_person,
            clocks: reason.clocks.iter().map(|clock| UsualClock::new(clock, language)).collect(),
            policy_name: reason.policy_name.clone(),
            help_id: reason.help_id.clone(),
            source: reason.source.clone(),
            as_of: reason.as_of,
            confidence: reason.confidence,
        }
    }
}

/// A stretch of time that usually goes with a reason. What the message prints wins.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct UsualClock {
    /// What it means.
    pub kind: MessageDateKind,
    /// How long.
    pub stretch: Stretch,
    /// What is to happen in it.
    pub about: String,
    /// Where it is from.
    pub source: String,
    /// How sure it is.
    pub confidence: Confidence,
}

impl UsualClock {
    fn new(clock: &Clock, language: Option<Language>) -> Self {
        Self {
            kind: clock.kind,
            stretch: clock.stretch,
            about: text(&clock.about, language).to_owned(),
            source: clock.source.clone(),
            confidence: clock.confidence,
        }
    }
}
