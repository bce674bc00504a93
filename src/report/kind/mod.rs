//! One file per export kind that is read into a sheet: its columns, and headers that are and are
//! not of it.

mod active_listings;
mod all_listings;
mod buyer_messages;
mod cancelled_listings;
mod date_range;
mod fba_inventory;
mod fba_returns;
mod inactive_listings;
mod inventory_planning;
mod ledger_detail;
mod ledger_summary;
mod manage_inventory;
mod multi_country_inventory;
mod open_listings;
mod policy_compliance;
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
mod voice_of_customer;

use super::format::Format;
use super::sheet::Terms;

/// Every such kind, in the order of [`crate::policy::ReportKind`].
pub(super) static FORMATS: &[&Format] = &[
    &seller_feedback::FORMAT,
    &fba_returns::FORMAT,
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

// Listing reports share these numbers.

/// What sort of number names the product.
const CODE_TYPES: Terms = &[("ASIN", &["1"]), ("ISBN", &["2"]), ("UPC", &["3"]), ("EAN", &["4"])];
/// The one condition whose number is known.
const CONDITIONS: Terms = &[("New", &["11"])];
