//! One file per export kind that is read into a sheet: its columns, and headers that are and are
//! not of it.

mod active_listings;
mod all_listings;
mod atoz_claims;
mod buyer_messages;
mod cancellation_report;
mod cancelled_listings;
mod chargebacks;
mod date_range;
mod fba_inventory;
mod fba_replacements;
mod fba_returns;
mod fba_shipments;
mod idr_report;
mod inactive_listings;
mod inventory_planning;
mod ledger_detail;
mod ledger_summary;
mod lsr_report;
mod manage_inventory;
mod mfn_returns;
mod multi_country_inventory;
mod new_orders;
mod odr_report;
mod open_listings;
mod otdr_report;
mod policy_compliance;
mod premium_shipping_report;
mod reimbursements;
mod removal_orders;
mod removal_shipments;
mod restock_inventory;
mod sales_and_traffic;
mod seller_feedback;
mod settlement_v1;
mod settlement_v2;
mod stranded_inventory;
mod suppressed_listings;
mod unshipped_orders;
mod voice_of_customer;
mod vtr_report;

use super::format::Format;
use super::sheet::{Names, Terms};

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
    &policy_compliance::FORMAT,
    &voice_of_customer::FORMAT,
    &all_listings::FORMAT,
    &active_listings::FORMAT,
    &inactive_listings::FORMAT,
    &cancelled_listings::FORMAT,
    &suppressed_listings::FORMAT,
    &open_listings::FORMAT,
    &stranded_inventory::FORMAT,
    &manage_inventory::FORMAT,
    &fba_inventory::FORMAT,
    &multi_country_inventory::FORMAT,
    &ledger_detail::FORMAT,
    &ledger_summary::FORMAT,
    &restock_inventory::FORMAT,
    &inventory_planning::FORMAT,
    &reimbursements::FORMAT,
    &removal_orders::FORMAT,
    &removal_shipments::FORMAT,
    &settlement_v2::FORMAT,
    &settlement_v1::FORMAT,
    &date_range::FORMAT,
    &sales_and_traffic::FORMAT,
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

// Listing reports share these numbers.

/// What sort of number names the product.
const CODE_TYPES: Terms = &[("ASIN", &["1"]), ("ISBN", &["2"]), ("UPC", &["3"]), ("EAN", &["4"])];
/// The one condition whose number is known.
const CONDITIONS: Terms = &[("New", &["11"])];
