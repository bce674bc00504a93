//! What Amazon's rules say, as dated data: one file per reason under `pack/`.

mod id;
mod options;

pub use id::{AnswerCode, Language, MetricId, ReasonId, RequestKind, TargetCondition};
pub use options::Options;
