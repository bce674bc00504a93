//! Pre-fulfilment Cancel Rate: seller-fulfilled orders that the seller cancelled before shipping
//! (`domain/metrics.md` section 4).
//!
//! All Orders says that an order was cancelled but seldom by whom, and buyers' own cancellations
//! do not count. A rate from it would be too high, so only Amazon's own figure is shown, beside
//! the number of cancelled orders of which nobody can tell.

use super::scope::Scope;
use super::verdict::metric;
use super::{Gap, GapCode, Metric};
use crate::policy::MetricId;
use crate::report::{Channel, ReportKind};

const ID: MetricId = MetricId::CancelRate;

/// Amazon's own figure, and what All Orders leaves open.
pub(super) fn compute(scope: &Scope<'_>) -> Metric {
    let mut gaps = Vec::new();
    if scope.account.period(ReportKind::AllOrders).is_some() {
        let window = scope.window(ID, None);
        let unknown = cancelled_by_whom_unknown(scope);
        if unknown > 0 {
            gaps.push(Gap::new(GapCode::WhoCancelledUnknown).within(window.from, window.to).of(unknown));
        }
    }
    if !scope.has(ID) {
        gaps.push(Gap::new(GapCode::AccountHealthMissing));
    }
    metric(scope, ID, None, None, gaps)
}

fn cancelled_by_whom_unknown(scope: &Scope<'_>) -> u32 {
    let orders = scope.orders_in(scope.window(ID, None));
    let open = orders.filter(|order| {
        order.channel() == Some(Channel::Mfn) && order.is_cancelled() && order.buyer_cancelled() != Some(true)
    });
    u32::try_from(open.count()).unwrap_or(u32::MAX)
}
