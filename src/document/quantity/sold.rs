//! Units sold: the rows of the orders files, each order once, cancelled rows left out.

use super::products::{Products, orders_of};
use super::tally::{Tally, tallies};
use crate::account::Account;
use crate::policy::ReportKind;
use crate::report::OrderRows;
use crate::text::{Day, Period};

/// Days without any order that still count as spoken of: small shops do not sell every day.
const QUIET_DAYS: u32 = 7;

/// Units of each product in the window, of one store or of all.
pub(super) fn sold(
    account: &Account,
    products: &Products,
    window: Period,
    store: Option<&str>,
) -> Vec<Tally> {
    let days = window.from.ordinal()..=window.to.ordinal();
    let files: Vec<(u32, Vec<u32>)> = account
        .files_of(ReportKind::AllOrders)
        .filter_map(|file| Some((file.number(), numbers(file.orders()?, products))))
        .collect();
    let mut tallies = tallies(products.len());
    let mut at = 0;
    for order in account.orders() {
        if !days.contains(&order.day_ordinal()) || store.is_some_and(|store| order.store() != Some(store)) {
            continue;
        }
        let file = order.file().number();
        if files.get(at).is_none_or(|(number, _)| *number != file) {
            at = files.iter().position(|(number, _)| *number == file).unwrap_or(0);
        }
        let Some((_, numbers)) = files.get(at) else { continue };
        let wanted = |product: u32| numbers.get(product as usize).is_some_and(|&number| number != OTHER);
        if !order.product_numbers().any(wanted) {
            continue;
        }
        for row in order.rows() {
            let tally = tallies.get_mut(numbers[row.product as usize] as usize);
            if let Some(tally) = tally.filter(|_| !row.is_cancelled()) {
                tally.add(file, row.line, u32::from(row.quantity));
            }
        }
    }
    tallies
}

/// A product that nobody asks about.
const OTHER: u32 = u32::MAX;

/// The number of each product of a file.
fn numbers(orders: &OrderRows, products: &Products) -> Vec<u32> {
    orders.products.iter().map(|product| products.of_order(product).unwrap_or(OTHER)).collect()
}

/// Every ASIN of the orders files.
pub(super) fn asins(account: &Account) -> Vec<String> {
    let products = orders_of(account).flat_map(|orders| &orders.products);
    products.map(|product| product.asin.clone()).filter(|asin| !asin.is_empty()).collect()
}

/// Days of the window that no orders file speaks of.
pub(super) fn holes(account: &Account, window: Period) -> Vec<Period> {
    let mut holes = Vec::new();
    let mut next = window.from.ordinal();
    let last = window.to.ordinal();
    for period in account.periods(ReportKind::AllOrders) {
        let from = period.from.ordinal();
        if from > next + QUIET_DAYS && next <= last {
            holes.push(between(next, last.min(from - 1)));
        }
        next = next.max(period.to.ordinal() + 1);
    }
    if next + QUIET_DAYS <= last {
        holes.push(between(next, last));
    }
    holes
}

fn between(from: u32, to: u32) -> Period {
    Period { from: Day::from_ordinal(from), to: Day::from_ordinal(to) }
}
