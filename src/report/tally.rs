//! What becomes of a file's rows, counted the same way for every kind of export.

use std::collections::BTreeMap;

use super::cell_text::InnerQuotes;
use super::date::SettledDays;
use super::hash::{hash, hash_fields};
use super::header::Header;
use super::order_id::OrderIdError;
use super::reading::{FileWarning, FileWarningCode, SetAside, SetAsideReason};
use super::repair::{Repair, Repaired};
use crate::intake::{Delimiter, Record, RecordEnd, RecordSink, TextEncoding, without_quotes};
use crate::limits::LINES_SHOWN;

/// A column's place, or that the file has none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Column(usize);

impl Column {
    /// From what a header search gave. A column that is not there reads as empty.
    pub(super) fn from(place: Option<usize>) -> Self {
        Self(place.unwrap_or(usize::MAX))
    }
}

/// One row of a table, asked by column.
#[derive(Clone, Copy, Debug)]
pub(super) struct Row<'r> {
    record: Record<'r>,
    quoted: bool,
}

impl<'r> Row<'r> {
    /// The field as the file has it, without the quotes that a fully quoted tab file adds.
    #[inline]
    pub(super) fn field(&self, column: Column) -> &'r [u8] {
        let field = self.record.field(column.0);
        if self.quoted { without_quotes(field) } else { field }
    }

    /// The same without white space around it: "nothing" is often written as one space.
    #[inline]
    pub(super) fn trimmed(&self, column: Column) -> &'r [u8] {
        self.field(column).trim_ascii()
    }

    /// The line it begins on.
    pub(super) fn line(&self) -> u32 {
        self.record.line
    }

    /// Equal for rows that are equal letter for letter, in files of one header. Quotes around a field make no
    /// difference where the dialect has them.
    #[expect(clippy::inline_always, reason = "called for every row; a call costs more than what it does")]
    #[inline(always)]
    pub(super) fn hash(&self) -> u64 {
        match self.record.separated() {
            Some(bytes) => hash(bytes),
            None => hash_fields(self.record.fields()),
        }
    }
}

/// Why a row could not be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum RowError {
    /// For this reason.
    Aside(SetAsideReason),
    /// A spreadsheet turned its order id into a rounded number.
    LossyOrderId,
}

impl From<OrderIdError> for RowError {
    fn from(error: OrderIdError) -> Self {
        match error {
            OrderIdError::Empty => Self::Aside(SetAsideReason::NoOrderId),
            OrderIdError::NotAmazon => Self::Aside(SetAsideReason::NotAmazonChannel),
            OrderIdError::Lossy => Self::LossyOrderId,
            OrderIdError::Form => Self::Aside(SetAsideReason::BadOrderId),
        }
    }
}

/// Reads rows of one kind of export into memory of its own shape.
pub(super) trait RowReader {
    /// What the rows become.
    type Rows;

    /// Cells a row must have: up to the last column that no row can do without.
    fn cells_needed(&self) -> usize;

    /// Reads one row.
    fn row(&mut self, row: &Row<'_>) -> Result<(), RowError>;

    /// Ends the file. Rows that only now turn out useless are set aside.
    fn finish(self, encoding: TextEncoding, tally: &mut Tally) -> Self::Rows;
}

/// The count of a file's rows.
#[derive(Debug)]
pub(super) struct Tally {
    /// Records up to and with the header.
    skip: usize,
    /// Cells of the header.
    width: usize,
    /// Cells of the shortest row that had a line end.
    shortest: usize,
    quoted: bool,
    inner_quotes: InnerQuotes,
    repair: Repair,
    read: u32,
    set_aside: BTreeMap<SetAsideReason, (u32, Vec<u32>)>,
    warnings: BTreeMap<FileWarningCode, (Option<u32>, u32)>,
}

impl Tally {
    /// A count of the rows after the first `skip` records, the last of which is `header`.
    pub(super) fn new(skip: usize, header: &Header<'_>, delimiter: Delimiter) -> Self {
        Self {
            skip,
            width: header.width,
            shortest: header.width,
            quoted: header.quoted && !delimiter.quotes(),
            inner_quotes: InnerQuotes::default(),
            repair: Repair::new(header, delimiter),
            read: 0,
            set_aside: BTreeMap::new(),
            warnings: BTreeMap::new(),
        }
    }

    /// The text that a cell of this file means.
    pub(super) fn text(&self, cell: String) -> String {
        self.inner_quotes.text(cell)
    }

    /// Rows after the header.
    pub(super) fn read(&self) -> u32 {
        self.read
    }

    /// Sets aside the row on `line`.
    pub(super) fn put_aside(&mut self, reason: SetAsideReason, line: u32) {
        let (count, lines) = self.set_aside.entry(reason).or_default();
        *count += 1;
        if lines.len() < LINES_SHOWN {
            lines.push(line);
        }
    }

    /// Notes something about the file, or once more.
    pub(super) fn warn(&mut self, code: FileWarningCode, line: Option<u32>) {
        self.warnings.entry(code).or_insert((line, 0)).1 += 1;
    }

    /// Notes what is unsure about the file's days, the first of which that is open stands on that line.
    pub(super) fn warn_of_days(&mut self, settled: SettledDays, open_line: Option<u32>) {
        if settled.unclear > 0 {
            self.warn(FileWarningCode::DayMonthUnclear, open_line);
        }
        for _ in 0..settled.spreadsheet {
            self.warn(FileWarningCode::SpreadsheetDays, None);
        }
    }

    /// Takes it apart for the reading.
    pub(super) fn into_parts(mut self) -> (Vec<SetAside>, Vec<FileWarning>) {
        if self.read == 0 {
            self.warn(FileWarningCode::NoRows, None);
        }
        let set_aside = self.set_aside.into_iter();
        let warnings = self.warnings.into_iter();
        (
            set_aside.map(|(reason, (count, lines))| SetAside { reason, count, lines }).collect(),
            warnings.map(|(code, (line, count))| FileWarning { code, line, count }).collect(),
        )
    }

    #[inline]
    fn take(&mut self, record: Record<'_>, rows: &mut impl RowReader) {
        if self.skip > 0 {
            self.skip -= 1;
            return;
        }
        if record.len() == 1 && record.field(0).trim_ascii().is_empty() {
            return;
        }
        self.read += 1;
        if self.quoted {
            self.look_at_quotes(&record);
        }
        let row = Row { record, quoted: self.quoted };
        let done = self.check_shape(&record, rows.cells_needed()).and_then(|()| rows.row(&row));
        if let Err(error) = done {
            self.reject(error, record.line);
        }
    }

    #[cold]
    fn look_at_quotes(&mut self, record: &Record<'_>) {
        for field in record.fields() {
            if let [b'"', inner @ .., b'"'] = field {
                self.inner_quotes.look_at(inner);
            }
        }
    }

    #[inline]
    fn check_shape(&mut self, record: &Record<'_>, needed: usize) -> Result<(), RowError> {
        if record.end != RecordEnd::Line {
            self.check_last(record)?;
        }
        let cells = record.len();
        if cells == self.width {
            return Ok(());
        }
        self.check_width(record, cells, needed)
    }

    #[cold]
    fn check_width(&mut self, record: &Record<'_>, cells: usize, needed: usize) -> Result<(), RowError> {
        if cells < needed {
            return Err(RowError::Aside(SetAsideReason::TooFewColumns));
        }
        if record.fields().skip(self.width).any(|cell| !cell.trim_ascii().is_empty()) {
            return Err(RowError::Aside(SetAsideReason::TooManyColumns));
        }
        self.shortest = self.shortest.min(cells);
        Ok(())
    }

    /// A last row without a line end is whole if it is as long as the shortest before it.
    #[cold]
    fn check_last(&mut self, record: &Record<'_>) -> Result<(), RowError> {
        let code = match record.end {
            RecordEnd::OpenQuote => FileWarningCode::EndedInsideQuotes,
            _ if record.len() < self.shortest => FileWarningCode::FileCut,
            _ => return Ok(()),
        };
        self.warn(code, Some(record.line));
        Err(RowError::Aside(SetAsideReason::CutOff))
    }

    #[cold]
    fn reject(&mut self, error: RowError, line: u32) {
        let reason = match error {
            RowError::Aside(reason) => reason,
            RowError::LossyOrderId => {
                self.warn(FileWarningCode::LossyOrderIds, Some(line));
                SetAsideReason::BadOrderId
            }
        };
        self.put_aside(reason, line);
    }
}

/// Leads records to the rows of one kind, past the count.
pub(super) struct Counted<'c, R> {
    /// The count.
    pub(super) tally: &'c mut Tally,
    /// The rows.
    pub(super) rows: &'c mut R,
}

impl<R: RowReader> Counted<'_, R> {
    /// Ends the file.
    pub(super) fn finish(&mut self) {
        for line in self.tally.repair.give_up() {
            self.tally.take(line.record(), self.rows);
        }
    }

    /// A record that is not as wide as the header, or that follows one which may go on.
    #[cold]
    fn repair(&mut self, record: Record<'_>) {
        if self.tally.skip > 0 {
            return self.tally.take(record, self.rows);
        }
        match self.tally.repair.take(&record) {
            Repaired::Waiting => {}
            Repaired::Shifted => {
                self.tally.read += 1;
                self.tally.put_aside(SetAsideReason::TooManyColumns, record.line);
            }
            Repaired::Row(row) => {
                self.tally.warn(FileWarningCode::RowsRepaired, Some(row.record().line));
                self.tally.take(row.record(), self.rows);
            }
            Repaired::Apart(before) if before.is_empty() => self.tally.take(record, self.rows),
            Repaired::Apart(before) => {
                for line in before {
                    self.tally.take(line.record(), self.rows);
                }
                // It may be the first line of another one.
                self.record(record);
            }
        }
    }
}

impl<R: RowReader> RecordSink for Counted<'_, R> {
    #[inline]
    fn record(&mut self, record: Record<'_>) {
        if record.len() == self.tally.width && !self.tally.repair.is_waiting() {
            self.tally.take(record, self.rows);
        } else {
            self.repair(record);
        }
    }

    fn too_long(&mut self, line: u32, end: RecordEnd) {
        self.finish();
        if self.tally.skip > 0 {
            self.tally.skip -= 1;
            return;
        }
        self.tally.read += 1;
        if end == RecordEnd::OpenQuote {
            self.tally.warn(FileWarningCode::EndedInsideQuotes, Some(line));
        }
        self.tally.put_aside(SetAsideReason::RecordTooLong, line);
    }
}
