//! A file that was read, not yet part of an account.

use serde::{Deserialize, Serialize};

use super::{AccountHealth, Field, OrderRows, Sheet};
use super::{Delimiter, Encoding, FileWarning, MissingColumn, ReportKind, SetAside, TotalCheck};
use crate::text::{Day, Period};

/// What a file held, and what was left out.
///
/// INVARIANT: `read` is the number of rows in `content` plus those of `set_aside`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ParsedReport {
    /// The file's name as the seller sees it.
    pub name: String,
    /// Its size.
    pub bytes: u64,
    /// How its bytes were read.
    pub encoding: Encoding,
    /// What separates its fields; none in JSON.
    pub delimiter: Option<Delimiter>,
    /// Whether the seller said what its columns are.
    pub mapped: bool,
    /// Rows after the header, blank lines not counted.
    pub read: u32,
    /// Rows that could not be used.
    pub set_aside: Vec<SetAside>,
    /// Columns that are not there.
    pub missing: Vec<MissingColumn>,
    /// What else the seller should know.
    pub warnings: Vec<FileWarning>,
    /// The rows.
    pub content: Content,
}

/// The rows of a file, by kind.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Content {
    /// All Orders.
    Orders(OrderRows),
    /// Any other table.
    Sheet(Sheet),
    /// Account Health.
    Health(AccountHealth),
}

impl Content {
    /// The kind of export it comes from.
    pub fn kind(&self) -> ReportKind {
        match self {
            Self::Orders(_) => ReportKind::AllOrders,
            Self::Sheet(sheet) => sheet.kind,
            Self::Health(_) => ReportKind::AccountHealth,
        }
    }

    /// Rows, or stores of an Account Health file.
    pub fn len(&self) -> usize {
        match self {
            Self::Orders(orders) => orders.len(),
            Self::Sheet(sheet) => sheet.len(),
            Self::Health(health) => health.stores.len(),
        }
    }

    /// Whether there is no row.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The hash of each row, in the order of the file; none in JSON.
    pub fn hashes(&self) -> Vec<u64> {
        match self {
            Self::Orders(orders) => orders.hashes(),
            Self::Sheet(sheet) => sheet.hashes().to_vec(),
            Self::Health(_) => Vec::new(),
        }
    }

    /// Stores that rows belong to, in alphabetical order.
    pub fn stores(&self) -> Vec<String> {
        let mut stores = match self {
            Self::Orders(orders) => orders.stores.clone(),
            Self::Health(health) => {
                let named = health.stores.iter().filter(|store| !store.store.is_empty());
                named.map(|store| store.store.clone()).collect()
            }
            Self::Sheet(sheet) => return sheet.stores(),
        };
        stores.sort_unstable();
        stores.dedup();
        stores
    }

    /// From the first to the last day of its rows.
    pub fn period(&self) -> Option<Period> {
        match self {
            Self::Orders(orders) => period(orders.days()),
            Self::Sheet(sheet) => sheet.period(),
            Self::Health(health) => {
                let windows =
                    health.stores.iter().flat_map(|store| &store.metrics).map(|metric| metric.window);
                windows.reduce(Period::union)
            }
        }
    }
}

impl Sheet {
    /// The total that the file states beside the sum of its rows, where it has both.
    pub fn total_check(&self) -> Option<TotalCheck> {
        self.column(Field::Amount)?;
        let sum =
            |field| (0..self.len()).filter_map(|row| self.row(row).money(field)).reduce(i64::saturating_add);
        let mut currencies = (0..self.len()).map(|row| self.row(row).text(Field::Currency));
        Some(TotalCheck {
            stated: sum(Field::Total)?,
            counted: sum(Field::Amount).unwrap_or(0),
            currency: currencies.find(|name| !name.is_empty()).unwrap_or_default().to_owned(),
        })
    }
}

fn period(days: impl Iterator<Item = u32>) -> Option<Period> {
    let (first, last) = days.fold(None, |ends, day| match ends {
        None => Some((day, day)),
        Some((first, last)) => Some((day.min(first), day.max(last))),
    })?;
    Some(Period { from: Day::from_ordinal(first), to: Day::from_ordinal(last) })
}
