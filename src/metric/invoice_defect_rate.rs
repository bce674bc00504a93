//! Invoice Defect Rate: orders of business buyers with a missing or late invoice (`domain/metrics.md` section 7).
//!
//! Amazon's download says what is wrong with an invoice: its marks, else the kind of defect in words, else how the
//! invoice stands. Decided here, where section 7 leaves it open: an order is of the window of the day it was
//! placed. An invoice that is pending or failed may count. A download with an order without a defect lists all
//! business orders; one without lists the defects alone, and the rate is out of the business orders that All
//! Orders marks. The metric is only shown in stores that have a target for it, or where a file holds it.

use super::measure::{Base, Counting, Found, Looked, Measure};
use super::order_days::Slice;
use super::scope::Scope;
use super::{Basis, ComponentId, CountReason, Gap, GapCode, Unit};
use crate::report::{Channel, Field, ReportKind, SheetRow};
use crate::text::fold;

const KIND: ReportKind = ReportKind::IdrReport;

/// The invoices of business orders.
pub(super) fn look(scope: &Scope<'_>, _: Option<Channel>) -> Found {
    if !scope.has(KIND) {
        return Found::nothing(KIND, GapCode::NoInvoices);
    }
    let rows = scope.account.rows(KIND).map(|(file, row)| {
        let why = judge(row);
        let looked = Looked::new(file, row, row.day(Field::Day), why, Field::Reason);
        Looked { component: why.and_then(component), ..looked }
    });
    let rows: Vec<Looked> = rows.collect();
    let lists_all = rows.iter().any(|row| row.why.is_none());
    let with_orders = !lists_all && scope.order_days().has(Slice::Business);
    let (basis, base) = match (lists_all, with_orders) {
        (true, _) => (Basis::Download, Base::Listed),
        (false, true) => (Basis::Orders, Base::Orders(Slice::Business)),
        (false, false) => (Basis::Download, Base::Nothing),
    };
    let counting = Counting {
        by_own_day: !with_orders,
        components: vec![(ComponentId::MissingInvoices, true), (ComponentId::LateInvoices, true)],
        ..Counting::of(Unit::Orders, basis, base)
    };
    let measure = Some(Measure::new(scope, counting, rows));
    let is_lacking = base == Base::Nothing;
    let gaps = is_lacking.then(|| Gap::new(GapCode::NoBusinessOrders)).into_iter().collect();
    Found { measure, with_orders, kind: KIND, gaps }
}

fn component(why: CountReason) -> Option<ComponentId> {
    match why {
        CountReason::InvoiceMissing => Some(ComponentId::MissingInvoices),
        CountReason::InvoiceLate => Some(ComponentId::LateInvoices),
        _ => None,
    }
}

fn judge(row: SheetRow<'_>) -> Option<CountReason> {
    let (is_missing, is_late) = (row.flag(Field::Counts), row.flag(Field::Late));
    if is_missing == Some(true) {
        return Some(CountReason::InvoiceMissing);
    }
    if is_late == Some(true) {
        return Some(CountReason::InvoiceLate);
    }
    let (defect, status) = (fold(row.text(Field::Reason)), fold(row.text(Field::Status)));
    let has = |text: &str, words: &[&str]| words.iter().any(|word| text.contains(word));
    for text in [&defect, &status] {
        if has(text, &["missing", "no invoice", "not uploaded"]) {
            return Some(CountReason::InvoiceMissing);
        }
        if has(text, &["late"]) {
            return Some(CountReason::InvoiceLate);
        }
    }
    let is_clean = is_missing == Some(false) || is_late == Some(false) || has(&status, &["uploaded"]);
    (!is_clean || has(&status, &["pending", "failed"])).then_some(CountReason::DefectUnclear)
}
