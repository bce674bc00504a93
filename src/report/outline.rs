//! Where an unknown table begins, and whether its first line names the columns.

use super::date::DateColumn;
use super::header::{Header, TextRow, best, rows_after};
use super::order_id;

/// Fewer columns than that are no table.
const COLUMNS: usize = 2;

/// The shape of a table that no kind was recognised in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Outline {
    /// How much it looks like a table: cells that stand below each other.
    pub(super) score: usize,
    /// Place of its first line among the records.
    pub(super) place: usize,
    /// Whether that line names the columns; otherwise it is a row like any other.
    pub(super) headed: bool,
}

impl Outline {
    /// The outline of the table in these rows; none where no line has two columns and a line like it.
    pub(super) fn find(rows: &[TextRow]) -> Option<Self> {
        let (score, place, headed) = best(rows, |header| {
            let columns = header.names().len();
            let below = header.rows.iter().filter(|row| is_below(header.width, row.fields.len())).count();
            let is_table = columns >= COLUMNS && (below > 0 || header.rows.is_empty());
            is_table.then_some((columns * (1 + below), !is_row(header)))
        })?;
        Some(Self { score, place, headed })
    }

    /// Its header, before its first rows.
    pub(super) fn header(self, rows: &[TextRow]) -> Header<'_> {
        let row = &rows[self.place];
        if self.headed {
            Header::new(row, rows_after(rows, self.place + 1))
        } else {
            Header::nameless(row, rows_after(rows, self.place))
        }
    }
}

/// Rows may be shorter than their header, where the last cells are empty.
fn is_below(width: usize, cells: usize) -> bool {
    cells >= COLUMNS && cells <= width && cells * 2 > width
}

/// Whether the line has what no header has: an order id, an ASIN or a day.
fn is_row(header: &Header<'_>) -> bool {
    header.names().iter().any(|name| {
        let cell = name.to_ascii_uppercase().into_bytes();
        order_id::parse(&cell).is_ok() || is_asin(&cell) || DateColumn::default().read(&cell).is_some()
    })
}

/// Whether the cell looks like an ASIN. Shortened ones, as in examples, do too.
pub(super) fn is_asin(cell: &[u8]) -> bool {
    let is_letter = |byte: &u8| byte.is_ascii_uppercase() || byte.is_ascii_digit();
    (6..=10).contains(&cell.len()) && cell.starts_with(b"B0") && cell.iter().all(is_letter)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::Delimiter;
    use crate::report::header::first_rows;

    fn outline(text: &str) -> Option<(usize, bool)> {
        let rows = first_rows(text.as_bytes(), true, Delimiter::Semicolon);
        Outline::find(&rows).map(|outline| (outline.place, outline.headed))
    }

    #[test]
    fn the_widest_line_with_rows_below_it_is_the_header() {
        assert_eq!(outline("My orders\nmade today; by me\na;b;c;d\n1;2;3;4\n5;6;7\n"), Some((2, true)));
        assert_eq!(outline("a;b\n"), Some((0, true)));
    }

    #[test]
    fn a_line_with_an_order_id_an_asin_or_a_day_is_no_header() {
        for cell in ["171-2000000-1000000", "B0TEST0001", "2026-08-18T09:12:44+00:00", "31.12.2025"] {
            assert_eq!(outline(&format!("x;{cell}\ny;z\n")), Some((0, false)), "{cell}");
        }
    }

    #[test]
    fn what_has_one_column_is_no_table() {
        assert_eq!(outline("a\nb\nc\n"), None);
        assert_eq!(outline(""), None);
        assert_eq!(outline("one; two\nthree\nfour\n"), None);
    }
}
