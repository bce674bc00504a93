//! Rows of tab files that came apart: put together where only one way fits, else left as they are.

use super::header::Header;
use super::shape::{Alignment, Shapes};
use crate::intake::{Delimiter, OwnedRecord, Record, RecordEnd};
use crate::limits::BROKEN_ROW_LINES;

/// Puts rows of one table together again.
#[derive(Debug)]
pub(super) struct Repair {
    /// Cells of the header, with and without those that have no name.
    width: usize,
    named: usize,
    /// Whether every cell stands in quotes, so that a row that was put together keeps them.
    quoted: bool,
    /// None in a dialect whose quotes say what belongs together.
    shapes: Option<Shapes>,
    /// Lines of a row that stopped inside a field which a quote opened.
    open: Vec<OwnedRecord>,
}

/// What becomes of a record that is not as wide as the header.
#[derive(Debug)]
pub(super) enum Repaired {
    /// Whole again.
    Row(OwnedRecord),
    /// A separator stands inside a field, nobody knows which.
    Shifted,
    /// It waits for the lines after it.
    Waiting,
    /// It stays as it is, and so do those that waited before it.
    Apart(Vec<OwnedRecord>),
}

impl Repair {
    /// For the rows under that header.
    pub(super) fn new(header: &Header<'_>, delimiter: Delimiter) -> Self {
        Self {
            width: header.width,
            named: header.names().len(),
            quoted: header.quoted,
            shapes: (!delimiter.quotes()).then(|| Shapes::of(header)),
            open: Vec::new(),
        }
    }

    /// Whether lines wait for those after them.
    #[inline]
    pub(super) fn is_waiting(&self) -> bool {
        !self.open.is_empty()
    }

    /// Looks at the next record.
    pub(super) fn take(&mut self, record: &Record<'_>) -> Repaired {
        let Some(shapes) = &self.shapes else { return Repaired::Apart(Vec::new()) };
        if self.is_waiting() {
            return self.go_on(record);
        }
        match shapes.align(record) {
            Alignment::Found(ends) => return Repaired::Row(owned(&record.with_ends(&ends))),
            Alignment::Unclear => return Repaired::Shifted,
            Alignment::AsItIs => {}
        }
        if record.len() < self.named && record.end == RecordEnd::Line && opens(last_field(record)) {
            self.open.push(owned(record));
            return Repaired::Waiting;
        }
        Repaired::Apart(Vec::new())
    }

    /// Lines that wait for what never came.
    pub(super) fn give_up(&mut self) -> Vec<OwnedRecord> {
        std::mem::take(&mut self.open)
    }

    fn go_on(&mut self, record: &Record<'_>) -> Repaired {
        let closes = closes(record.field(0));
        let is_inner = record.len() == 1 && !closes && self.open.len() < BROKEN_ROW_LINES;
        if is_inner && record.end == RecordEnd::Line {
            self.open.push(owned(record));
            return Repaired::Waiting;
        }
        let cells = self.open[0].record().len() + record.len() - 1;
        if closes && (self.named..=self.width).contains(&cells) {
            return Repaired::Row(self.join(record));
        }
        Repaired::Apart(self.give_up())
    }

    /// The row that ends with `record`.
    fn join(&mut self, record: &Record<'_>) -> OwnedRecord {
        let lines = self.give_up();
        let first = lines[0].record();
        let mut text = last_field(&first).to_vec();
        for line in lines[1..].iter().map(OwnedRecord::record).chain([*record]) {
            text.push(b'\n');
            text.extend_from_slice(line.field(0));
        }
        if !self.quoted {
            text = unwrapped(&text);
        }
        let front = first.fields().take(first.len() - 1);
        let fields = front.chain([&text[..]]).chain(record.fields().skip(1));
        OwnedRecord::new(fields, first.line, record.end)
    }
}

fn owned(record: &Record<'_>) -> OwnedRecord {
    OwnedRecord::new(record.fields(), record.line, record.end)
}

fn last_field<'r>(record: &Record<'r>) -> &'r [u8] {
    record.field(record.len() - 1)
}

fn has_odd_quotes(field: &[u8]) -> bool {
    field.iter().fold(false, |is_odd, &byte| is_odd ^ (byte == b'"'))
}

/// Whether a quote at the front has none that closes it.
fn opens(field: &[u8]) -> bool {
    field.starts_with(b"\"") && has_odd_quotes(field)
}

/// Whether a quote at the end closes one on a line before.
fn closes(field: &[u8]) -> bool {
    field.ends_with(b"\"") && has_odd_quotes(field)
}

/// A field without the quotes around it, those inside it no longer doubled.
fn unwrapped(field: &[u8]) -> Vec<u8> {
    let mut text = Vec::with_capacity(field.len());
    let mut inner = field.strip_prefix(b"\"").and_then(|field| field.strip_suffix(b"\"")).unwrap_or(field);
    while let [first, rest @ ..] = inner {
        text.push(*first);
        inner = if *first == b'"' { rest.strip_prefix(b"\"").unwrap_or(rest) } else { rest };
    }
    text
}
