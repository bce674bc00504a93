//! Late Shipment Rate: orders confirmed after the expected ship date. No file that is read holds
//! ship-by and ship-confirm dates (`domain/metrics.md` section 3), so only Amazon's own figure is
//! shown.

use super::scope::Scope;
use super::verdict::metric;
use super::{Gap, GapCode, Metric};
use crate::policy::MetricId;

const ID: MetricId = MetricId::LateShipmentRate;

/// Amazon's own figure, or the gap it leaves.
pub(super) fn compute(scope: &Scope<'_>) -> Metric {
    let missing = scope.reported(ID, None).is_none();
    let gap = missing.then(|| Gap::new(GapCode::NoShipDates));
    metric(scope, ID, None, None, gap.into_iter().collect())
}
