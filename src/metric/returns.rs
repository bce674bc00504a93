//! Returns by reason and product, joined to the orders they came from.

use std::collections::BTreeMap;

use super::scope::Scope;
use super::{AsinUnits, ReturnReason, ReturnsSummary};
use crate::account::Lines;
use crate::policy::Table;
use crate::report::{Field, OrderId, ReportKind};
use crate::sort;
use crate::text::Period;

/// Products shown for one reason.
const ASINS_SHOWN: usize = 10;

/// The returns of the scope's store, or none without a returns file. A return whose order is in no
/// orders file may be of any store and is counted.
pub(super) fn summary(scope: &Scope<'_>) -> Option<ReturnsSummary> {
    scope.account.files_of(ReportKind::FbaReturns).next()?;
    let mut units = 0;
    let (mut orders, mut matched) = (Vec::new(), Vec::new());
    let mut period: Option<Period> = None;
    let mut reasons: Table<&str, BTreeMap<&str, u32>> = Table::default();
    let mut lines = Lines::default();
    for (file, row) in scope.account.rows(ReportKind::FbaReturns) {
        let (Some(id), Some(day)) = (row.order(), row.day(Field::Day)) else { continue };
        let order = scope.account.order(id);
        if order.is_some_and(|order| !scope.includes(&order)) {
            continue;
        }
        let day = Period { from: day, to: day };
        period = Some(period.map_or(day, |all| all.union(day)));
        let pieces = row.count(Field::Quantity).and_then(|pieces| u32::try_from(pieces).ok()).unwrap_or(1);
        units += pieces;
        orders.push(id);
        matched.extend(order.map(|_| id));
        lines.add(file.number(), row.line());
        let (asin, sku) = (row.text(Field::Asin), row.text(Field::Sku));
        let name = if asin.is_empty() { sku } else { asin };
        *reasons.entry(row.text(Field::Reason)).entry(name).or_default() += pieces;
    }
    let mut reasons: Vec<ReturnReason> = reasons.into_iter().map(by_product).collect();
    sort::by(&mut reasons, |a, b| b.units.cmp(&a.units).then_with(|| a.reason.cmp(&b.reason)));
    Some(ReturnsSummary {
        units,
        orders: distinct(orders),
        matched_orders: distinct(matched),
        period,
        reasons,
        sources: lines.sources(scope.account, "reason"),
    })
}

fn distinct(mut orders: Vec<OrderId>) -> u32 {
    orders.sort_unstable();
    orders.dedup();
    u32::try_from(orders.len()).unwrap_or(u32::MAX)
}

fn by_product((reason, products): (&str, BTreeMap<&str, u32>)) -> ReturnReason {
    let units = products.values().sum();
    let mut asins: Vec<AsinUnits> =
        products.into_iter().map(|(asin, units)| AsinUnits { asin: asin.to_owned(), units }).collect();
    sort::by(&mut asins, |a, b| b.units.cmp(&a.units).then_with(|| a.asin.cmp(&b.asin)));
    asins.truncate(ASINS_SHOWN);
    ReturnReason { reason: reason.to_owned(), units, asins }
}
