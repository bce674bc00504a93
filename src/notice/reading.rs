//! What a message says. `web/types.d.ts` has the same shapes for the page.

use serde::Serialize;

use crate::policy::{AnswerCode, Language, MetricId, ReasonId, RequestKind, TargetCondition};
pub use crate::policy::{MessageDateKind, MessageKind, SuspiciousCode};
use crate::text::{Day, Span};

/// Everything read from one message.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct MessageReading {
    /// What sort of message it is.
    pub kind: MessageKind,
    /// The language it is written in, where it is one we read.
    pub language: Option<Language>,
    /// The store it speaks of, such as `amazon.de`.
    pub store: Option<String>,
    /// Reasons that are certain enough, best first.
    pub reasons: Vec<FoundReason>,
    /// The next best, or the best when none is certain enough.
    pub runners_up: Vec<FoundReason>,
    /// What it asks for, in the order of the text.
    pub requests: Vec<MessageRequest>,
    /// Days and stretches of time it names.
    pub dates: Vec<MessageDate>,
    /// Products, orders and complaints it names.
    pub identifiers: Identifiers,
    /// Values and targets of metrics it prints.
    pub metrics: Vec<StatedMetric>,
    /// The kind of answer it wants.
    pub answer: Option<AnswerCode>,
    /// Signs that it may not be from Amazon. Signs, never proof.
    pub suspicious: Vec<SuspiciousSign>,
    /// What the reader should know about this reading.
    pub notes: Vec<MessageNote>,
}

/// A reason together with the words that speak for it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FoundReason {
    /// Its id.
    pub id: ReasonId,
    /// Its short name.
    pub title: String,
    /// A clause that completes "because …".
    pub because: String,
    /// 0 to 1: how sure the reading is.
    pub confidence: f64,
    /// The answer this reason wants.
    pub answer: AnswerCode,
    /// The words that speak for it, strongest first.
    pub evidence: Vec<Evidence>,
}

/// Words of the message that a rule fired on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Evidence {
    /// The words.
    pub span: Span,
    /// Their line, the first being 1.
    pub line: u32,
    /// Id of the rule in the policy pack.
    pub rule: String,
}

/// One thing the message asks for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MessageRequest {
    /// `request-1`, `request-2`, … within the message.
    pub id: String,
    /// What is asked.
    pub what: RequestKind,
    /// Days the message prints for the age of the papers.
    pub window: Option<u32>,
    /// Units or pieces the message prints.
    pub quantity: Option<u32>,
    /// Products it is asked for, where the message ties them together.
    pub asins: Vec<String>,
    /// Where it is asked; none when the reason implies it.
    pub span: Option<Span>,
    /// Its line.
    pub line: Option<u32>,
}

/// A day or a stretch of time in the message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MessageDate {
    /// What it means.
    pub kind: MessageDateKind,
    /// The day; worked out from the day the message was sent where it is relative.
    pub date: Option<Day>,
    /// The stretch as printed, in days.
    pub days: Option<u32>,
    /// The stretch as printed, in hours.
    pub hours: Option<u32>,
    /// The words.
    pub span: Span,
    /// Their line.
    pub line: u32,
}

/// Products, orders and complaints the message names.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Identifiers {
    /// ASINs, each once, in the order of the text.
    pub asins: Vec<Found>,
    /// Order ids.
    pub orders: Vec<Found>,
    /// Complaint ids.
    pub complaint_ids: Vec<Found>,
}

/// An identifier as it stands in the text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Found {
    /// Its letters.
    pub value: String,
    /// False when it is redacted or has the wrong number of letters.
    pub whole: bool,
    /// Where.
    pub span: Span,
}

/// A value or target the message prints.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct StatedMetric {
    /// Which metric.
    pub id: MetricId,
    /// The account's value, as a fraction.
    pub value: Option<f64>,
    /// The target, as a fraction.
    pub target: Option<f64>,
    /// On which side of the target the value should be.
    pub condition: Option<TargetCondition>,
    /// The words.
    pub span: Span,
}

/// A sign that the message may not be from Amazon.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SuspiciousSign {
    /// Which sign.
    pub sign: SuspiciousCode,
    /// The words.
    pub span: Span,
    /// Their line.
    pub line: u32,
}

/// What the seller should know about the reading itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum MessageNote {
    /// Only a few words.
    VeryShort,
    /// It breaks off: a list is announced and missing, or a heading has no text.
    CutOff,
    /// The language is none we read.
    LanguageNotRead,
    /// It is a notice, but its reason is none we know.
    ReasonNotKnown,
    /// It names section 3 of the agreement and nothing else, which is no reason.
    #[serde(rename = "section-3-only")]
    Section3Only,
}
