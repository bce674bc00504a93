//! Every rate from the files that hold it: what counts, what may, what does not, and out of what.
#![cfg(not(target_arch = "wasm32"))]

use std::fmt::Write as _;

use candor::account::Account;
use candor::api::Engine;
use candor::cause::Dimension;
use candor::metric::{
    self, Basis, ComparedSide, ComparisonVerdict, ComponentId, CountReason, ExperienceBand, GapCode, Metric,
    MetricValue, MetricsReport, RatingBand, Step, Workings,
};
use candor::policy::{MetricId, Options};
use candor::report::{Channel, ReportKind, ReportReader};
use candor::text::Day;

const TODAY: &str = "2026-11-23";

fn options(today: &str, store: Option<&str>) -> Options {
    Options { today: Day::parse_iso(today).expect("a day"), store: store.map(String::from), language: None }
}

fn account(files: &[(ReportKind, &str)]) -> Account {
    let mut account = Account::default();
    for (kind, text) in files {
        let mut reader = ReportReader::new("file.txt");
        reader.push(text.as_bytes()).expect("a report");
        let reading = account.add(reader.finish().expect("a report"));
        assert_eq!(reading.kind, *kind);
        assert_eq!(reading.rows.set_aside, 0, "{:?}", reading.set_aside);
    }
    account
}

fn engine(files: &[(ReportKind, &str)]) -> Engine {
    let mut engine = Engine::new();
    for (_, text) in files {
        let mut reader = ReportReader::new("file.txt");
        reader.push(text.as_bytes()).expect("a report");
        engine.add_report(reader).expect("a report");
    }
    engine
}

fn find(report: &MetricsReport, id: MetricId, channel: Option<Channel>) -> &Metric {
    report.metrics.iter().find(|m| m.id == id && m.channel == channel).expect("the metric is in the report")
}

fn of(files: &[(ReportKind, &str)], id: MetricId, channel: Option<Channel>) -> Metric {
    find(&metric::compute(&account(files), &options(TODAY, None)), id, channel).clone()
}

fn odr(files: &[(ReportKind, &str)]) -> Metric {
    of(files, MetricId::OrderDefectRate, Some(Channel::Mfn))
}

fn value(metric: &Metric) -> &MetricValue {
    metric.computed.as_ref().expect("a value counted here")
}

/// The last digits of each order with its main reason.
fn whys(metric: &Metric) -> Vec<(u32, CountReason)> {
    let number = |id: &str| id[12..].parse().expect("seven digits");
    value(metric).orders.iter().map(|order| (number(&order.order_id), order.why)).collect()
}

fn counts(metric: &Metric) -> (u32, u32, u32) {
    let value = value(metric);
    (value.numerator, value.numerator_most, value.denominator)
}

fn codes(metric: &Metric) -> Vec<GapCode> {
    metric.gaps.iter().map(|gap| gap.code).collect()
}

/// Orders 1 to `count` of the seller, placed on `day`.
fn orders_on(count: u32, day: &str, store: &str) -> String {
    let mut text = String::from(
        "amazon-order-id\tpurchase-date\torder-status\tfulfillment-channel\tsales-channel\tsku\tasin\tquantity\n",
    );
    for order in 1..=count {
        writeln!(
            text,
            "171-0000000-{order:07}\t{day}T10:00:00+00:00\tShipped\tMerchant\t{store}\tMUG-{}\tB00000000{}\t1",
            order % 2,
            order % 2
        )
        .expect("a string");
    }
    text
}

const CLAIMS: &str =
    "Claim date\tOrder ID\tClaim decision reason\tStatus\tDecision\tSettlement amount\tODR impact\tAppeal\n";

fn claim(order: u32, decision: &str, impact: &str, appeal: &str) -> String {
    format!(
        "2026-10-20\t171-0000000-{order:07}\tItem not received\tClosed\t{decision}\t9.99\t{impact}\t{appeal}\n"
    )
}

#[test]
fn the_outcome_of_a_claim_decides_whether_its_order_counts() {
    let orders = orders_on(20, "2026-10-01", "Amazon.de");
    let claims = [
        claim(1, "Withdrawn by buyer", "", ""),
        claim(2, "Denied", "", ""),
        claim(3, "Granted, Amazon-funded", "", ""),
        claim(4, "Granted, seller-funded", "", ""),
        claim(5, "Seller refunded after claim", "", ""),
        claim(6, "Under review", "", ""),
        claim(7, "Granted", "", ""),
        claim(8, "Granted, seller-funded", "", "Appeal granted"),
        claim(9, "Denied", "Yes", ""),
        claim(10, "Granted, seller-funded", "No", ""),
    ];
    let claims = CLAIMS.to_owned() + &claims.concat();
    let metric = odr(&[(ReportKind::AllOrders, &orders), (ReportKind::AtozClaims, &claims)]);
    let mut found = whys(&metric);
    found.sort_unstable();
    assert_eq!(
        found,
        [
            (1, CountReason::ClaimWithdrawn),
            (2, CountReason::ClaimDenied),
            (3, CountReason::ClaimAmazonFunded),
            (4, CountReason::ClaimSellerFunded),
            (5, CountReason::ClaimRefunded),
            (6, CountReason::ClaimOpen),
            (7, CountReason::ClaimGranted),
            (8, CountReason::ClaimAppealGranted),
            (9, CountReason::ClaimOdrImpact),
            (10, CountReason::ClaimNoOdrImpact),
        ]
    );
    assert_eq!(counts(&metric), (4, 6, 20));
    assert!(value(&metric).lower_bound, "feedback and chargebacks are in no file");
    assert!(codes(&metric).contains(&GapCode::NoChargebacks) && codes(&metric).contains(&GapCode::Unclear));
    assert!(!codes(&metric).contains(&GapCode::NoClaims));
}

const FEEDBACK: &str = "Date\tRating\tComments\tYour Response\tOrder ID\tRater Email\n\
    2026-10-20\t1\tbroken\t \t171-0000000-0000001\ta@example.com\n\
    2026-10-21\t3\tso so\t \t171-0000000-0000002\tb@example.com\n";

const CHARGEBACKS: &str = "Order ID\tChargeback date\tChargeback reason\tAmount\tStatus\n\
    171-0000000-0000001\t2026-10-25\tItem not received\t9.99\tOpen\n\
    171-0000000-0000003\t2026-10-25\tFraudulent transaction\t9.99\tOpen\n\
    171-0000000-0000004\t2026-10-25\tDispute\t9.99\tOpen\n";

#[test]
fn an_order_with_a_bad_rating_a_claim_and_a_chargeback_counts_once() {
    let orders = orders_on(100, "2026-10-01", "Amazon.de");
    let claims =
        CLAIMS.to_owned() + &claim(1, "Granted, seller-funded", "", "") + &claim(2, "Denied", "", "");
    let metric = odr(&[
        (ReportKind::AllOrders, &orders),
        (ReportKind::SellerFeedback, FEEDBACK),
        (ReportKind::AtozClaims, &claims),
        (ReportKind::Chargebacks, CHARGEBACKS),
    ]);
    assert_eq!(counts(&metric), (1, 2, 100), "a chargeback of neither kind may count");
    let value = value(&metric);
    assert!(!value.lower_bound, "all three files are there");
    let parts: Vec<_> = value.components.iter().map(|part| part.count).collect();
    assert_eq!(parts, [Some(1), Some(1), Some(1)]);
    let first = &value.orders[0];
    assert_eq!(
        first.reasons,
        [CountReason::NegativeFeedback, CountReason::ClaimSellerFunded, CountReason::ChargebackService]
    );
    assert_eq!((first.rating, first.units, first.sources.len()), (Some(1), 1, 4));
    assert_eq!(metric.meets_target, Some(false), "1 of 100 is not under 1 %");
    assert_eq!(metric.orders_to_target, Some(1));
}

#[test]
fn a_range_that_reaches_over_the_target_proves_nothing() {
    let orders = orders_on(150, "2026-10-01", "Amazon.de");
    let claims = CLAIMS.to_owned() + &claim(9, "Denied", "", "");
    let metric = odr(&[
        (ReportKind::AllOrders, &orders),
        (ReportKind::SellerFeedback, FEEDBACK),
        (ReportKind::AtozClaims, &claims),
        (ReportKind::Chargebacks, CHARGEBACKS),
    ]);
    assert_eq!((counts(&metric), metric.meets_target), ((1, 2, 150), None));
}

#[test]
fn amazons_list_of_defects_joins_the_other_files_and_what_differs_is_named() {
    let orders = orders_on(100, "2026-10-01", "Amazon.de");
    let list = "Order date\tOrder ID\tFulfillment method\tNegative feedback\tA-to-z claims\tChargeback\n\
        2026-10-01\t171-0000000-0000001\tSeller\tX\t\t\n\
        2026-10-01\t171-0000000-0000005\tSeller\t\tX\t\n\
        2026-10-01\t171-0000000-0000006\tSeller\t\t\t\n\
        2026-10-01\t171-0000000-0000007\tAmazon\t\tX\t\n";
    let files = [(ReportKind::AllOrders, &*orders), (ReportKind::OdrReport, list)];
    let alone = odr(&files);
    assert_eq!(counts(&alone), (2, 3, 100));
    assert!(!value(&alone).lower_bound);
    assert!(alone.comparison.is_none(), "there is nothing to compare with");
    let feedback = FEEDBACK.replace("0000002", "0000008").replace("\t3\t", "\t2\t");
    let both = odr(&[files[0], files[1], (ReportKind::SellerFeedback, &feedback)]);
    assert_eq!(counts(&both), (3, 4, 100));
    let comparison = both.comparison.expect("a list beside the feedback");
    assert_eq!((comparison.here, comparison.amazon, comparison.amazon_of), (2, 2, None));
    let named: Vec<_> = comparison.orders.iter().map(|order| (&order.order_id[18..], order.side)).collect();
    assert_eq!(named, [("5", ComparedSide::AmazonOnly), ("8", ComparedSide::HereOnly)]);
    assert_eq!(comparison.verdict, ComparisonVerdict::Explained);
}

#[test]
fn orders_that_may_count_explain_a_higher_figure_of_amazon() {
    let orders = orders_on(100, "2026-10-01", "Amazon.de");
    let health = r#"{"performanceMetrics": [{"marketplaceId": "A1PA6795UKMFR9",
        "orderDefectRate": {"mfn": {"reportingDateRange": {"reportingDateFrom": "2026-09-10T00:00Z", "reportingDateTo": "2026-11-08T23:59Z"},
        "orderCount": 100, "orderWithDefects": {"count": 2}, "rate": 0.02}}}]}"#;
    let metric = odr(&[
        (ReportKind::AllOrders, &orders),
        (ReportKind::SellerFeedback, FEEDBACK),
        (ReportKind::Chargebacks, CHARGEBACKS),
        (ReportKind::AccountHealth, health),
    ]);
    let comparison = metric.comparison.expect("both are there");
    assert!(comparison.same_window);
    assert_eq!((comparison.here, comparison.amazon, comparison.amazon_of), (1, 2, Some(100)));
    assert_eq!(comparison.verdict, ComparisonVerdict::Explained);
    assert_eq!(comparison.orders[0].order_id, "171-0000000-0000004");
    assert_eq!(comparison.orders[0].why, CountReason::ChargebackUnclear);
}

const LATE: &str = "Order ID\tOrder Date\tShip by date\tShip confirmation date\tDays late\tSKU\n";

#[test]
fn a_download_that_lists_all_orders_is_what_late_shipments_are_out_of() {
    let list = LATE.to_owned()
        + "171-0000000-0000001\t2026-11-01\t2026-11-03\t2026-11-05\t2\tA\n\
           171-0000000-0000002\t2026-11-01\t2026-11-03\t2026-11-03\t0\tA\n\
           171-0000000-0000003\t2026-11-10\t2026-11-14\t2026-11-15\t1\tA\n\
           171-0000000-0000004\t2026-11-10\t2026-11-14\t\t\tA\n\
           171-0000000-0000005\t2026-11-20\t2026-11-25\t\t\tA\n\
           171-0000000-0000006\t2026-10-01\t2026-10-03\t2026-10-09\t6\tA\n";
    let files = [(ReportKind::LsrReport, &*list)];
    let thirty = of(&files, MetricId::LateShipmentRate, None);
    assert_eq!(counts(&thirty), (2, 3, 4), "of the window by the expected ship date");
    assert_eq!(value(&thirty).basis, Basis::Download);
    assert!(whys(&thirty).contains(&(6, CountReason::OutsideWindow)));
    assert!(whys(&thirty).contains(&(4, CountReason::NotConfirmed)));
    let ten = of(&files, MetricId::LateShipmentRateTenDays, None);
    assert_eq!(counts(&ten), (1, 2, 2));
}

#[test]
fn a_download_of_late_orders_alone_is_an_estimate_out_of_the_orders_placed() {
    let orders = orders_on(50, "2026-11-01", "Amazon.de");
    let list = LATE.to_owned() + "171-0000000-0000001\t2026-11-01\t2026-11-03\t2026-11-05\t2\tA\n";
    let metric = of(
        &[(ReportKind::AllOrders, &orders), (ReportKind::LsrReport, &list)],
        MetricId::LateShipmentRate,
        None,
    );
    assert_eq!((counts(&metric), value(&metric).basis), ((1, 1, 50), Basis::Estimate));
    let lone = of(&[(ReportKind::LsrReport, &list)], MetricId::LateShipmentRate, None);
    assert_eq!((counts(&lone), value(&lone).rate), ((1, 1, 0), None), "nothing to divide by is no data");
    assert!(codes(&lone).contains(&GapCode::NoOrdersFile));
}

#[test]
fn who_cancelled_decides_and_the_buyers_own_wish_never_counts() {
    let orders = orders_on(40, "2026-11-20", "Amazon.de");
    let list = "Order ID\tOrder Date\tCancellation date\tCancellation reason\tCancelled by\n\
        171-0000000-0000001\t2026-11-20\t2026-11-21\tNo inventory\tSeller\n\
        171-0000000-0000002\t2026-11-20\t2026-11-21\tChanged mind\tBuyer\n\
        171-0000000-0000003\t2026-11-20\t2026-11-21\tShipment not confirmed\tAmazon\n\
        171-0000000-0000004\t2026-11-20\t2026-11-21\t\t\n\
        171-0000000-0000099\t2026-11-20\t2026-11-21\tNo inventory\tSeller\n";
    let files = [(ReportKind::AllOrders, &*orders), (ReportKind::CancellationReport, list)];
    let metric = of(&files, MetricId::CancelRate, None);
    assert_eq!(counts(&metric), (2, 3, 40));
    let mut found = whys(&metric);
    found.sort_unstable();
    assert_eq!(
        found,
        [
            (1, CountReason::SellerCancelled),
            (2, CountReason::BuyerCancelled),
            (3, CountReason::AmazonCancelled),
            (4, CountReason::CancelledByUnknown),
            (99, CountReason::NotInOrdersFile),
        ]
    );
    let ids = |store| {
        let indian = [(ReportKind::AllOrders, &*orders_on(40, "2026-11-20", store)), files[1]]
            .map(|(k, t)| (k, t.to_owned()));
        let files: Vec<_> = indian.iter().map(|(kind, text)| (*kind, &**text)).collect();
        let report = metric::compute(&account(&files), &options(TODAY, None));
        report.metrics.iter().any(|metric| metric.id == MetricId::CancelRateThirtyDays)
    };
    assert!(ids("Amazon.in") && !ids("Amazon.de"), "thirty days are India's");
}

#[test]
fn each_category_of_packages_must_have_valid_tracking() {
    let mut list =
        String::from("Order ID\tPromised Delivery Date\tTracking ID\tProduct Category\tNo Valid Tracking\n");
    for order in 1..=60 {
        let (category, mark) = match order {
            1..=40 => ("Home", ""),
            41..=58 => ("Toys", ""),
            _ => ("Toys", "X"),
        };
        writeln!(list, "171-0000000-{order:07}\t2026-11-01\tT{order}\t{category}\t{mark}").expect("a string");
    }
    list += "171-0000000-0000060\t2026-11-02\tT61\tToys\t\n";
    let metric = of(&[(ReportKind::VtrReport, &list)], MetricId::ValidTrackingRate, None);
    assert_eq!(counts(&metric), (59, 59, 61), "packages, not orders");
    let categories: Vec<_> = value(&metric)
        .categories
        .iter()
        .map(|part| (part.category.as_str(), part.numerator, part.denominator, part.meets_target))
        .collect();
    assert_eq!(categories, [("Home", 40, 40, Some(true)), ("Toys", 19, 21, Some(false))]);
    assert_eq!(metric.meets_target, Some(false), "96.7 % in all, but not in toys");
    assert_eq!(metric.orders_to_target, Some(19), "38 of 40 toys");
    let yes_and_no = "Order ID,Promised Delivery Date,Tracking ID,Valid tracking\n\
        171-0000000-0000001,2026-11-01,T1,Yes\n\
        171-0000000-0000002,2026-11-01,T2,No\n\
        171-0000000-0000003,2026-11-01,T3,\n";
    let metric = of(&[(ReportKind::VtrReport, yes_and_no)], MetricId::ValidTrackingRate, None);
    assert_eq!(counts(&metric), (1, 1, 2), "what is not told is left out");
    assert!(codes(&metric).contains(&GapCode::Unclear));
}

#[test]
fn rows_with_the_same_tracking_number_are_one_package() {
    let header = "Order ID,Promised Delivery Date,Tracking ID,Product Category,No Valid Tracking\n";
    let of = |rows: &[&str]| {
        let row = |row: &&str| format!("171-0000000-000000{row}\n");
        let list = header.to_owned() + &rows.iter().map(row).collect::<String>();
        of(&[(ReportKind::VtrReport, &list)], MetricId::ValidTrackingRate, None)
    };
    let two_rows = of(&["1,2026-11-01,T1,Toys,", "1,2026-11-01,T1,Toys,X", "2,2026-11-01,T2,Toys,"]);
    assert_eq!(counts(&two_rows), (1, 1, 2), "one row is enough to fail");
    let two_orders = of(&["1,2026-11-02,T1,Toys,", "2,2026-10-10,T1,Toys,", "3,2026-11-01,T3,Toys,"]);
    assert_eq!(counts(&two_orders), (1, 1, 1), "it was promised before the window first");
    let made_up = of(&["1,2026-11-01,N/A,Toys,X", "2,2026-11-01,N/A,Toys,X", "2,2026-11-01,N/A,Toys,X"]);
    assert_eq!(counts(&made_up), (0, 0, 2), "no carrier says that two orders went together");
    let without = of(&["1,2026-11-01,,Toys,X", "1,2026-11-01,,Toys,X"]);
    assert_eq!(counts(&without), (0, 0, 2));
    let mixed = of(&["1,2026-11-01,T1,Toys,", "1,2026-11-01,T1,Books,"]);
    let categories: Vec<_> = value(&mixed)
        .categories
        .iter()
        .map(|part| (part.category.as_str(), part.numerator, part.denominator))
        .collect();
    assert_eq!((counts(&mixed), &categories[..]), ((1, 1, 1), &[("Books", 1, 1), ("Toys", 1, 1)][..]));
}

#[test]
fn a_promise_extension_does_not_help_a_delivery_and_amazons_excuse_does() {
    let list = "Order ID\tSKU\tPromised delivery date\tPromised delivery date with extension\tActual delivery date\tTracking ID\tLate flag\n\
        171-0000000-0000001\tA\t2026-11-10\t2026-11-10\t2026-11-10\tT1\tN\n\
        171-0000000-0000002\tA\t2026-11-10\t2026-11-12\t2026-11-11\tT2\tN\n\
        171-0000000-0000003\tA\t2026-11-10\t2026-11-10\t2026-11-11\tT3\tN\n\
        171-0000000-0000004\tA\t2026-11-10\t2026-11-10\t2026-11-12\tT4\tY\n\
        171-0000000-0000005\tA\t2026-11-10\t2026-11-10\t\tT5\t\n\
        171-0000000-0000006\tA\t2026-11-10\t2026-11-10\t2026-11-10\t\tN\n\
        171-0000000-0000007\tA\t2026-11-20\t2026-11-20\t2026-11-21\tT7\tY\n";
    let metric = of(&[(ReportKind::OtdrReport, list)], MetricId::OnTimeDeliveryRate, None);
    assert_eq!(counts(&metric), (2, 2, 5), "from 3 to 16 November, without the last seven days");
    let mut found = whys(&metric);
    found.sort_unstable();
    assert_eq!(
        found,
        [
            (2, CountReason::DeliveredLate),
            (3, CountReason::LateButExcused),
            (4, CountReason::DeliveredLate),
            (5, CountReason::NeverDelivered),
            (6, CountReason::NotTracked),
            (7, CountReason::OutsideWindow),
        ]
    );
}

#[test]
fn a_unit_that_never_came_is_not_on_time_but_in_the_united_kingdom_it_is_no_unit() {
    let list = "Order ID\tSKU\tPromised delivery date\tActual delivery date\tTracking ID\tQuantity\n\
        171-0000000-0000001\tA\t2026-11-10\t2026-11-10\tT1\t3\n\
        171-0000000-0000002\tA\t2026-11-10\t\tT2\t1\n";
    for (store, expected) in [("Amazon.com", (3, 3, 4)), ("Amazon.co.uk", (3, 3, 3))] {
        let orders = orders_on(2, "2026-11-05", store);
        let files = [(ReportKind::AllOrders, &*orders), (ReportKind::OtdrReport, list)];
        assert_eq!(counts(&of(&files, MetricId::OnTimeDeliveryRate, None)), expected, "{store}");
    }
}

#[test]
fn a_target_on_a_page_is_met_on_it_and_one_in_amazons_file_only_above_it() {
    let mut list = String::from("Order ID\tPromised Delivery Date\tTracking ID\tNo Valid Tracking\n");
    for order in 1..=100 {
        let mark = if order <= 5 { "X" } else { "" };
        writeln!(list, "171-0000000-{order:07}\t2026-11-01\tT{order}\t{mark}").expect("a string");
    }
    let alone = of(&[(ReportKind::VtrReport, &list)], MetricId::ValidTrackingRate, None);
    assert_eq!((counts(&alone), alone.meets_target), ((95, 95, 100), Some(true)));
    let health = |count: u32| {
        format!(
            r#"{{"performanceMetrics": [{{"marketplaceId": "A1PA6795UKMFR9", "validTrackingRate": {{"shipmentCount": {count},
            "reportingDateRange": {{"reportingDateFrom": "2026-10-11T00:00Z", "reportingDateTo": "2026-11-09T23:59Z"}},
            "validTrackingCount": {}, "targetValue": 0.95, "targetCondition": "GREATER_THAN"}}}}]}}"#,
            count / 20 * 19
        )
    };
    for (count, meets) in [(100, Some(false)), (0, None)] {
        let files = [(ReportKind::VtrReport, &*list), (ReportKind::AccountHealth, &*health(count))];
        assert_eq!(of(&files, MetricId::ValidTrackingRate, None).meets_target, meets, "of {count}");
    }
}

#[test]
fn a_list_of_invoice_defects_alone_is_out_of_the_business_orders_of_all_orders() {
    let orders = "amazon-order-id\tpurchase-date\torder-status\tfulfillment-channel\tsku\tis-business-order\n\
        171-0000000-0000001\t2026-11-12T10:00:00+00:00\tShipped\tMerchant\tA\ttrue\n\
        171-0000000-0000002\t2026-11-12T10:00:00+00:00\tShipped\tAmazon\tA\ttrue\n\
        171-0000000-0000003\t2026-11-12T10:00:00+00:00\tShipped\tMerchant\tA\tfalse\n";
    let list = "Shipment ID,Order ID,Ship Date UTC,Defect Type,Defect Reason\n\
        X1,171-0000000-0000001,2026-11-13,Missing,No invoice\n";
    let metric = of(
        &[(ReportKind::AllOrders, orders), (ReportKind::IdrReport, list)],
        MetricId::InvoiceDefectRate,
        None,
    );
    assert_eq!((counts(&metric), value(&metric).basis), ((1, 1, 2), Basis::Orders));
}

#[test]
fn invoices_that_are_missing_or_late_count_out_of_all_business_orders_listed() {
    let list = "Order ID,Order date,Ship date,Invoice status,Invoice defect type\n\
        171-0000000-0000001,2026-11-12,2026-11-13,,Missing\n\
        171-0000000-0000002,2026-11-12,2026-11-13,Uploaded,Late\n\
        171-0000000-0000003,2026-11-12,2026-11-13,Uploaded,\n\
        171-0000000-0000004,2026-11-12,2026-11-13,Pending,\n";
    let metric = of(&[(ReportKind::IdrReport, list)], MetricId::InvoiceDefectRate, None);
    assert_eq!(counts(&metric), (2, 3, 4));
    let parts: Vec<_> = value(&metric).components.iter().map(|part| (part.id, part.count)).collect();
    assert_eq!(parts, [(ComponentId::MissingInvoices, Some(1)), (ComponentId::LateInvoices, Some(1))]);
    let defects = list.lines().take(3).collect::<Vec<_>>().join("\n");
    let metric = of(&[(ReportKind::IdrReport, &defects)], MetricId::InvoiceDefectRate, None);
    assert_eq!(value(&metric).rate, None, "a list of defects alone says nothing of all orders");
    assert!(codes(&metric).contains(&GapCode::NoBusinessOrders));
}

const PREMIUM: &str = "Order ID\tOrder date/time\tTracking number\tPromised delivery date\tActual delivery\tShip-by date\tLate delivery\tSeller cancelled\tInvalid tracking\n";

#[test]
fn premium_orders_have_the_targets_and_the_week_of_their_region() {
    let mut list = String::from(PREMIUM);
    for order in 1..=20 {
        let marks = match order {
            1 => "X\t\t",
            2 => "\tX\t",
            3 => "\t\tX",
            _ => "\t\t",
        };
        writeln!(
            list,
            "171-0000000-{order:07}\t2026-11-12\tT{order}\t2026-11-15\t2026-11-15\t2026-11-13\t{marks}"
        )
        .expect("a string");
    }
    let in_store = |store| {
        let orders = orders_on(20, "2026-11-12", store);
        metric::compute(
            &account(&[(ReportKind::AllOrders, &orders), (ReportKind::PremiumShippingReport, &list)]),
            &options(TODAY, None),
        )
    };
    let german = in_store("Amazon.de");
    let figures = |report: &MetricsReport, id| {
        let metric = find(report, id, None);
        (counts(metric), metric.target.as_ref().map(|target| target.value), metric.meets_target)
    };
    assert_eq!(figures(&german, MetricId::PremiumOnTimeRate), ((18, 18, 19), Some(0.92), Some(true)));
    assert_eq!(figures(&german, MetricId::PremiumTrackingRate), ((18, 18, 19), Some(1.0), Some(false)));
    assert_eq!(figures(&german, MetricId::PremiumCancelRate), ((1, 1, 20), Some(0.005), Some(false)));
    let american = in_store("Amazon.com");
    let window = value(find(&american, MetricId::PremiumOnTimeRate, None)).window;
    assert_eq!(
        (window.from.to_string().as_str(), window.to.to_string().as_str()),
        ("2026-11-15", "2026-11-21"),
        "Sunday to Saturday"
    );
    assert_eq!(figures(&american, MetricId::PremiumOnTimeRate).1, Some(0.935));
}

#[test]
fn a_return_within_the_policy_that_was_rejected_counts_once_for_its_request() {
    let list = "Order ID\tOrder date\tReturn request date\tReturn request status\tAmazon RMA ID\tA-to-Z Claim\tASIN\tMerchant SKU\tReturn quantity\tReturn Reason\tIn policy\n\
        171-0000000-0000001\t01-Nov-2026\t10-Nov-2026\tRejected\tR1\tN\tB000000001\tA\t1\tX\tY\n\
        171-0000000-0000001\t01-Nov-2026\t10-Nov-2026\tRejected\tR1\tN\tB000000002\tB\t1\tX\tY\n\
        171-0000000-0000002\t01-Nov-2026\t10-Nov-2026\tRejected\tR2\tN\tB000000001\tA\t1\tX\tN\n\
        171-0000000-0000003\t01-Nov-2026\t10-Nov-2026\tApproved\tR3\tN\tB000000001\tA\t1\tX\tY\n";
    let metric = of(&[(ReportKind::MfnReturns, list)], MetricId::ReturnDissatisfactionRate, None);
    assert_eq!(counts(&metric), (1, 1, 3));
    assert!(value(&metric).lower_bound, "answers and feedback are in no file");
    assert!(codes(&metric).contains(&GapCode::ReturnPartsUnknown));
}

#[test]
fn messages_count_after_24_hours_and_not_before() {
    let list = "Received on\tReceived at\tAnswered at\tOrder ID\tMessage\tNo response needed\n\
        2026-11-10\t2026-11-10T10:00:00Z\t2026-11-11T10:00:00Z\t171-0000000-0000001\ta\t\n\
        2026-11-10\t2026-11-10T10:00:00Z\t2026-11-11T10:00:01Z\t171-0000000-0000002\tb\t\n\
        2026-11-10\t2026-11-10T10:00:00Z\t\t171-0000000-0000003\tc\t\n\
        2026-11-10\t2026-11-10T10:00:00Z\t\t171-0000000-0000004\td\tYes\n\
        2026-11-22\t2026-11-22T10:00:00Z\t\t171-0000000-0000005\te\t\n\
        2026-09-10\t2026-09-10T10:00:00Z\t\t\tf\t\n";
    let files = [(ReportKind::BuyerMessages, list)];
    assert_eq!(counts(&of(&files, MetricId::LateResponseRate, None)), (2, 2, 3));
    assert_eq!(counts(&of(&files, MetricId::LateResponseRateSevenDays, None)), (0, 0, 0));
    assert_eq!(counts(&of(&files, MetricId::LateResponseRateNinetyDays, None)), (3, 3, 4));
}

#[test]
fn an_answer_that_cannot_be_read_makes_the_rate_a_range() {
    let list = "Received on,Received at,Answered at,Order ID,Message\n\
        2026-11-10,2026-11-10T10:00:00Z,yes,171-0000000-0000001,a\n\
        2026-11-10,2026-11-10T10:00:00Z,2026-11-10T12:00:00Z,171-0000000-0000002,b\n";
    let metric = of(&[(ReportKind::BuyerMessages, list)], MetricId::LateResponseRate, None);
    assert_eq!(counts(&metric), (0, 1, 2));
    assert!(codes(&metric).contains(&GapCode::Unclear));
}

#[test]
fn what_amazon_says_of_the_account_and_its_offers_is_passed_on() {
    let health = r#"{"accountStatuses": [{"marketplaceId": "A1PA6795UKMFR9", "status": "AT_RISK"}],
        "performanceMetrics": [{"marketplaceId": "A1PA6795UKMFR9", "accountHealthRating": {"ahrStatus": "WARNED", "ahrScore": 148},
        "listingPolicyViolations": {"defectsCount": 3, "status": "BAD"}}]}"#;
    let voice = "Product name\tASIN\tSKU\tCX Health\tNCX rate\tNCX orders\tTotal orders\tTop NCX reason\n\
        Mug\tB000000001\tA\tGood\t1.5%\t3\t200\tdamaged\n\
        Cup\tB000000002\tB\tVery poor\t12%\t6\t50\tnot as described\n";
    let policy = "Reason\tDate\tASIN\tProduct Title\tAt Risk Sales\tAction Taken\tAHR Impact\tNext Steps\n\
        Listing policy\t2026-11-01\tB000000001\tMug\t$1.00\tNone\tHigh\t-\n\
        Listing policy\t2026-11-02\tB000000002\tCup\t$1.00\tNone\tLow\t-\n";
    let files = [
        (ReportKind::AccountHealth, health),
        (ReportKind::VoiceOfCustomer, voice),
        (ReportKind::PolicyCompliance, policy),
    ];
    let report = metric::compute(&account(&files), &options(TODAY, None));
    let standing = &report.standing[0];
    assert_eq!((standing.band, standing.policies[0].count), (Some(RatingBand::AtRisk), 3));
    let experience = report.experience.as_ref().expect("a file of it");
    assert_eq!(experience.offers[0].band, ExperienceBand::VeryPoor, "the worst first");
    assert_eq!((experience.bands.len(), experience.offers[0].rate), (2, Some(0.12)));
    assert_eq!((report.violations[0].count, report.violations[0].asins.len()), (2, 2));
}

#[test]
fn on_an_earlier_day_amazons_later_figure_says_nothing() {
    let health = r#"{"performanceMetrics": [{"marketplaceId": "A1PA6795UKMFR9",
        "lateShipmentRate": {"reportingDateRange": {"reportingDateFrom": "2026-10-21T00:00Z", "reportingDateTo": "2026-11-19T23:59Z"},
        "orderCount": 1000, "lateShipmentCount": 32, "rate": 0.032}}]}"#;
    let account = account(&[(ReportKind::AccountHealth, health)]);
    let reported = |today| {
        let report = metric::compute(&account, &options(today, None));
        find(&report, MetricId::LateShipmentRate, None).reported.is_some()
    };
    assert!(reported("2026-11-23") && reported("2026-11-20"));
    assert!(!reported("2026-11-10"));
}

/// Three orders a day, those of every tenth day with bad feedback, from the last February with 29 days on.
fn long_history() -> (String, String) {
    let mut orders = orders_on(0, "", "");
    let mut feedback = FEEDBACK.lines().next().expect("a header").to_owned() + "\n";
    let first = Day::parse_iso("2024-02-20").expect("a day");
    for number in 0..300 {
        let day = first.plus(number / 3);
        writeln!(
            orders,
            "171-0000000-{number:07}\t{day}T23:59:59+00:00\tShipped\tMerchant\tAmazon.de\tMUG\tB000000001\t1"
        )
        .expect("a string");
        if number / 3 % 10 == 0 && number % 3 == 0 {
            writeln!(feedback, "2024-07-01\t1\tbad\t \t171-0000000-{number:07}\ta@example.com")
                .expect("a string");
        }
    }
    (orders, feedback)
}

#[test]
fn each_point_of_a_trend_is_the_value_of_its_day() {
    let (orders, feedback) = long_history();
    let account = account(&[(ReportKind::AllOrders, &orders), (ReportKind::SellerFeedback, &feedback)]);
    let (id, channel) = (MetricId::OrderDefectRate, Some(Channel::Mfn));
    let today = options("2024-07-20", None);
    for (step, apart) in [(Step::Day, 1), (Step::Week, 7)] {
        let trend =
            metric::trend(&account, &Workings::default(), id, channel, step, &today).expect("a trend");
        assert!(trend.points.len() > 10);
        for point in &trend.points {
            let report = metric::compute(&account, &options(&point.day.to_string(), None));
            let value = value(find(&report, id, channel)).clone();
            assert_eq!(
                (point.window, point.numerator, point.denominator),
                (value.window, value.numerator, value.denominator)
            );
        }
        assert!(trend.points.windows(2).all(|two| two[0].day.plus(apart) == two[1].day));
        assert!(trend.points.iter().any(|point| point.whole) && !trend.points[0].whole);
    }
}

#[test]
fn causes_a_breakdown_and_before_and_after_work_for_every_rate_with_orders() {
    let orders = orders_on(60, "2026-11-10", "Amazon.de");
    let mut late = String::from(LATE);
    let mut list =
        String::from("Order ID\tSKU\tPromised delivery date\tActual delivery date\tTracking ID\tLate flag\n");
    for order in 1..=60 {
        let is_late = order % 2 == 0 && order <= 30;
        let (shipped, delivered, mark) = if is_late { ("16", "14", "Y") } else { ("15", "12", "N") };
        writeln!(late, "171-0000000-{order:07}\t2026-11-10\t2026-11-15\t2026-11-{shipped}\t\tA")
            .expect("a string");
        writeln!(list, "171-0000000-{order:07}\tA\t2026-11-12\t2026-11-{delivered}\tT\t{mark}")
            .expect("a string");
    }
    let engine = engine(&[
        (ReportKind::AllOrders, &orders),
        (ReportKind::LsrReport, &late),
        (ReportKind::OtdrReport, &list),
    ]);
    let options = options(TODAY, None);
    let day = Day::parse_iso("2026-11-10").expect("a day");
    for id in [MetricId::LateShipmentRate, MetricId::LateShipmentRateTenDays, MetricId::OnTimeDeliveryRate] {
        let causes = engine.causes(id, None, &options);
        let causes = (*causes).as_ref().expect("orders of the rate");
        assert_eq!((causes.all.defects, causes.all.orders), (15, 60), "{id:?}");
        assert_eq!(causes.candidates[0].segment[0].value, "MUG-0", "{id:?}");
        assert!(engine.before_after(id, None, day, &options).is_some());
        let breakdown = engine.breakdown(id, None, Dimension::Sku, &options).expect("orders of the rate");
        let parts: Vec<_> = breakdown
            .parts
            .iter()
            .map(|part| (part.value.as_str(), part.share.defects, part.share.orders))
            .collect();
        assert_eq!(parts, [("MUG-0", 15, 30), ("MUG-1", 0, 30)]);
        assert!(engine.trend(id, None, Step::Day, &options).is_some());
    }
}
