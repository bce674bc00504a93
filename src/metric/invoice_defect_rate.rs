//! Invoice Defect Rate: orders of business buyers with a missing or late invoice
//! (`domain/metrics.md` section 7). No file that is read holds invoices, so only Amazon's own
//! figure is shown, and only in stores that have a target for it.

use super::scope::Scope;
use super::verdict::{metric, policy_target};
use super::{Gap, GapCode, Metric};
use crate::policy::MetricId;

const ID: MetricId = MetricId::InvoiceDefectRate;

/// Amazon's own figure, or the gap it leaves; nothing where the store has no such rate.
pub(super) fn compute(scope: &Scope<'_>) -> Option<Metric> {
    if scope.has(ID) {
        return Some(metric(scope, ID, None, None, Vec::new()));
    }
    let gap = Gap::new(GapCode::AccountHealthMissing);
    policy_target(scope, ID).map(|_| metric(scope, ID, None, None, vec![gap]))
}
