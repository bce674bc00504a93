//! One file per metric over the account.
//!
//! Each metric shows what the files give, what Amazon itself reports where the Account Health file
//! is there, and what neither can tell. To add one, write its file and name it in [`compute`].

mod cancel_rate;
mod gap;
mod history;
mod invoice_defect_rate;
mod late_shipment_rate;
mod lines;
mod on_time_delivery_rate;
mod order_defect_rate;
mod returns;
mod scope;
mod valid_tracking_rate;
mod value;
mod verdict;

pub use history::{Defect, History, WindowMoves};
pub use value::*;
pub use verdict::{is_good, orders_to};

use crate::account::{Account, Order};
use crate::policy::Options;
use scope::Scope;

/// All metrics of the account for the store in `options`.
pub fn compute(account: &Account, options: &Options) -> MetricsReport {
    let scopes = scope::scopes(account, options);
    MetricsReport {
        metrics: scopes.iter().flat_map(metrics).collect(),
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
) -> Option<impl Iterator<Item = Order<'a>> + use<'a>> {
    let window = metric.computed.as_ref()?.window;
    let scope = scope::scopes(account, options).into_iter().find(|scope| scope.store == metric.store)?;
    let channel = metric.channel;
    let orders = scope.into_orders(window);
    Some(orders.filter(move |order| channel.is_none() || order.channel() == channel))
}

/// In the order of `domain/metrics.md` section 1.
fn metrics(scope: &Scope<'_>) -> Vec<Metric> {
    let mut metrics = vec![
        order_defect_rate::compute(scope, Channel::Mfn),
        order_defect_rate::compute(scope, Channel::Afn),
        late_shipment_rate::compute(scope),
        cancel_rate::compute(scope),
        valid_tracking_rate::compute(scope),
        on_time_delivery_rate::compute(scope),
    ];
    metrics.extend(invoice_defect_rate::compute(scope));
    metrics
}
