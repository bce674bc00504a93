//! Late Shipment Rate: seller-fulfilled orders confirmed after the expected ship date
//! (`domain/metrics.md` section 3), over thirty and over ten days.
//!
//! Amazon's download says which orders were late, and decides: its own mark, else the day of the confirmation
//! against the expected ship date, else the days late. Decided here, where section 3 leaves it open: an order is
//! of the window of its expected ship date. A download with an order that was not late lists all orders, and the
//! rate is out of them. One without lists the late ones alone: the rate is out of the seller-fulfilled orders
//! placed in the window, and an estimate. An order past its day whose shipment is not confirmed may count.
//! Without a download only such orders are known, from the file of unshipped orders.

use super::measure::{Base, Counting, Found, Looked, Measure};
use super::order_days::Slice;
use super::scope::Scope;
use super::{Basis, CountReason, GapCode, Unit};
use crate::report::{Channel, Field, ReportKind, SheetRow};
use crate::text::Day;

/// The late shipments of the seller's own orders.
pub(super) fn look(scope: &Scope<'_>, _: Option<Channel>) -> Found {
    let today = scope.today;
    let kind = match [ReportKind::LsrReport, ReportKind::UnshippedOrders].map(|kind| scope.has(kind)) {
        [true, _] => ReportKind::LsrReport,
        [false, true] => ReportKind::UnshippedOrders,
        [false, false] => return Found::nothing(ReportKind::LsrReport, GapCode::NoShipDates),
    };
    let rows = scope.account.rows(kind).map(|(file, row)| {
        let why = judge(row, today);
        let column = if why == Some(CountReason::ShippedLate) { Field::ShippedOn } else { Field::ShipBy };
        Looked::new(file, row, row.day(Field::ShipBy), why, column)
    });
    let rows: Vec<Looked> = rows.filter(|looked| looked.order.is_some()).collect();
    let is_download = kind == ReportKind::LsrReport;
    let lists_all = is_download && rows.iter().any(|row| row.why.is_none());
    let (basis, base) = match (lists_all, scope.has(ReportKind::AllOrders)) {
        (true, _) => (Basis::Download, Base::Listed),
        (false, true) => (Basis::Estimate, Base::Orders(Slice::Channel(Channel::Mfn))),
        (false, false) => (Basis::Estimate, Base::Nothing),
    };
    let counting = Counting { lower_bound: !is_download, ..Counting::of(Unit::Orders, basis, base) };
    let measure = Some(Measure::new(scope, counting, rows));
    Found { measure, with_orders: !lists_all, kind: ReportKind::LsrReport, gaps: Vec::new() }
}

fn judge(row: SheetRow<'_>, today: Day) -> Option<CountReason> {
    let (ship_by, shipped) = (row.day(Field::ShipBy), row.day(Field::ShippedOn));
    let is_late = row
        .flag(Field::Late)
        .or_else(|| Some(shipped? > ship_by?))
        .or_else(|| shipped.and(row.count(Field::Days)).map(|days| days > 0));
    match is_late {
        Some(true) => Some(CountReason::ShippedLate),
        Some(false) => None,
        None if shipped.is_some() => Some(CountReason::DefectUnclear),
        None => ship_by.is_none_or(|day| day < today).then_some(CountReason::NotConfirmed),
    }
}
