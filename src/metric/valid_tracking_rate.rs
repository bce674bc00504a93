//! Valid Tracking Rate: packages with a number that a carrier scanned, out of the packages shipped and
//! confirmed, for each category of goods (`domain/metrics.md` section 5).
//!
//! Amazon's download lists the packages, each of the window of its promised delivery date; [`super::packages`] has
//! which rows are of one. Decided here, where section 5 leaves it open: in a column of marks an empty cell is no
//! failure; in a column of yes and no it is unknown, and the package is left out. The value of all categories
//! together stands beside those of each, which must all meet the target.

use super::measure::{Base, Counting, Found, Looked, Measure};
use super::scope::Scope;
use super::{Basis, CountReason, GapCode, Unit};
use crate::account::AccountFile;
use crate::report::{Channel, Field, ReportKind, SheetRow};

const KIND: ReportKind = ReportKind::VtrReport;

/// The packages of the seller's own orders.
pub(super) fn look(scope: &Scope<'_>, _: Option<Channel>) -> Found {
    if !scope.has(KIND) {
        return Found::nothing(KIND, GapCode::NoTracking);
    }
    let told = |file: &AccountFile, field| file.sheet().is_some_and(|sheet| sheet.column(field).is_some());
    let telling = |file: &AccountFile| told(file, Field::TrackingFault) || told(file, Field::ValidTracking);
    if !scope.account.files_of(KIND).any(telling) {
        return Found::nothing(KIND, GapCode::TrackingNotTold);
    }
    let rows = scope.account.rows(KIND).map(|(file, row)| {
        let marks = told(file, Field::TrackingFault);
        let column = if marks { Field::TrackingFault } else { Field::ValidTracking };
        Looked::new(file, row, row.day(Field::Day), judge(row, marks), column)
    });
    let counting = Counting { floor: true, ..Counting::of(Unit::Packages, Basis::Download, Base::Listed) };
    let measure = Some(Measure::new(scope, counting, rows.collect()));
    Found { measure, with_orders: false, kind: KIND, gaps: Vec::new() }
}

/// `marks`: whether the file marks failures alone.
fn judge(row: SheetRow<'_>, marks: bool) -> Option<CountReason> {
    match (row.flag(Field::ValidTracking), row.flag(Field::TrackingFault)) {
        (Some(false), _) | (_, Some(true)) => Some(CountReason::TrackingNotValid),
        (Some(true), _) | (None, Some(false)) => None,
        (None, None) => (!marks).then_some(CountReason::DefectUnclear),
    }
}
