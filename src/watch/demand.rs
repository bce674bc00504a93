//! How many pieces of each product were ordered on each day.

use super::WatchInput;
use crate::policy::Table;
use crate::report::{Content, ReportKind};
use crate::text::{Day, Period};

/// Pieces by product and day.
#[derive(Debug)]
pub(super) struct Demand<'a> {
    /// The days that are counted.
    pub(super) period: Period,
    days: usize,
    /// Numbers of the products in `pieces`.
    products: Table<&'a str, u32>,
    /// A stretch of `days` for each product.
    pieces: Vec<u32>,
    /// Orders of each product.
    orders: Vec<u32>,
}

impl<'a> Demand<'a> {
    /// Counts the days of the period; products by the seller's name, or by Amazon's. What was cancelled is left
    /// out.
    pub(super) fn of(input: &'a WatchInput<'_>, period: Period, by_asin: bool) -> Self {
        let days = (period.to.ordinal() + 1).saturating_sub(period.from.ordinal()) as usize;
        let mut products: Table<&str, u32> = Table::default();
        // Names of the products of each file are looked up once, not once an order.
        let mut names: Vec<(u32, Vec<u32>)> = Vec::new();
        let mut next = 0;
        for file in input.account.files_of(ReportKind::AllOrders) {
            let Content::Orders(orders) = file.content() else { continue };
            let number = |product: &'a crate::report::Product| {
                let name = if by_asin || product.sku.is_empty() { &product.asin } else { &product.sku };
                let place = products.entry(name.as_str());
                if *place == 0 {
                    next += 1;
                    *place = next;
                }
                *place - 1
            };
            names.push((file.number(), orders.products.iter().map(number).collect()));
        }
        let mut demand = Self {
            period,
            days,
            products,
            pieces: vec![0; next as usize * days],
            orders: vec![0; next as usize],
        };
        for order in input.account.orders_placed(period) {
            let Some((_, numbers)) = names.iter().find(|(file, _)| *file == order.file().number()) else {
                continue;
            };
            let day = order.day_ordinal().saturating_sub(period.from.ordinal()) as usize;
            for row in order.rows().filter(|row| !row.is_cancelled()) {
                let product = numbers[row.product as usize] as usize;
                demand.pieces[product * days + day] += u32::from(row.quantity);
                demand.orders[product] += 1;
            }
        }
        demand
    }

    fn place(&self, product: &str) -> Option<usize> {
        self.products.get(product).map(|&number| number as usize - 1)
    }

    /// Pieces of the product on each day; none where no order has it.
    pub(super) fn daily(&self, product: &str) -> Option<&[u32]> {
        let place = self.place(product)?;
        Some(&self.pieces[place * self.days..(place + 1) * self.days])
    }

    /// Pieces of the product on the days from that on.
    pub(super) fn since(&self, product: &str, day: Day) -> u32 {
        let skip = day.ordinal().saturating_sub(self.period.from.ordinal()) as usize;
        self.daily(product).map_or(0, |daily| daily.iter().skip(skip).sum())
    }

    /// Orders of the product.
    pub(super) fn orders(&self, product: &str) -> u32 {
        self.place(product).map_or(0, |place| self.orders[place])
    }

    /// Every product with its pieces.
    pub(super) fn totals(&self) -> impl Iterator<Item = (&'a str, u32)> + '_ {
        self.products.iter().map(|(&name, _)| (name, self.daily(name).map_or(0, |daily| daily.iter().sum())))
    }
}
