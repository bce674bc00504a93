//! One row of a sheet, asked by field.

use super::cells::{CellKind, Column, unfold_sign};
use super::{Field, Sheet};
use crate::report::channel::Channel;
use crate::report::date::{DAY_SECONDS, TIME_BEGINS};
use crate::report::order_id::{self, OrderId};
use crate::text::Day;

/// One row.
#[derive(Clone, Copy, Debug)]
pub struct SheetRow<'s> {
    sheet: &'s Sheet,
    place: usize,
}

/// A cell as a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cell<'s> {
    /// Not there, empty, or none of its kind.
    Unknown,
    /// An order id.
    Order(OrderId),
    /// A day.
    Day(Day),
    /// Seconds since 2000 UTC.
    Time(u32),
    /// Words.
    Text(&'s str),
    /// A whole number.
    Count(i64),
    /// Hundredths of a currency.
    Money(i64),
    /// Millionths.
    Rate(i64),
    /// Yes or no.
    Flag(bool),
}

impl<'s> SheetRow<'s> {
    pub(super) fn new(sheet: &'s Sheet, place: usize) -> Self {
        Self { sheet, place }
    }

    /// The line it begins on.
    pub fn line(&self) -> u32 {
        self.sheet.lines[self.place]
    }

    /// Its place in the sheet.
    pub fn place(&self) -> usize {
        self.place
    }

    /// The cell that says this.
    pub fn cell(&self, field: Field) -> Cell<'s> {
        self.sheet.column(field).map_or(Cell::Unknown, |column| self.cell_of(column))
    }

    /// The cell in that column of the same sheet.
    pub fn cell_of(&self, column: &'s Column) -> Cell<'s> {
        self.read(column).unwrap_or(Cell::Unknown)
    }

    /// Whether its file has such a column.
    pub fn has(&self, field: Field) -> bool {
        self.sheet.column(field).is_some()
    }

    fn read(&self, column: &'s Column) -> Option<Cell<'s>> {
        let narrow = || column.cells.narrow(self.place);
        let signed = || Some(unfold_sign(u64::from(narrow()?)));
        Some(match column.content {
            CellKind::Order => Cell::Order(column.cells.wide(self.place)?),
            CellKind::Money => Cell::Money(unfold_sign(column.cells.wide(self.place)?)),
            CellKind::Day => Cell::Day(Day::from_ordinal(narrow()?)),
            CellKind::Time => Cell::Time(narrow()?),
            CellKind::Text => Cell::Text(self.sheet.words.get(narrow()? as usize)?),
            CellKind::Count => Cell::Count(signed()?),
            CellKind::Rate => Cell::Rate(signed()?),
            CellKind::Flag => Cell::Flag(narrow()? == 1),
        })
    }

    /// The order it is about.
    pub fn order(&self) -> Option<OrderId> {
        match self.cell(Field::Order) {
            Cell::Order(id) => Some(id),
            _ => None,
        }
    }

    /// The day in that column.
    pub fn day(&self, field: Field) -> Option<Day> {
        match self.cell(field) {
            Cell::Day(day) => Some(day),
            _ => None,
        }
    }

    /// The words in that column; empty where there are none.
    pub fn text(&self, field: Field) -> &'s str {
        match self.cell(field) {
            Cell::Text(text) => text,
            _ => "",
        }
    }

    /// The whole number in that column.
    pub fn count(&self, field: Field) -> Option<i64> {
        match self.cell(field) {
            Cell::Count(count) => Some(count),
            _ => None,
        }
    }

    /// Hundredths of a currency in that column.
    pub fn money(&self, field: Field) -> Option<i64> {
        match self.cell(field) {
            Cell::Money(money) => Some(money),
            _ => None,
        }
    }

    /// Yes or no in that column.
    pub fn flag(&self, field: Field) -> Option<bool> {
        match self.cell(field) {
            Cell::Flag(flag) => Some(flag),
            _ => None,
        }
    }

    /// Who ships.
    pub fn channel(&self) -> Option<Channel> {
        Channel::parse(self.text(Field::Channel).as_bytes())
    }
}

impl std::fmt::Display for Cell<'_> {
    /// As the page shows it: order ids and days in their usual form, money with two decimals, rates
    /// in per cent; unknown is empty.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Unknown => Ok(()),
            Self::Order(id) => f.write_str(&order_id::format(*id)),
            Self::Day(day) => write!(f, "{day}"),
            Self::Time(seconds) => {
                let day = Day::from_ordinal(TIME_BEGINS + seconds / DAY_SECONDS);
                let minutes = seconds % DAY_SECONDS / 60;
                write!(f, "{day} {:02}:{:02}", minutes / 60, minutes % 60)
            }
            Self::Text(text) => f.write_str(text),
            Self::Count(count) => write!(f, "{count}"),
            Self::Money(hundredths) => write_hundredths(f, *hundredths),
            Self::Rate(millionths) => write_hundredths(f, millionths / 100),
            Self::Flag(flag) => f.write_str(if *flag { "yes" } else { "no" }),
        }
    }
}

fn write_hundredths(f: &mut std::fmt::Formatter<'_>, value: i64) -> std::fmt::Result {
    let sign = if value < 0 { "-" } else { "" };
    let size = value.unsigned_abs();
    write!(f, "{sign}{}.{:02}", size / 100, size % 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_shown_in_their_usual_form() {
        let day = Day::new(2026, 3, 4).expect("a day");
        for (cell, shown) in [
            (Cell::Unknown, ""),
            (Cell::Order(17_120_000_001_000_000), "171-2000000-1000000"),
            (Cell::Day(day), "2026-03-04"),
            (Cell::Time(61 * 60), "2000-01-01 01:01"),
            (Cell::Text("a b"), "a b"),
            (Cell::Count(-3), "-3"),
            (Cell::Money(-1205), "-12.05"),
            (Cell::Rate(16_400), "1.64"),
            (Cell::Flag(true), "yes"),
        ] {
            assert_eq!(cell.to_string(), shown);
        }
    }

    #[test]
    fn times_begin_with_the_year_2000() {
        assert_eq!(Day::new(2000, 1, 1).expect("a day").ordinal(), TIME_BEGINS);
    }
}
