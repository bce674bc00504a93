//! What was counted here, held against what Amazon has: its figure, else its list of order defects.

use super::measure::{Measure, number};
use super::scope::Scope;
use super::{
    ComparedOrder, ComparedSide, Comparison, ComparisonVerdict, CountReason, Metric, MetricValue, Ruling,
};
use crate::report::{OrderId, ReportKind, order_id};
use crate::source::Locator;

/// The comparison of a metric; none where only one side is there.
pub(super) fn compare(scope: &Scope<'_>, metric: &Metric, measure: Option<&Measure>) -> Option<Comparison> {
    let (computed, measure) = (metric.computed.as_ref()?, measure?);
    match &metric.reported {
        Some(reported) => Some(with_figure(computed, reported, measure)),
        None => with_list(scope, computed, measure),
    }
}

/// What is said of an order.
type Said = (OrderId, Vec<CountReason>);

/// Amazon's figure names no orders, so those are looked for that may be counted differently.
fn with_figure(computed: &MetricValue, reported: &MetricValue, measure: &Measure) -> Comparison {
    let floor = measure.counting().floor;
    let bad = |value: &MetricValue| {
        if floor { value.denominator.saturating_sub(value.numerator) } else { value.numerator }
    };
    let (here, amazon) = (bad(computed), bad(reported));
    let orders: Vec<ComparedOrder> = if here == amazon {
        Vec::new()
    } else {
        let said = measure.reasons(computed.window);
        said.iter().filter_map(|said| differing(said, amazon > here)).collect()
    };
    let found = number(orders.len());
    let is_same = here == amazon && computed.denominator == reported.denominator;
    let verdict = match (is_same, found) {
        (true, _) => ComparisonVerdict::Same,
        (false, 0) => ComparisonVerdict::NotExplained,
        (false, found) if found == here.abs_diff(amazon) => ComparisonVerdict::Explained,
        (false, _) => ComparisonVerdict::PartlyExplained,
    };
    Comparison {
        verdict,
        same_window: computed.window == reported.window,
        here: computed.numerator,
        here_of: computed.denominator,
        amazon: reported.numerator,
        amazon_of: Some(reported.denominator),
        orders,
        orders_total: found,
        source: reported.sources[0].clone(),
    }
}

/// An order that may make a difference: one that may count or could not be placed, where Amazon has more; one that
/// counts by a rule that is not sure, where it has fewer.
fn differing((id, reasons): &Said, amazon_has_more: bool) -> Option<ComparedOrder> {
    let why = *reasons.first()?;
    let side = if amazon_has_more {
        let may_be = why.ruling() == Ruling::Open || why == CountReason::NotInOrdersFile;
        may_be.then_some(ComparedSide::Open)
    } else {
        let is_unsure = reasons
            .iter()
            .filter(|why| why.ruling() == Ruling::Counts)
            .all(|why| *why == CountReason::ClaimOpen);
        (why.ruling() == Ruling::Counts && is_unsure).then_some(ComparedSide::HereOnly)
    };
    Some(compared(*id, side?, why))
}

fn compared(id: OrderId, side: ComparedSide, why: CountReason) -> ComparedOrder {
    ComparedOrder { order_id: order_id::format(id), side, why }
}

/// Amazon's list of order defects beside the feedback, claims and chargebacks.
fn with_list(scope: &Scope<'_>, computed: &MetricValue, measure: &Measure) -> Option<Comparison> {
    let others = [ReportKind::SellerFeedback, ReportKind::AtozClaims, ReportKind::Chargebacks];
    let file = scope.account.files_of(ReportKind::OdrReport).last()?;
    if computed.components.is_empty() || !others.iter().any(|&kind| scope.has(kind)) {
        return None;
    }
    let (mut here, mut amazon) = (0, 0);
    let mut orders = Vec::new();
    for (id, reasons) in measure.reasons(computed.window) {
        let is_listed = reasons.contains(&CountReason::ListedByAmazon);
        let mut others = reasons.iter().filter(|why| **why != CountReason::ListedByAmazon);
        let is_counted = others.any(|why| why.ruling() == Ruling::Counts);
        here += u32::from(is_counted);
        amazon += u32::from(is_listed);
        if is_counted != is_listed {
            let side = if is_listed { ComparedSide::AmazonOnly } else { ComparedSide::HereOnly };
            orders.push(compared(id, side, reasons[0]));
        }
    }
    let verdict = if orders.is_empty() { ComparisonVerdict::Same } else { ComparisonVerdict::Explained };
    Some(Comparison {
        verdict,
        same_window: true,
        here,
        here_of: computed.denominator,
        amazon,
        amazon_of: None,
        orders_total: number(orders.len()),
        orders,
        source: scope.account.source(file.number(), Locator::Whole),
    })
}
