//! What an orders file adds up to: rows by status and by day, and what was sold of each product.
//!
//! Every sum is found by a number that the columns already hold, so one pass over them is enough.

use serde::Serialize;

use super::OrderRows;
use super::order_rows::{Block, NO_WORD, known_price};
use crate::text::Day;

/// Sums over rows. They may be added up in any order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct OrdersSums {
    /// Rows of each status; those without one are counted last.
    statuses: [u32; 256],
    /// [`Day::ordinal`] of the first of `days`.
    first_day: u32,
    days: Vec<u32>,
    /// By currency, then by product. Rows without a currency come last.
    sold: Vec<Vec<Sold>>,
}

/// What was sold of one product in one currency.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Sold {
    rows: u32,
    /// Rows whose price is not known.
    unpriced: u32,
    quantity: u64,
    amount: u64,
}

impl Default for OrdersSums {
    fn default() -> Self {
        Self { statuses: [0; 256], first_day: 0, days: Vec::new(), sold: Vec::new() }
    }
}

impl OrdersSums {
    /// Adds the rows of a block.
    pub(super) fn add(&mut self, block: &Block) {
        for &status in &block.statuses {
            self.statuses[usize::from(status)] += 1;
        }
        self.make_room(&block.days);
        for &day in &block.days {
            self.days[(day - self.first_day) as usize] += 1;
        }
        let rows = block.products.iter().zip(&block.currencies).zip(&block.quantities).zip(&block.prices);
        for (((&product, &currency), &quantity), &price) in rows {
            let sold = self.sold(currency, product as usize);
            sold.rows += 1;
            sold.quantity += u64::from(quantity);
            match known_price(price) {
                Some(price) => sold.amount += u64::from(price),
                None => sold.unpriced += 1,
            }
        }
    }

    /// Lets `days` reach from the first to the last of these.
    fn make_room(&mut self, days: &[u32]) {
        let (Some(&first), Some(&last)) = (days.iter().min(), days.iter().max()) else { return };
        if self.days.is_empty() {
            self.first_day = first;
        }
        if first < self.first_day {
            let earlier = (self.first_day - first) as usize;
            self.days.splice(0..0, std::iter::repeat_n(0, earlier));
            self.first_day = first;
        }
        let length = (last - self.first_day) as usize + 1;
        if self.days.len() < length {
            self.days.resize(length, 0);
        }
    }

    #[inline]
    fn sold(&mut self, currency: u8, product: usize) -> &mut Sold {
        // Rows without a currency are the first list.
        let list = usize::from(currency.wrapping_add(1));
        if self.sold.get(list).is_none_or(|sold| sold.len() <= product) {
            self.grow(list, product);
        }
        &mut self.sold[list][product]
    }

    #[cold]
    fn grow(&mut self, list: usize, product: usize) {
        if self.sold.len() <= list {
            self.sold.resize(list + 1, Vec::new());
        }
        self.sold[list].resize(product + 1, Sold::default());
    }

    /// The sums with the words that `rows` has for its numbers, and of the products the `top` ones by
    /// quantity.
    pub(super) fn name(&self, rows: &OrderRows, top: usize) -> OrdersSummary {
        let mut order: Vec<(u64, u32)> = Vec::new();
        let mut found: Vec<(usize, usize)> = Vec::new();
        for (list, sold) in self.sold.iter().enumerate() {
            for (product, sold) in sold.iter().enumerate().filter(|(_, sold)| sold.rows > 0) {
                order.push((!sold.quantity, u32::try_from(found.len()).unwrap_or(u32::MAX)));
                found.push((list, product));
            }
        }
        order.sort_unstable();
        let products = order.iter().take(top).map(|&(_, place)| {
            let (list, product) = found[place as usize];
            let sold = self.sold[list][product];
            let name = rows.products.get(product).cloned().unwrap_or_default();
            ProductSum {
                sku: name.sku,
                asin: name.asin,
                rows: sold.rows,
                quantity: sold.quantity,
                amount: sold.amount,
                currency: list.checked_sub(1).and_then(|currency| rows.currencies.get(currency)).cloned(),
                unpriced: sold.unpriced,
            }
        });
        let words = rows.statuses.iter().cloned().map(Some).zip(0..NO_WORD).chain([(None, NO_WORD)]);
        let statuses =
            words.map(|(status, number)| StatusSum { status, rows: self.statuses[usize::from(number)] });
        OrdersSummary {
            statuses: statuses.filter(|sum| sum.rows > 0).collect(),
            first_day: (!self.days.is_empty()).then(|| Day::from_ordinal(self.first_day)),
            per_day: self.days.clone(),
            products: products.collect(),
            product_count: u32::try_from(found.len()).unwrap_or(u32::MAX),
        }
    }
}

/// What an orders file says, in sums over all of its rows that could be used.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct OrdersSummary {
    /// Rows by order status.
    pub statuses: Vec<StatusSum>,
    /// The first day with a row; none where there is no row.
    pub first_day: Option<Day>,
    /// Rows of each day from the first to the last.
    pub per_day: Vec<u32>,
    /// The most sold products, one entry for each currency. The most pieces first; where these are equal, in
    /// the order of the file.
    pub products: Vec<ProductSum>,
    /// How many there are of these, with those that are not listed.
    pub product_count: u32,
}

/// Rows of one status.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct StatusSum {
    /// As written; none where it is blank.
    pub status: Option<String>,
    /// How many.
    pub rows: u32,
}

/// What was sold of one product in one currency.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ProductSum {
    /// The seller's name; empty where the file does not say.
    pub sku: String,
    /// Amazon's; empty where the file does not say.
    pub asin: String,
    /// Rows of it.
    pub rows: u32,
    /// Pieces in them.
    pub quantity: u64,
    /// Item prices in hundredths, summed up over the rows that have one.
    pub amount: u64,
    /// As written; none where it is blank.
    pub currency: Option<String>,
    /// Rows without a price, which `amount` leaves out.
    pub unpriced: u32,
}
