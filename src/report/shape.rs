//! What the cells of a column look like, learnt from the first rows, and rows put right by it.

use std::cmp::Ordering;

use super::date::DateColumn;
use super::header::Header;
use super::order_id;
use crate::intake::Record;
use crate::text::number::parse_money;

/// The look of a cell that is not empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Look {
    OrderId,
    Asin,
    Day,
    Number,
    Words,
}

impl Look {
    fn of(cell: &[u8]) -> Self {
        if order_id::parse(cell).is_ok() {
            Self::OrderId
        } else if is_asin(cell) {
            Self::Asin
        } else if parse_money(cell).is_some() {
            Self::Number
        } else if DateColumn::default().read(cell).is_some() {
            Self::Day
        } else {
            Self::Words
        }
    }
}

fn is_asin(cell: &[u8]) -> bool {
    cell.len() == 10 && cell.starts_with(b"B0") && cell.iter().all(u8::is_ascii_alphanumeric)
}

/// What the cells of a column must look like; nothing where the rows say nothing.
#[derive(Clone, Copy, Debug, Default)]
struct Shape {
    look: Option<Look>,
    /// Whether no row left it empty.
    always: bool,
}

impl Shape {
    /// By the cells of the first rows.
    fn of<'c>(cells: impl Iterator<Item = &'c [u8]>) -> Self {
        let mut looks = Vec::new();
        let mut always = true;
        for cell in cells {
            always &= !cell.is_empty();
            if !cell.is_empty() {
                looks.push(Look::of(cell));
            }
        }
        let look = looks.first().copied().filter(|&first| first != Look::Words);
        let is_same = looks.len() >= FEWEST_CELLS && looks.iter().all(|&other| Some(other) == look);
        if is_same { Self { look, always } } else { Self::default() }
    }

    fn fits(self, cell: &[u8]) -> bool {
        let Some(look) = self.look else { return true };
        if cell.is_empty() { !self.always } else { Look::of(cell) == look }
    }
}

/// Fewer cells show no rule.
const FEWEST_CELLS: usize = 2;

/// Separators too many that a row may have.
const MOST_EXTRA: usize = 3;

/// The shapes of a table's columns.
#[derive(Debug)]
pub(super) struct Shapes(Vec<Shape>);

impl Shapes {
    /// By the rows after the header that are as wide as it is.
    pub(super) fn of(header: &Header<'_>) -> Self {
        let rows = || header.rows.iter().filter(|row| row.fields.len() == header.width);
        let cells =
            |column: usize| rows().map(move |row| row.fields[column].trim_matches(['"', ' ']).as_bytes());
        Self((0..header.width).map(|column| Shape::of(cells(column))).collect())
    }

    /// How the fields of a record that is wider than the table belong to its columns.
    pub(super) fn align(&self, record: &Record<'_>) -> Alignment {
        let width = self.0.len();
        let Some(extra @ 1..) = record.len().checked_sub(width) else { return Alignment::AsItIs };
        let fits = |column: usize, field: usize| self.0[column].fits(trim(record.field(field)));
        let front = (0..width).take_while(|&column| fits(column, column)).count();
        if front == width && (width..record.len()).all(|field| trim(record.field(field)).is_empty()) {
            return Alignment::AsItIs;
        }
        if extra > MOST_EXTRA || width == 0 {
            return Alignment::Unclear;
        }
        let back = (0..width).rev().take_while(|&column| fits(column, column + extra)).count();
        // The field stands behind all columns that fit in their places, before all that fit shifted.
        let places = (width - back).saturating_sub(1)..=front.min(width - 1);
        let whole = |place: usize| trim(record.span(place, place + extra));
        let mut ways = places.filter(|&place| self.0[place].fits(whole(place)));
        let Some(first) = ways.next() else { return Alignment::Unclear };
        let cell = |place: usize, column: usize| match column.cmp(&place) {
            Ordering::Less => trim(record.field(column)),
            Ordering::Equal => whole(place),
            Ordering::Greater => trim(record.field(column + extra)),
        };
        let is_same = |other: usize| (first..=other).all(|column| cell(first, column) == cell(other, column));
        if ways.all(is_same) {
            Alignment::Found(record.ends_without(first, extra))
        } else {
            Alignment::Unclear
        }
    }
}

/// How the fields of a wide record belong to the columns.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Alignment {
    /// One by one; what is left over is empty.
    AsItIs,
    /// One field holds separators. The fields end here if they are left to it.
    Found(Vec<usize>),
    /// No way or more than one way fits the other rows.
    Unclear,
}

fn trim(cell: &[u8]) -> &[u8] {
    cell.trim_ascii()
        .strip_prefix(b"\"")
        .map_or(cell.trim_ascii(), |cell| cell.strip_suffix(b"\"").unwrap_or(cell))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::{Delimiter, RecordEnd, RecordReader, RecordSink};
    use crate::report::header::TextRow;

    struct Realigned<'s>(&'s Shapes, Vec<Option<Vec<String>>>);

    impl RecordSink for Realigned<'_> {
        fn record(&mut self, record: Record<'_>) {
            let fields = |record: Record<'_>| {
                record.fields().map(|field| String::from_utf8_lossy(field).into_owned()).collect()
            };
            self.1.push(match self.0.align(&record) {
                Alignment::AsItIs => Some(fields(record)),
                Alignment::Found(ends) => Some(fields(record.with_ends(&ends))),
                Alignment::Unclear => None,
            });
        }

        fn too_long(&mut self, _line: u32, _end: RecordEnd) {}
    }

    fn realign(header: &str, rows: &[&str], broken: &str) -> Option<Vec<String>> {
        let text_row =
            |line: &&str| TextRow { line: 1, fields: line.split('\t').map(String::from).collect() };
        let rows: Vec<TextRow> = rows.iter().map(text_row).collect();
        let shapes = Shapes::of(&Header::new(&text_row(&header), &rows));
        let mut seen = Realigned(&shapes, Vec::new());
        let mut reader = RecordReader::new(Delimiter::Tab);
        reader.push(broken.as_bytes(), &mut seen);
        reader.finish(&mut seen);
        seen.1.pop().flatten()
    }

    const HEADER: &str = "order-id\tcarrier\tday\ttitle\tnote";
    const ROWS: [&str; 2] =
        ["171-0000001-0000001\tDHL\t2026-10-01\tMug\tgood", "171-0000001-0000002\tUPS\t2026-10-02\tPot\t"];

    #[test]
    fn a_tab_inside_a_field_is_found_where_only_one_way_fits() {
        let fields =
            realign(HEADER, &ROWS, "171-0000001-0000003\tFedEx\t\t2026-10-03\tCup\tfine").expect("one way");
        assert_eq!(fields, ["171-0000001-0000003", "FedEx\t", "2026-10-03", "Cup", "fine"]);
        let fields =
            realign(HEADER, &ROWS, "171-0000001-0000003\tFed\tEx\t2026-10-03\tCup\tfine").expect("one way");
        assert_eq!(fields[1], "Fed\tEx");
    }

    #[test]
    fn empty_cells_too_many_change_nothing_unless_the_row_is_shifted() {
        let fields =
            realign(HEADER, &ROWS, "171-0000001-0000003\tUPS\t2026-10-03\tCup\tfine\t \t").expect("fits");
        assert_eq!(fields.len(), 7);
        let fields =
            realign(HEADER, &ROWS, "171-0000001-0000003\tUPS\t\t2026-10-03\tCup\t").expect("one way");
        assert_eq!(fields[2..], ["2026-10-03", "Cup", ""]);
    }

    #[test]
    fn a_row_that_could_be_put_right_in_two_ways_is_left_alone() {
        assert_eq!(realign(HEADER, &ROWS, "171-0000001-0000003\tUPS\t2026-10-03\tBig\tcup\tfine"), None);
        assert_eq!(realign(HEADER, &ROWS, "171-0000001-0000003\tUPS\tx\ty\tz\tq"), None, "no way at all");
        assert_eq!(realign("a\tb", &["x\ty"], "1\t2\t3"), None, "no rule to go by");
    }
}
