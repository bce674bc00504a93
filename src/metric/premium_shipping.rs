//! Premium Shipping: how many orders with premium shipping were delivered on time, had valid tracking, and were
//! cancelled by the seller (`domain/metrics.md` section 8). Targets and windows differ by region.
//!
//! Amazon's download marks what went wrong with an `X`, and an empty cell is no mark. Decided here, where section
//! 8 leaves it open: an order is of the window of its promised delivery date, and of the day it was placed where
//! the file has none. Orders that the seller cancelled are not among those that should be delivered. A download
//! with an order without any mark lists all premium orders; one without lists the defects alone, and then no file
//! says how many premium orders there were.

use super::measure::{Base, Counting, Found, Looked, Measure};
use super::scope::Scope;
use super::{Basis, CountReason, Gap, GapCode, Unit};
use crate::report::{Channel, Field, ReportKind, SheetRow};

const KIND: ReportKind = ReportKind::PremiumShippingReport;

/// Orders delivered on time.
pub(super) fn on_time(scope: &Scope<'_>, _: Option<Channel>) -> Found {
    look(scope, true, Field::Late, CountReason::DeliveredLate)
}

/// Orders with valid tracking.
pub(super) fn tracking(scope: &Scope<'_>, _: Option<Channel>) -> Found {
    look(scope, true, Field::ValidTracking, CountReason::TrackingNotValid)
}

/// Orders that the seller cancelled.
pub(super) fn cancelled(scope: &Scope<'_>, _: Option<Channel>) -> Found {
    look(scope, false, Field::SellerCancelled, CountReason::SellerCancelled)
}

fn look(scope: &Scope<'_>, floor: bool, column: Field, defect: CountReason) -> Found {
    if !scope.has(KIND) {
        return Found::nothing(KIND, GapCode::NoPremiumOrders);
    }
    let mut lists_all = false;
    let mut rows = Vec::new();
    for (file, row) in scope.account.rows(KIND) {
        lists_all |= MARKS.iter().all(|&mark| !is_marked(row, mark));
        if floor && is_marked(row, Field::SellerCancelled) {
            continue;
        }
        let day = row.day(Field::PromisedOn).or(row.day(Field::Day));
        rows.push(Looked::new(file, row, day, is_marked(row, column).then_some(defect), column));
    }
    let base = if lists_all { Base::Listed } else { Base::Nothing };
    let counting = Counting { floor, ..Counting::of(Unit::Orders, Basis::Download, base) };
    let measure = Some(Measure::new(scope, counting, rows));
    let gaps = if lists_all { Vec::new() } else { vec![Gap::new(GapCode::NoPremiumTotal)] };
    Found { measure, with_orders: false, kind: KIND, gaps }
}

/// What can go wrong.
const MARKS: [Field; 3] = [Field::Late, Field::ValidTracking, Field::SellerCancelled];

fn is_marked(row: SheetRow<'_>, column: Field) -> bool {
    // The column on tracking says what is valid.
    row.flag(column) == Some(column != Field::ValidTracking)
}
