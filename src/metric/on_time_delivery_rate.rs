//! On-Time Delivery Rate: units delivered by the promised day (`domain/metrics.md` section 6). No
//! file that is read holds deliveries, so only Amazon's own figure is shown.

use super::Metric;
use super::scope::Scope;
use super::verdict::metric;
use crate::policy::MetricId;

const ID: MetricId = MetricId::OnTimeDeliveryRate;

/// Amazon's own figure, or the gap it leaves.
pub(super) fn compute(scope: &Scope<'_>) -> Metric {
    metric(scope, ID, None, None, scope.gap_of_reported(ID, None).into_iter().collect())
}
