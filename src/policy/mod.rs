//! What Amazon's rules say, as dated data: one file per reason under `pack/reasons/`, and the
//! tables beside them. `candor-pack` (`pack/`) checks the pack and turns it into bytes.
//!
//! To change what the product knows of Amazon, change the pack and not the code.

mod casework;
mod complaint;
mod document;
mod error;
mod id;
mod interview;
mod letter;
mod lexicon;
mod lint;
mod listing;
mod model;
mod names;
mod options;
mod pack;
mod quantities;
mod reading;
mod supplier;
mod table;
mod waiting;
mod watch;

pub use casework::{Casework, RouteRule};
pub use complaint::{
    AnswerTimeRule, CommentTrait, ComplaintRules, ComplaintSign, EscalationKind, Negation, PersonalWords,
    Polarity, SignExamples, Theme, ThemeRule, ThemeWeights,
};
pub use document::{
    AgeRule, DocumentRules, FieldId, Level, MarkRule, PaperCheck, PaperExamples, PaperFieldRule, PaperKind,
    PaperLight,
};
pub use error::PolicyError;
pub use id::{
    AnswerCode, Language, MessageDateKind, MessageKind, MetricId, PlanPart, ReasonId, ReplyClass, ReportKind,
    RequestKind, StatementCode, SuspiciousCode, TargetCondition,
};
pub use interview::{AnswerForm, Choice, Earlier, InterviewRules, Question, QuestionTheme, StorySlot, When};
pub use letter::{Checklist, LetterFormat, LetterRules, MetricWords, PhraseId, PlanKind};
pub use lexicon::{Denials, LexiconBuilder};
pub use lint::{LintExample, LintExamples, LintFix, LintRule, LintSeverity, PartWords, ReviewRules};
pub use listing::{ListingExamples, ListingRisk, ListingRule, ListingRules, ListingTopic};
pub use model::{
    AnswerRules, AnsweringWords, Asking, Beside, Classes, Clock, ClockRules, Concepts, DateRules, Examples,
    FormRules, KindRules, LanguageRules, Layout, Learned, MetricRule, Pack, PaperRules, Place, Places,
    Reason, ReplyMeaning, ReplyRules, RequestRules, Severity, Signal, StatementRules, Stretch,
    SuspicionRules, TargetRule, TextLists, Texts, TimeUnit, TopicRules, Trait, WindowRule,
};
pub use names::{DatedTexts, NameRemark, NameRules, WordRole};
pub use options::Options;
#[cfg(test)]
pub(crate) use pack::examples;
pub use pack::{casework, casework_ready, load_casework};
pub use pack::{list, load, pack, ready, text};
pub use quantities::{CoverState, QuantityRules, RecordRule, RecordWhen, WantedReport};
pub use reading::{ColumnRule, CurrencyRule, LabelRule, PaperColumn, ReadingRules, ValueShape};
pub use supplier::{CallRule, SupplierAsk, SupplierPhrase, SupplierRules};
pub use table::Table;
pub use waiting::{
    CallQuestionRule, CallRules, ClosedClock, CompareWords, LadderRule, WaitRule, WaitingNote, WaitingRules,
    Weekend,
};
pub use watch::{
    AssuranceRule, Cadence, ChangeRule, ContactRule, DrillRule, GuardRules, HorizonRule, LevelRule,
    LevelUnit, RhythmRule, StockRules, WatchRules, Watched,
};

use crate::source::Confidence;
use crate::text::{Day, Period};
