//! Orders: the rows of the orders files, joined by order id.

use std::ops::RangeInclusive;

use super::AccountFile;
use super::groups::Groups;
use crate::report::{Channel, OrderId, OrderRow, OrderRows, Product};
use crate::text::Day;

/// Every order with its rows.
///
/// INVARIANT: the rows of one order come from one file. Where several files hold an order, it is
/// the one whose last day is latest, and of those the one added last: its rows are the newest
/// state, and mixing two states would count an item twice.
#[derive(Debug)]
pub(super) struct OrderIndex {
    /// Rows by order id, numbered through all files in the order of `files`.
    rows: Groups,
    /// A bit for each of these numbers: set where it is an order's first row.
    firsts: Vec<u64>,
    /// The same, set where it is an order's only row.
    onlies: Vec<u64>,
    /// Place of each orders file in the account and number of its first row, best file first.
    files: Vec<(usize, u32)>,
}

impl OrderIndex {
    pub(super) fn new(files: &[AccountFile]) -> Self {
        let mut found: Vec<(usize, &OrderRows)> =
            files.iter().enumerate().filter_map(|(place, file)| Some((place, file.orders()?))).collect();
        found.sort_unstable_by_key(|&(place, _)| {
            std::cmp::Reverse((files[place].period().map(|period| period.to), place))
        });
        let mut count: u32 = 0;
        let mut numbered = Vec::new();
        for (place, orders) in &found {
            numbered.push((*place, count));
            count = count.saturating_add(u32::try_from(orders.len()).unwrap_or(u32::MAX));
        }
        let id = |row: u32| {
            let file = file_of(&numbered, row);
            found[file].1.order((row - numbered[file].1) as usize)
        };
        let mut firsts = vec![0; count.div_ceil(u64::BITS) as usize];
        let mut onlies = firsts.clone();
        let rows = Groups::new(count, id, |order| {
            let first = order[0].1;
            set(&mut firsts, first);
            let best = file_of(&numbered, first);
            let kept = order.partition_point(|&(_, row)| file_of(&numbered, row) == best);
            if kept == 1 {
                set(&mut onlies, first);
            }
            kept
        });
        Self { rows, firsts, onlies, files: numbered }
    }

    /// Every order once, file by file in the order of their rows.
    pub(super) fn orders<'a>(&'a self, files: &'a [AccountFile]) -> impl Iterator<Item = Order<'a>> {
        self.files.iter().flat_map(move |&(place, first_row)| {
            let file = &files[place];
            let orders = file.orders();
            let rows = (first_row..).take(orders.map_or(0, OrderRows::len));
            rows.filter(|&row| is_set(&self.firsts, row))
                .filter_map(move |row| Some(Order { file, orders: orders?, index: self, first_row, row }))
        })
    }

    /// Those that were placed on these days, in the same order.
    pub(super) fn placed<'a>(
        &'a self,
        days: &RangeInclusive<u32>,
        files: &'a [AccountFile],
    ) -> Vec<Order<'a>> {
        let mut placed = Vec::new();
        for &(place, first_row) in &self.files {
            let file = &files[place];
            let Some(orders) = file.orders() else { continue };
            orders.each_day(|place, day| {
                let row = first_row + place;
                if days.contains(&day) && is_set(&self.firsts, row) {
                    placed.push(Order { file, orders, index: self, first_row, row });
                }
            });
        }
        placed
    }

    /// The order with that id.
    pub(super) fn find<'a>(&'a self, id: OrderId, files: &'a [AccountFile]) -> Option<Order<'a>> {
        self.rows.near(id).iter().find_map(|&row| {
            let (place, first_row) = self.files[file_of(&self.files, row)];
            let orders = files[place].orders()?;
            let is_it = orders.order((row - first_row) as usize) == id;
            is_it.then_some(Order { file: &files[place], orders, index: self, first_row, row })
        })
    }

    /// For each id the [`Order::number`] of its order, or [`NO_ORDER`].
    ///
    /// Every look-up waits for three places of the memory that are far apart. Those of many are asked for at
    /// once, so that they are waited for together.
    pub(super) fn numbers(&self, ids: &[OrderId], files: &[AccountFile]) -> Vec<u32> {
        let parts: Vec<(&OrderRows, u32)> =
            self.files.iter().filter_map(|&(place, first)| Some((files[place].orders()?, first))).collect();
        let id_of = |row: u32| {
            let (orders, first) = parts[file_of(&self.files, row)];
            orders.order((row - first) as usize)
        };
        let mut numbers = vec![NO_ORDER; ids.len()];
        let mut near: Vec<(u32, u32)> = Vec::new();
        for (ids, numbers) in ids.chunks(AT_ONCE).zip(numbers.chunks_mut(AT_ONCE)) {
            let spans: Vec<(usize, usize)> = ids.iter().map(|&id| self.rows.span(id)).collect();
            near.clear();
            for (&(start, end), at) in spans.iter().zip(0..) {
                near.extend(self.rows.within(start, end).iter().map(|&row| (row, at)));
            }
            for &(row, at) in near.iter().rev() {
                if id_of(row) == ids[at as usize] {
                    numbers[at as usize] = row;
                }
            }
        }
        numbers
    }

    /// The order of that [`Order::number`].
    pub(super) fn numbered<'a>(&'a self, row: u32, files: &'a [AccountFile]) -> Option<Order<'a>> {
        if row == NO_ORDER {
            return None;
        }
        let (place, first_row) = *self.files.get(file_of(&self.files, row))?;
        Some(Order { file: &files[place], orders: files[place].orders()?, index: self, first_row, row })
    }

    /// Bytes that it takes.
    #[cfg(test)]
    pub(super) fn bytes(&self) -> usize {
        self.rows.bytes()
            + (self.firsts.capacity() + self.onlies.capacity()) * size_of::<u64>()
            + self.files.capacity() * size_of::<(usize, u32)>()
    }
}

/// Look-ups that are done together.
const AT_ONCE: usize = 512;

fn set(bits: &mut [u64], row: u32) {
    bits[(row / u64::BITS) as usize] |= 1 << (row % u64::BITS);
}

#[inline]
fn is_set(bits: &[u64], row: u32) -> bool {
    bits[(row / u64::BITS) as usize] >> (row % u64::BITS) & 1 == 1
}

/// The number that no order has.
pub(super) const NO_ORDER: u32 = u32::MAX;

/// Which of `files` holds the row of that number.
#[inline]
fn file_of(files: &[(usize, u32)], row: u32) -> usize {
    // One file is the common case.
    if files.len() == 1 { 0 } else { files.partition_point(|&(_, first)| first <= row) - 1 }
}

/// One order with its rows.
#[derive(Clone, Copy, Debug)]
pub struct Order<'a> {
    file: &'a AccountFile,
    orders: &'a OrderRows,
    index: &'a OrderIndex,
    /// Number of the first row of `orders`, and of the order's own first row.
    first_row: u32,
    row: u32,
}

impl<'a> Order<'a> {
    /// Its rows: one for each product.
    pub fn rows(&self) -> impl Iterator<Item = OrderRow> + use<'a> {
        let orders = self.orders;
        self.places().map(move |place| orders.row(place))
    }

    /// Numbers of its products among those of its file, one for each row.
    pub fn product_numbers(&self) -> impl Iterator<Item = u32> + use<'a> {
        let order = *self;
        self.places().map(move |place| order.orders.product(place))
    }

    /// Where its rows stand in `orders`.
    fn places(&self) -> impl Iterator<Item = usize> + use<'a> {
        let order = *self;
        // Most orders have one row, which needs no look at the index.
        let only = is_set(&self.index.onlies, self.row);
        let near: &[u32] = if only { &[] } else { self.index.rows.near(self.id()) };
        let others = near.iter().filter_map(move |&row| order.place_of(row));
        only.then(|| self.place()).into_iter().chain(others)
    }

    /// Where in `orders` a row of that number stands, if it is one of this order.
    #[inline]
    fn place_of(&self, row: u32) -> Option<usize> {
        let place = row.checked_sub(self.first_row)? as usize;
        (place < self.orders.len() && self.orders.order(place) == self.id()).then_some(place)
    }

    /// Place of its first row in `orders`.
    #[inline]
    fn place(&self) -> usize {
        (self.row - self.first_row) as usize
    }

    /// A number that no other order of the account has, below that of all rows. It rises file by file with the
    /// rows, and stays the same while the files do.
    pub fn number(&self) -> usize {
        self.row as usize
    }

    /// Its id.
    #[inline]
    pub fn id(&self) -> OrderId {
        self.orders.order(self.place())
    }

    /// The day it was placed.
    pub fn day(&self) -> Day {
        Day::from_ordinal(self.day_ordinal())
    }

    /// [`Day::ordinal`] of the same.
    #[inline]
    pub fn day_ordinal(&self) -> u32 {
        self.orders.day(self.place())
    }

    /// Who ships it.
    #[inline]
    pub fn channel(&self) -> Option<Channel> {
        self.orders.channel(self.place())
    }

    /// Whether a business bought it, where the file says so.
    pub fn is_business(&self) -> Option<bool> {
        self.orders.is_business(self.place())
    }

    /// The store it was placed in, such as `amazon.de`.
    pub fn store(&self) -> Option<&'a str> {
        self.orders.store_at(self.place())
    }

    /// Its products, each once, in the order in which the file first names them.
    pub fn products(&self) -> Vec<&'a Product> {
        let mut numbers: Vec<u32> = self.product_numbers().collect();
        numbers.sort_unstable();
        numbers.dedup();
        numbers.into_iter().map(|number| &self.orders.products[number as usize]).collect()
    }

    /// The file it was read from.
    pub fn file(&self) -> &'a AccountFile {
        self.file
    }

    /// The first line it was read from.
    pub fn first_line(&self) -> u32 {
        self.orders.line(self.place())
    }

    /// The lines it was read from.
    pub fn lines(&self) -> Vec<u32> {
        self.places().map(|place| self.orders.line(place)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::{NO_ORDER, OrderId};
    use crate::account::Account;
    use crate::report::{Content, ReportReader};

    const HEADER: &str =
        "amazon-order-id\tpurchase-date\torder-status\tsku\tasin\tquantity\tcurrency\titem-price\n";

    fn account(orders: u32, rows_of_each: u32) -> Account {
        let mut reader = ReportReader::new("orders.txt");
        reader.push(HEADER.as_bytes()).expect("a header");
        for order in 0..orders {
            let id = format!("111-{:07}-{order:07}", order.wrapping_mul(7_654_321) % 10_000_000);
            for row in 0..rows_of_each {
                let line =
                    format!("{id}\t2026-10-{:02}\tShipped\tSKU-{row}\tB0\t1\tUSD\t9.99\n", order % 28 + 1);
                reader.push(line.as_bytes()).expect("a row");
            }
        }
        let mut account = Account::default();
        account.add(reader.finish().expect("a report"));
        account
    }

    #[test]
    fn an_order_row_takes_at_most_48_bytes_with_its_index() {
        for (orders, rows_of_each) in [(250_000, 1), (80_000, 3)] {
            let account = account(orders, rows_of_each);
            let rows = (orders * rows_of_each) as usize;
            let Content::Orders(columns) = account.files[0].content() else { panic!("orders") };
            assert_eq!(columns.len(), rows);
            assert_eq!(account.orders().count(), orders as usize);
            let bytes = columns.bytes() + account.order_index().bytes();
            assert!(bytes <= rows * 48, "{} bytes a row", bytes / rows);
        }
    }

    #[test]
    fn a_stored_order_row_takes_at_most_34_bytes() {
        let bytes = account(100_000, 1).to_bytes();
        assert!(bytes.len() <= 100_000 * 34, "{} bytes a row", bytes.len() / 100_000);
    }

    #[test]
    fn every_order_is_found_by_its_id_with_all_of_its_rows() {
        let account = account(5_000, 2);
        for order in account.orders() {
            let found = account.order(order.id()).expect("an order of the account");
            assert_eq!((found.id(), found.lines()), (order.id(), order.lines()));
            assert_eq!(found.number(), order.number());
            assert_eq!(found.rows().count(), 2);
        }
        assert!(account.order(1).is_none());
    }

    #[test]
    fn many_ids_are_looked_up_as_each_of_them_is() {
        let mut account = account(2_000, 2);
        let mut reader = ReportReader::new("more.txt");
        let rows: Vec<String> = (0..900_u32)
            .map(|row| format!("171-0000000-{:07}\t2027-01-01\tShipped\tS\tB\t1\tEUR\t1\n", row * 7))
            .collect();
        reader.push(format!("{HEADER}{}", rows.concat()).as_bytes()).expect("a header");
        account.add(reader.finish().expect("a whole file"));
        let mut ids: Vec<OrderId> = account.orders().map(|order| order.id()).collect();
        ids.extend([1, OrderId::MAX]);
        let one = |id: &OrderId| account.order(*id).map_or(NO_ORDER, |order| order.row);
        let each: Vec<u32> = ids.iter().map(one).collect();
        assert_eq!(account.order_index().numbers(&ids, &account.files), each);
        assert!(account.order_index().numbers(&[], &account.files).is_empty());
    }
}
