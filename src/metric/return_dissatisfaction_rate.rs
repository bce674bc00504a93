//! Return Dissatisfaction Rate: return requests with bad feedback, without an answer within 48 hours, or rejected
//! although within the policy (`domain/metrics.md` section 13).
//!
//! The returns file holds the last of these alone, so what is counted here is a lower bound. Decided here, where
//! section 13 leaves it open: requests of the last thirty days count, by the day they were made, as no window is
//! stated; rows with the same order and RMA id are one request; a rejected return of which the file does not say
//! whether it was within the policy may count.

use super::measure::{Base, Counting, Found, Looked, Measure};
use super::scope::Scope;
use super::{Basis, ComponentId, CountReason, Gap, GapCode, Unit};
use crate::report::{Channel, Field, ReportKind, SheetRow};
use crate::sort;
use crate::text::fold;

const KIND: ReportKind = ReportKind::MfnReturns;

/// The return requests for the seller's own orders.
pub(super) fn look(scope: &Scope<'_>, _: Option<Channel>) -> Found {
    if !scope.has(KIND) {
        return Found::nothing(KIND, GapCode::NoReturnRequests);
    }
    let rows = scope.account.rows(KIND).map(|(file, row)| {
        let looked = Looked::new(file, row, row.day(Field::Day), judge(row), Field::Status);
        let looked = Looked { component: Some(ComponentId::RejectedReturns), ..looked };
        (row.text(Field::Reference).trim(), looked)
    });
    let mut rows: Vec<(&str, Looked)> = rows.collect();
    // A request with something wrong stands for its other rows.
    sort::by_key(&mut rows, |(id, looked)| (looked.order, *id, looked.why.is_none(), looked.why));
    rows.dedup_by(|(next, looked), (id, kept)| looked.order == kept.order && next == id && !id.is_empty());
    let rows = rows.into_iter().map(|(_, looked)| looked).collect();
    let counting = Counting {
        lower_bound: true,
        components: vec![
            (ComponentId::RejectedReturns, true),
            (ComponentId::UnansweredReturns, false),
            (ComponentId::ReturnFeedback, false),
        ],
        ..Counting::of(Unit::ReturnRequests, Basis::Download, Base::Listed)
    };
    let measure = Some(Measure::new(scope, counting, rows));
    Found { measure, with_orders: false, kind: KIND, gaps: vec![Gap::new(GapCode::ReturnPartsUnknown)] }
}

fn judge(row: SheetRow<'_>) -> Option<CountReason> {
    let status = fold(row.text(Field::Status));
    let is_rejected = ["reject", "declin", "denied"].iter().any(|word| status.contains(word));
    match row.flag(Field::InPolicy).filter(|_| is_rejected) {
        Some(true) => Some(CountReason::ReturnRejected),
        Some(false) => None,
        None => is_rejected.then_some(CountReason::DefectUnclear),
    }
}
