//! Reports of Seller Central that are not read, so that the answer can name them.

use super::header::Header;

/// Names of reports, each with columns that tell it apart from those above it.
const OTHER_REPORTS: &[(&str, &[&str])] = &[
    ("Reimbursements", &["reimbursement-id"]),
    ("Removal Order Detail", &["removal-order-type"]),
    ("Removal Order Detail", &["order-id", "order-type", "disposed-quantity"]),
    ("Inventory Ledger", &["fnsku", "event type"]),
    ("Inventory Ledger", &["fnsku", "starting warehouse balance"]),
    ("Manage FBA Inventory", &["fnsku", "afn-fulfillable-quantity"]),
    ("Multi-Country Inventory", &["fulfillment-channel-sku", "quantity-for-local-fulfillment"]),
    ("FBA Inventory", &["snapshot-date", "fnsku", "available"]),
    ("Fee Preview", &["sku", "estimated-fee-total"]),
    ("Monthly Storage Fees", &["asin", "estimated_monthly_storage_fee"]),
    ("Active Listings", &["seller-sku", "listing-id", "open-date"]),
    ("Inventory", &["sku", "asin", "price", "quantity"]),
    ("Date Range Transaction", &["date/time", "settlement id"]),
    ("Business Report", &["sessions", "units ordered"]),
    ("Business Report", &["(child) asin", "units ordered"]),
    ("Pan-EU offer status", &["merchantsku", "pan eu status"]),
];

/// The name of the report that this is the header of.
pub(super) fn other_report(header: &Header<'_>) -> Option<&'static str> {
    OTHER_REPORTS.iter().find(|(_, columns)| header.has_all(columns)).map(|(name, _)| *name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::header::TextRow;

    fn named(header: &str) -> Option<&'static str> {
        let row = TextRow { line: 1, fields: header.split('\t').map(String::from).collect() };
        other_report(&Header::new(&row, &[]))
    }

    #[test]
    fn well_known_reports_are_named() {
        let fees = "sku\tfnsku\tasin\tproduct-name\tyour-price\testimated-fee-total";
        assert_eq!(named(fees), Some("Fee Preview"));
        assert_eq!(named("Date\tSessions\tUnits Ordered"), Some("Business Report"));
    }

    #[test]
    fn a_header_of_nothing_known_has_no_name() {
        assert_eq!(named("columna_1\tcolumna_2"), None);
        assert_eq!(named("fnsku\tdate"), None);
    }
}
