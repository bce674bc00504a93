//! Every header that is known of an export is recognised as that export, read from outside the
//! project where the list of headers is at hand.
#![cfg(not(target_arch = "wasm32"))]

use std::path::Path;

use candor::report::{ReportKind, ReportReader};
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
];

/// Layouts that a third party made up. The values below them are translated too, so they are left to
/// the mapping screen.
const MADE_UP: &[(&str, &str)] = &[
    ("GET_FLAT_FILE_ALL_ORDERS_DATA_BY_ORDER_DATE_GENERAL", "es"),
    ("GET_FLAT_FILE_ALL_ORDERS_DATA_BY_LAST_UPDATE_GENERAL", "es"),
    ("GET_FBA_FULFILLMENT_CUSTOMER_RETURNS_DATA", "es"),
];

/// A row of feedback, whose header is known by the values below it where its language is not.
const FEEDBACK: [&str; 6] = ["21/9/25", "2", "late", " ", "171-2000000-1000000", " "];

fn list() -> Option<Value> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/reports/headers.json");
    let Ok(text) = std::fs::read_to_string(path) else {
        eprintln!("skipped: no ../shared/reports/headers.json here");
        return None;
    };
    Some(serde_json::from_str(&text).expect("the list of headers"))
}

fn words(list: &Value) -> Vec<&str> {
    list.as_array().expect("a list").iter().map(|word| word.as_str().expect("a word")).collect()
}

/// A header in the list, with what separates its columns.
fn layouts<'l>(list: &'l Value, report_type: &str) -> Vec<(&'l str, &'l str, Vec<&'l str>)> {
    let reports = list.as_array().expect("a list").iter();
    let variants = reports
        .filter(|report| report["report_type"] == report_type)
        .flat_map(|report| report["variants"].as_array().expect("a list"));
    let layouts = variants.map(|variant| {
        let text = |key: &str| variant[key].as_str().expect("a word");
        (text("locale"), text("delimiter"), words(&variant["header"]))
    });
    layouts.filter(|(.., names)| !names.is_empty()).collect()
}

fn kind_of(text: &str) -> Result<ReportKind, String> {
    let mut reader = ReportReader::new("export");
    reader.push(text.as_bytes()).map_err(|error| error.to_string())?;
    Ok(reader.finish().map_err(|error| error.to_string())?.content.kind())
}

#[test]
fn every_layout_of_an_export_is_recognised_as_that_export() {
    let Some(list) = list() else { return };
    for &(report_type, kind) in TYPES {
        let mut checked = 0;
        for (locale, delimiter, names) in layouts(&list, report_type) {
            if MADE_UP.contains(&(report_type, locale)) {
                continue;
            }
            let quoted: Vec<String> = names.iter().map(|name| format!("\"{name}\"")).collect();
            for mut text in [names.join(delimiter), quoted.join(delimiter)] {
                if kind == ReportKind::SellerFeedback {
                    text = format!("{text}\r\n{}\r\n", FEEDBACK.join(delimiter));
                }
                assert_eq!(kind_of(&text), Ok(kind), "{report_type} {locale}: {text}");
            }
            checked += 1;
        }
        assert!(checked > 0, "{report_type} has no layout in the list");
    }
}

#[test]
fn a_header_in_a_made_up_language_is_no_known_report() {
    let Some(list) = list() else { return };
    for &(report_type, made_up) in MADE_UP {
        for (locale, delimiter, names) in layouts(&list, report_type) {
            if locale == made_up {
                assert!(kind_of(&names.join(delimiter)).is_err(), "{report_type}");
            }
        }
    }
}
