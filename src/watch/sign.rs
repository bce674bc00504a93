//! What is watched beside the metrics: words of danger, violations, the rating, things that nobody answered.

use super::level::{Found, rules};
use super::value::LevelReason;
use super::{WatchInput, contact, count};
use crate::account::Order;
use crate::case::AlertLevel;
use crate::metric::{CountReason, ExperienceBand};
use crate::policy::{LevelRule, MetricId, ReportKind, Table, Watched};
use crate::report::{OrderId, Product, order_id};
use crate::sort;
use crate::text::{Day, Period, fold};

/// Days that words of buyers and cancellations are looked at.
const DAYS: i32 = 30;
/// Days within which a fall of the rating is sudden.
const WEEK: i32 = 7;

/// A row for each rule that a file, or the seller, tells of.
pub(super) fn rows(input: &WatchInput<'_>) -> Vec<Found> {
    rules(input).filter_map(|rule| row(input, rule)).collect()
}

fn row(input: &WatchInput<'_>, rule: &LevelRule) -> Option<Found> {
    let found = || Found::new(input, rule);
    match rule.watches {
        Watched::Metric(_) => None,
        Watched::Escalations => escalations(input, found()),
        Watched::Violations => violations(input, found()),
        Watched::Experience => experience(input, found()),
        Watched::RepeatedCancels => repeated_cancels(input, found()),
        Watched::Messages => Some(found().counted(contact::messages(input)?.overdue)),
        Watched::Returns => Some(found().counted(contact::returns(input)?.overdue)),
        Watched::Refunds => Some(found().counted(contact::refunds(input)?.overdue)),
        Watched::Unshipped => Some(found().counted(contact::unshipped(input)?.overdue)),
        Watched::Claims => Some(found().counted(contact::claims(input)?)),
        Watched::Rating => rating(input, found(), rule.step),
        Watched::Themes => themes(input, found()),
    }
}

fn is_recent(input: &WatchInput<'_>, day: Day) -> bool {
    day > input.today().plus(-DAYS) && day <= input.today()
}

fn escalations(input: &WatchInput<'_>, mut found: Found) -> Option<Found> {
    if input.complaints.voices == 0 {
        return None;
    }
    let quotes = input.complaints.escalations.iter().map(|escalation| &escalation.quote);
    let recent: Vec<_> = quotes.filter(|quote| quote.day.is_some_and(|day| is_recent(input, day))).collect();
    found.orders = recent.iter().filter_map(|quote| quote.order_id.clone()).collect();
    found.product = recent.iter().find_map(|quote| quote.asin.clone());
    Some(found.counted(count(recent.len())))
}

/// The same complaint of one product, several times.
fn themes(input: &WatchInput<'_>, mut found: Found) -> Option<Found> {
    if input.complaints.voices == 0 {
        return None;
    }
    let of_products = input.complaints.clusters.iter().filter(|cluster| cluster.asin.is_some());
    let most = of_products.max_by_key(|cluster| cluster.voices);
    found.product = most.and_then(|cluster| cluster.asin.clone());
    Some(found.counted(most.map_or(0, |cluster| cluster.voices)))
}

/// Those that a file lists, or that Amazon counts. Grave ones, and two of one policy, are to be acted on.
fn violations(input: &WatchInput<'_>, mut found: Found) -> Option<Found> {
    let report = input.metrics;
    if !input.has(ReportKind::PolicyCompliance) && report.standing.is_empty() {
        return None;
    }
    let listed = report.violations.iter().map(|violation| violation.count);
    let counted = report.standing.iter().flat_map(|standing| &standing.policies).map(|policy| policy.count);
    let total = listed.clone().sum::<u32>().max(counted.clone().sum());
    let most = listed.chain(counted).max().unwrap_or(0);
    let impacts = report.violations.iter().flat_map(|violation| &violation.impacts);
    let is_grave =
        impacts.map(|impact| fold(&impact.impact)).any(|word| ["critical", "high"].contains(&word.trim()));
    let act = found.row.act.take();
    found = found.counted(total);
    found.row.act = act;
    if is_grave || act.is_some_and(|act| f64::from(most) >= act) {
        found.raise(AlertLevel::Act, LevelReason::OverAct);
    }
    Some(found)
}

fn experience(input: &WatchInput<'_>, mut found: Found) -> Option<Found> {
    let experience = input.metrics.experience.as_ref()?;
    let of_band = |band| experience.offers.iter().filter(move |offer| offer.band == band);
    let worst = of_band(ExperienceBand::VeryPoor).chain(of_band(ExperienceBand::Poor));
    found.product = worst.clone().next().map(|offer| offer.asin.clone());
    found = found.counted(count(worst.count()));
    if of_band(ExperienceBand::VeryPoor).next().is_some() {
        found.raise(AlertLevel::Act, LevelReason::OverAct);
    }
    Some(found)
}

/// The last score, typed or in a file, and how far it fell within a week.
fn rating(input: &WatchInput<'_>, mut found: Found, step: Option<u32>) -> Option<Found> {
    let typed = input.watch.ratings.iter().filter(|rating| rating.on <= input.today());
    let last = typed.clone().max_by_key(|rating| rating.on);
    let of_file = || {
        let ratings = input.metrics.standing.iter().filter_map(|standing| standing.rating.as_ref());
        ratings.filter_map(|rating| rating.score).min()
    };
    let score = last.map(|rating| rating.score).or_else(of_file)?;
    let fell = last.and_then(|last| {
        let week = typed.filter(|rating| rating.on < last.on && rating.on.plus(WEEK) >= last.on);
        week.map(|rating| rating.score.saturating_sub(score)).max()
    });
    found.row.value = Some(f64::from(score));
    found.judge(fell.filter(|&fell| step.is_some_and(|step| fell >= step)));
    Some(found)
}

/// Products of which two orders were cancelled by the seller with none shipped between them.
fn repeated_cancels(input: &WatchInput<'_>, mut found: Found) -> Option<Found> {
    if !input.has(ReportKind::CancellationReport) {
        return None;
    }
    let is_cancel =
        |reason: &CountReason| matches!(reason, CountReason::SellerCancelled | CountReason::AmazonCancelled);
    let mut defects = input.defects(MetricId::CancelRate);
    defects.retain(|defect| is_recent(input, defect.day) && defect.reasons.iter().any(is_cancel));
    let mut products: Table<&str, Vec<(Day, OrderId)>> = Table::default();
    for defect in &defects {
        let Some(order) = defect.order.and_then(|id| input.account.order(id)) else { continue };
        for product in order.products() {
            products.entry(name_of(product)).push((defect.day, order.id()));
        }
    }
    let placed = input.account.orders_placed(Period { from: input.today().plus(-DAYS), to: input.today() });
    let mut repeated = Vec::new();
    for (name, mut cancelled) in products {
        sort::rising(&mut cancelled);
        let pair = cancelled.windows(2).find(|pair| !shipped_between(&placed, name, pair[0].0, pair[1].0));
        if let Some(pair) = pair {
            repeated.push(name);
            found.orders.extend(pair.iter().map(|&(_, order)| order_id::format(order)));
        }
    }
    found.product = repeated.first().map(|name| (*name).to_owned());
    Some(found.counted(count(repeated.len())))
}

/// Whether an order of the product was kept on a day between the two.
fn shipped_between(placed: &[Order<'_>], name: &str, first: Day, second: Day) -> bool {
    let between = placed.iter().filter(|order| order.day() > first && order.day() < second);
    let mut kept = between.filter(|order| order.rows().any(|row| !row.is_cancelled()));
    kept.any(|order| order.products().iter().any(|product| name_of(product) == name))
}

/// Amazon's name of a product, or the seller's where there is no other.
fn name_of(product: &Product) -> &str {
    if product.asin.is_empty() { &product.sku } else { &product.asin }
}
