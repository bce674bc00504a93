//! Reports of Seller Central that are not read, so that the answer can name them.

use super::header::Header;

/// Names of reports, each with columns that tell it apart from those above it.
const OTHER_REPORTS: &[(&str, &[&str])] = &[
    ("Fee Preview", &["sku", "estimated-fee-total"]),
    ("Monthly Storage Fees", &["asin", "estimated_monthly_storage_fee"]),
    ("Inventory Adjustments", &["adjusted-date", "transaction-item-id"]),
    ("Inventory Event Detail", &["snapshot-date", "transaction-type", "fnsku"]),
    ("Daily Inventory History", &["snapshot-date", "fnsku", "detailed-disposition"]),
    ("Received Inventory", &["received-date", "fnsku", "fba-shipment-id"]),
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
        let adjustments = "adjusted-date\ttransaction-item-id\tfnsku\tsku\tproduct-name\tfulfillment-center-id\tquantity\treason\tdisposition";
        assert_eq!(named(adjustments), Some("Inventory Adjustments"));
    }

    #[test]
    fn a_header_of_nothing_known_has_no_name() {
        assert_eq!(named("columna_1\tcolumna_2"), None);
        assert_eq!(named("fnsku\tdate"), None);
    }
}
