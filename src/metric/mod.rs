//! One file per metric over the account.
//!
//! Each metric shows what the files give, what Amazon itself reports where the Account Health file
//! is there, and what neither can tell. To add one, write its file and name it in [`RATES`].

mod atoz_claim;
mod cancel_rate;
mod chargeback;
mod comparison;
mod experience;
mod gap;
mod invoice_defect_rate;
mod late_response_rate;
mod late_shipment_rate;
mod lines;
mod measure;
mod on_time_delivery_rate;
mod order_days;
mod order_defect_rate;
mod premium_shipping;
mod return_dissatisfaction_rate;
mod returns;
mod scope;
mod standing;
mod trend;
mod valid_tracking_rate;
mod value;
mod verdict;

pub use trend::trend;
pub use value::*;

use crate::account::{Account, Order};
use crate::policy::{MetricId, Options};
use crate::report::ReportKind;
use crate::text::Period;
use measure::{Base, Found};
use scope::Scope;

/// A rate, and the others that are worked out from the same rows.
struct Rate {
    ids: &'static [MetricId],
    channel: Option<Channel>,
    unit: Unit,
    shown: Shown,
    look: for<'a> fn(&Scope<'a>, Option<Channel>) -> Found<'a>,
}

/// When a metric is in the report.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shown {
    /// Always, with the gap that it leaves.
    Always,
    /// Where there is a figure, or a target for the store.
    WithTarget,
    /// Where there is a figure.
    WithFigure,
}

const fn rate(
    ids: &'static [MetricId],
    unit: Unit,
    shown: Shown,
    look: for<'a> fn(&Scope<'a>, Option<Channel>) -> Found<'a>,
) -> Rate {
    Rate { ids, channel: None, unit, shown, look }
}

const fn order_defects(channel: Channel) -> Rate {
    let rate = rate(&[MetricId::OrderDefectRate], Unit::Orders, Shown::Always, order_defect_rate::look);
    Rate { channel: Some(channel), ..rate }
}

/// In the order of `domain/metrics.md` section 1. The first of several is always shown as told, the others with a
/// figure alone.
const RATES: [Rate; 12] = [
    order_defects(Channel::Mfn),
    order_defects(Channel::Afn),
    rate(
        &[MetricId::LateShipmentRate, MetricId::LateShipmentRateTenDays],
        Unit::Orders,
        Shown::Always,
        late_shipment_rate::look,
    ),
    rate(
        &[MetricId::CancelRate, MetricId::CancelRateThirtyDays],
        Unit::Orders,
        Shown::Always,
        cancel_rate::look,
    ),
    rate(&[MetricId::ValidTrackingRate], Unit::Packages, Shown::Always, valid_tracking_rate::look),
    rate(&[MetricId::OnTimeDeliveryRate], Unit::Units, Shown::Always, on_time_delivery_rate::look),
    rate(&[MetricId::InvoiceDefectRate], Unit::Orders, Shown::WithTarget, invoice_defect_rate::look),
    rate(
        &[MetricId::ReturnDissatisfactionRate],
        Unit::ReturnRequests,
        Shown::WithFigure,
        return_dissatisfaction_rate::look,
    ),
    rate(
        &[
            MetricId::LateResponseRate,
            MetricId::LateResponseRateSevenDays,
            MetricId::LateResponseRateNinetyDays,
        ],
        Unit::Messages,
        Shown::WithFigure,
        late_response_rate::look,
    ),
    rate(&[MetricId::PremiumOnTimeRate], Unit::Orders, Shown::WithFigure, premium_shipping::on_time),
    rate(&[MetricId::PremiumTrackingRate], Unit::Orders, Shown::WithFigure, premium_shipping::tracking),
    rate(&[MetricId::PremiumCancelRate], Unit::Orders, Shown::WithFigure, premium_shipping::cancelled),
];

/// All metrics of the account for the store in `options`.
pub fn compute(account: &Account, options: &Options) -> MetricsReport {
    let scopes = scope::scopes(account, options);
    MetricsReport {
        metrics: scopes.iter().flat_map(metrics).collect(),
        standing: scopes.iter().filter_map(standing::of).collect(),
        violations: standing::listed(account),
        experience: experience::of(account),
        returns: match &scopes[..] {
            [only] => returns::summary(only),
            _ => returns::summary(&Scope::whole(account, options.today)),
        },
    }
}

/// The orders that the computed value of a metric is out of, in an order that means nothing; none where the
/// files do not give them. `metric` is one that [`compute`] gave for the same account and options.
pub fn orders_counted<'a>(
    account: &'a Account,
    options: &Options,
    metric: &Metric,
) -> Option<Vec<Order<'a>>> {
    let window = metric.computed.as_ref()?.window;
    let scope = scope::scopes(account, options).into_iter().find(|scope| scope.store == metric.store)?;
    let measure = (rate_of(metric.id, metric.channel)?.look)(&scope, metric.channel).measure?;
    let orders = measure.base_orders(scope, window);
    (!orders.is_empty() || metric.computed.as_ref().is_some_and(|value| value.denominator == 0))
        .then_some(orders)
}

fn rate_of(id: MetricId, channel: Option<Channel>) -> Option<&'static Rate> {
    static ALL: &[Rate] = &RATES;
    ALL.iter().find(|rate| rate.ids.contains(&id) && rate.channel == channel)
}

fn metrics(scope: &Scope<'_>) -> Vec<Metric> {
    RATES.iter().flat_map(|rate| metrics_of(scope, rate)).collect()
}

/// A metric for each window of a rate.
fn metrics_of(scope: &Scope<'_>, rate: &Rate) -> Vec<Metric> {
    let found = (rate.look)(scope, rate.channel);
    let mut metrics = Vec::new();
    for (place, &id) in rate.ids.iter().enumerate() {
        let shown = if place == 0 { rate.shown } else { Shown::WithFigure };
        let is_reported = scope.reported(id, rate.channel).is_some();
        let is_shown = match shown {
            Shown::Always => true,
            Shown::WithTarget => {
                found.measure.is_some() || is_reported || verdict::policy_target(scope, id).is_some()
            }
            Shown::WithFigure => {
                is_reported || found.measure.is_some() && scope::is_counted_in(id, scope.store.as_deref())
            }
        };
        if is_shown {
            metrics.push(metric(scope, rate, id, &found));
        }
    }
    metrics
}

fn metric(scope: &Scope<'_>, rate: &Rate, id: MetricId, found: &Found<'_>) -> Metric {
    let window = scope.window(id, rate.channel);
    let is_reported = scope.reported(id, rate.channel).is_some();
    let mut gaps = Vec::new();
    if found.with_orders {
        gaps.extend(gaps_of_orders(scope, found, window));
    }
    let is_lone = rate.channel.is_none() && found.measure.is_none();
    if !(is_lone && is_reported) {
        gaps.extend(found.gaps.iter().cloned());
    }
    if let Some(measure) = &found.measure {
        gaps.extend(measure.gaps(found.kind, window));
    }
    gaps.extend(scope.gap_of_reported(id, rate.channel));
    let computed = found.measure.as_ref().map(|measure| measure.value(scope, window));
    let mut metric = verdict::metric(scope, id, rate.channel, rate.unit, computed, gaps);
    metric.comparison = comparison::compare(scope, &metric, found.measure.as_ref());
    metric
}

/// What the orders file lacks of a window.
fn gaps_of_orders(scope: &Scope<'_>, found: &Found<'_>, window: Period) -> Vec<Gap> {
    let covered = scope.account.periods(ReportKind::AllOrders);
    if covered.is_empty() {
        return vec![Gap::new(GapCode::NoOrdersFile)];
    }
    let channel = match found.measure.as_ref().map(|measure| measure.counting().base) {
        Some(Base::Orders(channel)) => channel,
        _ => Channel::Mfn,
    };
    let orders = scope.order_days();
    let mut gaps = Gap::not_covered(window, &covered);
    if orders.count(Some(channel), window) == 0 {
        gaps.push(Gap::new(GapCode::NoOrdersInWindow).within(window.from, window.to));
    }
    let channel_unknown = orders.count(None, window);
    if channel_unknown > 0 {
        gaps.push(Gap::new(GapCode::ChannelUnknown).of(channel_unknown));
    }
    gaps
}
