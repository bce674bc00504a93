//! Every header that is known of an export is recognised as that export, read from outside the
//! project where the list of headers is at hand.
#![cfg(not(target_arch = "wasm32"))]

use std::path::Path;

use candor::account::Account;
use candor::report::{FileWarningCode, ReportKind, ReportReader, ReportReading};
use serde_json::Value;

/// Types of the list, and the kind that each layout of them must be.
const TYPES: &[(&str, ReportKind)] = &[
    ("GET_FLAT_FILE_ALL_ORDERS_DATA_BY_ORDER_DATE_GENERAL", ReportKind::AllOrders),
    ("GET_FLAT_FILE_ALL_ORDERS_DATA_BY_LAST_UPDATE_GENERAL", ReportKind::AllOrders),
    ("GET_FLAT_FILE_ACTIONABLE_ORDER_DATA_SHIPPING", ReportKind::UnshippedOrders),
    ("GET_FLAT_FILE_ORDER_REPORT_DATA_SHIPPING", ReportKind::NewOrders),
    ("GET_AMAZON_FULFILLED_SHIPMENTS_DATA_GENERAL", ReportKind::FbaShipments),
    ("GET_FBA_FULFILLMENT_CUSTOMER_RETURNS_DATA", ReportKind::FbaReturns),
    ("GET_FBA_FULFILLMENT_CUSTOMER_SHIPMENT_REPLACEMENT_DATA", ReportKind::FbaReplacements),
    ("GET_FLAT_FILE_RETURNS_DATA_BY_RETURN_DATE", ReportKind::MfnReturns),
    ("GET_SELLER_FEEDBACK_DATA", ReportKind::SellerFeedback),
    ("ACCOUNT_HEALTH_ODR_DOWNLOAD", ReportKind::OdrReport),
    ("ACCOUNT_HEALTH_VTR_DOWNLOAD", ReportKind::VtrReport),
    ("ACCOUNT_HEALTH_OTDR_DOWNLOAD", ReportKind::OtdrReport),
    ("ACCOUNT_HEALTH_PREMIUM_SHIPPING_DOWNLOAD", ReportKind::PremiumShippingReport),
    ("ATOZ_CLAIMS_DOWNLOAD", ReportKind::AtozClaims),
    ("POLICY_COMPLIANCE_EXPORT", ReportKind::PolicyCompliance),
    ("VOICE_OF_CUSTOMER_EXPORT", ReportKind::VoiceOfCustomer),
    ("GET_MERCHANT_LISTINGS_ALL_DATA", ReportKind::AllListings),
    ("GET_MERCHANT_LISTINGS_DATA", ReportKind::ActiveListings),
    // Its columns are those of the active listings.
    ("GET_MERCHANT_LISTINGS_INACTIVE_DATA", ReportKind::ActiveListings),
    ("GET_MERCHANT_CANCELLED_LISTINGS_DATA", ReportKind::CancelledListings),
    ("GET_MERCHANTS_LISTINGS_FYP_REPORT", ReportKind::SuppressedListings),
    ("GET_FLAT_FILE_OPEN_LISTINGS_DATA", ReportKind::OpenListings),
    ("GET_STRANDED_INVENTORY_UI_DATA", ReportKind::StrandedInventory),
    ("GET_FBA_MYI_UNSUPPRESSED_INVENTORY_DATA", ReportKind::ManageInventory),
    ("GET_AFN_INVENTORY_DATA", ReportKind::FbaInventory),
    ("GET_AFN_INVENTORY_DATA_BY_COUNTRY", ReportKind::MultiCountryInventory),
    ("GET_LEDGER_DETAIL_VIEW_DATA", ReportKind::LedgerDetail),
    ("GET_LEDGER_SUMMARY_VIEW_DATA", ReportKind::LedgerSummary),
    ("GET_RESTOCK_INVENTORY_RECOMMENDATIONS_REPORT", ReportKind::RestockInventory),
    ("GET_FBA_INVENTORY_PLANNING_DATA", ReportKind::InventoryPlanning),
    ("GET_FBA_REIMBURSEMENTS_DATA", ReportKind::Reimbursements),
    ("GET_FBA_FULFILLMENT_REMOVAL_ORDER_DETAIL_DATA", ReportKind::RemovalOrders),
    ("GET_FBA_FULFILLMENT_REMOVAL_SHIPMENT_DETAIL_DATA", ReportKind::RemovalShipments),
    ("GET_V2_SETTLEMENT_REPORT_DATA_FLAT_FILE_V2", ReportKind::SettlementV2),
    ("GET_V2_SETTLEMENT_REPORT_DATA_FLAT_FILE", ReportKind::SettlementV1),
    (DATE_RANGE, ReportKind::DateRange),
    ("BUSINESS_REPORT_DETAIL_PAGE_SALES_AND_TRAFFIC", ReportKind::SalesAndTraffic),
];

const DATE_RANGE: &str = "GET_DATE_RANGE_FINANCIAL_TRANSACTION_DATA";

/// Layouts that a third party made up. The values below them are translated too, so they are left to
/// the mapping screen.
const MADE_UP: &[(&str, &str)] = &[
    ("GET_FLAT_FILE_ALL_ORDERS_DATA_BY_ORDER_DATE_GENERAL", "es"),
    ("GET_FLAT_FILE_ALL_ORDERS_DATA_BY_LAST_UPDATE_GENERAL", "es"),
    ("GET_FBA_FULFILLMENT_CUSTOMER_RETURNS_DATA", "es"),
    ("GET_FBA_MYI_UNSUPPRESSED_INVENTORY_DATA", "es"),
    ("GET_LEDGER_DETAIL_VIEW_DATA", "es"),
    ("GET_FBA_ESTIMATED_FBA_FEES_TXT_DATA", "es"),
];

/// Exports that are no part of an account's history, with the name they are refused by.
const NOT_READ: &[(&str, &str)] = &[
    ("GET_FBA_ESTIMATED_FBA_FEES_TXT_DATA", "Fee Preview"),
    ("GET_FBA_STORAGE_FEE_CHARGES_DATA", "Monthly Storage Fees"),
    ("GET_FBA_FULFILLMENT_INVENTORY_ADJUSTMENTS_DATA", "Inventory Adjustments"),
    ("GET_FBA_FULFILLMENT_INVENTORY_SUMMARY_DATA / EVENT DETAIL", "Inventory Event Detail"),
    ("GET_FBA_FULFILLMENT_CURRENT_INVENTORY_DATA", "Daily Inventory History"),
    ("GET_FBA_FULFILLMENT_INVENTORY_RECEIPTS_DATA", "Received Inventory"),
    ("GET_PAN_EU_OFFER_STATUS", "Pan-EU offer status"),
];

/// Columns that a layout leaves out, though something is said without them.
const LEFT_OUT: &[(&str, &str, &str)] = &[
    ("GET_MERCHANT_LISTINGS_ALL_DATA", "ja", "asin1"),
    ("GET_MERCHANT_LISTINGS_DATA", "fr", "asin1"),
    ("GET_FLAT_FILE_ORDER_REPORT_DATA_SHIPPING", "en-US", "sales-channel"),
    // By product, not by date.
    ("BUSINESS_REPORT_DETAIL_PAGE_SALES_AND_TRAFFIC", "en", "date"),
];

/// The first money column of a date range report. All columns from it to the total are money.
const FIRST_MONEY: &[&str] = &[
    "product sales",
    "Umsätze",
    "ventes de produits",
    "Vendite",
    "ventas de productos",
    "vendas do produto",
    "商品売上",
    "verkoop van producten",
    "försäljning av produkter",
    "sprzedaż produktów",
    "crédits d'emballage-cadeau",
];
const TOTAL: &[&str] = &["total", "Gesamt", "totale", "合計", "totaal", "totalt", "suma"];

/// A row of feedback, whose header is known by the values below it where its language is not.
const FEEDBACK: [&str; 6] = ["21/9/25", "2", "late", " ", "171-2000000-1000000", " "];

/// One header of the list.
struct Layout {
    locale: String,
    delimiter: String,
    preamble: usize,
    /// Whether all its columns are known.
    is_whole: bool,
    names: Vec<String>,
}

fn list() -> Option<Value> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/reports/headers.json");
    let Ok(text) = std::fs::read_to_string(path) else {
        eprintln!("skipped: no ../shared/reports/headers.json here");
        return None;
    };
    Some(serde_json::from_str(&text).expect("the list of headers"))
}

fn layouts(list: &Value, report_type: &str) -> Vec<Layout> {
    let reports = list.as_array().expect("a list").iter();
    let variants = reports
        .filter(|report| report["report_type"] == report_type)
        .flat_map(|report| report["variants"].as_array().expect("a list"));
    let layouts = variants.map(|variant| {
        let text = |key: &str| variant[key].as_str().expect("a word").to_owned();
        let names = variant["header"].as_array().expect("a list").iter();
        Layout {
            locale: text("locale"),
            delimiter: text("delimiter"),
            preamble: variant["preamble_lines"].as_u64().map_or(0, |n| usize::try_from(n).expect("few")),
            is_whole: variant["header_complete"].as_bool() == Some(true),
            names: names.map(|name| name.as_str().expect("a word").to_owned()).collect(),
        }
    });
    let layouts: Vec<Layout> = layouts.filter(|layout| !layout.names.is_empty()).collect();
    assert!(!layouts.is_empty(), "{report_type} has no layout in the list");
    layouts
}

impl Layout {
    /// A file of this layout with these rows.
    fn file(&self, quote: &str, rows: &[Vec<String>]) -> String {
        let preamble =
            std::iter::repeat_n("\"Includes orders, date/time: posted, and total\"\n", self.preamble);
        let line = |cells: &[String]| {
            let cells: Vec<String> = cells.iter().map(|cell| format!("{quote}{cell}{quote}")).collect();
            cells.join(&self.delimiter) + "\n"
        };
        let rows = rows.iter().map(|row| line(row));
        preamble.map(str::to_owned).chain([line(&self.names)]).chain(rows).collect()
    }
}

fn read(text: &str) -> Result<ReportReading, String> {
    let mut reader = ReportReader::new("export");
    reader.push(text.as_bytes()).map_err(|error| error.to_string())?;
    Ok(Account::default().add(reader.finish().map_err(|error| error.to_string())?))
}

#[test]
fn every_layout_of_an_export_is_recognised_as_that_export() {
    let Some(list) = list() else { return };
    for &(report_type, kind) in TYPES {
        for layout in layouts(&list, report_type) {
            let locale = layout.locale.as_str();
            if MADE_UP.contains(&(report_type, locale)) {
                continue;
            }
            let rows = (kind == ReportKind::SellerFeedback).then(|| FEEDBACK.map(str::to_owned).to_vec());
            for quote in ["", "\""] {
                let reading = read(&layout.file(quote, rows.as_slice())).expect(report_type);
                assert_eq!(reading.kind, kind, "{report_type} {locale}");
                for warning in reading.warnings {
                    let is_expected = match warning.code {
                        FileWarningCode::NoRows => true,
                        FileWarningCode::KindUnclear => kind == ReportKind::ActiveListings,
                        _ => false,
                    };
                    assert!(is_expected, "{report_type} {locale}: {warning:?}");
                }
                for column in reading.missing.iter().filter(|_| layout.is_whole) {
                    let left_out = (report_type, locale, column.column.as_str());
                    assert!(LEFT_OUT.contains(&left_out), "{left_out:?}");
                }
            }
        }
    }
}

#[test]
fn the_amounts_of_a_date_range_report_are_all_columns_between_the_place_and_the_total() {
    let Some(list) = list() else { return };
    for layout in layouts(&list, DATE_RANGE) {
        let place = |names: &[&str]| {
            layout.names.iter().position(|name| names.contains(&name.as_str())).expect(&layout.locale)
        };
        let (first, total) = (place(FIRST_MONEY), place(TOTAL));
        // Powers of two, so that a column too few or too many shows.
        let row = (0..layout.names.len()).map(|column| match column {
            0 => "2026-02-03".to_owned(),
            _ if column == total => format!("{}.00", (1 << (total - first)) - 1),
            _ if (first..total).contains(&column) => format!("{}.00", 1 << (column - first)),
            // Of a column that is no money, this would show too.
            _ => "0.01".to_owned(),
        });
        let reading = read(&layout.file("\"", &[row.collect()])).expect(&layout.locale);
        assert_eq!((reading.rows.read, reading.rows.used), (1, 1), "{}", layout.locale);
        let check = reading.total.expect(&layout.locale);
        assert_eq!(check.stated, check.counted, "{}", layout.locale);
    }
}

#[test]
fn what_is_no_part_of_the_history_is_refused_by_its_name() {
    let Some(list) = list() else { return };
    for &(report_type, name) in NOT_READ {
        for layout in layouts(&list, report_type) {
            if MADE_UP.contains(&(report_type, &layout.locale)) {
                continue;
            }
            for quote in ["", "\""] {
                let error = read(&layout.file(quote, &[])).expect_err(report_type);
                assert!(error.contains(name), "{report_type} {}: {error}", layout.locale);
            }
        }
    }
}

#[test]
fn a_header_in_a_made_up_language_is_no_known_report() {
    let Some(list) = list() else { return };
    for &(report_type, made_up) in MADE_UP {
        for layout in layouts(&list, report_type).iter().filter(|layout| layout.locale == made_up) {
            let error = read(&layout.file("", &[])).expect_err(report_type);
            assert!(error.contains("no known report"), "{report_type}: {error}");
        }
    }
}
