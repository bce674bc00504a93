//! Real and realistic exports, read from outside the project where they are at hand.
#![cfg(not(target_arch = "wasm32"))]

use std::path::Path;

use candor::account::Account;
use candor::error::Error;
use candor::report::{Content, Field, ReadOptions, ReportKind, ReportReader, ReportReading, SheetRow};

/// The bytes of a sample; none, and a word about it, where the samples are not at hand.
fn sample(name: &str) -> Option<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/reports/samples");
    if !folder.is_dir() {
        eprintln!("skipped: no ../shared/reports/samples here");
        return None;
    }
    Some(std::fs::read(folder.join(name)).expect("a sample"))
}

fn read(bytes: &[u8]) -> Result<ReportReading, Error> {
    let mut reader = ReportReader::with_options("sample", ReadOptions::default());
    for piece in bytes.chunks(1 << 16) {
        reader.push(piece)?;
    }
    Ok(Account::default().add(reader.finish()?))
}

/// What a sample must give.
struct Expected {
    name: &'static str,
    kind: ReportKind,
    stores: &'static [&'static str],
    /// From the first to the last day; empty where no row has one.
    period: &'static str,
    rows: u32,
}

const SAMPLES: &[Expected] = &[
    Expected {
        name: "synthetic_all-orders.txt",
        kind: ReportKind::AllOrders,
        stores: &["amazon.de", "amazon.es", "amazon.fr", "amazon.it"],
        period: "2026-05-16..2026-08-18",
        rows: 380,
    },
    Expected {
        name: "synthetic_returns.txt",
        kind: ReportKind::FbaReturns,
        stores: &[],
        period: "2026-06-05..2026-08-18",
        rows: 38,
    },
    Expected {
        name: "feedback_header_only.txt",
        kind: ReportKind::SellerFeedback,
        stores: &[],
        period: "",
        rows: 0,
    },
    Expected {
        name: "seller_performance_v2_schema_example.json",
        kind: ReportKind::AccountHealth,
        stores: &["amazon.com"],
        period: "2020-09-06..2020-11-19",
        rows: 1,
    },
    Expected {
        name: "new_orders_UK_redacted.txt",
        kind: ReportKind::NewOrders,
        stores: &["amazon.co.uk"],
        period: "2020-05-08..2020-05-08",
        rows: 1,
    },
    Expected {
        name: "sales_and_traffic_schema_example_0.json",
        kind: ReportKind::SalesAndTraffic,
        stores: &["amazon.com"],
        period: "2021-06-11..2021-06-14",
        rows: 7,
    },
    Expected {
        name: "settlement_v2_US_2017.txt",
        kind: ReportKind::SettlementV2,
        stores: &["amazon.com"],
        period: "2017-02-25..2017-03-10",
        rows: 2600,
    },
    Expected {
        name: "settlement_v1_CA_50034020328.txt",
        kind: ReportKind::SettlementV1,
        stores: &["amazon.ca"],
        period: "2025-08-14..2025-08-28",
        rows: 190,
    },
    Expected {
        name: "settlement_v2_AU_excerpt_a.txt",
        kind: ReportKind::SettlementV2,
        stores: &["amazon.com.au"],
        period: "2026-07-17..2026-07-17",
        rows: 4,
    },
    Expected {
        name: "settlement_v1_CA_50011020300.txt",
        kind: ReportKind::SettlementV1,
        stores: &[],
        period: "2025-06-06..2025-07-31",
        rows: 4,
    },
    Expected {
        name: "settlement_v1_CA_50044020356.txt",
        kind: ReportKind::SettlementV1,
        stores: &["amazon.ca"],
        period: "2025-09-12..2025-09-25",
        rows: 730,
    },
    Expected {
        name: "synthetic_settlement.txt",
        kind: ReportKind::SettlementV1,
        stores: &["amazon.es"],
        period: "2026-08-16..2026-08-16",
        rows: 12,
    },
    Expected {
        name: "date_range_US_2017_header_only.csv",
        kind: ReportKind::DateRange,
        stores: &[],
        period: "",
        rows: 0,
    },
    Expected {
        name: "date_range_AU_excerpt_a.csv",
        kind: ReportKind::DateRange,
        stores: &["amazon.com.au"],
        period: "2026-06-29..2026-06-29",
        rows: 1,
    },
    Expected {
        name: "date_range_BR_2026MarMonthlyUnifiedTransaction.csv",
        kind: ReportKind::DateRange,
        stores: &["amazon.com.br"],
        period: "2026-02-28..2026-03-31",
        rows: 329,
    },
    Expected {
        name: "synthetic_business_report_by_date.csv",
        kind: ReportKind::SalesAndTraffic,
        stores: &[],
        period: "2026-04-01..2026-04-01",
        rows: 3,
    },
    Expected {
        name: "all_listings_UK_excerpt_a.txt",
        kind: ReportKind::AllListings,
        stores: &[],
        period: "2011-03-24..2016-07-08",
        rows: 2,
    },
    Expected {
        name: "synthetic_fba-inventory.txt",
        kind: ReportKind::ManageInventory,
        stores: &[],
        period: "",
        rows: 4,
    },
    Expected {
        name: "synthetic_multicountry.txt",
        kind: ReportKind::MultiCountryInventory,
        stores: &[],
        period: "",
        rows: 16,
    },
    Expected {
        name: "synthetic_ledger-detail.txt",
        kind: ReportKind::LedgerDetail,
        stores: &[],
        period: "2026-08-06..2026-08-18",
        rows: 16,
    },
    Expected {
        name: "synthetic_reimbursements.txt",
        kind: ReportKind::Reimbursements,
        stores: &[],
        period: "2026-08-09..2026-08-12",
        rows: 4,
    },
];

#[test]
fn every_sample_is_read_as_what_it_is() {
    for expected in SAMPLES {
        let Some(bytes) = sample(expected.name) else { return };
        let reading = read(&bytes).expect(expected.name);
        let period = reading.period.map(|days| format!("{}..{}", days.from, days.to)).unwrap_or_default();
        let found = (reading.kind, reading.stores, period, reading.rows.read);
        let stores = expected.stores.iter().map(|&store| store.to_owned()).collect();
        let wanted = (expected.kind, stores, expected.period.to_owned(), expected.rows);
        assert_eq!(found, wanted, "{}", expected.name);
        assert_eq!((reading.rows.used, reading.rows.set_aside), (expected.rows, 0), "{}", expected.name);
    }
}

#[test]
fn the_rows_of_a_settlement_add_up_to_its_total() {
    for name in [
        "settlement_v2_US_2017.txt",
        "settlement_v1_CA_50011020300.txt",
        "settlement_v1_CA_50034020328.txt",
        "settlement_v1_CA_50044020356.txt",
    ] {
        let Some(bytes) = sample(name) else { return };
        let total = read(&bytes).expect(name).total.expect(name);
        assert_ne!(total.stated, 0, "{name}");
        assert_eq!(total.stated, total.counted, "{name}");
    }
}

#[test]
fn figures_by_day_and_by_product_of_a_sales_report_stay_apart() {
    let Some(bytes) = sample("sales_and_traffic_schema_example_0.json") else { return };
    let mut reader = ReportReader::new("sales.json");
    reader.push(&bytes).expect("a report");
    let Content::Sheet(sheet) = reader.finish().expect("a report").content else { panic!("a sheet") };
    let rows = (0..sheet.len()).map(|place| sheet.row(place));
    let (days, products): (Vec<_>, Vec<_>) = rows.partition(|row| row.day(Field::Day).is_some());
    let units =
        |rows: &[SheetRow<'_>]| -> i64 { rows.iter().filter_map(|row| row.count(Field::UnitsOrdered)).sum() };
    assert_eq!((days.len(), units(&days)), (4, 97));
    assert_eq!((products.len(), units(&products)), (3, 7));
    let money: i64 = days.iter().filter_map(|row| row.money(Field::Amount)).sum();
    assert_eq!(money, 108_314);
}

#[test]
fn the_amounts_of_each_transaction_add_up_to_its_total() {
    let name = "date_range_BR_2026MarMonthlyUnifiedTransaction.csv";
    let Some(bytes) = sample(name) else { return };
    let mut reader = ReportReader::new(name);
    reader.push(&bytes).expect(name);
    let Content::Sheet(sheet) = reader.finish().expect(name).content else { panic!("no sheet") };
    let rows: Vec<_> = (0..sheet.len()).map(|place| sheet.row(place)).collect();
    assert!(rows.iter().all(|row| row.money(Field::Amount) == row.money(Field::Total)));
    let sum = |status: &str| -> i64 {
        let with = rows.iter().filter(|row| row.text(Field::Status) == status);
        with.filter_map(|row| row.money(Field::Total)).sum()
    };
    assert_eq!((sum("Released"), sum("Deferred")), (-112_523, 6_908));
    let deferred = rows.iter().filter(|row| row.text(Field::Status) == "Deferred");
    assert!(deferred.clone().all(|row| row.day(Field::ReleasedOn).is_none()));
    assert_eq!(deferred.count(), 2);
    let of = |word: &str| rows.iter().filter(|row| row.text(Field::Type) == word).count();
    let counts = ["Order", "Transfer", "Refund", "FBA Inventory Fee", "Adjustment", "Service Fee"].map(of);
    assert_eq!(counts, [280, 23, 10, 8, 7, 1]);
    assert_eq!(rows.iter().filter(|row| row.order().is_some()).count(), 293);
}

#[test]
fn what_is_no_report_of_the_account_is_refused_by_its_name() {
    for (name, message) in [
        ("synthetic_es_tarifas-es.txt", "no known report"),
        ("synthetic_es_hostil-sin-nombres.txt", "no known report"),
    ] {
        let Some(bytes) = sample(name) else { return };
        let error = read(&bytes).expect_err(name);
        assert!(error.message.contains(message), "{name}: {}", error.message);
    }
}
