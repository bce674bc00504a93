//! On-Time Delivery Rate: tracked units delivered on or before the promised day, without promise extensions
//! (`domain/metrics.md` section 6).
//!
//! Amazon's download lists the deliveries, each of the window of the day promised first. Decided here, where
//! section 6 leaves it open: a row is as many units as its column of pieces says, else one. A row without a
//! tracking number, where the file has such a column, is not tracked and not among the units. One without a
//! delivery and without Amazon's mark is not on time, as its promise is over by the lag; in the United Kingdom, which
//! counts units with a delivery scan alone, it is not among the units. Amazon's mark "late" counts. Its mark "not late" excuses a
//! delivery after the promised day only where an extension of the promise does not explain it: then it is
//! protected, or the first attempt was in time.

use super::measure::{Base, Counting, Found, Looked, Measure};
use super::scope::Scope;
use super::{Basis, CountReason, GapCode, Unit};
use crate::account::AccountFile;
use crate::report::{Channel, Field, ReportKind, SheetRow};

const KIND: ReportKind = ReportKind::OtdrReport;

/// The deliveries of the seller's own orders.
pub(super) fn look(scope: &Scope<'_>, _: Option<Channel>) -> Found {
    if !scope.has(KIND) {
        return Found::nothing(KIND, GapCode::NoDeliveries);
    }
    let rows = scope.account.rows(KIND).map(|(file, row)| {
        let why = match judge(row) {
            _ if !is_tracked(file, row) => Some(CountReason::NotTracked),
            Some(CountReason::NotDelivered) if !is_left_out(scope, file, row) => {
                Some(CountReason::NeverDelivered)
            }
            why => why,
        };
        let looked = Looked::new(file, row, row.day(Field::Day), why, Field::DeliveredOn);
        let units = row.count(Field::Quantity).and_then(|pieces| u32::try_from(pieces).ok());
        Looked { units: units.unwrap_or(1), ..looked }
    });
    let counting = Counting { floor: true, ..Counting::of(Unit::Units, Basis::Download, Base::Listed) };
    let measure = Some(Measure::new(scope, counting, rows.collect()));
    Found { measure, with_orders: false, kind: KIND, gaps: Vec::new() }
}

fn is_tracked(file: &AccountFile, row: SheetRow<'_>) -> bool {
    let has_column = file.sheet().is_some_and(|sheet| sheet.column(Field::Tracking).is_some());
    !has_column || !row.text(Field::Tracking).trim().is_empty()
}

/// The store that counts no unit without a delivery scan.
const SCANNED_ALONE: &str = "amazon.co.uk";

fn is_left_out(scope: &Scope<'_>, file: &AccountFile, row: SheetRow<'_>) -> bool {
    let order = scope.account.order_at(file, row.place());
    let store = order.and_then(|order| order.store()).or(scope.store.as_deref());
    store == Some(SCANNED_ALONE)
}

fn judge(row: SheetRow<'_>) -> Option<CountReason> {
    let mark = row.flag(Field::Late);
    let days = row.day(Field::DeliveredOn).zip(row.day(Field::Day));
    if mark == Some(true) {
        return Some(CountReason::DeliveredLate);
    }
    let Some((delivered, promised)) = days else {
        return mark.is_none().then_some(CountReason::NotDelivered);
    };
    if delivered <= promised {
        return None;
    }
    let by_extension = row.day(Field::PromisedOn).is_some_and(|extended| delivered <= extended);
    let is_excused = mark == Some(false) && !by_extension;
    Some(if is_excused { CountReason::LateButExcused } else { CountReason::DeliveredLate })
}
