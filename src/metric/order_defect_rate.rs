//! Order Defect Rate: orders with at least one defect out of all orders, for seller-fulfilled and
//! FBA orders apart (`domain/metrics.md` section 2).
//!
//! A defect is negative feedback, an A-to-z claim that counts, or a service chargeback. An order
//! counts once, by the day it was placed. The files hold feedback only, so what is counted here is
//! a lower bound.

use std::collections::BTreeSet;

use super::lines::Lines;
use super::scope::Scope;
use super::verdict::metric;
use super::{ComponentId, CountReason, CountedOrder, Gap, GapCode, Metric, MetricComponent, MetricValue};
use crate::account::{AccountFile, Order};
use crate::limits::LINES_SHOWN;
use crate::policy::MetricId;
use crate::report::{Channel, Field, OrderId, ReportKind, SheetRow, order_id};
use crate::sort;
use crate::source::{Locator, Source};
use crate::text::{Day, Period};

const ID: MetricId = MetricId::OrderDefectRate;

/// The rate of one channel.
pub(super) fn compute(scope: &Scope<'_>, channel: Channel) -> Metric {
    let window = scope.window(ID, Some(channel));
    let covered = scope.account.periods(ReportKind::AllOrders);
    let feedback_there = scope.account.files_of(ReportKind::SellerFeedback).next().is_some();
    let counted = (!covered.is_empty()).then(|| count_orders(scope, channel, window));
    let mut gaps = counted.as_ref().map_or_else(
        || vec![Gap::new(GapCode::NoOrdersFile)],
        |orders| gaps_of_orders(orders, window, &covered),
    );
    if !feedback_there {
        gaps.push(Gap::new(GapCode::NoFeedbackFile));
    }
    gaps.extend(component_gaps(scope, channel));
    gaps.extend(scope.gap_of_reported(ID, Some(channel)));
    let computed = counted.filter(|_| feedback_there).map(|orders| value(scope, channel, window, orders));
    metric(scope, ID, Some(channel), computed, gaps)
}

/// Orders of the window.
struct Orders {
    all: u32,
    channel_unknown: u32,
    lines: Lines,
}

fn count_orders(scope: &Scope<'_>, channel: Channel, window: Period) -> Orders {
    let mut orders = Orders { all: 0, channel_unknown: 0, lines: Lines::default() };
    for order in scope.orders_in(window) {
        match order.channel() {
            Some(found) if found == channel => {
                orders.all += 1;
                orders.lines.add(order.file().number(), order.first_line());
            }
            Some(_) => {}
            None => orders.channel_unknown += 1,
        }
    }
    orders
}

fn value(scope: &Scope<'_>, channel: Channel, window: Period, orders: Orders) -> MetricValue {
    let looked_at = looked_at(scope, channel, window);
    let mut counting = Lines::default();
    let mut numerator = 0;
    for feedback in looked_at.iter().filter(|feedback| feedback.counts()) {
        numerator += 1;
        for (file, row) in &feedback.rows {
            counting.add(file.number(), row.line());
        }
    }
    let mut sources = orders.lines.sources(scope.account, "purchase-date");
    sources.extend(counting.sources(scope.account, "Rating"));
    if sources.is_empty() {
        let files = scope.account.files_of(ReportKind::AllOrders);
        sources.extend(files.map(|file| scope.account.source(file.number(), Locator::Whole)));
    }
    let orders_total = u32::try_from(looked_at.len()).unwrap_or(u32::MAX);
    MetricValue {
        window,
        numerator,
        denominator: orders.all,
        rate: (orders.all > 0).then(|| f64::from(numerator) / f64::from(orders.all)),
        lower_bound: true,
        components: vec![
            MetricComponent { id: ComponentId::NegativeFeedback, count: Some(numerator) },
            MetricComponent { id: ComponentId::AToZClaims, count: None },
            MetricComponent { id: ComponentId::Chargebacks, count: None },
        ],
        orders: looked_at.iter().map(|feedback| feedback.order(scope)).collect(),
        orders_total,
        sources,
    }
}

/// The feedback on one order.
struct Feedback<'a> {
    id: OrderId,
    rows: Vec<(&'a AccountFile, SheetRow<'a>)>,
    order: Option<Order<'a>>,
    day: Day,
    why: CountReason,
}

impl Feedback<'_> {
    fn counts(&self) -> bool {
        self.why == CountReason::NegativeFeedback
    }

    fn order(&self, scope: &Scope<'_>) -> CountedOrder {
        let lines = |file: &AccountFile, mut lines: Vec<u32>, column: &str| -> Source {
            let total = u32::try_from(lines.len()).unwrap_or(u32::MAX);
            lines.truncate(LINES_SHOWN);
            scope
                .account
                .source(file.number(), Locator::Lines { lines, total, column: Some(column.to_owned()) })
        };
        let mut sources: Vec<Source> =
            self.rows.iter().map(|(file, row)| lines(file, vec![row.line()], "Rating")).collect();
        let products = self.order.map(|order| order.products()).unwrap_or_default();
        sources.extend(self.order.map(|order| lines(order.file(), order.lines(), "amazon-order-id")));
        let named = |names: Vec<&String>| {
            let mut seen = BTreeSet::new();
            let new = names.into_iter().filter(|name| !name.is_empty() && seen.insert(name.as_str()));
            new.cloned().collect()
        };
        CountedOrder {
            order_id: order_id::format(self.id),
            day: self.day,
            asins: named(products.iter().map(|product| &product.asin).collect()),
            skus: named(products.iter().map(|product| &product.sku).collect()),
            counts: self.counts(),
            why: self.why,
            rating: self.rows.iter().map(|&(_, row)| stars(row)).min(),
            sources,
        }
    }
}

/// Orders with feedback of three stars or fewer that are or may be of this channel and store;
/// those that count first, each part newest first.
fn looked_at<'a>(scope: &Scope<'a>, channel: Channel, window: Period) -> Vec<Feedback<'a>> {
    let rows = scope.account.rows(ReportKind::SellerFeedback).filter(|&(_, row)| stars(row) <= NEUTRAL);
    let mut rows: Vec<_> = rows.filter_map(|(file, row)| Some((row.order()?, (file, row)))).collect();
    sort::by_key(&mut rows, |&(order, _)| order);
    let mut found: Vec<Feedback<'_>> = rows
        .chunk_by(|(order, _), (next, _)| order == next)
        .filter_map(|rows| {
            judge(scope, channel, window, rows[0].0, rows.iter().map(|&(_, row)| row).collect())
        })
        .collect();
    sort::by_key(&mut found, |feedback| {
        (std::cmp::Reverse(feedback.counts()), std::cmp::Reverse(feedback.day), feedback.id)
    });
    found
}

/// The most stars that count as a defect, and the most that are worth a look.
const NEGATIVE: u8 = 2;
const NEUTRAL: u8 = 3;

fn stars(row: SheetRow<'_>) -> u8 {
    row.count(Field::Rating).and_then(|stars| u8::try_from(stars).ok()).unwrap_or(u8::MAX)
}

fn judge<'a>(
    scope: &Scope<'a>,
    channel: Channel,
    window: Period,
    id: OrderId,
    rows: Vec<(&'a AccountFile, SheetRow<'a>)>,
) -> Option<Feedback<'a>> {
    let order = scope.account.order(id);
    if order.is_some_and(|order| !scope.includes(&order) || order.channel() != Some(channel)) {
        return None;
    }
    let left_on = rows.iter().filter_map(|(_, row)| row.day(Field::Day)).max()?;
    let day = order.map_or(left_on, |order| order.day());
    let is_negative = rows.iter().any(|&(_, row)| stars(row) <= NEGATIVE);
    let why = match order {
        // An order is older than the feedback on it, so early feedback is about an early order.
        None if left_on < window.from => CountReason::OutsideWindow,
        None => CountReason::NotInOrdersFile,
        Some(_) if !window.contains(day) => CountReason::OutsideWindow,
        Some(_) if is_negative => CountReason::NegativeFeedback,
        Some(_) => CountReason::NeutralFeedback,
    };
    Some(Feedback { id, rows, order, day, why })
}

fn gaps_of_orders(orders: &Orders, window: Period, covered: &[Period]) -> Vec<Gap> {
    let mut gaps = Gap::not_covered(window, covered);
    if orders.all == 0 {
        gaps.push(Gap::new(GapCode::NoOrdersInWindow).within(window.from, window.to));
    }
    if orders.channel_unknown > 0 {
        gaps.push(Gap::new(GapCode::ChannelUnknown).of(orders.channel_unknown));
    }
    gaps
}

/// Claims and chargebacks: Amazon's figures may hold their number, but no file holds the orders.
fn component_gaps(scope: &Scope<'_>, channel: Channel) -> impl Iterator<Item = Gap> {
    let reported = scope.reported(ID, Some(channel)).map(|(_, metric)| metric);
    let claims = reported.map(|metric| metric.claims);
    let chargebacks = reported.map(|metric| metric.chargebacks);
    [(GapCode::NoClaims, claims), (GapCode::NoChargebacks, chargebacks)].into_iter().filter_map(
        |(code, reported)| match reported.flatten() {
            Some(0) => None,
            Some(count) => Some(Gap::new(code).of(count)),
            None => Some(Gap::new(code)),
        },
    )
}
