//! Valid Tracking Rate: packages with a number that a carrier scanned (`domain/metrics.md` section 5). Non//! file that is read holds packages, so only Amazon's own figure is shown.

use super::scope::Scope;
use super::verdict::metric;
use super::{Gap, GapCode, Metric};
use crate::policy::MetricId;

const ID: MetricId = MetricId::ValidTrackingRate;

/// Amazon's own figure, or the gap it leaves.
pub(super) fn compute(scope: &Scope<'_>) -> Metric {
    let gap = (!scope.has(ID)).then(|| Gap::new(GapCode::AccountHealthMissing));
    metric(scope, ID, None, None, gap.into_iter().collect())
}
