//! One request and one response per call, and the [`Engine`] behind them.
//!
//! Nothing here knows of JavaScript; `web` turns these calls into exports, and native tests make
//! the same calls directly.

mod engine;
mod exhibits;
mod listings;
mod memo;
mod paper;
mod papers;
mod reconcile;
mod request;
mod rounds;
mod safe;
mod warm_up;
mod watch;

pub use engine::Engine;
pub use listings::AuditRequest;
pub use paper::{PaperReading, PaperRequest, RasterSize};
pub use papers::{CheckedPaper, CheckedPapers, PaperFieldGuide, PaperKindGuide, PapersRequest};
pub use reconcile::{NamesRequest, QuantityRequest};
pub use request::{
    AnswerGuide, DraftRequest, MatrixRequest, OpenedCase, ReasonGuide, ReasonName, ReplyRequest,
    ReviewRequest, TextReviewRequest, UsualClock,
};
pub use rounds::{RoundsRequest, WaitingRequest};
pub use watch::WatchRequest;
