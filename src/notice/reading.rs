//! What a message says. `web/types.d.ts` has the same shapes for the page.

use serde::Serialize;

use crate::policy::{AnswerCode, Language, MetricId, ReasonId, RequestKind, TargetCondition};
pub use crate::policy::{MessageDateKind, MessageKind, ReplyClass, StatementCode, SuspiciousCode};
use crate::source::Confidence;
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
    /// Which files and languages of papers it takes.
    pub papers: Vec<PaperTerm>,
    /// What it says of an earlier answer; none where it is no reply.
    pub reply: Option<ReplyReading>,
    /// What it says to be enough.
    pub accepted: Vec<RequestKind>,
    /// What it says besides.
    pub statements: Vec<Statement>,
    /// Where it says otherwise than the dated rules. The message wins.
    pub clashes: Vec<Clash>,
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

/// A format or language that the message prints for papers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PaperTerm {
    /// Which of the two.
    pub kind: PaperTermKind,
    /// The word, in small letters.
    pub value: String,
    /// Where.
    pub span: Span,
    /// Its line.
    pub line: u32,
}

/// What a message prints about papers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum PaperTermKind {
    /// A format of files.
    Format,
    /// A language.
    Language,
}

/// What a reply says of the answer it got.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ReplyReading {
    /// Its class.
    pub class: ReplyClass,
    /// What that means.
    pub meaning: String,
    /// What comes next.
    pub next: String,
    /// The words that say so; none where the whole message does.
    pub span: Option<Span>,
    /// Their line.
    pub line: Option<u32>,
}

/// Something the message says besides what it asks for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Statement {
    /// What.
    pub what: StatementCode,
    /// The words.
    pub span: Span,
    /// Their line.
    pub line: u32,
}

/// A figure of the message beside that of the dated rule.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Clash {
    /// What it is about.
    pub subject: ClashSubject,
    /// The metric, where it is a target.
    pub metric: Option<MetricId>,
    /// What the message prints: a fraction for a target, else days.
    pub said: f64,
    /// What the rule has, in the same unit.
    pub rule: f64,
    /// The rule in words; empty for a target.
    pub about: String,
    /// Where the rule is from.
    pub source: String,
    /// The day it was last checked.
    pub as_of: Day,
    /// How sure it is.
    pub confidence: Confidence,
    /// The words of the message.
    pub span: Span,
}

/// What a message and a rule can differ about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ClashSubject {
    /// What a metric should be.
    Target,
    /// By when to answer.
    Deadline,
    /// How long money is held.
    FundHold,
    /// How old papers may be.
    PaperAge,
    /// How long Amazon takes.
    AnswerTime,
}

impl ClashSubject {
    /// The subject of a stretch of that meaning, where rules have one.
    pub(super) fn of(kind: MessageDateKind) -> Option<Self> {
        match kind {
            MessageDateKind::Deadline => Some(Self::Deadline),
            MessageDateKind::FundHold => Some(Self::FundHold),
            MessageDateKind::PaperAge => Some(Self::PaperAge),
            MessageDateKind::AnswerTime => Some(Self::AnswerTime),
            MessageDateKind::Sent | MessageDateKind::Mentioned => None,
        }
    }
}

/// One of several messages in a paste.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MessagePart {
    /// Its text.
    pub span: Span,
    /// Its first line, the first of the paste being 1.
    pub line: u32,
    /// The day it was sent.
    pub sent: Option<Day>,
    /// Its subject line.
    pub subject: Option<String>,
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
