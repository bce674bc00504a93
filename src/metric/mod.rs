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
mod history;
mod invoice_defect_rate;
mod late_response_rate;
mod late_shipment_rate;
mod measure;
mod on_time_delivery_rate;
mod order_days;
mod order_defect_rate;
mod packages;
mod premium_shipping;
mod return_dissatisfaction_rate;
mod returns;
mod scope;
mod standing;
mod trend;
mod valid_tracking_rate;
mod value;
mod verdict;
mod workings;

pub use history::{Defect, History, WindowMoves, history};
pub use trend::trend;
pub use value::*;
pub use verdict::{is_good, orders_to};
pub use workings::Workings;

use std::rc::Rc;

use crate::account::{Account, Order};
use crate::policy::{MetricId, Options};
use crate::report::{OrderId, ReportKind};
use crate::text::Period;
use measure::{Base, Found};
use order_days::Slice;
use scope::Scope;

/// A rate, and the others that are worked out from the same rows.
#[derive(Clone, Copy)]
struct Rate {
    ids: &'static [MetricId],
    channel: Option<Channel>,
    unit: Unit,
    shown: Shown,
    look: fn(&Scope<'_>, Option<Channel>) -> Found,
    /// Whether rows mean something else on another day.
    by_day: bool,
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
    look: fn(&Scope<'_>, Option<Channel>) -> Found,
) -> Rate {
    Rate { ids, channel: None, unit, shown, look, by_day: false }
}

const fn order_defects(channel: Channel) -> Rate {
    let rate = rate(&[MetricId::OrderDefectRate], Unit::Orders, Shown::Always, order_defect_rate::look);
    Rate { channel: Some(channel), ..rate }
}

const fn by_day(rate: Rate) -> Rate {
    Rate { by_day: true, ..rate }
}

/// In the order of `domain/metrics.md` section 1. The first of several is always shown as told, the others with a
/// figure alone.
static RATES: [Rate; 12] = [
    order_defects(Channel::Mfn),
    order_defects(Channel::Afn),
    by_day(rate(
        &[MetricId::LateShipmentRate, MetricId::LateShipmentRateTenDays],
        Unit::Orders,
        Shown::Always,
        late_shipment_rate::look,
    )),
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
    by_day(rate(
        &[
            MetricId::LateResponseRate,
            MetricId::LateResponseRateSevenDays,
            MetricId::LateResponseRateNinetyDays,
        ],
        Unit::Messages,
        Shown::WithFigure,
        late_response_rate::look,
    )),
    rate(&[MetricId::PremiumOnTimeRate], Unit::Orders, Shown::WithFigure, premium_shipping::on_time),
    rate(&[MetricId::PremiumTrackingRate], Unit::Orders, Shown::WithFigure, premium_shipping::tracking),
    rate(&[MetricId::PremiumCancelRate], Unit::Orders, Shown::WithFigure, premium_shipping::cancelled),
];

/// All metrics of the account for the store in `options`.
pub fn compute(account: &Account, options: &Options) -> MetricsReport {
    compute_with(account, &Workings::default(), options, usize::MAX)
}

/// The same with what was worked out before. Of the orders behind each value, `most` are listed.
pub fn compute_with(account: &Account, workings: &Workings, options: &Options, most: usize) -> MetricsReport {
    let scopes = scope::scopes(account, workings, options);
    MetricsReport {
        metrics: scopes.iter().flat_map(|scope| metrics(scope, most)).collect(),
        standing: scopes.iter().filter_map(standing::of).collect(),
        violations: standing::listed(account),
        experience: experience::of(account),
        returns: match &scopes[..] {
            [only] => returns::summary(only),
            _ => returns::summary(&Scope::whole(account, workings, options.today)),
        },
    }
}

/// The orders that a rate is out of, and those that count.
#[derive(Debug)]
pub struct OrdersCounted<'a> {
    /// In an order that means nothing.
    pub orders: Vec<Order<'a>>,
    /// Those that count against the seller, which may be more than `orders` hold.
    pub defects: Vec<OrderId>,
}

/// The orders that the computed value of a metric is out of; none where the files do not give them. `metric` is
/// one that [`compute_with`] gave for the same account and options.
pub fn orders_counted<'a>(
    account: &'a Account,
    workings: &'a Workings,
    options: &Options,
    metric: &Metric,
) -> Option<OrdersCounted<'a>> {
    let value = metric.computed.as_ref()?;
    let (scope, found) = found_of(account, workings, options, metric)?;
    let measure = found.measure.as_ref()?;
    let orders = measure.base_orders(&scope, value.window);
    let defects = measure.ids_that_count(value.window);
    (!orders.is_empty() || value.denominator == 0).then_some(OrdersCounted { orders, defects })
}

/// Every order that was looked at for a metric, as [`MetricValue::orders`] lists them.
pub fn orders_listed(
    account: &Account,
    workings: &Workings,
    options: &Options,
    metric: &Metric,
) -> Vec<CountedOrder> {
    let list = || {
        let (scope, found) = found_of(account, workings, options, metric)?;
        Some(found.measure.as_ref()?.orders(&scope, metric.computed.as_ref()?.window, usize::MAX).0)
    };
    list().unwrap_or_default()
}

fn found_of<'a>(
    account: &'a Account,
    workings: &'a Workings,
    options: &Options,
    metric: &Metric,
) -> Option<(Scope<'a>, Rc<Found>)> {
    let mut scopes = scope::scopes(account, workings, options).into_iter();
    let scope = scopes.find(|scope| scope.store == metric.store)?;
    let found = scope.found(place_of(metric.id, metric.channel)?);
    Some((scope, found))
}

fn place_of(id: MetricId, channel: Option<Channel>) -> Option<usize> {
    RATES.iter().position(|rate| rate.ids.contains(&id) && rate.channel == channel)
}

fn metrics(scope: &Scope<'_>, most: usize) -> Vec<Metric> {
    (0..RATES.len()).flat_map(|rate| metrics_of(scope, rate, most)).collect()
}

/// A metric for each window of a rate.
fn metrics_of(scope: &Scope<'_>, place: usize, most: usize) -> Vec<Metric> {
    let rate = &RATES[place];
    let found = scope.found(place);
    let mut metrics = Vec::new();
    for (number, &id) in rate.ids.iter().enumerate() {
        let shown = if number == 0 { rate.shown } else { Shown::WithFigure };
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
            metrics.push(metric(scope, rate, id, &found, most));
        }
    }
    metrics
}

fn metric(scope: &Scope<'_>, rate: &Rate, id: MetricId, found: &Found, most: usize) -> Metric {
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
    let computed = found.measure.as_ref().map(|measure| measure.value(scope, window, most));
    let mut metric = verdict::metric(scope, id, rate.channel, rate.unit, computed, gaps);
    metric.comparison = comparison::compare(scope, &metric, found.measure.as_ref());
    metric
}

/// What the orders file lacks of a window.
fn gaps_of_orders(scope: &Scope<'_>, found: &Found, window: Period) -> Vec<Gap> {
    let covered = scope.account.periods(ReportKind::AllOrders);
    if covered.is_empty() {
        return vec![Gap::new(GapCode::NoOrdersFile)];
    }
    let slice = match found.measure.as_ref().map(|measure| measure.counting().base) {
        Some(Base::Orders(slice)) => slice,
        _ => Slice::Channel(Channel::Mfn),
    };
    let orders = scope.order_days();
    let mut gaps = Gap::not_covered(window, &covered);
    if orders.count(slice, window) == 0 {
        gaps.push(Gap::new(GapCode::NoOrdersInWindow).within(window.from, window.to));
    }
    let channel_unknown = orders.count(Slice::ChannelUnknown, window);
    if channel_unknown > 0 && slice != Slice::Business {
        gaps.push(Gap::new(GapCode::ChannelUnknown).of(channel_unknown));
    }
    gaps
}
