//! Orders: the rows of the orders files, joined by order id.

use super::AccountFile;
use crate::report::{Channel, Content, OrderId, OrderRow, OrderRows, Product};
use crate::text::Day;

/// Every order with its rows, sorted by order id.
///
/// INVARIANT: the rows of one order come from one file. Where several files hold an order, it is
/// the one whose last day is latest, and of those the one added last: its rows are the newest
/// state, and mixing two states would count an item twice.
#[derive(Debug)]
pub(super) struct OrderIndex {
    /// The id of each order, rising.
    ids: Vec<OrderId>,
    /// Rows by order id, numbered through all files in the order of `files`.
    rows: Vec<u32>,
    /// Where in `rows` each order begins, and the end of the last.
    starts: Vec<u32>,
    /// Place of each orders file in the account and number of its first row, best file first.
    files: Vec<(usize, u32)>,
}

impl OrderIndex {
    pub(super) fn new(files: &[AccountFile]) -> Self {
        let mut found: Vec<(usize, &OrderRows)> =
            files.iter().enumerate().filter_map(|(place, file)| Some((place, orders_of(file)?))).collect();
        found.sort_unstable_by_key(|&(place, _)| {
            std::cmp::Reverse((files[place].content().period().map(|period| period.to), place))
        });
        let mut keys: Vec<(OrderId, u32)> = Vec::new();
        let mut numbered = Vec::new();
        let mut number = 0;
        for (place, orders) in found {
            numbered.push((place, number));
            keys.extend(orders.rows.iter().map(|row| row.order).zip(number..));
            number = number.saturating_add(u32::try_from(orders.rows.len()).unwrap_or(u32::MAX));
        }
        keys.sort_unstable();
        let mut index = Self {
            ids: Vec::new(),
            rows: Vec::with_capacity(keys.len()),
            starts: Vec::new(),
            files: numbered,
        };
        for order in keys.chunk_by(|a, b| a.0 == b.0) {
            index.ids.push(order[0].0);
            index.starts.push(count(index.rows.len()));
            let best = index.file_of(order[0].1);
            let of_best = order.iter().take_while(|(_, row)| index.file_of(*row) == best).count();
            index.rows.extend(order[..of_best].iter().map(|(_, row)| row));
        }
        index.starts.push(count(index.rows.len()));
        index.ids.shrink_to_fit();
        index.starts.shrink_to_fit();
        index
    }

    /// How many orders.
    pub(super) fn len(&self) -> usize {
        self.ids.len()
    }

    /// The order at that place.
    pub(super) fn order<'a>(&'a self, place: usize, files: &'a [AccountFile]) -> Order<'a> {
        let rows = &self.rows[self.starts[place] as usize..self.starts[place + 1] as usize];
        let (file, first_row) = self.files[self.file_of(rows[0])];
        let orders = orders_of(&files[file]).unwrap_or(&EMPTY);
        Order { file: &files[file], orders, rows, first_row }
    }

    /// The place of the order with that id.
    pub(super) fn find(&self, id: OrderId) -> Option<usize> {
        self.ids.binary_search(&id).ok()
    }

    /// Place in `files` of the file that holds the row of that number.
    fn file_of(&self, row: u32) -> usize {
        // One file is the common case.
        if self.files.len() == 1 { 0 } else { self.files.partition_point(|&(_, first)| first <= row) - 1 }
    }
}

static EMPTY: OrderRows = OrderRows { rows: Vec::new(), products: Vec::new(), stores: Vec::new() };

fn orders_of(file: &AccountFile) -> Option<&OrderRows> {
    match file.content() {
        Content::Orders(orders) => Some(orders),
        _ => None,
    }
}

fn count(rows: usize) -> u32 {
    u32::try_from(rows).unwrap_or(u32::MAX)
}

/// One order with its rows.
#[derive(Clone, Copy, Debug)]
pub struct Order<'a> {
    file: &'a AccountFile,
    orders: &'a OrderRows,
    /// Never empty.
    rows: &'a [u32],
    first_row: u32,
}

impl<'a> Order<'a> {
    /// Its rows: one for each product.
    pub fn rows(&self) -> impl Iterator<Item = &'a OrderRow> + use<'a> {
        let (orders, first_row) = (self.orders, self.first_row);
        self.rows.iter().map(move |row| &orders.rows[(row - first_row) as usize])
    }

    fn first(&self) -> &'a OrderRow {
        &self.orders.rows[(self.rows[0] - self.first_row) as usize]
    }

    /// Its id.
    pub fn id(&self) -> OrderId {
        self.first().order
    }

    /// The day it was placed.
    pub fn day(&self) -> Day {
        Day::from_ordinal(self.first().day)
    }

    /// [`Day::ordinal`] of the same.
    pub fn day_ordinal(&self) -> u32 {
        self.first().day
    }

    /// Who ships it.
    pub fn channel(&self) -> Option<Channel> {
        self.first().channel()
    }

    /// The store it was placed in, such as `amazon.de`.
    pub fn store(&self) -> Option<&'a str> {
        self.orders.stores.get(usize::from(self.first().store)).map(String::as_str)
    }

    /// Its products, each once, in the order in which the file first names them.
    pub fn products(&self) -> Vec<&'a Product> {
        let mut numbers: Vec<u32> = self.rows().map(|row| row.product).collect();
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
        self.first().line
    }

    /// The lines it was read from.
    pub fn lines(&self) -> Vec<u32> {
        self.rows().map(|row| row.line).collect()
    }
}
