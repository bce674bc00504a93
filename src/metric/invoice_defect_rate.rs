//! Invoice Defect Rate: orders of business buyers with a missing or late invoice
//! (`domain/metrics.md` section 7). No file that is read holds invoices, so only Amazon's own
//! figure is shown, and only in stores that have a target for it.

use super::Metric;
use super::scope::Scope;
use super::verdict::{metric, policy_target};
use crate::policy::MetricId;

const ID: MetricId = MetricId::InvoiceDefectRate;

/// Amazon's own figure, or the gap it leaves; nothing where the store has no such rate.
pub(super) fn compute(scope: &Scope<'_>) -> Option<Metric> {
    let gap = scope.gap_of_reported(ID, None);
    let is_expected = gap.is_none() || policy_target(scope, ID).is_some();
    is_expected.then(|| metric(scope, ID, None, None, gap.into_iter().collect()))
}
