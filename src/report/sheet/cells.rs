//! The cells of one column.

use serde::{Deserialize, Serialize};

use super::field::Field;

/// One column of a sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    /// What it says.
    pub field: Field,
    /// What its cells are.
    pub content: CellKind,
    /// Its name as the file writes it.
    pub header: String,
    /// Its values.
    pub(super) cells: Cells,
    /// Rows whose day could be read two ways, with the day that was not taken.
    pub(super) open_days: Vec<(u32, u32)>,
}

/// What the cells of a column are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CellKind {
    /// Order ids.
    Order,
    /// Days.
    Day,
    /// Seconds since 2000 UTC.
    Time,
    /// Numbers of words.
    Text,
    /// Whole numbers.
    Count,
    /// Hundredths of a currency.
    Money,
    /// Millionths.
    Rate,
    /// Yes or no.
    Flag,
}

/// Values, one for each row. Zero is "unknown" and every value is stored one higher; whole numbers
/// that may be negative are folded onto the even and odd ones first, so that small ones stay small.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Cells {
    /// Four bytes a row.
    Narrow(Vec<u32>),
    /// Eight bytes a row.
    Wide(Vec<u64>),
}

impl CellKind {
    /// Whether its values need eight bytes.
    fn is_wide(self) -> bool {
        matches!(self, Self::Order | Self::Money)
    }
}

impl Column {
    /// A column without rows.
    pub(super) fn new(field: Field, content: CellKind, header: String) -> Self {
        let cells = if content.is_wide() { Cells::Wide(Vec::new()) } else { Cells::Narrow(Vec::new()) };
        Self { field, content, header, cells, open_days: Vec::new() }
    }

    /// Sets the day of a row, and notes the other one where nothing proves which it is.
    pub(super) fn settle_day(&mut self, row: u32, day: u32, other: Option<u32>) {
        if let Cells::Narrow(cells) = &mut self.cells {
            cells[row as usize] = day + 1;
        }
        self.open_days.extend(other.map(|other| (row, other)));
    }

    /// Takes, for each day that could be read two ways, the other one.
    pub(super) fn swap_open_days(&mut self) {
        let Cells::Narrow(cells) = &mut self.cells else { return };
        for (row, other) in &mut self.open_days {
            let taken = cells[*row as usize] - 1;
            cells[*row as usize] = *other + 1;
            *other = taken;
        }
    }

    /// Whether it has that many rows, and its words are there.
    pub(super) fn is_sound(&self, rows: usize, words: usize) -> bool {
        let fits = match &self.cells {
            Cells::Narrow(cells) => cells.len() == rows && !self.content.is_wide(),
            Cells::Wide(cells) => cells.len() == rows && self.content.is_wide(),
        };
        let named = self.content != CellKind::Text
            || (0..rows).filter_map(|row| self.cells.narrow(row)).all(|number| (number as usize) < words);
        let days = self.content != CellKind::Day
            || (0..rows).filter_map(|row| self.cells.narrow(row)).all(|day| day < LAST_DAY);
        let open = |&(row, other): &(u32, u32)| {
            self.cells.narrow(row as usize).is_some() && other < LAST_DAY && self.content == CellKind::Day
        };
        fits && named && days && self.open_days.iter().all(open)
    }
}

/// The year 10000 begins before this [`crate::text::Day::ordinal`].
const LAST_DAY: u32 = 3_652_060;

impl Cells {
    /// The value of a row that needs four bytes; none where it is unknown.
    #[inline]
    pub(super) fn narrow(&self, row: usize) -> Option<u32> {
        match self {
            Self::Narrow(cells) => cells.get(row)?.checked_sub(1),
            Self::Wide(_) => None,
        }
    }

    /// The value of a row that needs eight bytes; none where it is unknown.
    #[inline]
    pub(super) fn wide(&self, row: usize) -> Option<u64> {
        match self {
            Self::Narrow(_) => None,
            Self::Wide(cells) => cells.get(row)?.checked_sub(1),
        }
    }

    /// Adds a row. A value too large for the column is unknown.
    #[inline]
    pub(super) fn push(&mut self, value: Option<u64>) {
        let stored = value.map_or(0, |value| value.saturating_add(1));
        match self {
            Self::Narrow(cells) => cells.push(u32::try_from(stored).unwrap_or(0)),
            Self::Wide(cells) => cells.push(stored),
        }
    }

    /// Takes the last row off again, so that a row that is set aside leaves no trace.
    pub(super) fn truncate(&mut self, rows: usize) {
        match self {
            Self::Narrow(cells) => cells.truncate(rows),
            Self::Wide(cells) => cells.truncate(rows),
        }
    }

    /// Gives each four-byte value the one that stands in its place in `values`.
    pub(super) fn renumber(&mut self, values: &[u32]) {
        let Self::Narrow(cells) = self else { return };
        for cell in cells.iter_mut().filter(|cell| **cell > 0) {
            *cell = values.get(*cell as usize - 1).map_or(0, |value| value + 1);
        }
    }

    pub(super) fn shrink_to_fit(&mut self) {
        match self {
            Self::Narrow(cells) => cells.shrink_to_fit(),
            Self::Wide(cells) => cells.shrink_to_fit(),
        }
    }
}

/// Folds a signed number onto the unsigned ones: 0, -1, 1, -2, ...
#[inline]
pub(super) fn fold_sign(value: i64) -> u64 {
    (value << 1 ^ value >> 63).cast_unsigned()
}

/// Undoes [`fold_sign`].
#[inline]
pub(super) fn unfold_sign(value: u64) -> i64 {
    (value >> 1).cast_signed() ^ -(value & 1).cast_signed()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_keeps_its_sign() {
        for value in [0, 1, -1, 123_456, -123_456, i64::from(i32::MAX), i64::from(i32::MIN)] {
            assert_eq!(unfold_sign(fold_sign(value)), value);
        }
        assert_eq!([0, -1, 1, -2].map(fold_sign), [0, 1, 2, 3]);
    }

    #[test]
    fn what_is_unknown_or_too_large_is_no_value() {
        let mut column = Column::new(Field::Quantity, CellKind::Count, "quantity".into());
        for value in [None, Some(0), Some(7), Some(u64::from(u32::MAX))] {
            column.cells.push(value);
        }
        let read: Vec<Option<u32>> = (0..5).map(|row| column.cells.narrow(row)).collect();
        assert_eq!(read, [None, Some(0), Some(7), None, None]);
        assert!(column.is_sound(4, 0));
        assert!(!column.is_sound(3, 0));
    }

    #[test]
    fn days_that_could_be_read_two_ways_change_places() {
        let mut column = Column::new(Field::Day, CellKind::Day, "Date".into());
        column.cells.push(Some(100));
        column.cells.push(Some(200));
        column.open_days.push((1, 300));
        column.swap_open_days();
        assert_eq!((column.cells.narrow(0), column.cells.narrow(1)), (Some(100), Some(300)));
        column.swap_open_days();
        assert_eq!(column.cells.narrow(1), Some(200));
    }
}
