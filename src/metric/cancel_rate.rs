//! Pre-fulfilment Cancel Rate: seller-fulfilled orders that the seller cancelled before shipping
//! (`domain/metrics.md` section 4).
//!
//! All Orders says that an order was cancelled but seldom by whom, and buyers' own cancellations
//! do not count. A rate from it would be too high, so only Amazon's own figure is shown, beside
//! the number of orders with a cancellation of which nobody can tell.

use super::scope::Scope;
use super::verdict::metric;
use super::{Gap, GapCode, Metric};
use crate::policy::MetricId;
use crate::report::{Channel, OrderRow, ReportKind};

const ID: MetricId = MetricId::CancelRate;

/// Amazon's own figure, and what All Orders leaves open.
pub(super) fn compute(scope: &Scope<'_>) -> Metric {
    let mut gaps = Vec::new();
    if !scope.account.periods(ReportKind::AllOrders).is_empty() {
        let window = scope.window(ID, None);
        let unknown = cancelled_by_whom_unknown(scope);
        if unknown > 0 {
            gaps.push(Gap::new(GapCode::WhoCancelledUnknown).within(window.from, window.to).of(unknown));
        }
    }
    gaps.extend(scope.gap_of_reported(ID, None));
    metric(scope, ID, None, None, gaps)
}

fn cancelled_by_whom_unknown(scope: &Scope<'_>) -> u32 {
    let orders = scope.orders_in(scope.window(ID, None));
    let open = orders.filter(|order| order.channel() == Some(Channel::Mfn) && order.rows().any(may_count));
    u32::try_from(open.count()).unwrap_or(u32::MAX)
}

/// A single cancelled item counts as a cancelled order does, unless the buyer asked for it.
fn may_count(row: OrderRow) -> bool {
    row.is_cancelled() && row.buyer_cancelled() != Some(true)
}
