//! How many orders each product has, month by month.

use std::collections::BTreeMap;

use crate::account::Account;
use crate::policy::ReportKind;
use crate::report::OrderRows;
use crate::text::{Day, Period};

/// Orders of products that buyers speak of.
#[derive(Debug, Default)]
pub(super) struct Sold {
    /// Number of the first month, as [`month_of`] has it.
    first: u32,
    /// How many months there are for each product.
    months: usize,
    /// Product by product, month by month.
    orders: Vec<u32>,
}

/// The number of a month: 12 for each year.
pub(super) fn month_of(day: u32) -> u32 {
    let (year, month, _) = Day::from_ordinal(day).to_calendar();
    u32::try_from(year).unwrap_or(0) * 12 + u32::from(month) - 1
}

/// The first day of a month of that number.
pub(super) fn first_day(month: u32) -> Day {
    let (year, month) = (month / 12, month % 12 + 1);
    let year = i32::try_from(year).unwrap_or(1).max(1);
    let month = u8::try_from(month).unwrap_or(1);
    Day::new(year, month, 1).unwrap_or_else(|_| Day::from_ordinal(0))
}

impl Sold {
    /// Counts the orders of the products in `numbers`. An order counts once for each of its products.
    pub(super) fn new(account: &Account, numbers: &BTreeMap<&str, u32>) -> Self {
        let periods = account.periods(ReportKind::AllOrders);
        let Some(whole) = periods.into_iter().reduce(Period::union) else { return Self::default() };
        let (from, to) = (whole.from.ordinal(), whole.to.ordinal());
        let (first, last) = (month_of(from), month_of(to));
        let months = (last - first) as usize + 1;
        let month: Vec<u32> = (from..=to).map(|day| month_of(day) - first).collect();
        let mut orders = vec![0; (numbers.len() + 1) * months];
        let files: Vec<(u32, Vec<u32>)> = account
            .files_of(ReportKind::AllOrders)
            .filter_map(|file| Some((file.number(), numbers_of(file.orders()?, numbers))))
            .collect();
        let mut of_order: Vec<u32> = Vec::new();
        for order in account.orders() {
            let file = order.file().number();
            let Some((_, products)) = files.iter().find(|(number, _)| *number == file) else { continue };
            let Some(&month) = month.get(order.day_ordinal().wrapping_sub(from) as usize) else { continue };
            of_order.clear();
            for row in order.rows() {
                let product = products[row.product as usize];
                if product > 0 && !of_order.contains(&product) {
                    of_order.push(product);
                    orders[product as usize * months + month as usize] += 1;
                }
            }
        }
        Self { first, months, orders }
    }

    /// Orders of a product in a month of that number.
    pub(super) fn in_month(&self, product: u32, month: u32) -> u32 {
        let Some(at) = month.checked_sub(self.first).map(|at| at as usize).filter(|&at| at < self.months)
        else {
            return 0;
        };
        self.orders.get(product as usize * self.months + at).copied().unwrap_or(0)
    }

    /// Orders of a product in the months from the first to the last.
    pub(super) fn between(&self, product: u32, first: u32, last: u32) -> u32 {
        let last = last.min(self.first + u32::try_from(self.months).unwrap_or(0));
        (first.max(self.first)..=last).map(|month| self.in_month(product, month)).sum()
    }
}

/// The number of each product of a file; 0 for those that nobody speaks of.
fn numbers_of(orders: &OrderRows, numbers: &BTreeMap<&str, u32>) -> Vec<u32> {
    let number = |asin: &str| if asin.is_empty() { 0 } else { numbers.get(asin).copied().unwrap_or(0) };
    orders.products.iter().map(|product| number(&product.asin)).collect()
}
