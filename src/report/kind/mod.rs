//! One file per export kind that is read into a sheet: its columns, and headers that are and are
//! not of it.

mod buyer_messages;
mod fba_returns;
mod seller_feedback;
mod settlement_v1;
mod settlement_v2;
mod voice_of_customer;

use super::format::Format;

/// Every such kind, in the order of [`crate::policy::ReportKind`].
pub(super) static FORMATS: [&Format; 6] = [
    &seller_feedback::FORMAT,
    &fba_returns::FORMAT,
    &buyer_messages::FORMAT,
    &voice_of_customer::FORMAT,
    &settlement_v2::FORMAT,
    &settlement_v1::FORMAT,
];
