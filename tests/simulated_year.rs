//! A year of weekly exports: alerts come before Amazon's limits are crossed, and stay away in a clean year.
//!
//! The shops are made up, the same for the same seed. When a limit is crossed is counted here day by day from what
//! the shop did, not by the engine.
#![cfg(not(target_arch = "wasm32"))]

#[expect(dead_code, reason = "the shops of this test last a year; only the dice are the same")]
mod shop;

use std::collections::BTreeSet;
use std::fmt::Write as _;

use candor::api::{Engine, WatchRequest};
use candor::case::AlertLevel;
use candor::policy::Options;
use candor::report::ReportReader;
use candor::text::Day;
use candor::watch::WatchReport;
use shop::Dice;

const FIRST: &str = "2026-01-01";
const DAYS: usize = 420;
/// Days that an export holds.
const EXPORTED: usize = 80;
/// The first day that is looked at: the exports before it do not fill the windows.
const BEGIN: usize = 97;
/// Hundredths of a per cent of a usual day.
const USUAL_DEFECTS: u64 = 22;
const USUAL_LATE: u64 = 60;
const USUAL_CANCELS: u64 = 15;

/// One order.
struct Order {
    product: u64,
    placed: usize,
    /// The day of its bad feedback.
    feedback: Option<usize>,
    shipped: usize,
    cancelled: bool,
}

impl Order {
    fn ship_by(&self) -> usize {
        self.placed + 2
    }

    fn is_late(&self) -> bool {
        self.shipped > self.ship_by()
    }
}

/// A stretch of days on which something goes wrong, more and more over the first weeks.
#[derive(Clone, Copy)]
struct Incident {
    from: usize,
    to: usize,
    /// Hundredths of a per cent at its height.
    height: u64,
    /// Days until then.
    rises: usize,
}

impl Incident {
    fn rate(&self, day: usize) -> u64 {
        if !(self.from..self.to).contains(&day) {
            return 0;
        }
        let risen = (day - self.from + 1).min(self.rises) as u64;
        self.height * risen / self.rises as u64
    }
}

struct Year {
    orders: Vec<Order>,
    bad_batch: Option<Incident>,
    late: Option<Incident>,
}

fn day(number: usize) -> Day {
    Day::parse_iso(FIRST).expect("a day").plus(i32::try_from(number).expect("a year"))
}

impl Year {
    /// `rises`: over how many days shipping gets late; none for a clean year.
    fn new(seed: u64, rises: Option<usize>) -> Self {
        let mut dice = Dice(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
        let a_day = 24 + dice.below(30);
        let mut incident = |earliest: u64, least: u64, most: u64, length: u64, rises: usize| {
            let from = usize::try_from(earliest + dice.below(60)).expect("a year");
            let to = from + usize::try_from(length + dice.below(15)).expect("a year");
            Incident { from, to, height: least + dice.below(most - least), rises }
        };
        let bad_batch = incident(110, 900, 2_500, 25, 10);
        let late = incident(250, 500, 900, 75, rises.unwrap_or(1));
        let mut year =
            Self { orders: Vec::new(), bad_batch: rises.map(|_| bad_batch), late: rises.map(|_| late) };
        for placed in 0..DAYS {
            let weekend = if placed % 7 > 4 { 3 } else { 0 };
            for _ in 0..a_day + dice.below(5) - weekend {
                let order = year.order(&mut dice, placed);
                year.orders.push(order);
            }
        }
        year
    }

    fn order(&self, dice: &mut Dice, placed: usize) -> Order {
        let product = dice.below(12) * dice.below(12) / 12;
        let batch = self.bad_batch.filter(|_| product == 1).map_or(0, |incident| incident.rate(placed));
        let is_bad = dice.below(10_000) < USUAL_DEFECTS + batch;
        let feedback = is_bad.then(|| placed + 4 + usize::try_from(dice.below(14)).expect("few days"));
        let is_late = dice.below(10_000) < USUAL_LATE + self.late.map_or(0, |late| late.rate(placed));
        let shipped = placed + if is_late { 3 } else { 1 };
        Order { product, placed, feedback, shipped, cancelled: dice.below(10_000) < USUAL_CANCELS }
    }

    /// What Seller Central gives on that day.
    fn exports(&self, today: usize) -> [String; 4] {
        let mut orders = String::from(
            "amazon-order-id\tpurchase-date\torder-status\tfulfillment-channel\tsales-channel\tsku\tasin\tquantity\n",
        );
        let mut feedback = String::from("Date\tRating\tComments\tYour Response\tOrder ID\tRater Email\n");
        let mut late =
            String::from("Order ID\tOrder Date\tShip by date\tShip confirmation date\tDays late\tSKU\n");
        let mut cancelled =
            String::from("Order ID\tOrder Date\tCancellation date\tCancellation reason\tCancelled by\n");
        let first = self.orders.partition_point(|order| order.placed + EXPORTED < today);
        let known = self.orders.iter().enumerate().skip(first).take_while(|(_, order)| order.placed <= today);
        for (number, order) in known {
            let id = format!("111-0000000-{number:07}");
            let (placed, sku) = (day(order.placed), order.product);
            let status = if order.cancelled { "Cancelled" } else { "Shipped" };
            writeln!(orders, "{id}\t{placed}\t{status}\tMerchant\tAmazon.com\tS-{sku}\tB0{sku:08}\t1")
                .expect("a string");
            if let Some(said) = order.feedback.filter(|&said| said <= today) {
                let (year, month, date) = day(said).to_calendar();
                writeln!(feedback, "{month}/{date}/{:02}\t1\t \t \t{id}\tb@example.com", year % 100)
                    .expect("a string");
            }
            if order.cancelled {
                writeln!(cancelled, "{id}\t{placed}\t{placed}\tout of stock\tSeller").expect("a string");
            } else if order.shipped <= today {
                let days = order.shipped.saturating_sub(order.ship_by());
                let (by, on) = (day(order.ship_by()), day(order.shipped));
                writeln!(late, "{id}\t{placed}\t{by}\t{on}\t{days}\tS-{sku}").expect("a string");
            }
        }
        [orders, feedback, late, cancelled]
    }

    fn share(&self, days: std::ops::RangeInclusive<usize>, counts: impl Fn(&Order) -> bool) -> f64 {
        let placed = |order: &&Order| days.contains(&order.placed);
        let (mut all, mut bad) = (0_u32, 0_u32);
        for order in self.orders.iter().filter(placed) {
            all += 1;
            bad += u32::from(counts(order));
        }
        f64::from(bad) / f64::from(all.max(1))
    }

    /// Days on which a limit is crossed, after two weeks below it. `rate` is the value on a day.
    fn crossings(limit: f64, rate: impl Fn(usize) -> f64) -> Vec<usize> {
        let mut below = 14;
        let mut crossed = Vec::new();
        for today in BEGIN..DAYS {
            if rate(today) >= limit {
                if below >= 14 {
                    crossed.push(today);
                }
                below = 0;
            } else {
                below += 1;
            }
        }
        crossed
    }

    /// Every crossing of the year with the rule that must tell of it. What a single week of a few orders crosses by
    /// luck, as cancellations do, nobody could tell before.
    fn all_crossings(&self) -> Vec<(usize, &'static str)> {
        let defects = Self::crossings(0.01, |today| {
            self.share(today - 74..=today - 15, |order| order.feedback.is_some_and(|said| said <= today))
        });
        let late = |days: usize| {
            Self::crossings(0.04, |today| {
                self.share(today - days - 1..=today - 2, |order| order.is_late() && !order.cancelled)
            })
        };
        let of = |days: Vec<usize>, rule| days.into_iter().map(move |day| (day, rule));
        of(defects, "order-defect-rate")
            .chain(of(late(30), "late-shipment-rate"))
            .chain(of(late(10), "late-shipment-rate"))
            .collect()
    }

    /// The reports of every week, each with the day.
    fn reports(&self) -> Vec<(usize, WatchReport)> {
        let mut request = WatchRequest::default();
        let mut reports = Vec::new();
        for today in (BEGIN..DAYS).step_by(7) {
            let mut engine = Engine::new();
            for text in self.exports(today) {
                let mut reader = ReportReader::new("file.txt");
                reader.push(text.as_bytes()).expect("a report");
                engine.add_report(reader).expect("a report");
            }
            let options = Options { today: day(today), store: Some("amazon.com".into()), language: None };
            let report = engine.watch(&request, &options);
            request.watch.readings.clone_from(&report.readings);
            reports.push((today, report));
        }
        reports
    }
}

/// Whether an alert of the rule lasts on the last report before that day.
fn is_warned(reports: &[(usize, WatchReport)], before: usize, rule: &str) -> bool {
    let last = reports.iter().rev().find(|(day, _)| *day < before);
    last.is_some_and(|(_, report)| {
        let keys = report.alerts.iter().flat_map(|alert| &alert.rows);
        keys.into_iter().any(|key| key.starts_with(rule))
    })
}

/// Alerts that begin, each once.
fn begun(reports: &[(usize, WatchReport)]) -> BTreeSet<(Day, String)> {
    let alerts = reports.iter().flat_map(|(_, report)| &report.alerts);
    alerts.map(|alert| (alert.since, alert.id.clone())).collect()
}

/// Of all crossings: how many were told before, and how many were told in the first report after them at the latest.
fn told(years: impl Iterator<Item = Year>) -> (u32, u32, u32) {
    let (mut crossings, mut before, mut after) = (0, 0, 0);
    for year in years {
        let reports = year.reports();
        for (on, rule) in year.all_crossings() {
            crossings += 1;
            let is_in_time = is_warned(&reports, on, rule);
            before += u32::from(is_in_time);
            after += u32::from(is_in_time || is_warned(&reports, on + 7, rule));
            if !is_in_time {
                println!("{rule} was crossed on {} without a word before", day(on));
            }
        }
    }
    (crossings, before, after)
}

#[test]
fn alerts_come_before_a_limit_is_crossed_that_is_approached_over_weeks() {
    let (crossings, before, after) = told((0..50).map(|seed| Year::new(seed, Some(60))));
    println!("{before} of {crossings} crossings were told before, {after} within a week");
    assert!(crossings >= 100, "only {crossings} crossings: the incidents are too weak to show anything");
    assert!(before * 100 >= crossings * 95, "{before} of {crossings}");
    assert_eq!(after, crossings);
}

/// A shop whose parcels are late from one week to the next crosses the ten days' limit between two weekly files.
#[test]
fn a_limit_that_is_crossed_within_days_is_told_with_the_next_weekly_files() {
    let (crossings, before, after) = told((50..62).map(|seed| Year::new(seed, Some(10))));
    println!("{before} of {crossings} sudden crossings were told before, {after} within a week");
    assert!(crossings >= 25, "only {crossings} crossings");
    assert_eq!(after, crossings);
}

#[test]
fn a_clean_year_has_at_most_one_alert_a_quarter() {
    let (mut alerts, mut quarters) = (0, 0);
    for seed in 1_000..1_020 {
        let reports = Year::new(seed, None).reports();
        let begun = begun(&reports);
        for (since, id) in &begun {
            println!("seed {seed}: {id} since {since}");
        }
        alerts += begun.len();
        quarters += reports.len().div_ceil(13);
    }
    println!("{alerts} alerts in {quarters} clean quarters");
    assert!(alerts <= quarters, "{alerts} alerts in {quarters} quarters");
}

#[test]
fn a_bad_batch_is_one_alert_that_names_the_product_and_a_rule_change_is_told_before_its_day() {
    let year = Year::new(7, Some(60));
    let reports = year.reports();
    let batch = year.bad_batch.expect("a year with incidents");
    let during = reports.iter().filter(|(day, _)| (batch.from + 30..batch.to + 30).contains(day));
    let alerts: Vec<_> = during
        .flat_map(|(_, report)| &report.alerts)
        .filter(|alert| alert.rows.iter().any(|row| row.starts_with("order-defect-rate")))
        .collect();
    assert!(!alerts.is_empty());
    assert!(alerts.iter().any(|alert| alert.product.as_deref() == Some("B000000001")), "{alerts:#?}");

    let of_change = |on: &str| {
        let on = Day::parse_iso(on).expect("a day");
        let (_, report) = reports.iter().find(|(number, _)| day(*number) >= on).expect("a week of the year");
        let change = report.changes.iter().find(|change| change.id == "us-handling").expect("of this year");
        (change.coming, change.touches)
    };
    assert_eq!(of_change("2026-06-15"), (true, Some(true)));
    assert_eq!(of_change("2026-07-01"), (false, Some(true)));
}

#[test]
fn every_alert_has_a_row_and_every_red_one_enough_cases() {
    let year = Year::new(3, Some(60));
    for (_, report) in year.reports() {
        for alert in &report.alerts {
            for key in &alert.rows {
                let row = report.rows.iter().find(|row| row.key == *key);
                assert!(row.is_some() || alert.good > 0, "{key}");
            }
        }
        for row in report.rows.iter().filter(|row| row.level == AlertLevel::Act && row.metric.is_some()) {
            let is_ahead = row.ahead.is_some_and(|course| course.day.is_some());
            assert!(row.of.is_none_or(|of| of >= 20) || row.cases >= 2 || is_ahead, "{row:#?}");
        }
    }
}
