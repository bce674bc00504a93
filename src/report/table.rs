//! A table of a kind that is known, read row by row.

use serde_json::Value;

use super::all_orders::OrdersReader;
use super::error::COLUMNS_SHOWN;
use super::format::{Format, recognise};
use super::header::{Header, TextRow, best, first_rows, fold};
use super::mapping::{self, Mapped};
use super::other::other_report;
use super::reading::{FileWarningCode, MissingColumn, ReportKind};
use super::sheet::SheetReader;
use super::tally::{Counted, RowReader, Tally};
use super::{Content, ReadOptions, ReportProblem, sales_and_traffic};
use crate::intake::{Delimiter, RecordReader, TextEncoding};

/// A table being read.
#[derive(Debug)]
pub(super) struct Table {
    pub(super) kind: ReportKind,
    pub(super) delimiter: Delimiter,
    /// Whether the seller said what its columns are.
    pub(super) mapped: bool,
    pub(super) missing: Vec<MissingColumn>,
    pub(super) tally: Tally,
    records: RecordReader,
    rows: Rows,
}

/// Rows of one kind.
#[derive(Debug)]
enum Rows {
    Orders(OrdersReader),
    Sheet(SheetReader),
}

impl Table {
    /// The table that begins with `start`; `whole` if there is nothing after it. The dialect and the
    /// header line that fit a known kind best win.
    pub(super) fn find(start: &[u8], whole: bool, options: &ReadOptions) -> Result<Self, ReportProblem> {
        let dialects = Delimiter::ALL.map(|delimiter| (delimiter, first_rows(start, whole, delimiter)));
        let mut found: Option<(usize, Self)> = None;
        for (delimiter, rows) in &dialects {
            let Some((fit, place, format)) = best(rows, recognise) else { continue };
            if found.as_ref().is_some_and(|(best, _)| *best >= fit) {
                continue;
            }
            let mut header = Header::new(&rows[place], &rows[place + 1..]);
            if let Some(place) = format.by_place.as_ref().filter(|_| !format.is_named(&header)) {
                header = header.renamed(place.names.iter().map(|&name| name.to_owned()).collect());
            }
            found = Some((fit, Self::new(format, *delimiter, place + 1, &header, options)));
        }
        if let Some((_, table)) = found {
            return Ok(table);
        }
        let mappings = options.mappings.as_deref().unwrap_or_default();
        match mapping::find(&dialects, mappings)? {
            Some(Mapped { format, delimiter, skip, header, .. }) => {
                Ok(Self::new(format, delimiter, skip, &header, options))
            }
            None => Err(name_what_it_is(start, &dialects)),
        }
    }

    /// A whole table of that kind, whose JSON was made tab-separated text under a header of its keys.
    pub(super) fn of_json(kind: ReportKind, json: &Value, options: &ReadOptions) -> Option<Self> {
        let format = Format::of(kind)?;
        let is_read = |key: &str| format.columns.iter().any(|spec| spec.names.contains(&fold(key).as_str()));
        let text = sales_and_traffic::as_table(json, is_read)?;
        let names = first_rows(text.lines().next()?.as_bytes(), true, Delimiter::Tab);
        let header = Header::new(names.first()?, &[]);
        let mut table = Self::new(format, Delimiter::Tab, 1, &header, options);
        table.push(text.as_bytes());
        Some(table)
    }

    fn new(
        format: &'static Format,
        delimiter: Delimiter,
        skip: usize,
        header: &Header<'_>,
        options: &ReadOptions,
    ) -> Self {
        let mut tally = Tally::new(skip, header, delimiter);
        for _ in 0..format.unknown_columns(header) {
            tally.warn(FileWarningCode::UnknownColumns, None);
        }
        if format.has_twin(header) {
            tally.warn(FileWarningCode::KindUnclear, None);
        }
        let rows = if format.kind == ReportKind::AllOrders {
            Rows::Orders(OrdersReader::new(header, options.day_order()))
        } else {
            Rows::Sheet(SheetReader::new(format.kind, format.columns, header, options.day_order()))
        };
        Self {
            kind: format.kind,
            delimiter,
            mapped: header.is_mapped,
            missing: format.missing(header),
            tally,
            records: RecordReader::new(delimiter),
            rows,
        }
    }

    /// Takes the next piece of text.
    pub(super) fn push(&mut self, text: &[u8]) {
        let tally = &mut self.tally;
        match &mut self.rows {
            Rows::Orders(rows) => self.records.push(text, &mut Counted { tally, rows }),
            Rows::Sheet(rows) => self.records.push(text, &mut Counted { tally, rows }),
        }
    }

    /// Ends the file.
    pub(super) fn finish(self, encoding: TextEncoding) -> (Content, Tally) {
        let Self { records, rows, tally, .. } = self;
        match rows {
            Rows::Orders(rows) => end(records, tally, rows, encoding, Content::Orders),
            Rows::Sheet(rows) => end(records, tally, rows, encoding, Content::Sheet),
        }
    }
}

fn end<R: RowReader>(
    records: RecordReader,
    mut tally: Tally,
    mut rows: R,
    encoding: TextEncoding,
    content: impl FnOnce(R::Rows) -> Content,
) -> (Content, Tally) {
    let mut counted = Counted { tally: &mut tally, rows: &mut rows };
    records.finish(&mut counted);
    counted.finish();
    let rows = rows.finish(encoding, &mut tally);
    (content(rows), tally)
}

/// Letters shown of one name.
const NAME_SHOWN: usize = 40;

/// The best name for a table of no kind that is read.
fn name_what_it_is(head: &[u8], dialects: &[(Delimiter, Vec<TextRow>)]) -> ReportProblem {
    let prose = is_prose(head);
    let mut widest = ReportProblem::NotKnown { line: 1, columns: Vec::new() };
    let mut width = 0;
    for (_, rows) in dialects {
        let other = best(rows, |header| other_report(header).map(|name| (header.names().len(), name)));
        if let Some((_, _, name)) = other {
            return ReportProblem::OtherReport(name);
        }
        let wider = rows.iter().find(|row| row.fields.len() > width);
        if let Some(row) = wider {
            width = row.fields.len();
            let names = row.fields.iter().map(|name| name.chars().take(NAME_SHOWN).collect());
            widest = ReportProblem::NotKnown { line: row.line, columns: names.take(COLUMNS_SHOWN).collect() };
        }
    }
    if prose { ReportProblem::Prose } else { widest }
}

/// Whether the first lines are running text: no tab and no semicolon, three words and more to a line, and
/// hardly a comma that is not followed by a space.
pub(super) fn is_prose(head: &[u8]) -> bool {
    const LINES: usize = 12;
    const WORDS_OF_A_LINE: usize = 3;
    let head = TextEncoding::guess(head).decode(head);
    let lines: Vec<&str> = head.lines().map(str::trim).filter(|line| !line.is_empty()).take(LINES).collect();
    let words: usize = lines.iter().map(|line| line.split_whitespace().count()).sum();
    let is_tabular = |line: &&str| {
        let commas = line.matches(',').count();
        line.contains(['\t', '|']) || line.contains("\",\"") || commas > 2 * line.matches(", ").count() + 1
    };
    words >= lines.len() * WORDS_OF_A_LINE && !lines.iter().any(is_tabular) && !same_semicolons(&lines)
}

/// Whether all lines have the same number of semicolons, as the rows of a table have.
fn same_semicolons(lines: &[&str]) -> bool {
    let count = |line: &&str| line.matches(';').count();
    lines
        .first()
        .is_some_and(|first| count(first) > 0 && lines.iter().all(|line| count(line) == count(first)))
}
