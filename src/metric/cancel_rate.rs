//! Pre-fulfilment Cancel Rate: seller-fulfilled orders that the seller cancelled before shipping
//! (`domain/metrics.md` section 4), over seven days, and in India over thirty as well.
//!
//! All Orders says that an order was cancelled but seldom by whom, and buyers' own cancellations
//! do not count. A rate from it would be too high, so who cancelled is taken from Amazon's download
//! alone. Without it the number of cancelled orders of which nobody can tell is shown.
//!
//! Decided here, where section 4 leaves it open: an order is of the window of the day it was placed.
//! The buyer's request comes before the seller's mark. A cancellation by Amazon counts, as section 4
//! knows only the one for a missing confirmation. A download with an order that was not cancelled
//! lists all orders; one without is out of the seller-fulfilled orders placed in the window.

use super::measure::{Base, Counting, Found, Looked, Measure, number};
use super::order_days::Slice;
use super::scope::Scope;
use super::{Basis, CountReason, Gap, GapCode, Unit};
use crate::policy::MetricId;
use crate::report::{Channel, Field, OrderRow, ReportKind, SheetRow};
use crate::text::fold;

/// The cancellations of the seller's own orders.
pub(super) fn look(scope: &Scope<'_>, _: Option<Channel>) -> Found {
    let kind = ReportKind::CancellationReport;
    if !scope.has(kind) {
        return Found {
            gaps: vec![unknown_in_orders(scope)],
            ..Found::nothing(kind, GapCode::NoCancellations)
        };
    }
    let rows = scope.account.rows(kind);
    let rows = rows.map(|(file, row)| Looked::new(file, row, row.day(Field::Day), judge(row), Field::Reason));
    let rows: Vec<Looked> = rows.collect();
    let lists_all = rows.iter().any(|row| row.why.is_none());
    let (basis, base) = match (lists_all, scope.has(ReportKind::AllOrders)) {
        (true, _) => (Basis::Download, Base::Listed),
        (false, true) => (Basis::Orders, Base::Orders(Slice::Channel(Channel::Mfn))),
        (false, false) => (Basis::Orders, Base::Nothing),
    };
    let counting = Counting { by_own_day: lists_all, ..Counting::of(Unit::Orders, basis, base) };
    let measure = Some(Measure::new(scope, counting, rows));
    Found { measure, with_orders: !lists_all, kind, gaps: Vec::new() }
}

const BUYER: [&str; 3] = ["buyer", "customer", "purchaser"];
const SELLER: [&str; 8] = [
    "seller",
    "merchant",
    "no inventory",
    "noinventory",
    "out of stock",
    "pricing",
    "could not ship",
    "undeliverable",
];
const AMAZON: [&str; 5] = ["amazon", "system", "automatic", "not confirmed", "ship confirm"];

fn judge(row: SheetRow<'_>) -> Option<CountReason> {
    let (by, reason) = (fold(row.text(Field::Type)), fold(row.text(Field::Reason)));
    let seller = row.flag(Field::SellerCancelled);
    if row.flag(Field::BuyerCancelled) == Some(true) {
        return Some(CountReason::BuyerCancelled);
    }
    if seller == Some(true) {
        return Some(CountReason::SellerCancelled);
    }
    let named = [&by, &reason].into_iter().find_map(|text| {
        let has = |words: &[&str]| words.iter().any(|word| text.contains(word));
        has(&BUYER)
            .then_some(CountReason::BuyerCancelled)
            .or_else(|| has(&SELLER).then_some(CountReason::SellerCancelled))
            .or_else(|| has(&AMAZON).then_some(CountReason::AmazonCancelled))
    });
    let is_clean = seller == Some(false) && by.is_empty() && reason.is_empty();
    named.or((!is_clean).then_some(CountReason::CancelledByUnknown))
}

/// What All Orders leaves open, or else that the download is missing.
fn unknown_in_orders(scope: &Scope<'_>) -> Gap {
    let window = scope.window(MetricId::CancelRate, None);
    let open = scope
        .orders_in(window)
        .filter(|order| order.channel() == Some(Channel::Mfn) && order.rows().any(may_count));
    match number(open.count()) {
        0 => Gap::new(GapCode::NoCancellations),
        unknown => Gap::new(GapCode::WhoCancelledUnknown).within(window.from, window.to).of(unknown),
    }
}

/// A single cancelled item counts as a cancelled order does, unless the buyer asked for it.
fn may_count(row: OrderRow) -> bool {
    row.is_cancelled() && row.buyer_cancelled() != Some(true)
}
