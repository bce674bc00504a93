//! The account's history: the rows of every file that was added, joined by order id.
//!
//! Each file keeps all of its rows, so that it can be taken out again and what it hid comes back:
//! which rows are duplicates and which file speaks for an order are worked out, never stored.

mod duplicates;
mod error;
mod file;
mod groups;
mod lines;
mod orders;
mod page;

use std::collections::BTreeSet;
use std::sync::OnceLock;

use serde::{Deserialize, Serialize};

pub use error::AccountError;
pub use file::AccountFile;
pub use lines::Lines;
pub use orders::Order;
pub use page::{TablePage, TableRow};

use crate::report::StoreHealth;
use crate::report::{
    Content, DayOrder, OrderId, OrdersSummary, ParsedReport, ReportKind, ReportReading, SheetRow,
};
use crate::source::{Locator, Source};
use crate::text::Period;
use orders::OrderIndex;

/// First byte of the stored form. Raised when the form changes.
const FORM: u8 = 5;

/// All files of one seller's account.
#[derive(Debug, Default)]
pub struct Account {
    /// In the order they were added.
    files: Vec<AccountFile>,
    /// Number of the next file. Numbers are never used again.
    next: u32,
    /// Made when it is first asked for, and again after a change.
    orders: OnceLock<OrderIndex>,
}

/// The stored form.
#[derive(Serialize, Deserialize)]
struct Stored {
    files: Vec<AccountFile>,
    next: u32,
}

impl Account {
    /// Adds a file. Rows that an earlier file of the same kind holds letter for letter are counted
    /// as duplicates.
    pub fn add(&mut self, report: ParsedReport) -> ReportReading {
        let number = self.next;
        let kind = report.content.kind();
        self.next += 1;
        self.files.push(AccountFile::new(number, report));
        self.rejoin(kind);
        self.files[self.files.len() - 1].reading()
    }

    /// Takes a file out; `false` if there is none of that number.
    pub fn remove(&mut self, file: u32) -> bool {
        let Some(place) = self.files.iter().position(|known| known.number() == file) else {
            return false;
        };
        let removed = self.files.remove(place);
        self.rejoin(removed.kind());
        true
    }

    /// What was understood of each file, in the order they were added.
    pub fn files(&self) -> Vec<ReportReading> {
        self.files.iter().map(AccountFile::reading).collect()
    }

    /// Up to `count` rows of a file from the row `from` on, the first being 0; none without such a
    /// file.
    pub fn page(&self, file: u32, from: usize, count: usize) -> Option<TablePage> {
        self.files.iter().find(|known| known.number() == file).map(|known| known.page(from, count))
    }

    /// Files of one kind, in the order they were added.
    pub fn files_of(&self, kind: ReportKind) -> impl Iterator<Item = &AccountFile> {
        self.files.iter().filter(move |file| file.kind() == kind)
    }

    /// What the rows of an orders file add up to, duplicates included; of the products, the `top` ones by
    /// quantity. None if there is no orders file of that number.
    pub fn orders_summary(&self, file: u32, top: usize) -> Option<OrdersSummary> {
        let known = self.files.iter().find(|known| known.number() == file)?;
        match known.content() {
            Content::Orders(orders) => Some(orders.summary(top)),
            _ => None,
        }
    }

    /// Notes the fingerprint of a file, lower-case hex. Without such a file nothing happens.
    pub fn set_fingerprint(&mut self, file: u32, sha256: String) {
        if let Some(known) = self.files.iter_mut().find(|known| known.number() == file) {
            known.set_fingerprint(sha256);
        }
    }

    /// A place in a file, as a source. A file that was taken out since has no name any more.
    pub fn source(&self, file: u32, locator: Locator) -> Source {
        let known = self.files.iter().find(|known| known.number() == file);
        Source::File {
            file,
            name: known.map_or_else(String::new, |known| known.name().to_owned()),
            sha256: known.and_then(|known| known.sha256().map(str::to_owned)),
            locator,
        }
    }

    /// Every order once, in an order that means nothing but is the same for the same files.
    pub fn orders(&self) -> impl Iterator<Item = Order<'_>> {
        self.order_index().orders(&self.files)
    }

    /// The orders that were placed in those days, file by file in the order of their rows.
    pub fn orders_placed(&self, within: Period) -> Vec<Order<'_>> {
        self.order_index().placed(&(within.from.ordinal()..=within.to.ordinal()), &self.files)
    }

    /// Whether an orders file has that product.
    pub fn sells(&self, asin: &str) -> bool {
        let sold = self.files.iter().filter_map(AccountFile::orders);
        sold.flat_map(|orders| &orders.products).any(|product| product.asin == asin)
    }

    /// The order with that id, if an orders file holds it.
    pub fn order(&self, id: OrderId) -> Option<Order<'_>> {
        self.order_index().find(id, &self.files)
    }

    /// The order that the row at that place of a sheet is about, if an orders file holds it.
    pub fn order_at(&self, file: &AccountFile, place: usize) -> Option<Order<'_>> {
        let numbers = file.order_numbers(|ids| self.order_index().numbers(ids, &self.files));
        self.order_index().numbered(*numbers.get(place)?, &self.files)
    }

    /// The file of that number.
    pub fn file(&self, number: u32) -> Option<&AccountFile> {
        self.files.iter().find(|known| known.number() == number)
    }

    /// Rows of the sheets of one kind with the file they stand in, duplicates left out.
    pub fn rows(&self, kind: ReportKind) -> impl Iterator<Item = (&AccountFile, SheetRow<'_>)> {
        self.files_of(kind).flat_map(|file| file.sheet_rows().map(move |row| (file, row)))
    }

    /// Reads days of a file that could be read two ways in this order; a file that proves its own
    /// order stays as it is. Without such a file nothing happens.
    pub fn set_day_order(&mut self, file: u32, order: DayOrder) {
        if let Some(known) = self.files.iter_mut().find(|known| known.number() == file) {
            known.set_day_order(order);
        }
    }

    /// Amazon's own figures, each store once: the file added last speaks for it.
    pub fn health(&self) -> Vec<(&AccountFile, &StoreHealth)> {
        let mut stores: Vec<(&AccountFile, &StoreHealth)> = Vec::new();
        for (file, health) in self.files.iter().rev().filter_map(AccountFile::health) {
            for store in &health.stores {
                if !stores.iter().any(|(_, known)| known.store == store.store) {
                    stores.push((file, store));
                }
            }
        }
        stores
    }

    /// From the first to the last day of each file of one kind, by the first day. Files without
    /// rows have none.
    pub fn periods(&self, kind: ReportKind) -> Vec<Period> {
        let mut periods: Vec<Period> = self.files_of(kind).filter_map(AccountFile::period).collect();
        periods.sort_unstable();
        periods
    }

    /// Stores that orders were placed in, in alphabetical order.
    pub fn order_stores(&self) -> Vec<String> {
        let mut stores: Vec<String> =
            self.files_of(ReportKind::AllOrders).flat_map(|file| file.content().stores()).collect();
        stores.sort_unstable();
        stores.dedup();
        stores
    }

    /// The account as bytes, for a case file.
    ///
    /// # Panics
    /// Never: the memory is the only limit, and every shape in it can be written.
    pub fn to_bytes(&self) -> Vec<u8> {
        let stored = StoredRef { files: &self.files, next: self.next };
        postcard::to_extend(&stored, vec![FORM]).expect("plain data can always be written")
    }

    /// Reads what [`Account::to_bytes`] wrote.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, AccountError> {
        let (&form, rest) = bytes.split_first().ok_or(AccountError::Damaged)?;
        if form != FORM {
            return Err(AccountError::Form(form));
        }
        let stored: Stored = match postcard::take_from_bytes(rest) {
            Ok((stored, [])) => stored,
            _ => return Err(AccountError::Damaged),
        };
        let in_order = stored.files.is_sorted_by(|a, b| a.number() < b.number());
        let next_is_free = stored.files.last().is_none_or(|last| last.number() < stored.next);
        if !in_order || !next_is_free || !stored.files.iter().all(AccountFile::is_sound) {
            return Err(AccountError::Damaged);
        }
        let mut account = Self { files: stored.files, next: stored.next, orders: OnceLock::new() };
        let kinds: BTreeSet<ReportKind> = account.files.iter().map(AccountFile::kind).collect();
        for kind in kinds {
            account.rejoin(kind);
        }
        Ok(account)
    }

    /// Works out anew what depends on the files of that kind together.
    fn rejoin(&mut self, kind: ReportKind) {
        duplicates::mark(self.files.iter_mut().filter(|file| file.kind() == kind));
        if kind == ReportKind::AllOrders {
            self.orders = OnceLock::new();
            self.files.iter_mut().for_each(AccountFile::forget_orders);
        }
    }

    fn order_index(&self) -> &OrderIndex {
        self.orders.get_or_init(|| OrderIndex::new(&self.files))
    }
}

/// [`Stored`], borrowed.
#[derive(Serialize)]
struct StoredRef<'a> {
    files: &'a [AccountFile],
    next: u32,
}
