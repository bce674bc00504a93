//! A table as columns: what every export kind but All Orders becomes.
//!
//! A kind says in a list of [`Spec`]s which columns it has; one reader serves all kinds. All Orders
//! has a reader of its own, because it alone may have millions of rows.

mod cells;
mod field;
mod mask;
mod reader;
mod row;
mod spec;
mod terms;

pub use cells::{CellKind, Column};
pub use field::Field;
pub use mask::mask_numbers;
pub use row::{Cell, SheetRow};

pub(super) use reader::SheetReader;
pub(super) use spec::{Form, Names, Need, Spec};
pub(super) use terms::Terms;

use serde::{Deserialize, Serialize};

use super::OrderId;
use super::date::DayOrder;
use super::reading::ReportKind;
use crate::text::{Day, Period};

/// The rows of one file, column by column.
///
/// INVARIANT: `lines`, `hashes` and the cells of every column have the same length.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sheet {
    /// The kind of export it comes from.
    pub kind: ReportKind,
    /// In the order of the file.
    columns: Vec<Column>,
    /// The line each row begins on.
    lines: Vec<u32>,
    /// Equal for rows that are equal letter for letter.
    hashes: Vec<u64>,
    /// Each text of the cells once.
    words: Vec<String>,
    /// How days that could be read two ways were read.
    day_order: Option<ReadDayOrder>,
}

/// How days such as `04/05/2026` were read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadDayOrder {
    /// Which number is what.
    pub order: DayOrder,
    /// Whether the file proves it. If not, the store or the seller decided.
    pub sure: bool,
}

impl Sheet {
    /// How many rows.
    pub fn len(&self) -> usize {
        self.lines.len()
    }

    /// Whether there is no row.
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// Its columns, in the order of the file.
    pub fn columns(&self) -> &[Column] {
        &self.columns
    }

    /// The column that says this.
    pub fn column(&self, field: Field) -> Option<&Column> {
        self.columns.iter().find(|column| column.field == field)
    }

    /// Hashes of its rows, in the order of the file.
    pub fn hashes(&self) -> &[u64] {
        &self.hashes
    }

    /// The order of each row; an id that no order has where the file names none.
    pub fn order_ids(&self) -> impl Iterator<Item = OrderId> {
        let column = self.column(Field::Order);
        (0..self.len())
            .map(move |row| column.and_then(|column| column.cells.wide(row)).unwrap_or(OrderId::MAX))
    }

    /// A row by its place in the file.
    pub fn row(&self, place: usize) -> SheetRow<'_> {
        SheetRow::new(self, place)
    }

    /// How days that could be read two ways were read; none where every day reads one way.
    pub fn day_order(&self) -> Option<ReadDayOrder> {
        self.day_order
    }

    /// Reads days that could be read two ways in this order. A file that proves its own order stays
    /// as it is.
    pub fn set_day_order(&mut self, order: DayOrder) {
        let Some(read) = self.day_order.filter(|read| !read.sure && read.order != order) else { return };
        for column in &mut self.columns {
            column.swap_open_days();
        }
        self.day_order = Some(ReadDayOrder { order, ..read });
    }

    /// Stores that rows belong to, in alphabetical order.
    pub fn stores(&self) -> Vec<String> {
        let Some(column) = self.column(Field::Store) else { return Vec::new() };
        let mut named = vec![false; self.words.len()];
        for number in (0..self.len()).filter_map(|row| column.cells.narrow(row)) {
            named[number as usize] = true;
        }
        let named = self.words.iter().zip(named).filter(|(word, named)| *named && word.contains("amazon."));
        let mut stores: Vec<String> = named.map(|(word, _)| word.clone()).collect();
        stores.sort_unstable();
        stores
    }

    /// From the first to the last day that rows are about.
    pub fn period(&self) -> Option<Period> {
        let column = self.column(Field::Day)?;
        let mut days = (0..self.len()).filter_map(|row| column.cells.narrow(row));
        let first = days.next()?;
        let (from, to) = days.fold((first, first), |(from, to), day| (from.min(day), to.max(day)));
        Some(Period { from: Day::from_ordinal(from), to: Day::from_ordinal(to) })
    }

    /// Whether every number names something that is there.
    pub fn is_sound(&self) -> bool {
        let rows = self.len();
        self.hashes.len() == rows && self.columns.iter().all(|column| column.is_sound(rows, self.words.len()))
    }
}
