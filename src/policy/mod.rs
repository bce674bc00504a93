//! What Amazon's rules say, as dated data: one file per reason under `pack/reasons/`, and the
//! tables beside them. `candor-pack` (`pack/`) checks the pack and turns it into bytes.
//!
//! To change what the product knows of Amazon, change the pack and not the code.

mod error;
mod id;
mod model;
mod options;
mod pack;
mod table;

pub use error::PolicyError;
pub use id::{
    AnswerCode, Language, MessageDateKind, MessageKind, MetricId, ReasonId, ReportKind, RequestKind,
    SuspiciousCode, TargetCondition,
};
pub use model::{
    AnsweringWords, Asking, Beside, Clock, Concepts, DateRules, Examples, FormRules, KindRules,
    LanguageRules, Layout, MetricRule, Pack, Place, Places, Reason, RequestRules, Severity, Signal, Stretch,
    SuspicionRules, TargetRule, TextLists, Texts, TimeUnit, Topic, TopicRules,
};
pub use options::Options;
#[cfg(test)]
pub(crate) use pack::examples;
pub use pack::{load, pack, ready};
pub use table::Table;

use crate::source::Confidence;
use crate::text::Day;
