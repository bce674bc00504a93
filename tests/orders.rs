//! Orders as a whole: their sums, their layouts, and files that come and go.
#![cfg(not(target_arch = "wasm32"))]

mod generator;

use candor::account::Account;
use candor::report::{Content, OrdersSummary, ReportReader, ReportReading};
use candor::text::Day;
use generator::{Form, Made, Plan, STATUSES, iso_day, make, sku};
use proptest::prelude::*;

fn add(account: &mut Account, bytes: &[u8]) -> ReportReading {
    let mut reader = ReportReader::new("orders.txt");
    reader.push(bytes).expect("a report");
    account.add(reader.finish().expect("a report"))
}

fn account_of(files: &[&[u8]]) -> Account {
    let mut account = Account::default();
    for file in files {
        add(&mut account, file);
    }
    account
}

/// The summary that the made-up file must have.
fn expected(made: &Made, summary: &OrdersSummary) {
    let totals = &made.totals;
    let by_status = STATUSES.into_iter().zip(totals.rows_by_status).filter(|&(_, rows)| rows > 0);
    let mut statuses: Vec<(&str, u32)> =
        summary.statuses.iter().map(|sum| (sum.status.as_deref().expect("a status"), sum.rows)).collect();
    statuses.sort_unstable_by_key(|&(word, _)| STATUSES.iter().position(|known| *known == word));
    assert_eq!(statuses, by_status.collect::<Vec<_>>());
    let first = totals.rows_by_day.iter().position(|&rows| rows > 0).expect("a row");
    let last = totals.rows_by_day.iter().rposition(|&rows| rows > 0).expect("a row");
    let day = iso_day(totals.first_day + i64::try_from(first).expect("a day"));
    assert_eq!(summary.first_day.map(|day| day.to_string()), Some(day));
    assert_eq!(summary.per_day, totals.rows_by_day[first..=last]);
    let mut sold: Vec<_> = summary.products.iter().map(|p| (&p.sku, p.rows, p.quantity, p.amount)).collect();
    sold.sort_unstable();
    let names: Vec<String> = (0..totals.sold.len()).map(sku).collect();
    let by_product = names.iter().zip(&totals.sold).filter(|(_, sold)| sold.rows > 0);
    assert_eq!(
        sold,
        by_product.map(|(sku, sold)| (sku, sold.rows, sold.quantity, sold.amount)).collect::<Vec<_>>()
    );
    assert_eq!(summary.product_count as usize, sold.len());
}

#[test]
fn the_sums_of_a_made_up_file_are_its_makers_in_both_forms() {
    for form in [Form::Tabs, Form::QuotedCommas] {
        let made = make(&Plan { order_bytes: 1_500_000, form, ..Plan::default() });
        let account = account_of(&[&made.orders]);
        let reading = &account.files()[0];
        assert_eq!(
            (reading.rows.read, reading.rows.set_aside),
            (made.totals.order_rows, made.totals.elsewhere_rows)
        );
        expected(&made, &account.orders_summary(0, usize::MAX).expect("an orders file"));
    }
}

#[test]
fn the_products_listed_are_the_most_sold_ones() {
    let made = make(&Plan { order_bytes: 400_000, ..Plan::default() });
    let account = account_of(&[&made.orders]);
    let all = account.orders_summary(0, usize::MAX).expect("an orders file");
    assert!(all.products.is_sorted_by(|a, b| a.quantity >= b.quantity));
    let few = account.orders_summary(0, 3).expect("an orders file");
    assert_eq!((few.products.len(), few.product_count), (3, all.product_count));
    assert_eq!(few.products, all.products[..3]);
}

#[test]
fn what_is_blank_is_unknown_and_currencies_are_kept_apart() {
    let text = "amazon-order-id\tpurchase-date\torder-status\tsku\tquantity\tcurrency\titem-price\n\
        171-0000000-0000001\t2026-10-02\tShipped\tMUG\t2\tEUR\t10.00\n\
        171-0000000-0000002\t2026-10-01\tPending\tMUG\t1\t\t\n\
        171-0000000-0000003\t2026-10-04\t\tMUG\t1\tSEK\t99\n\
        171-0000000-0000004\t2026-10-04\tshipped\tMUG\t1\tEUR\t1e3\n";
    let summary = account_of(&[text.as_bytes()]).orders_summary(0, 9).expect("an orders file");
    let statuses: Vec<_> = summary.statuses.iter().map(|sum| (sum.status.as_deref(), sum.rows)).collect();
    assert_eq!(statuses, [(Some("Shipped"), 2), (Some("Pending"), 1), (None, 1)]);
    assert_eq!((summary.first_day, &summary.per_day[..]), (Day::new(2026, 10, 1).ok(), &[1, 1, 0, 2][..]));
    let sold = summary.products.iter();
    let sold: Vec<_> =
        sold.map(|p| (p.currency.as_deref(), p.rows, p.quantity, p.amount, p.unpriced)).collect();
    assert_eq!(sold, [(Some("EUR"), 2, 3, 1000, 1), (None, 1, 1, 0, 1), (Some("SEK"), 1, 1, 9900, 0)]);
}

#[test]
fn only_orders_files_have_orders_summaries() {
    let returns = make(&Plan::default()).returns;
    let account = account_of(&[&returns]);
    assert_eq!(account.orders_summary(0, 9), None);
    assert_eq!(account.orders_summary(7, 9), None);
    let empty = account_of(&[b"amazon-order-id\tpurchase-date\torder-status\n"]);
    let summary = empty.orders_summary(0, 9).expect("an orders file");
    assert_eq!((summary.statuses.len(), summary.first_day, summary.product_count), (0, None, 0));
}

#[test]
fn every_known_layout_is_read_and_unverified_headers_are_not() {
    let list = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/reports/headers.json");
    let Ok(list) = std::fs::read(list) else {
        eprintln!("skipped: no ../shared/reports/headers.json here");
        return;
    };
    let list: serde_json::Value = serde_json::from_slice(&list).expect("JSON");
    let kind = |report: &&serde_json::Value| {
        report["report_type"].as_str().is_some_and(|name| name.starts_with("GET_FLAT_FILE_ALL_ORDERS_DATA"))
    };
    let variants = list
        .as_array()
        .expect("a list")
        .iter()
        .filter(kind)
        .filter_map(|report| report["variants"].as_array());
    let mut widths = Vec::new();
    for variant in variants.flatten() {
        let names: Vec<&str> =
            variant["header"].as_array().expect("names").iter().filter_map(|name| name.as_str()).collect();
        let cell = |name: &&str| match *name {
            "amazon-order-id" => "171-0000000-0000001",
            "purchase-date" => "2026-10-02T10:00:00+00:00",
            "order-status" => "Shipped",
            "sku" => "MUG",
            "quantity" => "2",
            "currency" => "EUR",
            "item-price" => "10.50",
            _ => "",
        };
        let text =
            format!("{}\n{}\n", names.join("\t"), names.iter().map(cell).collect::<Vec<_>>().join("\t"));
        let mut reader = ReportReader::new("orders.txt");
        let read = reader.push(text.as_bytes()).and_then(|_| reader.finish());
        if variant["locale"] == "es" {
            assert!(read.is_err(), "headers nobody has seen in a file of Amazon's");
            continue;
        }
        let report = read.expect("a known layout");
        assert_eq!(
            (report.read, &report.missing[..], &report.warnings[..]),
            (1, &[][..], &[][..]),
            "{names:?}"
        );
        let Content::Orders(orders) = &report.content else { panic!("orders") };
        assert_eq!(
            (orders.row(0).quantity, orders.row(0).price(), &orders.currencies[0][..]),
            (2, Some(1050), "EUR")
        );
        widths.push(names.len());
    }
    widths.sort_unstable();
    widths.dedup();
    assert_eq!(widths, [29, 32, 33, 53]);
}

/// What must not depend on how an account came to hold its files.
fn totals(account: &Account) -> Vec<String> {
    let mut totals: Vec<String> = account
        .orders()
        .map(|order| format!("{} {} {:?} {:?}", order.id(), order.day(), order.products(), order.lines()))
        .collect();
    totals.sort_unstable();
    totals.extend(account.files().iter().map(|file| format!("{:?} {:?}", file.rows, file.period)));
    totals
}

/// Overlapping downloads of one shop: the same orders, cut by day, and some changed since.
fn downloads() -> Vec<Vec<u8>> {
    let whole = make(&Plan { order_bytes: 60_000, days: 40, ..Plan::default() }).orders;
    let text = String::from_utf8(whole).expect("text");
    let (header, rows) = text.split_once('\n').expect("a header");
    let rows: Vec<&str> = rows.lines().collect();
    let part = |from: usize, to: usize, change: &str| {
        let rows = rows[rows.len() * from / 10..rows.len() * to / 10].join("\n").replace("Pending", change);
        format!("{header}\n{rows}\n").into_bytes()
    };
    vec![
        part(0, 5, "Pending"),
        part(3, 8, "Shipped"),
        part(0, 10, "Shipped"),
        part(6, 10, "Cancelled"),
        part(0, 5, "Pending"),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn an_account_knows_only_the_files_that_remain(steps in prop::collection::vec((any::<bool>(), 0usize..5), 1..14)) {
        let downloads = downloads();
        let mut account = Account::default();
        let mut held: Vec<(u32, usize)> = Vec::new();
        for (adds, which) in steps {
            if adds || held.is_empty() {
                held.push((add(&mut account, &downloads[which]).file, which));
            } else {
                let (file, _) = held.remove(which % held.len());
                prop_assert!(account.remove(file));
            }
            let files: Vec<&[u8]> = held.iter().map(|&(_, which)| &downloads[which][..]).collect();
            let fresh = account_of(&files);
            prop_assert_eq!(totals(&account), totals(&fresh));
        }
        let reopened = Account::from_bytes(&account.to_bytes()).expect("its own bytes");
        prop_assert_eq!(totals(&reopened), totals(&account));
    }

    #[test]
    fn a_file_that_is_taken_out_and_added_again_restores_the_totals(places in prop::sample::subsequence(vec![0usize, 1, 2, 3], 1..=4)) {
        let downloads = downloads();
        let files: Vec<&[u8]> = places.iter().map(|&place| &downloads[place][..]).collect();
        let mut account = account_of(&files);
        let before = totals(&account);
        let kept = account.to_bytes();
        let last = account.files().last().expect("a file").file;
        prop_assert!(account.remove(last));
        add(&mut account, files[files.len() - 1]);
        prop_assert_eq!(totals(&account), before.clone());
        prop_assert_eq!(totals(&Account::from_bytes(&kept).expect("its own bytes")), before);
    }
}
