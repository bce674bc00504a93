//! A forecast starts from what is counted, and what it says of a day is what is counted when the day has come.
#![cfg(not(target_arch = "wasm32"))]

#[expect(dead_code, reason = "most kinds of causes matter to the tests of causes alone")]
mod shop;

use std::fmt::Write as _;

use candor::api::Engine;
use candor::forecast::{CourseVerdict, Forecast, ForecastRequest, Removal};
use candor::metric::{Channel, CountReason, Metric, MetricValue};
use candor::policy::{MetricId, Options};
use candor::report::ReportReader;
use candor::text::{Day, Period};
use shop::{Cause, Shop, options};

const ID: MetricId = MetricId::OrderDefectRate;

fn engine(files: &[&str]) -> Engine {
    let mut engine = Engine::new();
    for text in files {
        let mut reader = ReportReader::new("file.txt");
        reader.push(text.as_bytes()).expect("a report");
        engine.add_report(reader).expect("a report");
    }
    engine
}

fn on(today: &str) -> Options {
    Options { today: Day::parse_iso(today).expect("a day"), ..options() }
}

fn ask(engine: &Engine, metric: &Metric, options: &Options, without: &[&str]) -> Option<Forecast> {
    let removal = |order: &&str| Removal { order_id: (*order).into(), reason: None };
    let without = without.iter().map(removal).collect();
    let request = ForecastRequest { metric: metric.id, channel: metric.channel, without, days: 60 };
    engine.forecast(&request, options)
}

fn odr(engine: &Engine, channel: Channel, options: &Options) -> Metric {
    let report = engine.metrics(options);
    let wanted = |metric: &&Metric| metric.id == ID && metric.channel == Some(channel);
    report.metrics.iter().find(wanted).expect("always there").clone()
}

fn computed(metric: &Metric) -> &MetricValue {
    metric.computed.as_ref().expect("orders and feedback")
}

/// A shop with the same share of defects all the time.
fn steady(seed: u64) -> Shop {
    let channel = if seed.is_multiple_of(2) { Channel::Mfn } else { Channel::Afn };
    Shop { seed, orders: 1_200, channel, usual: 150, with_cause: 0, cause: None }
}

/// Two orders of each of the last 90 days, and a list of each kind beside them.
fn lists() -> Vec<String> {
    let mut orders = String::from(
        "amazon-order-id\tpurchase-date\torder-status\tfulfillment-channel\tsales-channel\tsku\tasin\tquantity\n",
    );
    let mut late =
        String::from("Order ID\tOrder Date\tShip by date\tShip confirmation date\tDays late\tSKU\n");
    let mut tracking =
        String::from("Order ID\tPromised Delivery Date\tTracking ID\tProduct Category\tNo Valid Tracking\n");
    let mut deliveries = String::from(
        "Order ID\tSKU\tPromised delivery date\tPromised delivery date with extension\tActual delivery date\tTracking ID\tLate flag\n",
    );
    let mut messages =
        String::from("Received on\tReceived at\tAnswered at\tOrder ID\tMessage\tNo response needed\n");
    let mut cancelled =
        String::from("Order ID\tOrder Date\tCancellation date\tCancellation reason\tCancelled by\n");
    for number in 0..180_i32 {
        let id = format!("111-0000000-{number:07}");
        let placed = on(shop::TODAY).today.plus(-number / 2);
        let next = placed.plus(1);
        let is_bad = number % 9 == 4;
        let (by, mark, flag) = if is_bad { (next, "X", "Y") } else { (placed, "", "N") };
        let answered = if is_bad { format!("{next}T11:00:00Z") } else { format!("{placed}T11:00:00Z") };
        writeln!(orders, "{id}\t{placed}\tShipped\tMerchant\tAmazon.com\tA\tB000000001\t1")
            .expect("a string");
        writeln!(late, "{id}\t{placed}\t{placed}\t{by}\t{}\tA", u8::from(is_bad)).expect("a string");
        writeln!(tracking, "{id}\t{placed}\tT{number}\tHome\t{mark}").expect("a string");
        if number % 5 == 0 {
            writeln!(tracking, "{id}\t{next}\tU{number}\tHome\t{mark}").expect("a string");
        }
        writeln!(deliveries, "{id}\tA\t{placed}\t{placed}\t{by}\tT{number}\t{flag}").expect("a string");
        writeln!(messages, "{placed}\t{placed}T10:00:00Z\t{answered}\t{id}\ta\t").expect("a string");
        if is_bad {
            writeln!(cancelled, "{id}\t{placed}\t{placed}\tNo inventory\tSeller").expect("a string");
        }
    }
    vec![orders, late, tracking, deliveries, messages, cancelled]
}

#[test]
fn removing_nothing_is_the_counted_value_of_every_metric() {
    let files = lists();
    let engine = engine(&files.iter().map(String::as_str).collect::<Vec<_>>());
    let mut seen = Vec::new();
    for today in [shop::TODAY, "2026-11-21", "2026-10-31"] {
        let options = on(today);
        for metric in &engine.metrics(&options).metrics {
            let Some(value) = &metric.computed else { continue };
            let found = ask(&engine, metric, &options, &[]).expect("it is counted");
            assert_eq!(found.now, found.what_if);
            assert_eq!(found.window, value.window, "{:?} on {today}", metric.id);
            let now = (found.now.numerator, found.now.denominator);
            assert_eq!(now, (value.numerator, value.denominator), "{:?} on {today}", metric.id);
            assert_eq!(found.now.rate, value.rate);
            assert!(value.denominator < 20 || found.points.iter().all(|point| point.clean.is_some()));
            seen.push(metric.id);
        }
    }
    for id in [
        MetricId::LateShipmentRate,
        MetricId::LateShipmentRateTenDays,
        MetricId::CancelRate,
        MetricId::ValidTrackingRate,
        MetricId::OnTimeDeliveryRate,
        MetricId::LateResponseRate,
    ] {
        assert!(seen.contains(&id), "{id:?} is not counted");
    }
}

#[test]
fn an_order_that_is_removed_takes_all_its_packages_along() {
    let files = lists();
    let engine = engine(&[&files[2]]);
    let options = on(shop::TODAY);
    let report = engine.metrics(&options);
    let is_tracking = |metric: &&Metric| metric.id == MetricId::ValidTrackingRate;
    let metric = report.metrics.iter().find(is_tracking).expect("always there");
    let order = "111-0000000-0000040";
    let found = ask(&engine, metric, &options, &[order]).expect("packages");
    assert_eq!(found.what_if.numerator, found.now.numerator + 2, "its two packages are valid then");
    assert_eq!(found.what_if.denominator, found.now.denominator, "and still shipped");
    assert_eq!(found.removed.orders, 1);
    assert!(found.by_category);
}

#[test]
fn a_coming_day_has_the_window_and_the_orders_that_are_counted_when_it_has_come() {
    for seed in 1..=4 {
        let shop = steady(seed);
        let engine = shop.open();
        let (early, today) = (on("2026-11-03"), on("2026-11-17"));
        let metric = odr(&engine, shop.channel, &early);
        let found = ask(&engine, &metric, &early, &[]).expect("orders and feedback");
        for days in [1, 7, 14] {
            let point = &found.points[days - 1];
            let then = Options { today: point.day, ..early.clone() };
            let value = computed(&odr(&engine, shop.channel, &then)).clone();
            // The window ends 15 days before, so that all of its orders are in the files already.
            assert_eq!((point.window, point.coming), (value.window, 0));
            assert_eq!(point.settled + point.recent, value.denominator);
            assert_eq!(point.settled_defects + point.recent_defects, value.numerator);
            assert_eq!(point.clean, value.rate);
        }
        assert_eq!(found.points[13].day, today.today);
    }
}

#[test]
fn the_day_a_defect_leaves_is_the_first_on_which_it_is_not_counted() {
    let engine = steady(2).open();
    let today = options();
    let metric = odr(&engine, Channel::Mfn, &today);
    let found = ask(&engine, &metric, &today, &[]).expect("orders and feedback");
    let counts = |order: &Option<String>, day: Day| {
        let then = Options { today: day, ..today.clone() };
        let metric = odr(&engine, Channel::Mfn, &then);
        let is_it = |counted: &&candor::metric::CountedOrder| Some(&counted.order_id) == order.as_ref();
        computed(&metric).orders.iter().find(is_it).is_some_and(|counted| counted.counts)
    };
    assert!(found.defects.len() > 5);
    for defect in found.defects.iter().take(4).chain(found.defects.last()) {
        assert!(!counts(&defect.order_id, defect.leaves));
        assert!(counts(&defect.order_id, defect.leaves.plus(-1)));
        if let Some(enters) = defect.enters {
            assert!(counts(&defect.order_id, enters) && !counts(&defect.order_id, enters.plus(-1)));
        }
    }
}

#[test]
fn the_interval_holds_the_defects_that_come_in_at_least_57_of_60_shops() {
    let mut missed = Vec::new();
    for seed in 1..=60 {
        let shop = steady(seed);
        let engine = shop.open();
        let early = on("2026-11-03");
        let metric = odr(&engine, shop.channel, &early);
        let found = ask(&engine, &metric, &early, &[]).expect("orders and feedback");
        let point = found.points[28];
        let then = odr(&engine, shop.channel, &Options { today: point.day, ..early });
        let came = computed(&then).numerator - point.settled_defects;
        let projected = point.projected.expect("hundreds of orders");
        if !(projected.least..=projected.most).contains(&came) {
            missed.push((seed, came, projected));
        }
    }
    assert!(missed.len() <= 3, "{missed:#?}");
}

#[test]
fn a_shop_that_gets_worse_is_told_when_it_reaches_the_limit() {
    let shop = Shop { orders: 4_000, usual: 20, with_cause: 600, cause: Some(Cause::Since(52)), ..steady(6) };
    let engine = shop.open();
    let early = on("2026-11-08");
    let metric = odr(&engine, shop.channel, &early);
    let found = ask(&engine, &metric, &early, &[]).expect("orders and feedback");
    assert_eq!(found.now.meets_target, Some(true));
    assert_eq!(found.projected.verdict, CourseVerdict::TurnsMissed);
    let said = found.projected.day.expect("a day");
    let is_met = |day: Day| {
        let then = Options { today: day, ..early.clone() };
        computed(&odr(&engine, shop.channel, &then)).rate.is_some_and(|rate| rate < 0.01)
    };
    let came = (1..40).map(|days| early.today.plus(days)).find(|&day| !is_met(day)).expect("it gets worse");
    assert!(said.ordinal().abs_diff(came.ordinal()) <= 7, "said {said}, came {came}");
}

#[test]
fn an_order_with_a_claim_and_a_bad_rating_leaves_with_the_second_of_them() {
    let files = lists();
    let order = "111-0000000-0000100";
    let claims = format!(
        "Claim date\tOrder ID\tClaim decision reason\tStatus\tDecision\tSettlement amount\tODR impact\tAppeal\n\
         2026-10-20\t{order}\tItem not received\tClosed\tGranted, seller-funded\t9.99\tYes\t\n"
    );
    let feedback = format!(
        "Date\tRating\tComments\tYour Response\tOrder ID\tRater Email\n10/22/26\t1\tno\t \t{order}\tb@example.com\n"
    );
    let engine = engine(&[&files[0], &claims, &feedback]);
    let ask = |reasons: &[CountReason]| {
        let removal = |&reason: &CountReason| Removal { order_id: order.into(), reason: Some(reason) };
        let without = reasons.iter().map(removal).collect();
        let request = ForecastRequest { metric: ID, channel: Some(Channel::Mfn), without, days: 10 };
        engine.forecast(&request, &options()).expect("orders and feedback")
    };
    let both = [CountReason::NegativeFeedback, CountReason::ClaimOdrImpact];
    let found = ask(&[]);
    assert_eq!((found.now.defects, found.defects[0].reasons.as_slice()), (1, both.as_slice()));
    let found = ask(&both[..1]);
    assert_eq!((found.what_if.defects, found.removed.still_counting), (1, vec![order.to_owned()]));
    assert_eq!(ask(&both).what_if.defects, 0);
}

#[test]
fn nothing_is_told_of_what_the_files_do_not_hold() {
    let files = lists();
    let engine = engine(&[&files[0]]);
    let metric = odr(&engine, Channel::Mfn, &options());
    assert_eq!(ask(&engine, &metric, &options(), &[]), None);
}

#[test]
fn the_reasons_of_a_defect_are_those_that_count() {
    let engine = steady(2).open();
    let metric = odr(&engine, Channel::Mfn, &options());
    let found = ask(&engine, &metric, &options(), &[]).expect("orders and feedback");
    assert!(found.defects.iter().all(|defect| defect.reasons == [CountReason::NegativeFeedback]));
    let order = found.defects[0].order_id.clone().expect("feedback names its order");
    let again = ask(&engine, &metric, &options(), &[&order]).expect("orders and feedback");
    assert_eq!(again.what_if.defects + 1, again.now.defects);
    assert!(again.defects[0].removed);
}

#[test]
fn the_window_of_amazons_figure_keeps_its_length_on_the_days_to_come() {
    let days = |period: Period| period.to.ordinal() - period.from.ordinal() + 1;
    let health = |from: &str, to: &str| {
        format!(
            r#"{{"accountStatuses": [{{"marketplaceId": "ATVPDKIKX0DER", "status": "NORMAL"}}],
            "performanceMetrics": [{{"marketplaceId": "ATVPDKIKX0DER", "onTimeDeliveryRate": {{
            "reportingDateRange": {{"reportingDateFrom": "{from}T00:00Z", "reportingDateTo": "{to}T23:59Z"}},
            "onTimeDeliveryCount": 55, "shipmentCountWithValidTracking": 60, "rate": 0.91, "status": "GOOD",
            "targetValue": 0.9, "targetCondition": "GREATER_THAN"}}}}]}}"#
        )
    };
    for (from, to, last) in
        [("2026-10-18", "2026-11-16", "2026-11-16"), ("2026-09-02", "2026-10-01", "2026-11-16")]
    {
        let mut files = lists();
        files.push(health(from, to));
        let engine = engine(&files.iter().map(String::as_str).collect::<Vec<_>>());
        let options = on("2026-11-23");
        let metrics = engine.metrics(&options).metrics.clone();
        let metric =
            metrics.iter().find(|metric| metric.id == MetricId::OnTimeDeliveryRate).expect("a figure");
        let found = ask(&engine, metric, &options, &[]).expect("it is counted");
        assert_eq!(days(found.window), 30, "as Amazon counts it, and not 14 days");
        for (point, next) in found.points.iter().zip(1..) {
            assert_eq!(days(point.window), 30);
            assert_eq!(point.window.to, Day::parse_iso(last).expect("a day").plus(next), "{to}");
        }
        assert!(!found.points.is_empty());
    }
}
