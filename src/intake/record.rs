//! Text → records, pushed in pieces of any size.

use super::Delimiter;
use super::plain::PlainRecords;
use super::quoted::QuotedRecords;

/// One record: its fields without quotes.
#[derive(Clone, Copy, Debug)]
pub struct Record<'r> {
    /// The fields in a row.
    pub(super) bytes: &'r [u8],
    /// Where each field ends.
    pub(super) ends: &'r [usize],
    /// What else is in `bytes`.
    pub(super) form: Form,
    /// The line it begins on, the first being 1.
    pub line: u32,
    /// How it ends.
    pub end: RecordEnd,
}

/// How the fields of a record lie in its bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// With a separator between two of them, in a dialect without quotes.
    Separated,
    /// The same, where a field may still stand in its quotes.
    Quoted,
    /// With nothing between them, their quotes taken off.
    Joined,
}

/// How a record ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RecordEnd {
    /// With its line.
    Line,
    /// With the file, where a line end should be.
    File,
    /// With the file, inside quotes.
    OpenQuote,
}

impl<'r> Record<'r> {
    /// How many fields.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether it has no fields, which the reader never gives.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// A field; empty past the end.
    #[inline]
    pub fn field(&self, index: usize) -> &'r [u8] {
        let Some(&end) = self.ends.get(index) else { return &[] };
        let field = self.bytes.get(self.start(index)..end).unwrap_or_default();
        if self.form == Form::Quoted { without_quotes(field) } else { field }
    }

    /// Where a field starts that is not past the end.
    #[inline]
    fn start(&self, index: usize) -> usize {
        if index == 0 { 0 } else { self.ends[index - 1] + usize::from(self.form != Form::Joined) }
    }

    /// All fields with the separators between them, in a dialect without quotes. In any other, records with
    /// the same fields may be written in several ways.
    #[inline]
    pub fn separated(&self) -> Option<&'r [u8]> {
        (self.form == Form::Separated).then_some(self.bytes)
    }

    /// The bytes from one field to another, with the separators between them where those were left in.
    pub fn span(&self, first: usize, last: usize) -> &'r [u8] {
        self.bytes.get(self.start(first)..self.ends[last]).unwrap_or_default()
    }

    /// Where its fields end once the field at `place` takes in the next `count`.
    pub fn ends_without(&self, place: usize, count: usize) -> Vec<usize> {
        [&self.ends[..place], &self.ends[place + count..]].concat()
    }

    /// The same bytes in other fields.
    pub fn with_ends<'e>(&self, ends: &'e [usize]) -> Record<'e>
    where
        'r: 'e,
    {
        Record { ends, ..*self }
    }

    /// Each field.
    pub fn fields(&self) -> impl Iterator<Item = &'r [u8]> + use<'_, 'r> {
        (0..self.len()).map(|index| self.field(index))
    }
}

/// A field without the quotes around it, if there are any.
#[inline]
pub fn without_quotes(field: &[u8]) -> &[u8] {
    match field {
        [b'"', inner @ .., b'"'] => inner,
        _ => field,
    }
}

/// A record that outlives the piece it came from.
#[derive(Debug)]
pub struct OwnedRecord {
    bytes: Vec<u8>,
    ends: Vec<usize>,
    line: u32,
    end: RecordEnd,
}

impl OwnedRecord {
    /// A record of these fields.
    pub fn new<'f>(fields: impl IntoIterator<Item = &'f [u8]>, line: u32, end: RecordEnd) -> Self {
        let mut record = Self { bytes: Vec::new(), ends: Vec::new(), line, end };
        for field in fields {
            if !record.ends.is_empty() {
                record.bytes.push(b'\t');
            }
            record.bytes.extend_from_slice(field);
            record.ends.push(record.bytes.len());
        }
        record
    }

    /// The record itself.
    pub fn record(&self) -> Record<'_> {
        Record { bytes: &self.bytes, ends: &self.ends, form: Form::Separated, line: self.line, end: self.end }
    }
}

/// Takes records as they are completed.
pub trait RecordSink {
    /// One record.
    fn record(&mut self, record: Record<'_>);

    /// A record beyond [`crate::limits::RECORD_BYTES`] or [`crate::limits::RECORD_COLUMNS`], which begins on `line`.
    fn too_long(&mut self, line: u32, end: RecordEnd);
}

/// Cuts text into records.
///
/// The text must not begin with a byte order mark; [`super::FileSource`] takes it off.
#[derive(Debug)]
pub struct RecordReader {
    dialect: Dialect,
}

#[derive(Debug)]
enum Dialect {
    Plain(PlainRecords),
    Quoted(Box<QuotedRecords>),
}

impl RecordReader {
    /// A reader at line 1.
    pub fn new(delimiter: Delimiter) -> Self {
        let dialect = if delimiter.quotes() {
            Dialect::Quoted(Box::new(QuotedRecords::new(delimiter.byte())))
        } else {
            Dialect::Plain(PlainRecords::default())
        };
        Self { dialect }
    }

    /// Takes the next piece and gives every record that it completes to `sink`.
    pub fn push(&mut self, text: &[u8], sink: &mut impl RecordSink) {
        match &mut self.dialect {
            Dialect::Plain(records) => records.push(text, sink),
            Dialect::Quoted(records) => records.push(text, sink),
        }
    }

    /// Ends the file: gives the last record to `sink` if no line end did.
    pub fn finish(self, sink: &mut impl RecordSink) {
        match self.dialect {
            Dialect::Plain(records) => records.finish(sink),
            Dialect::Quoted(records) => records.finish(sink),
        }
    }
}

/// Counts lines. `\n`, `\r\n` and `\r` end one, mixed as they come.
#[derive(Debug)]
pub(super) struct LineEnds {
    line: u32,
    /// Whether the last line end was `\r`, so that a `\n` belongs to it.
    after_return: bool,
}

impl Default for LineEnds {
    fn default() -> Self {
        Self { line: 1, after_return: false }
    }
}

impl LineEnds {
    /// The line reached, the first being 1.
    pub(super) fn line(&self) -> u32 {
        self.line
    }

    /// So many lines ended with `\n`.
    pub(super) fn add(&mut self, line_ends: u64) {
        self.line = self.line.saturating_add(u32::try_from(line_ends).unwrap_or(u32::MAX));
    }

    /// A line ended with `\r`.
    pub(super) fn end_with_return(&mut self) {
        self.line = self.line.saturating_add(1);
        self.after_return = true;
    }

    /// Takes the line end off the front of `text`.
    #[inline]
    pub(super) fn end<'t>(&mut self, text: &'t [u8]) -> &'t [u8] {
        match text {
            [b'\r', rest @ ..] => {
                self.end_with_return();
                rest
            }
            [_, rest @ ..] => {
                self.add(1);
                rest
            }
            [] => text,
        }
    }

    /// Skips empty lines, and a `\n` after the `\r` that ended the last line.
    #[inline]
    pub(super) fn skip<'t>(&mut self, text: &'t [u8]) -> &'t [u8] {
        for (index, &byte) in text.iter().enumerate() {
            match byte {
                b'\n' if self.after_return => self.after_return = false,
                b'\n' => self.add(1),
                b'\r' => self.end_with_return(),
                _ => {
                    self.after_return = false;
                    return &text[index..];
                }
            }
        }
        &[]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::limits::{RECORD_BYTES, RECORD_COLUMNS};

    #[derive(Debug, Default, PartialEq, Eq)]
    struct Seen(Vec<(u32, Vec<String>, RecordEnd)>);

    impl RecordSink for Seen {
        fn record(&mut self, record: Record<'_>) {
            let fields = record.fields().map(|f| String::from_utf8_lossy(f).into_owned()).collect();
            self.0.push((record.line, fields, record.end));
        }
        fn too_long(&mut self, line: u32, end: RecordEnd) {
            self.0.push((line, vec!["<too long>".into()], end));
        }
    }

    fn read(delimiter: Delimiter, text: &str) -> Seen {
        let whole = read_pieces(delimiter, text, text.len().max(1));
        for size in 1..=text.len().min(5) {
            assert_eq!(read_pieces(delimiter, text, size), whole, "in pieces of {size}");
        }
        whole
    }

    fn read_pieces(delimiter: Delimiter, text: &str, size: usize) -> Seen {
        let mut seen = Seen::default();
        let mut reader = RecordReader::new(delimiter);
        for piece in text.as_bytes().chunks(size) {
            reader.push(piece, &mut seen);
        }
        reader.finish(&mut seen);
        seen
    }

    fn row(line: u32, fields: &[&str], end: RecordEnd) -> (u32, Vec<String>, RecordEnd) {
        (line, fields.iter().map(|&f| f.to_owned()).collect(), end)
    }

    #[test]
    fn a_quote_between_tabs_is_a_letter() {
        let seen = read(Delimiter::Tab, "a\t\"b\tc\nd\te\tf\n");
        assert_eq!(
            seen.0,
            [row(1, &["a", "\"b", "c"], RecordEnd::Line), row(2, &["d", "e", "f"], RecordEnd::Line)]
        );
    }

    #[test]
    fn lines_are_counted_through_every_kind_of_line_end_and_quoted_breaks() {
        let seen = read(Delimiter::Comma, "a,b\r\n\r\n\"x\ny\",2\rc,3\n\nd,4");
        assert_eq!(
            seen.0,
            [
                row(1, &["a", "b"], RecordEnd::Line),
                row(3, &["x\ny", "2"], RecordEnd::Line),
                row(5, &["c", "3"], RecordEnd::Line),
                row(7, &["d", "4"], RecordEnd::File),
            ]
        );
    }

    #[test]
    fn a_file_that_ends_inside_quotes_says_so() {
        let seen = read(Delimiter::Comma, "a,b\n1,\"never closed\n2,3\n");
        assert_eq!(seen.0[1], row(2, &["1", "never closed\n2,3\n"], RecordEnd::OpenQuote));
        let closed = read(Delimiter::Comma, "a,b\n1,\"closed\"");
        assert_eq!(closed.0[1].2, RecordEnd::File);
    }

    #[test]
    fn a_record_beyond_the_limit_is_dropped_and_the_next_one_read() {
        let long = "x".repeat(RECORD_BYTES + 1);
        let wide = "y\t".repeat(RECORD_COLUMNS + 1);
        let text = format!("a\n{long}\n{wide}\nb\n");
        let seen = read_pieces(Delimiter::Tab, &text, 64 * 1024);
        assert_eq!(
            seen.0,
            [
                row(1, &["a"], RecordEnd::Line),
                row(2, &["<too long>"], RecordEnd::Line),
                row(3, &["<too long>"], RecordEnd::Line),
                row(4, &["b"], RecordEnd::Line),
            ]
        );
    }

    #[test]
    fn an_empty_text_has_no_records() {
        assert_eq!(read(Delimiter::Tab, ""), Seen::default());
        assert_eq!(read(Delimiter::Comma, "\r\n\n\r"), Seen::default());
    }
}
