//! One file per export kind that is read into a sheet: its columns, and headers that are and are
//! not of it.

mod atoz_claims;
mod buyer_messages;
mod cancellation_report;
mod chargebacks;
mod fba_replacements;
mod fba_returns;
mod fba_shipments;
mod idr_report;
mod lsr_report;
mod mfn_returns;
mod new_orders;
mod odr_report;
mod otdr_report;
mod premium_shipping_report;
mod seller_feedback;
mod settlement_v1;
mod settlement_v2;
mod unshipped_orders;
mod voice_of_customer;
mod vtr_report;

use super::format::Format;
use super::sheet::Names;

/// Every such kind, in the order of [`crate::policy::ReportKind`].
pub(super) static FORMATS: &[&Format] = &[
    &seller_feedback::FORMAT,
    &fba_returns::FORMAT,
    &odr_report::FORMAT,
    &lsr_report::FORMAT,
    &cancellation_report::FORMAT,
    &vtr_report::FORMAT,
    &otdr_report::FORMAT,
    &idr_report::FORMAT,
    &premium_shipping_report::FORMAT,
    &mfn_returns::FORMAT,
    &unshipped_orders::FORMAT,
    &new_orders::FORMAT,
    &fba_shipments::FORMAT,
    &fba_replacements::FORMAT,
    &atoz_claims::FORMAT,
    &chargebacks::FORMAT,
    &buyer_messages::FORMAT,
    &voice_of_customer::FORMAT,
    &settlement_v2::FORMAT,
    &settlement_v1::FORMAT,
];

// Downloads of the Account Health pages, whose files nobody published, share these names.

const ORDER_ID: Names = &["order id", "order-id", "amazon order id", "amazon-order-id", "order number"];
const ORDER_DATE: Names = &["order date", "order date/time", "*order date", "*purchase date"];
const CLAIM_DATE: Names = &["claim date", "*claim date", "*date filed", "*chargeback date", "*dispute date"];
const SHIP_BY: Names = &["ship by date", "*ship by", "*ship-by", "*expected ship", "*latest ship"];
const SHIPPED_ON: Names =
    &["ship confirmation date", "*ship confirm", "*confirmed", "*actual ship", "ship date", "shipped on"];
const DELIVERY_PROMISED: Names = &["promised delivery date", "*promised deliver"];
const DELIVERED_ON: Names = &["actual delivery date", "*actual deliver", "delivered on", "delivery date"];
