//! Prices well above what buyers paid lately.

use super::{Proof, Tell, money};
use crate::listing::catalogue::Catalogue;
use crate::policy::{ListingRule, Options, ReportKind, Table};
use crate::report::{Content, Field, hash};
use crate::sort;
use crate::text::Period;

/// Days before the last order that are looked at.
const DAYS: i32 = 180;
/// Fewer prices than these say nothing.
const PRICES: usize = 5;

/// A price that was paid for one piece: SKU, store, hundredths.
type Paid = (u64, u64, i64);

pub(super) fn check(catalogue: &Catalogue<'_>, rule: &ListingRule, options: &Options, tell: Tell<'_>) {
    let medians = medians(&paid(catalogue, options.store.as_deref()));
    for listing in (0..catalogue.len()).filter(|&listing| !catalogue.is_removed(listing)) {
        let row = catalogue.row(listing);
        let sku = hash(row.text(Field::Sku).as_bytes());
        let (Some(price), Some(&usual)) = (row.money(Field::Price), medians.get(&sku)) else { continue };
        if price * 100 > usual * i64::from(100 + rule.limit) {
            let proof = Proof { found: Some(money(price)), expected: Some(money(usual)), ..Proof::default() };
            tell(listing, proof);
        }
    }
}

/// What was paid lately for products that are listed, in the store of the case where it is known.
fn paid(catalogue: &Catalogue<'_>, store: Option<&str>) -> Vec<Paid> {
    let account = catalogue.account;
    let Some(last) = account.periods(ReportKind::AllOrders).iter().map(|period| period.to).max() else {
        return Vec::new();
    };
    let mut paid = Vec::new();
    for order in account.orders_placed(Period { from: last.plus(-DAYS), to: last }) {
        let Content::Orders(orders) = order.file().content() else { continue };
        for row in order.rows().filter(|row| !row.is_cancelled()) {
            let sold_in = orders.store(&row);
            let is_of_store = store.is_none_or(|store| sold_in.is_none_or(|sold_in| sold_in == store));
            let pieces = i64::from(row.quantity.max(1));
            if let Some(price) = row.price().filter(|&price| price > 0 && is_of_store) {
                let sku = &orders.products[row.product as usize].sku;
                let store = hash(sold_in.unwrap_or_default().as_bytes());
                paid.push((hash(sku.as_bytes()), store, i64::from(price) / pieces));
            }
        }
    }
    sort::rising(&mut paid);
    paid
}

/// The usual price by SKU; of several stores the highest, for their currencies may differ.
///
/// INVARIANT: `paid` rises.
fn medians(paid: &[Paid]) -> Table<u64, i64> {
    let of_stores = paid.chunk_by(|a, b| (a.0, a.1) == (b.0, b.1)).filter(|prices| prices.len() >= PRICES);
    let medians = of_stores.map(|prices| (prices[0].0, prices[prices.len() / 2].2));
    let mut highest = Table::default();
    for (sku, median) in medians {
        let known: &mut i64 = highest.entry(sku);
        *known = median.max(*known);
    }
    highest
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;

    use super::super::tests::{found, listings, skus};

    fn orders(count: usize, price: &str) -> String {
        let mut text =
            "amazon-order-id\tpurchase-date\torder-status\tsku\tasin\tquantity\titem-price\tcurrency\n"
                .to_owned();
        for number in 0..count {
            writeln!(text, "111-0000001-{number:07}\t2026-10-07\tShipped\tMUG\tB0MUG\t2\t{price}\tUSD")
                .expect("memory");
        }
        text
    }

    #[test]
    fn a_price_far_above_what_was_paid_is_told_with_both() {
        let all = listings(&[("Blue mug", "MUG", "12.50", "B0MUG")]);
        let told = found("price-history", &[("all", &all), ("orders", &orders(6, "20.00"))]);
        let proof = &told[0].1;
        assert_eq!((proof.found.as_deref(), proof.expected.as_deref()), (Some("12.50"), Some("10.00")));
    }

    #[test]
    fn a_small_rise_and_a_short_history_say_nothing() {
        let all = listings(&[("Blue mug", "MUG", "12.00", "B0MUG")]);
        assert_eq!(skus("price-history", &[("all", &all), ("orders", &orders(6, "20.00"))]), [""; 0]);
        let all = listings(&[("Blue mug", "MUG", "99.00", "B0MUG")]);
        assert_eq!(skus("price-history", &[("all", &all), ("orders", &orders(4, "20.00"))]), [""; 0]);
    }
}
