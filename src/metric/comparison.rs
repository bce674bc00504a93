//! What was counted here, held against what Amazon has: its list of orders, else its figure.

use super::measure::Measure;
use super::scope::Scope;
use super::{
    ComparedOrder, ComparedSide, Comparison, ComparisonVerdict, CountReason, CountedOrder, Metric,
    MetricValue,
};
use crate::report::ReportKind;
use crate::source::{Locator, Source};

/// The comparison of a metric; none where only one side is there.
pub(super) fn compare(scope: &Scope<'_>, metric: &Metric, measure: Option<&Measure>) -> Option<Comparison> {
    let computed = metric.computed.as_ref()?;
    match &metric.reported {
        Some(reported) => Some(with_figure(computed, reported, measure)),
        None => with_list(scope, computed),
    }
}

/// Amazon's figure names no orders, so those are looked for that may be counted differently.
fn with_figure(computed: &MetricValue, reported: &MetricValue, measure: Option<&Measure>) -> Comparison {
    let floor = measure.is_some_and(|measure| measure.counting().floor);
    let bad = |value: &MetricValue| {
        if floor { value.denominator.saturating_sub(value.numerator) } else { value.numerator }
    };
    let (here, amazon) = (bad(computed), bad(reported));
    let amazon_has_more = amazon > here;
    let mut orders: Vec<ComparedOrder> =
        computed.orders.iter().filter_map(|order| differing(order, amazon_has_more)).collect();
    if here == amazon {
        orders.clear();
    }
    let difference = here.abs_diff(amazon);
    let found = u32::try_from(orders.len()).unwrap_or(u32::MAX);
    let is_same = here == amazon && computed.denominator == reported.denominator;
    let verdict = match (is_same, difference, found) {
        (true, ..) => ComparisonVerdict::Same,
        (_, difference, found) if difference > 0 && difference == found => ComparisonVerdict::Explained,
        (.., 0) => ComparisonVerdict::NotExplained,
        _ => ComparisonVerdict::PartlyExplained,
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

/// Whether an order may make a difference: one that may count or could not be placed, where Amazon has more; one
/// that Amazon's list lacks, or that counts by a rule that is not sure, where it has fewer.
fn differing(order: &CountedOrder, amazon_has_more: bool) -> Option<ComparedOrder> {
    let side = if amazon_has_more {
        let may_be = order.open || order.why == CountReason::NotInOrdersFile;
        may_be.then_some(ComparedSide::Open)
    } else {
        let is_unsure = order.reasons.iter().all(|why| *why == CountReason::ClaimOpen);
        (order.counts && is_unsure).then_some(ComparedSide::HereOnly)
    };
    Some(compared(order, side?))
}

fn compared(order: &CountedOrder, side: ComparedSide) -> ComparedOrder {
    ComparedOrder { order_id: order.order_id.clone(), side, why: order.why }
}

/// Amazon's list of order defects beside the feedback, claims and chargebacks.
fn with_list(scope: &Scope<'_>, computed: &MetricValue) -> Option<Comparison> {
    let listed = |order: &CountedOrder| order.reasons.contains(&CountReason::ListedByAmazon);
    let counted =
        |order: &CountedOrder| order.counts && order.reasons.iter().any(|why| is_of_other_files(*why));
    let others = [ReportKind::SellerFeedback, ReportKind::AtozClaims, ReportKind::Chargebacks];
    let file = scope.account.files_of(ReportKind::OdrReport).last()?;
    if computed.components.is_empty() || !others.iter().any(|&kind| scope.has(kind)) {
        return None;
    }
    let side = |order: &CountedOrder| match (counted(order), listed(order)) {
        (true, false) => Some(ComparedSide::HereOnly),
        (false, true) => Some(ComparedSide::AmazonOnly),
        _ => None,
    };
    let number = |keep: &dyn Fn(&CountedOrder) -> bool| {
        u32::try_from(computed.orders.iter().filter(|order| keep(order)).count()).unwrap_or(u32::MAX)
    };
    let orders: Vec<ComparedOrder> =
        computed.orders.iter().filter_map(|order| Some(compared(order, side(order)?))).collect();
    let verdict = if orders.is_empty() { ComparisonVerdict::Same } else { ComparisonVerdict::Explained };
    let source: Source = scope.account.source(file.number(), Locator::Whole);
    Some(Comparison {
        verdict,
        same_window: true,
        here: number(&counted),
        here_of: computed.denominator,
        amazon: number(&listed),
        amazon_of: None,
        orders_total: u32::try_from(orders.len()).unwrap_or(u32::MAX),
        orders,
        source,
    })
}

fn is_of_other_files(why: CountReason) -> bool {
    why.ruling() == super::Ruling::Counts && why != CountReason::ListedByAmazon
}
