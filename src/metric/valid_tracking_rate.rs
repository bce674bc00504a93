//! Valid Tracking Rate: packages with a number that a carrier scanned (`domain/metrics.md` section
//! 5). No file that is read holds packages, so only Amazon's own figure is shown.

use super::Metric;
use super::scope::Scope;
use super::verdict::metric;
use crate::policy::MetricId;

const ID: MetricId = MetricId::ValidTrackingRate;

/// Amazon's own figure, or the gap it leaves.
pub(super) fn compute(scope: &Scope<'_>) -> Metric {
    metric(scope, ID, None, None, scope.gap_of_reported(ID, None).into_iter().collect())
}
