//! The numbers, from the bytes of the files to the metrics.

mod generator;

use candor::account::Account;
use candor::metric::{self, CountReason, GapCode, Metric, MetricValue};
use candor::policy::{MetricId, Options};
use candor::report::{Channel, Delimiter, Encoding, ReportReader, ReportReading};
use candor::source::{Locator, Source};
use candor::text::Day;
use generator::{Made, Plan, Totals, day_number, iso_day, make};

fn add(account: &mut Account, name: &str, bytes: &[u8]) -> ReportReading {
    let mut reader = ReportReader::new(name);
    for piece in bytes.chunks(1 << 20) {
        reader.push(piece).expect("a report");
    }
    account.add(reader.finish().expect("a report"))
}

fn options(today: &str, store: Option<&str>) -> Options {
    Options { today: Day::parse_iso(today).expect("a day"), store: store.map(String::from), language: None }
}

fn account_of(made: &Made) -> Account {
    let mut account = Account::default();
    add(&mut account, "orders.txt", &made.orders);
    add(&mut account, "feedback.txt", &made.feedback);
    add(&mut account, "returns.txt", &made.returns);
    account
}

fn odr(account: &Account, channel: Channel, options: &Options) -> Metric {
    let report = metric::compute(account, options);
    report
        .metrics
        .into_iter()
        .find(|m| m.id == MetricId::OrderDefectRate && m.channel == Some(channel))
        .expect("ODR")
}

fn computed(metric: &Metric) -> &MetricValue {
    metric.computed.as_ref().expect("a computed value")
}

fn codes(metric: &Metric) -> Vec<GapCode> {
    metric.gaps.iter().map(|gap| gap.code).collect()
}

/// The sum of `by_day` over the days `from..=to`, given as days since 1970-01-01.
fn sum(totals: &Totals, by_day: &[[u32; 2]], from: i64, to: i64) -> [u32; 2] {
    let days = (totals.first_day..).zip(by_day).filter(|(day, _)| (from..=to).contains(day));
    days.fold([0, 0], |[mfn, afn], (_, day)| [mfn + day[0], afn + day[1]])
}

#[test]
fn the_metrics_of_made_up_files_are_their_makers_totals() {
    for seed in 1..4 {
        let made = make(&Plan { seed, order_bytes: 600_000, ..Plan::default() });
        let account = account_of(&made);
        let readings = account.files();
        assert_eq!(readings[0].rows.read, made.totals.order_rows);
        assert_eq!(readings[0].rows.set_aside, made.totals.elsewhere_rows);
        assert_eq!(readings[1].rows.used, made.totals.feedback_rows);
        assert_eq!(readings[2].rows.used, made.totals.return_rows);
        assert_eq!(account.orders().count(), made.totals.orders as usize);
        for (channel, place) in [(Channel::Mfn, 0), (Channel::Afn, 1)] {
            let metric = odr(&account, channel, &options("2026-11-23", None));
            let value = computed(&metric);
            let (from, to) =
                (day_number(&value.window.from.to_string()), day_number(&value.window.to.to_string()));
            assert_eq!((to - from, iso_day(to).as_str()), (59, "2026-11-08"));
            assert_eq!(value.denominator, sum(&made.totals, &made.totals.orders_by_day, from, to)[place]);
            assert_eq!(value.numerator, sum(&made.totals, &made.totals.negative_by_day, from, to)[place]);
            assert!(value.numerator > 0, "the plan makes defects");
        }
        let returns = metric::compute(&account, &options("2026-11-23", None)).returns.expect("returns");
        assert_eq!(returns.units, made.totals.return_units);
        assert_eq!(returns.matched_orders, returns.orders);
        assert_eq!(returns.reasons.iter().map(|reason| reason.units).sum::<u32>(), returns.units);
    }
}

const ORDERS: &str = "amazon-order-id\tpurchase-date\torder-status\tfulfillment-channel\tsales-channel\tsku\tasin\tquantity\n\
    171-0000000-0000001\t2026-10-01T10:00:00+00:00\tShipped\tMerchant\tAmazon.de\tMUG-1\tB000000001\t1\n\
    171-0000000-0000001\t2026-10-01T10:00:00+00:00\tShipped\tMerchant\tAmazon.de\tMUG-2\tB000000002\t1\n\
    171-0000000-0000002\t2026-10-02T10:00:00+00:00\tShipped\tMerchant\tAmazon.de\tMUG-1\tB000000001\t1\n\
    171-0000000-0000003\t2026-10-03T10:00:00+00:00\tShipped\tAmazon\tAmazon.de\tMUG-1\tB000000001\t1\n\
    171-0000000-0000004\t2026-11-20T10:00:00+00:00\tCancelled\tMerchant\tAmazon.fr\tMUG-1\tB000000001\t1\n\
    171-0000000-0000005\t2026-11-22T10:00:00+00:00\tShipped\tMerchant\tAmazon.de\tMUG-1\tB000000001\t1\n";
const FEEDBACK: &str = "Datum\tBewertung\tKommentare\tIhre Antwort\tBestellnummer\tE\u{2011}Mail des Bewertenden\n\
    08.10.26\t1\tkaputt\t \t171-0000000-0000001\ta@example.com\n\
    09.10.26\t3\tna ja\t \t171-0000000-0000002\tb@example.com\n\
    22.11.26\t2\tschlecht\t \t171-0000000-0000005\tc@example.com\n\
    23.11.26\t1\tnie da\t \t171-0000000-0000009\td@example.com\n\
    01.02.26\t1\talt\t \t171-0000000-0000008\te@example.com\n";

fn small_account() -> Account {
    let mut account = Account::default();
    add(&mut account, "orders.txt", ORDERS.as_bytes());
    add(&mut account, "feedback.txt", FEEDBACK.as_bytes());
    account
}

#[test]
fn an_order_with_two_products_and_one_star_counts_once_and_names_its_rows() {
    let account = small_account();
    let metric = odr(&account, Channel::Mfn, &options("2026-11-23", Some("amazon.de")));
    let value = computed(&metric);
    assert_eq!((value.numerator, value.denominator, value.rate), (1, 2, Some(0.5)));
    assert!(value.lower_bound);
    assert_eq!(metric.meets_target, Some(false));
    assert_eq!(metric.orders_to_target, Some(99));
    let first = &value.orders[0];
    assert_eq!((first.order_id.as_str(), first.counts, first.rating), ("171-0000000-0000001", true, Some(1)));
    assert_eq!(first.asins, ["B000000001", "B000000002"]);
    let place = |source: &Source| match source {
        Source::File { file, locator: Locator::Lines { lines, .. }, .. } => (*file, lines.clone()),
        other => panic!("{other:?}"),
    };
    let lines: Vec<_> = first.sources.iter().map(place).collect();
    assert_eq!(lines, [(1, vec![2]), (0, vec![2, 3])]);
}

#[test]
fn an_order_of_very_many_products_is_counted_once() {
    use std::fmt::Write as _;
    let mut orders = String::from(ORDERS);
    for number in 0..60_000 {
        writeln!(
            orders,
            "171-0000000-0000001\t2026-10-01\tShipped\tMerchant\tAmazon.de\tS{number}\tB1{number:08}\t1"
        )
        .expect("a string");
    }
    let mut account = Account::default();
    add(&mut account, "orders.txt", orders.as_bytes());
    add(&mut account, "feedback.txt", FEEDBACK.as_bytes());
    let metric = odr(&account, Channel::Mfn, &options("2026-11-23", Some("amazon.de")));
    let order = &computed(&metric).orders[0];
    assert_eq!(order.asins.len(), 60_002);
    let rows = order.sources.iter().find_map(|source| match source {
        Source::File { file: 0, locator: Locator::Lines { lines, total, .. }, .. } => {
            Some((lines.len(), *total))
        }
        _ => None,
    });
    assert_eq!(rows, Some((20, 60_002)));
}

#[test]
fn what_does_not_count_says_why() {
    let account = small_account();
    let metric = odr(&account, Channel::Mfn, &options("2026-11-23", Some("amazon.de")));
    let why: Vec<_> = computed(&metric)
        .orders
        .iter()
        .map(|order| (&order.order_id[18..], order.why, order.counts))
        .collect();
    assert_eq!(
        why,
        [
            ("1", CountReason::NegativeFeedback, true),
            ("9", CountReason::NotInOrdersFile, false),
            ("5", CountReason::OutsideWindow, false),
            ("2", CountReason::NeutralFeedback, false),
            ("8", CountReason::OutsideWindow, false),
        ]
    );
}

#[test]
fn without_files_every_metric_says_which_report_would_tell() {
    let report = metric::compute(&Account::default(), &options("2026-11-23", None));
    for metric in &report.metrics {
        assert!(metric.computed.is_none() && metric.reported.is_none() && metric.meets_target.is_none());
        assert!(!metric.gaps.is_empty(), "{:?}", metric.id);
        assert!(metric.gaps.iter().all(|gap| !gap.report.is_empty()));
    }
    assert!(report.returns.is_none());
    assert!(codes(&report.metrics[0]).starts_with(&[GapCode::NoOrdersFile, GapCode::NoFeedbackFile]));
}

#[test]
fn a_window_without_orders_is_no_data_and_not_zero_percent() {
    let account = small_account();
    let metric = odr(&account, Channel::Mfn, &options("2030-01-01", None));
    assert_eq!((computed(&metric).denominator, computed(&metric).rate), (0, None));
    assert_eq!((metric.meets_target, metric.orders_to_target), (None, None));
    assert!(codes(&metric).contains(&GapCode::NoOrdersInWindow));
    assert!(codes(&metric).contains(&GapCode::WindowNotCovered));
    assert!(!computed(&metric).sources.is_empty());
}

#[test]
fn a_cancelled_order_is_a_question_and_no_rate() {
    let account = small_account();
    let report = metric::compute(&account, &options("2026-11-23", Some("amazon.fr")));
    let cancel = report.metrics.iter().find(|m| m.id == MetricId::CancelRate).expect("cancel rate");
    assert!(cancel.computed.is_none());
    assert_eq!((cancel.gaps[0].code, cancel.gaps[0].count), (GapCode::WhoCancelledUnknown, Some(1)));
    let german = metric::compute(&account, &options("2026-11-23", Some("amazon.de")));
    let cancel = german.metrics.iter().find(|m| m.id == MetricId::CancelRate).expect("cancel rate");
    assert_eq!(codes(cancel), [GapCode::NoCancellations, GapCode::AccountHealthMissing]);
}

#[test]
fn a_store_narrows_files_that_hold_several() {
    let account = small_account();
    let all = odr(&account, Channel::Mfn, &options("2027-01-10", None));
    let german = odr(&account, Channel::Mfn, &options("2027-01-10", Some("amazon.de")));
    assert_eq!((computed(&all).denominator, computed(&german).denominator), (2, 1));
    assert_eq!((all.store, german.store.as_deref()), (None, Some("amazon.de")));
}

const HEALTH: &str = r#"{"accountStatuses": [], "performanceMetrics": [{"marketplaceId": "A1PA6795UKMFR9",
  "orderDefectRate": {"mfn": {"reportingDateRange": {"reportingDateFrom": "2026-09-30T00:00Z", "reportingDateTo": "2026-10-02T23:59Z"},
    "orderCount": 300, "orderWithDefects": {"count": 6, "status": "BAD"}, "claims": {"count": 5, "status": "NONE"},
    "chargebacks": {"count": 0, "status": "NONE"}, "negativeFeedback": {"count": 2, "status": "NONE"},
    "status": "BAD", "rate": 0.02, "targetValue": 0.005, "targetCondition": "LESS_THAN"}},
  "lateShipmentRate": {"reportingDateRange": {"reportingDateFrom": "2026-10-21T00:00Z", "reportingDateTo": "2026-11-19T23:59Z"},
    "orderCount": 1000, "lateShipmentCount": 32, "status": "GOOD", "rate": 0.032, "targetValue": 0.04, "targetCondition": "LESS_THAN"}}]}"#;

#[test]
fn amazons_own_window_and_target_win_over_the_policy_pack() {
    let mut account = small_account();
    add(&mut account, "health.json", HEALTH.as_bytes());
    let metric = odr(&account, Channel::Mfn, &options("2026-11-23", Some("amazon.de")));
    let reported = metric.reported.as_ref().expect("reported");
    assert_eq!((reported.numerator, reported.denominator, reported.rate), (6, 300, Some(0.02)));
    assert_eq!(computed(&metric).window, reported.window);
    let target = metric.target.as_ref().expect("a target");
    assert!((target.value - 0.005).abs() < 1e-12);
    assert!(matches!(&target.source, Source::File { file: 2, locator: Locator::Path { pointer }, .. }
        if pointer == "/performanceMetrics/0/orderDefectRate/mfn/targetValue"));
    assert_eq!((metric.meets_target, metric.orders_to_target), (Some(false), Some(901)));
    // Claims are known in number, not by order; there are no chargebacks to look for.
    let claims = metric.gaps.iter().find(|gap| gap.code == GapCode::NoClaims).expect("a gap");
    assert_eq!((claims.count, codes(&metric).contains(&GapCode::NoChargebacks)), (Some(5), false));
}

#[test]
fn rates_that_only_amazon_knows_are_passed_on_with_their_place() {
    let mut account = Account::default();
    add(&mut account, "health.json", HEALTH.as_bytes());
    let report = metric::compute(&account, &options("2026-11-23", None));
    let late = report.metrics.iter().find(|m| m.id == MetricId::LateShipmentRate).expect("LSR");
    assert_eq!(late.reported.as_ref().and_then(|value| value.rate), Some(0.032));
    assert_eq!((late.meets_target, late.gaps.len()), (Some(true), 0));
    assert_eq!(late.store.as_deref(), Some("amazon.de"));
}

#[test]
fn a_file_of_a_single_store_names_it_whatever_store_is_asked_for() {
    let french = options("2026-11-23", Some("amazon.fr"));
    let mut account = Account::default();
    add(&mut account, "health.json", HEALTH.as_bytes());
    let metric = odr(&account, Channel::Mfn, &french);
    assert_eq!((metric.store.as_deref(), metric.reported.is_some()), (Some("amazon.de"), true));
    add(&mut account, "orders.txt", ORDERS.replace("Amazon.de", "Amazon.fr").as_bytes());
    let metric = odr(&account, Channel::Mfn, &french);
    assert_eq!((metric.store.as_deref(), metric.reported.is_some()), (Some("amazon.fr"), false));
}

#[test]
fn each_store_of_an_account_health_file_has_its_own_figures() {
    let second = HEALTH.split_once("[{").map(|(_, rest)| rest.replace("A1PA6795UKMFR9", "A13V1IB3VIYZZH"));
    let both = HEALTH.replace("}]}", "}, {") + second.as_deref().expect("a store");
    let mut account = Account::default();
    add(&mut account, "health.json", both.as_bytes());
    let stores = |options: &Options| -> Vec<String> {
        let report = metric::compute(&account, options);
        report
            .metrics
            .into_iter()
            .filter(|m| m.id == MetricId::LateShipmentRate)
            .filter_map(|m| m.store)
            .collect()
    };
    assert_eq!(stores(&options("2026-11-23", None)), ["amazon.de", "amazon.fr"]);
    assert_eq!(stores(&options("2026-11-23", Some("amazon.fr"))), ["amazon.fr"]);
}

#[test]
fn amazons_figures_of_a_store_are_shown_where_the_orders_are_of_another() {
    let mut account = Account::default();
    add(&mut account, "orders.txt", ORDERS.replace("Amazon.de", "Amazon.fr").as_bytes());
    add(&mut account, "health.json", HEALTH.as_bytes());
    let german = odr(&account, Channel::Mfn, &options("2026-11-23", Some("amazon.de")));
    assert_eq!((german.store.as_deref(), german.reported.is_some()), (Some("amazon.de"), true));
    assert_eq!(german.computed.as_ref().map(|value| value.denominator), None, "there is no feedback file");
    assert!(codes(&german).contains(&GapCode::NoOrdersInWindow));
    let french = odr(&account, Channel::Mfn, &options("2026-11-23", Some("amazon.fr")));
    assert_eq!((french.store.as_deref(), french.reported.is_some()), (Some("amazon.fr"), false));
    let every = metric::compute(&account, &options("2026-11-23", None)).metrics;
    let stores: Vec<_> = every
        .iter()
        .filter(|metric| metric.id == MetricId::LateShipmentRate)
        .map(|metric| metric.store.as_deref())
        .collect();
    assert_eq!(stores, [Some("amazon.de"), Some("amazon.fr")]);
}

#[test]
fn a_figure_that_the_account_health_file_lacks_is_no_missing_file() {
    let mut account = small_account();
    let cancel = |account: &Account, store| {
        let report = metric::compute(account, &options("2026-11-23", Some(store)));
        codes(report.metrics.iter().find(|m| m.id == MetricId::CancelRate).expect("cancel rate"))
    };
    let missing = GapCode::NoCancellations;
    assert_eq!(cancel(&account, "amazon.de"), [missing, GapCode::AccountHealthMissing]);
    add(&mut account, "health.json", HEALTH.as_bytes());
    assert_eq!(cancel(&account, "amazon.de"), [missing, GapCode::NotInAccountHealth]);
    assert!(cancel(&account, "amazon.fr").contains(&GapCode::NotInAccountHealth), "of another store");
    let odr = |channel| codes(&odr(&account, channel, &options("2026-11-23", Some("amazon.de"))));
    assert!(odr(Channel::Afn).contains(&GapCode::NotInAccountHealth));
    assert!(!odr(Channel::Mfn).contains(&GapCode::NotInAccountHealth));
}

#[test]
fn one_cancelled_item_of_an_order_is_a_question_unless_the_buyer_asked() {
    let orders = "amazon-order-id\tpurchase-date\torder-status\titem-status\tfulfillment-channel\tis-buyer-requested-cancellation\n\
        171-0000000-0000001\t2026-11-20\tShipped\tShipped\tMerchant\tfalse\n\
        171-0000000-0000001\t2026-11-20\tShipped\tCancelled\tMerchant\tfalse\n\
        171-0000000-0000002\t2026-11-20\tCancelled\tCancelled\tMerchant\ttrue\n\
        171-0000000-0000003\t2026-11-20\tCancelled\tCancelled\tMerchant\t\n\
        171-0000000-0000004\t2026-11-20\tCancelled\tCancelled\tAmazon\t\n";
    let mut account = Account::default();
    add(&mut account, "orders.txt", orders.as_bytes());
    let report = metric::compute(&account, &options("2026-11-23", None));
    let cancel = report.metrics.iter().find(|m| m.id == MetricId::CancelRate).expect("cancel rate");
    assert_eq!((cancel.gaps[0].code, cancel.gaps[0].count), (GapCode::WhoCancelledUnknown, Some(2)));
}

#[test]
fn the_first_and_the_last_day_of_the_window_count_and_their_neighbours_do_not() {
    let row = |order: u32, day: &str| {
        format!(
            "171-0000000-{order:07}\t{day}T23:59:59+00:00\tShipped\tMerchant\tAmazon.de\tMUG-1\tB000000001\t1\n"
        )
    };
    let header = ORDERS.split_inclusive('\n').next().expect("a header");
    let days = ["2026-09-09", "2026-09-10", "2026-11-08", "2026-11-09"];
    let orders: String = (1..).zip(days).map(|(order, day)| row(order, day)).collect();
    let mut account = Account::default();
    add(&mut account, "orders.txt", format!("{header}{orders}").as_bytes());
    add(&mut account, "feedback.txt", FEEDBACK.as_bytes());
    let metric = odr(&account, Channel::Mfn, &options("2026-11-23", None));
    let window = computed(&metric).window;
    assert_eq!((window.from.to_string().as_str(), window.to.to_string().as_str()), (days[1], days[2]));
    assert_eq!(computed(&metric).denominator, 2);
}

#[test]
fn an_account_health_file_of_one_store_narrows_orders_of_several() {
    let mut account = small_account();
    add(&mut account, "health.json", HEALTH.as_bytes());
    let metric = odr(&account, Channel::Mfn, &options("2026-11-23", None));
    assert_eq!((metric.store.as_deref(), computed(&metric).denominator), (Some("amazon.de"), 2));
    assert!(metric.reported.is_some());
}

#[test]
fn a_second_download_hides_equal_rows_and_taking_the_first_out_brings_them_back() {
    let mut account = small_account();
    let again = add(&mut account, "orders again.txt", ORDERS.as_bytes());
    assert_eq!((again.rows.used, again.rows.duplicates, again.rows.read), (0, 6, 6));
    assert_eq!(account.orders().count(), 5);
    let options = options("2026-11-23", Some("amazon.de"));
    assert_eq!(computed(&odr(&account, Channel::Mfn, &options)).denominator, 2);
    assert!(account.remove(0));
    assert!(!account.remove(0));
    assert_eq!(account.files().last().map(|file| (file.rows.used, file.rows.duplicates)), Some((6, 0)));
    assert_eq!(computed(&odr(&account, Channel::Mfn, &options)).denominator, 2);
}

#[test]
fn the_newest_download_speaks_for_an_order() {
    let mut account = small_account();
    let newer = ORDERS.replace("Cancelled", "Shipped")
        + "171-0000000-0000006\t2026-11-23T10:00:00+00:00\tShipped\tMerchant\tAmazon.fr\tMUG-1\tB000000001\t1\n";
    add(&mut account, "newer.txt", newer.as_bytes());
    let report = metric::compute(&account, &options("2026-11-23", Some("amazon.fr")));
    let cancel = report.metrics.iter().find(|m| m.id == MetricId::CancelRate).expect("cancel rate");
    assert_eq!(codes(cancel), [GapCode::NoCancellations, GapCode::AccountHealthMissing]);
}

#[test]
fn an_account_round_trips_through_bytes_and_damage_is_an_error() {
    let made = make(&Plan { order_bytes: 60_000, ..Plan::default() });
    let mut account = account_of(&made);
    account.set_fingerprint(1, "ab".repeat(32));
    add(&mut account, "again.txt", &made.orders);
    let bytes = account.to_bytes();
    let opened = Account::from_bytes(&bytes).expect("an account");
    assert_eq!(opened.files(), account.files());
    let options = options("2026-11-23", None);
    assert_eq!(metric::compute(&opened, &options), metric::compute(&account, &options));
    assert_eq!(opened.to_bytes(), bytes);
    for cut in [0, 1, 2, bytes.len() / 2, bytes.len() - 1] {
        assert!(Account::from_bytes(&bytes[..cut]).is_err(), "cut at {cut}");
    }
    let mut other_form = bytes.clone();
    other_form[0] = 200;
    assert!(Account::from_bytes(&other_form).is_err());
    for place in (0..bytes.len()).step_by(bytes.len() / 97) {
        let mut flipped = bytes.clone();
        flipped[place] ^= 0x55;
        // Damage that still reads as an account must not break what is asked of it.
        if let Ok(account) = Account::from_bytes(&flipped) {
            let _ = metric::compute(&account, &options);
        }
    }
}

#[test]
fn the_shop_of_the_fixtures_has_the_numbers_amazon_reports() {
    let mut account = Account::default();
    for name in ["all-orders.txt", "feedback.txt", "fba-returns.csv", "account-health.json"] {
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/reports").join(name);
        add(&mut account, name, &std::fs::read(path).expect("a fixture"));
    }
    let readings = account.files();
    assert_eq!((readings[0].rows.used, readings[0].rows.set_aside), (168, 1));
    assert_eq!(readings[1].encoding, Encoding::Windows1252);
    assert_eq!(readings[2].delimiter, Some(Delimiter::Comma));
    assert!(readings.iter().all(|reading| reading.warnings.is_empty()));
    let options = options("2026-11-23", Some("amazon.de"));
    for (channel, counted, reported, orders) in [(Channel::Mfn, 4, 5, 95), (Channel::Afn, 1, 1, 32)] {
        let metric = odr(&account, channel, &options);
        let amazon = metric.reported.as_ref().expect("reported");
        assert_eq!((computed(&metric).numerator, computed(&metric).denominator), (counted, orders));
        assert_eq!((amazon.numerator, amazon.denominator), (reported, orders));
        assert_eq!(metric.meets_target, Some(false));
    }
    let report = metric::compute(&account, &options);
    let invoice = report.metrics.iter().find(|m| m.id == MetricId::InvoiceDefectRate).expect("IDR");
    assert_eq!(invoice.reported.as_ref().map(|value| value.rate), Some(None), "nothing to divide by");
    let returns = report.returns.expect("returns");
    assert_eq!(
        (returns.units, returns.matched_orders, returns.reasons[0].reason.as_str()),
        (5, 5, "DEFECTIVE")
    );
}
