//! What the watch says of an account: limits, guards, promises, dates, stock, listings, drills.
#![cfg(not(target_arch = "wasm32"))]

use std::fmt::Write as _;

use candor::api::{Engine, WatchRequest};
use candor::case::{AlertLevel, Check, CheckEntry, Expiry, LevelChoice, Prevention, Rating};
use candor::policy::{Options, ReasonId, RequestKind};
use candor::report::ReportReader;
use candor::text::Day;
use candor::watch::{DueState, LevelReason, ListingPart, StockCheck, WatchReport, WatchedRow};

const TODAY: &str = "2026-11-23";

fn day(text: &str) -> Day {
    Day::parse_iso(text).expect("a day")
}

fn options() -> Options {
    Options { today: day(TODAY), store: Some("amazon.com".into()), language: None }
}

fn engine(files: &[&str]) -> Engine {
    let mut engine = Engine::new();
    for text in files {
        let mut reader = ReportReader::new("file.txt");
        reader.push(text.as_bytes()).expect("a report");
        engine.add_report(reader).expect("a report");
    }
    engine
}

fn report(files: &[&str], request: &WatchRequest) -> WatchReport {
    engine(files).watch(request, &options())
}

fn row<'a>(report: &'a WatchReport, rule: &str) -> &'a WatchedRow {
    report.rows.iter().find(|row| row.rule == rule).expect("it is told")
}

/// Orders of the last 90 days, so many a day, of the product `A`.
fn orders(a_day: u32) -> String {
    let mut text = String::from(
        "amazon-order-id\tpurchase-date\torder-status\tfulfillment-channel\tsales-channel\tsku\tasin\tquantity\n",
    );
    for age in 0..90_u32 {
        for number in 0..a_day {
            let placed = day(TODAY).plus(-i32::try_from(age).expect("few"));
            writeln!(
                text,
                "111-{age:07}-{number:07}\t{placed}\tShipped\tMerchant\tAmazon.com\tA\tB000000001\t1"
            )
            .expect("a string");
        }
    }
    text
}

/// Bad feedback on the first order of the day that was so many days ago.
fn feedback(ages: &[u32]) -> String {
    let mut text = String::from("Date\tRating\tComments\tYour Response\tOrder ID\tRater Email\n");
    for age in ages {
        writeln!(text, "11/22/26\t1\t \t \t111-{age:07}-0000000\tb@example.com").expect("a string");
    }
    text
}

#[test]
fn the_sellers_own_limit_goes_before_that_of_the_pack() {
    let (orders, feedback) = (orders(10), feedback(&[20, 25, 30]));
    let files = [orders.as_str(), feedback.as_str()];
    let mut request = WatchRequest::default();
    let found = report(&files, &request);
    // 3 of 600 are half a per cent.
    assert_eq!(row(&found, "order-defect-rate").level, AlertLevel::Warn);
    assert_eq!(found.alerts.len(), 1, "{:#?}", found.alerts);

    let own = LevelChoice { warn: Some(90), ..LevelChoice::default() };
    request.watch.levels.insert("order-defect-rate".into(), own);
    let found = report(&files, &request);
    let of_row = row(&found, "order-defect-rate");
    assert_eq!((of_row.level, of_row.own), (AlertLevel::Good, true));
    assert!(found.alerts.is_empty());

    request.watch.levels.insert("order-defect-rate".into(), LevelChoice { off: true, ..own });
    let found = report(&files, &request);
    assert!(found.rows.iter().all(|row| row.rule != "order-defect-rate"));
    assert!(found.not_told.iter().any(|rule| rule.rule == "order-defect-rate" && rule.off));
}

#[test]
fn a_single_defect_is_no_red_alert_and_two_of_few_orders_are() {
    let few = "amazon-order-id\tpurchase-date\torder-status\tfulfillment-channel\tsales-channel\tsku\tasin\tquantity\n\
        111-0000020-0000000\t2026-11-03\tShipped\tMerchant\tAmazon.com\tA\tB000000001\t1\n\
        111-0000021-0000000\t2026-11-02\tShipped\tMerchant\tAmazon.com\tA\tB000000001\t1\n";
    let one = report(&[few, &feedback(&[20])], &WatchRequest::default());
    let of_one = row(&one, "order-defect-rate");
    assert_eq!((of_one.level, of_one.of), (AlertLevel::Warn, Some(2)));
    assert!(of_one.why.contains(&LevelReason::Few));
    let two = report(&[few, &feedback(&[20, 21])], &WatchRequest::default());
    assert_eq!(row(&two, "order-defect-rate").level, AlertLevel::Act);
}

#[test]
fn defects_of_young_orders_are_told_before_they_count() {
    // None of the orders of the last 15 days counts yet; 8 of 600 will.
    let young = feedback(&[3, 4, 5, 6, 7, 8, 9, 10]);
    let found = report(&[&orders(10), &young], &WatchRequest::default());
    let of_row = row(&found, "order-defect-rate");
    assert_eq!((of_row.cases, of_row.level), (0, AlertLevel::Act));
    assert!(of_row.why.contains(&LevelReason::KnownAhead));
    assert!(of_row.ahead.is_some_and(|course| course.in_days.is_some_and(|days| days <= 14)));
}

#[test]
fn an_account_without_files_has_no_alert_and_says_what_is_not_told() {
    let found = report(&[], &WatchRequest::default());
    assert!(found.alerts.is_empty() && found.rows.is_empty());
    assert!(found.not_told.len() > 15);
    assert_eq!((found.data_to, found.urgent, found.coverage), (None, 0, None));
}

#[test]
fn a_promise_becomes_a_check_with_its_rhythm_and_its_log() {
    let promise = |id: &str, how_often: &str| Prevention {
        id: id.into(),
        what: "Count the stock".into(),
        by: "Warehouse lead".into(),
        how_often: how_often.into(),
        starts_on: Some(day("2026-11-02")),
        ..Prevention::default()
    };
    let mut request = WatchRequest {
        promises: vec![promise("a", "every Monday"), promise("b", "when goods come in")],
        ..WatchRequest::default()
    };
    request.watch.log.push(CheckEntry {
        check: "promise.a".into(),
        due: day("2026-11-02"),
        on: day("2026-11-02"),
        done: true,
        proof: "count sheet".into(),
    });
    let found = report(&[], &request);
    let checks: Vec<_> =
        found.checks.iter().map(|check| (check.id.as_str(), check.state, check.missed)).collect();
    assert_eq!(checks, [("promise.a", DueState::Overdue, 2), ("promise.b", DueState::Open, 0)]);
    assert_eq!((found.checks[0].next, found.checks[0].done), (Some(day("2026-11-09")), 1));

    let every = Check { id: "promise.b".into(), every: Some(30), ..Check::default() };
    request.watch.checks.push(every);
    let found = report(&[], &request);
    let second = found.checks.iter().find(|check| check.id == "promise.b").expect("it is done");
    assert_eq!((second.next, second.what.as_str()), (Some(day("2026-11-02")), "Count the stock"));
    assert_eq!(found.urgent, 2);
}

#[test]
fn what_runs_out_is_told_by_its_days() {
    let expiry = |id: &str, kind: &str, until: &str| Expiry {
        id: id.into(),
        kind: kind.into(),
        name: id.into(),
        until: day(until),
    };
    let mut request = WatchRequest::default();
    request.watch.expiries = vec![
        expiry("passport", "identity", "2027-06-01"),
        expiry("card", "card", "2026-12-31"),
        expiry("licence", "licence", "2026-11-30"),
        expiry("gone", "something-new", "2026-11-01"),
    ];
    let found = report(&[], &request);
    let rows: Vec<_> = found.horizon.iter().map(|row| (row.id.as_str(), row.level, row.days)).collect();
    assert_eq!(
        rows,
        [
            ("gone", AlertLevel::Act, -22),
            ("licence", AlertLevel::Act, 7),
            ("card", AlertLevel::Warn, 38),
            ("passport", AlertLevel::Good, 190),
        ]
    );
    assert_eq!(found.horizon[0].kind, "other");
}

#[test]
fn a_rating_that_falls_is_told_and_the_way_to_the_assurance_is_counted() {
    let rating = |on: &str, score| Rating { on: day(on), score };
    let mut request = WatchRequest::default();
    request.watch.ratings =
        vec![rating("2026-09-01", 240), rating("2026-10-01", 330), rating("2026-11-18", 350)];
    let found = report(&[], &request);
    assert_eq!(row(&found, "rating").level, AlertLevel::Good);
    assert_eq!((found.assurance.since, found.assurance.days), (Some(day("2026-10-01")), 53));

    request.watch.ratings.push(rating("2026-11-22", 325));
    assert_eq!(row(&report(&[], &request), "rating").why, [LevelReason::Rising]);
    request.watch.ratings.push(rating("2026-11-23", 190));
    let found = report(&[], &request);
    assert_eq!((row(&found, "rating").level, found.assurance.since), (AlertLevel::Act, None));
}

#[test]
fn stock_is_held_against_what_is_ordered() {
    let inventory = |sellable: u32| {
        format!(
            "sku\tfnsku\tasin\tproduct-name\tcondition\tyour-price\tafn-listing-exists\tafn-warehouse-quantity\t\
             afn-fulfillable-quantity\tafn-total-quantity\nA\tX1\tB000000001\tMug\tNew\t9.99\tYes\t{sellable}\t{sellable}\t{sellable}\n"
        )
    };
    let checks = |sellable: u32, lead_days: Option<u32>| {
        let mut request = WatchRequest::default();
        request.watch.lead_days = lead_days;
        let found = report(&[&orders(2), &inventory(sellable)], &request);
        found.stock.iter().map(|finding| (finding.check, finding.have, finding.want)).collect::<Vec<_>>()
    };
    assert_eq!(checks(100, None), []);
    assert_eq!(checks(40, None), [(StockCheck::LowCover, 40, 60)]);
    assert_eq!(checks(300, None), [(StockCheck::Excess, 300, 180)]);
    assert_eq!(checks(100, Some(50)), [(StockCheck::Reorder, 100, 100)]);
    assert_eq!(checks(101, Some(50)), []);
}

#[test]
fn stock_without_an_offer_is_told_with_its_reason() {
    let stranded = "date-stranded\tstatus-primary\tstatus-secondary\terror-message\tstranded-reason\tasin\tsku\tfnsku\tfulfillable-qty\n\
        2026-11-20\tInactive\t\t\tListing closed\tB000000001\tA\tX1\t4\n2026-11-20\tInactive\t\t\tListing closed\tB000000002\tB\tX2\t0\n";
    let found = report(&[stranded], &WatchRequest::default());
    let told: Vec<_> =
        found.stock.iter().map(|finding| (finding.check, finding.sku.as_str(), finding.have)).collect();
    assert_eq!(told, [(StockCheck::Stranded, "A", 4)]);
    assert_eq!(found.stock[0].note, "Listing closed");
}

#[test]
fn a_listing_that_changed_since_it_was_right_is_told() {
    let listings = |title: &str, price: &str| {
        format!(
            "item-name\titem-description\tlisting-id\tseller-sku\tprice\tquantity\topen-date\tasin1\tfulfillment-channel\tstatus\n\
             {title}\t\tL1\tA\t{price}\t3\t2026-01-01\tB000000001\tDEFAULT\tActive\n"
        )
    };
    let first = report(&[&listings("Blue mug", "9.99")], &WatchRequest::default());
    assert!(first.drift.first && first.drift.changed.is_empty());
    let mut request = WatchRequest::default();
    request.watch.listings = first.drift.now.expect("there is a file");
    let same = report(&[&listings("Blue mug", "9.99")], &request);
    assert_eq!((same.drift.total, same.drift.now), (0, None));
    let other = report(&[&listings("Red mug", "8.99")], &request);
    assert_eq!(other.drift.changed[0].what, [ListingPart::Title, ListingPart::Price]);
    assert_eq!(other.drift.changed[0].now.price, Some(899));
}

#[test]
fn two_cancellations_of_one_product_in_a_row_are_told() {
    let cancelled = |second: u32| {
        format!(
            "Order ID\tOrder Date\tCancellation date\tCancellation reason\tCancelled by\n\
             111-0000003-0000000\t2026-11-20\t2026-11-20\tout of stock\tSeller\n\
             111-000000{second}-0000000\t2026-11-{}\t2026-11-20\tout of stock\tSeller\n",
            23 - second
        )
    };
    let cases = |second: u32| {
        let found = report(&[&orders(1), &cancelled(second)], &WatchRequest::default());
        (row(&found, "repeated-cancels").cases, row(&found, "repeated-cancels").level)
    };
    assert_eq!(cases(2), (1, AlertLevel::Act));
    assert_eq!(cases(1), (0, AlertLevel::Good), "an order between them was shipped");
}

#[test]
fn a_message_without_an_answer_is_overdue_after_a_day() {
    let messages = "Received on,Order ID,Subject,Message,Answered at\n\
        2026-11-20,111-0000003-0000000,Q,Where is it,\n2026-11-22,111-0000002-0000000,Q,Where,\n";
    let found = report(&[messages], &WatchRequest::default());
    let contact = found.contacts.iter().find(|contact| contact.id == "messages").expect("a rule");
    assert_eq!((contact.open, contact.overdue), (Some(1), Some(1)));
    assert_eq!(row(&found, "messages").level, AlertLevel::Act);
    let none = report(&[], &WatchRequest::default());
    assert!(none.contacts.iter().all(|contact| contact.open.is_none()), "no file, no number");
}

#[test]
fn a_drill_says_what_could_be_answered_today() {
    let reason = ReasonId("PERF-ODR".into());
    let empty = Engine::new().drill(&reason, &WatchRequest::default(), &options()).expect("a reason");
    assert_eq!(empty.answered, 0);
    let request = WatchRequest {
        promises: vec![Prevention { id: "a".into(), what: "Count".into(), ..Prevention::default() }],
        ..WatchRequest::default()
    };
    let engine = engine(&[&orders(1), &feedback(&[20])]);
    let drill = engine.drill(&reason, &request, &options()).expect("a reason");
    let answered: Vec<_> = drill.rows.iter().filter(|row| row.answered).map(|row| row.what).collect();
    assert_eq!(answered, [RequestKind::RootCause, RequestKind::Prevention]);
    assert!(engine.drill(&ReasonId("NO-SUCH".into()), &request, &options()).is_none());
}
