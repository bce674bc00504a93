//! Headers: folding names so that they compare, and finding the header line in a file.

use crate::intake::{Delimiter, Record, RecordEnd, RecordReader, RecordSink, TextEncoding};
use crate::limits::PREAMBLE_LINES;
use crate::text::lower;

/// Rows after a header that recognition may look at.
const ROWS_SHOWN: usize = 8;

/// A column without a name is called by this and its place, the first being 1.
const PLACE: &str = "column ";

/// Sets such a name apart from that of another column.
const PLACE_OF_ITS_OWN: char = '*';

/// One line of a file, as letters.
#[derive(Clone, Debug)]
pub struct TextRow {
    /// The line it begins on, the first being 1.
    pub line: u32,
    /// Its fields.
    pub fields: Vec<String>,
}

/// The folded names of a header, trailing empty ones dropped.
#[derive(Clone, Debug, Default)]
struct Names {
    folded: Vec<String>,
    /// A bit for each form that one of them has. In every line of a file's beginning hundreds of names are
    /// looked for, and nearly all have a form that no name there has.
    forms: u64,
}

impl Names {
    fn of(folded: Vec<String>) -> Self {
        let forms = folded.iter().fold(0, |forms, name| forms | Self::form(name));
        Self { folded, forms }
    }

    /// The same bit for equal names.
    fn form(name: &str) -> u64 {
        let ends = name.bytes().next().zip(name.bytes().next_back());
        let mix = ends.map_or(0, |(first, last)| 5 * usize::from(first) + 3 * usize::from(last) + name.len());
        1 << (mix % 64)
    }

    /// Place of the first of `names` that is there.
    fn position(&self, names: &[&str]) -> Option<usize> {
        let may_be_there = |name: &&&str| self.forms & Self::form(name) != 0;
        let place = |name: &&str| self.folded.iter().position(|known| known == name);
        names.iter().filter(may_be_there).find_map(place)
    }
}

/// A line that may be a header, with the rows after it.
#[derive(Debug)]
pub struct Header<'h> {
    names: Names,
    /// Its cells as the file writes them.
    written: Vec<String>,
    /// Cells of the line, with those that have no name.
    pub width: usize,
    /// Whether every cell stood in quotes although quotes are letters in this dialect.
    pub quoted: bool,
    /// Whether the names are the seller's word: each is the first name of a kind's column, or empty.
    pub is_mapped: bool,
    /// Rows after it.
    pub rows: &'h [TextRow],
}

impl<'h> Header<'h> {
    /// The header that `row` would be, before `rows`.
    pub fn new(row: &TextRow, rows: &'h [TextRow]) -> Self {
        let mut names: Vec<String> = row.fields.iter().map(|name| fold(name)).collect();
        while names.last().is_some_and(String::is_empty) {
            names.pop();
        }
        let is_quoted = |cell: &&str| cell.len() >= 2 && cell.starts_with('"') && cell.ends_with('"');
        let mut named = row.fields.iter().map(|cell| without_mark(cell)).filter(|cell| !cell.is_empty());
        let quoted = named.clone().next().is_some() && named.all(|cell| is_quoted(&cell));
        let names = Names::of(names);
        Self { names, written: row.fields.clone(), width: row.fields.len(), quoted, is_mapped: false, rows }
    }

    /// Folded names.
    pub fn names(&self) -> &[String] {
        &self.names.folded
    }

    /// The columns of a file whose first line is a row: none has a name.
    pub fn nameless(row: &TextRow, rows: &'h [TextRow]) -> Self {
        Self { names: Names::default(), written: Vec::new(), ..Self::new(row, rows) }
    }

    /// Whether no column has a name.
    pub fn is_nameless(&self) -> bool {
        self.names.folded.is_empty()
    }

    /// What a column is called: its name as the file writes it, or its place, such as `column 7`,
    /// where it has no name or one that an earlier column has.
    pub fn label(&self, column: usize) -> String {
        let written = self.written.get(column).map_or("", String::as_str);
        let written = written.trim_start_matches('\u{feff}').trim().trim_matches('"');
        let is_own = |name: &String| {
            !name.is_empty() && !self.names().iter().take(column).any(|earlier| earlier == name)
        };
        if self.names().get(column).is_some_and(is_own) && !written.is_empty() {
            return written.to_owned();
        }
        let place = column + 1;
        let mut label = format!("{PLACE}{place}");
        // Another column may have just that for its name.
        while self.names().contains(&label) {
            label.push(PLACE_OF_ITS_OWN);
        }
        label
    }

    /// The column with that [`Header::label`].
    pub fn place(&self, label: &str) -> Option<usize> {
        let name = fold(label);
        if let Some(named) = self.names().iter().position(|known| !name.is_empty() && *known == name) {
            return Some(named);
        }
        let place = name.strip_prefix(PLACE)?.trim_end_matches(PLACE_OF_ITS_OWN);
        let column = place.parse::<usize>().ok()?.checked_sub(1)?;
        (column < self.width && self.label(column) == name).then_some(column)
    }

    /// What stands in a column of one of the rows; empty where nothing does.
    pub fn cell(&self, row: usize, column: usize) -> &'h str {
        let cell = self.rows.get(row).and_then(|row| row.fields.get(column)).map_or("", String::as_str);
        let cell = if self.quoted { cell.trim_matches('"') } else { cell };
        cell.trim()
    }

    /// The same columns under other folded names, so that a header in other words reads as the usual
    /// one.
    pub fn renamed(&self, names: Vec<String>) -> Self {
        Self { names: Names::of(names), written: self.written.clone(), ..*self }
    }

    /// Place of the column that has the first of these folded names which is there; else of the one that
    /// holds what the first of them has after a `*`. In a header that was mapped, only the first name
    /// counts.
    pub fn column(&self, names: &[&str]) -> Option<usize> {
        let names = if self.is_mapped { &names[..names.len().min(1)] } else { names };
        let holding = |part: &str| self.names().iter().position(|name| name.contains(part));
        let parts = || names.iter().filter_map(|name| name.strip_prefix('*'));
        self.names.position(names).or_else(|| parts().find_map(holding))
    }

    /// Whether all these names are there.
    pub fn has_all(&self, names: &[&str]) -> bool {
        names.iter().all(|name| self.column(&[name]).is_some())
    }
}

/// A header's name in the form in which names compare: what differs from file to file in letter
/// case, spaces, dashes, quotes and colons is made equal.
pub fn fold(name: &str) -> String {
    let mut folded = String::with_capacity(name.len());
    for letter in without_mark(name).chars() {
        let letter = match letter {
            '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
            '\u{2018}' | '\u{2019}' => '\'',
            '\u{ff08}' => '(',
            '\u{ff09}' => ')',
            '"' => continue,
            space if space.is_whitespace() => ' ',
            other => other,
        };
        if letter == ' ' && (folded.is_empty() || folded.ends_with(' ')) {
            continue;
        }
        folded.push(lower(letter));
    }
    let end = folded.trim_end().trim_end_matches(':').trim_end().len();
    folded.truncate(end);
    folded
}

/// A name without the `ï»¿` or `?` in front that a byte order mark leaves which was decoded wrongly
/// earlier.
fn without_mark(name: &str) -> &str {
    name.trim_start_matches("ï»¿").trim_start_matches(['\u{feff}', '?'])
}

/// The first lines of a file in one dialect.
pub fn first_rows(head: &[u8], whole: bool, delimiter: Delimiter) -> Vec<TextRow> {
    let mut rows = FirstRows { encoding: TextEncoding::guess(head), rows: Vec::new() };
    let mut reader = RecordReader::new(delimiter);
    reader.push(head, &mut rows);
    if whole {
        reader.finish(&mut rows);
    }
    rows.rows
}

/// The best answer that `judge` gives for any of the first lines as a header, with that line's
/// place among the records; earlier lines win where answers are equal.
pub fn best<'r, T>(
    rows: &'r [TextRow],
    judge: impl Fn(&Header<'r>) -> Option<(usize, T)>,
) -> Option<(usize, usize, T)> {
    let mut found: Option<(usize, usize, T)> = None;
    for (index, row) in rows.iter().enumerate().take(PREAMBLE_LINES) {
        let answer = judge(&Header::new(row, rows_after(rows, index + 1)));
        if let Some((score, answer)) =
            answer.filter(|(score, _)| found.as_ref().is_none_or(|(best, ..)| score > best))
        {
            found = Some((score, index, answer));
        }
    }
    found
}

/// Some rows from that place on.
pub fn rows_after(rows: &[TextRow], place: usize) -> &[TextRow] {
    &rows[place..rows.len().min(place + ROWS_SHOWN)]
}

struct FirstRows {
    encoding: TextEncoding,
    rows: Vec<TextRow>,
}

impl RecordSink for FirstRows {
    fn record(&mut self, record: Record<'_>) {
        if self.rows.len() < PREAMBLE_LINES + ROWS_SHOWN {
            let fields = record.fields().map(|field| self.encoding.decode(field)).collect();
            self.rows.push(TextRow { line: record.line, fields });
        }
    }

    fn too_long(&mut self, line: u32, _end: RecordEnd) {
        // It takes a place, so that places count records as the reader gives them.
        self.rows.push(TextRow { line, fields: Vec::new() });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_folded_as_the_exports_drift() {
        for (written, folded) in [
            ("Your Response", "your response"),
            ("Your response ", "your response"),
            ("E\u{2011}Mail des Bewertenden", "e-mail des bewertenden"),
            ("Courriel de l\u{2019}évaluateur", "courriel de l'évaluateur"),
            ("\u{feff}\"amazon-order-id\"", "amazon-order-id"),
            ("ï»¿amazon-order-id", "amazon-order-id"),
            ("?\"shipment-date\"", "shipment-date"),
            ("sku  product-name\u{a0} average", "sku product-name average"),
            ("Data/Ora:", "data/ora"),
            ("size\u{ff08}cm\u{ff09}", "size(cm)"),
        ] {
            assert_eq!(fold(written), folded, "{written}");
        }
    }

    #[test]
    fn a_name_with_a_star_is_any_header_that_holds_it_but_whole_names_come_first() {
        let row =
            TextRow { line: 1, fields: ["Late claim", "A-to-z Claim", "Claim"].map(String::from).to_vec() };
        let header = Header::new(&row, &[]);
        assert_eq!(header.column(&["claim", "*claim"]), Some(2));
        assert_eq!(header.column(&["claims", "*to-z"]), Some(1));
        assert_eq!(header.column(&["*chargeback", "late"]), None);
    }

    #[test]
    fn a_header_is_found_under_a_preamble() {
        let text = b"\"Includes orders, returns\"\n\"All times: UTC\"\nid,day,id\n1,2,3\n";
        let rows = first_rows(text, true, Delimiter::Comma);
        let found = best(&rows, |header| header.has_all(&["id", "day"]).then_some((1, header.rows.len())));
        assert_eq!(found, Some((1, 2, 1)));
    }

    #[test]
    fn a_column_without_a_name_of_its_own_is_called_by_its_place() {
        let row = TextRow { line: 1, fields: ["Date", "", "date ", "x", ""].map(String::from).to_vec() };
        let header = Header::new(&row, &[]);
        let labels: Vec<String> = (0..header.width).map(|column| header.label(column)).collect();
        assert_eq!(labels, ["Date", "column 2", "column 3", "x", "column 5"]);
        for (place, label) in labels.iter().enumerate() {
            assert_eq!(header.place(label), Some(place), "{label}");
        }
        for none in ["", "column 1", "column 0", "column 6", "column 02", "column -1", "y"] {
            assert_eq!(header.place(none), None, "{none}");
        }
        assert_eq!(Header::nameless(&row, &[]).place("column 4"), Some(3));
    }

    #[test]
    fn nameless_columns_at_the_end_are_no_names_but_cells() {
        let row = TextRow { line: 1, fields: ["a", "b", "", ""].map(String::from).to_vec() };
        let header = Header::new(&row, &[]);
        assert_eq!((header.names().len(), header.width), (2, 4));
    }
}
