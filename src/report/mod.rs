//! One file per export kind: recognition by header, columns, typed rows.
//!
//! [`ReportReader`] takes a file in pieces and gives a [`ParsedReport`]. To add an export kind,
//! write its file with a `FORMAT` (or, for JSON, a `read`), name it in `format::FORMATS` and give
//! it a place in [`Content`].

mod account_health;
mod all_orders;
mod amount;
mod channel;
mod date;
mod dictionary;
mod error;
mod fba_returns;
mod format;
mod hash;
mod header;
pub mod order_id;
mod order_packing;
mod order_rows;
mod orders_sums;
mod other;
mod parsed;
mod reader;
mod reading;
mod seller_feedback;
mod store;
mod table;
mod tally;
mod words;

pub use account_health::{AccountHealth, HealthMetric, StoreHealth};
pub use channel::Channel;
pub use error::{ReportError, ReportProblem};
pub use fba_returns::{ReturnRow, ReturnRows};
pub use order_id::OrderId;
pub use order_rows::{OrderRow, OrderRows, Product};
pub use orders_sums::{OrdersSummary, ProductSum, StatusSum};
pub use parsed::{Content, ParsedReport};
pub use reader::ReportReader;
pub use reading::*;
pub use seller_feedback::{FeedbackRow, FeedbackRows};
pub use store::store_name;

use format::Format;
