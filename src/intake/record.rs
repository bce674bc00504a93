//! Text → records, pushed in pieces of any size.
//!
//! BEFORE YOU CHANGE THIS: `csv_core::Reader` takes an empty slice as the end of the file, drops a
//! byte order mark only from a first slice of three bytes or more (and ends there if the slice is
//! nothing else), and reads an unclosed quote to the end of the file without an error. So this
//! reader is never given a byte order mark, never passes on an empty slice except to finish, caps
//! records, and looks whether the file ended inside quotes. A clone of it is no copy: its tables are
//! empty.

use super::Delimiter;
use crate::limits::{RECORD_BYTES, RECORD_COLUMNS};

/// One record: its fields without separators and quotes.
#[derive(Clone, Copy, Debug)]
pub struct Record<'r> {
    bytes: &'r [u8],
    ends: &'r [usize],
    /// The line it begins on, the first being 1.
    pub line: u32,
    /// How it ends.
    pub end: RecordEnd,
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
        let start = if index == 0 { 0 } else { self.ends[index - 1] };
        self.bytes.get(start..end).unwrap_or_default()
    }

    /// All fields in a row, without what separated them.
    pub fn joined(&self) -> &'r [u8] {
        self.bytes
    }

    /// A number that differs for records whose fields end in different places.
    #[inline]
    pub fn layout(&self) -> u64 {
        let ends = (1..).step_by(2).zip(self.ends);
        ends.fold(0, |sum: u64, (odd, &end)| sum.wrapping_add((end as u64).wrapping_mul(odd)))
    }

    /// Each field.
    pub fn fields(&self) -> impl Iterator<Item = &'r [u8]> + use<'_, 'r> {
        (0..self.len()).map(|index| self.field(index))
    }
}

/// Takes records as they are completed.
pub trait RecordSink {
    /// One record.
    fn record(&mut self, record: Record<'_>);

    /// A record beyond [`RECORD_BYTES`] or [`RECORD_COLUMNS`], which begins on `line`.
    fn too_long(&mut self, line: u32, end: RecordEnd);
}

/// Cuts text into records.
#[derive(Debug)]
pub struct RecordReader {
    parser: csv_core::Reader,
    /// The unfinished record, and the ends of its fields.
    bytes: Vec<u8>,
    ends: Vec<usize>,
    bytes_filled: usize,
    ends_filled: usize,
    too_long: bool,
    /// Whether a byte of the unfinished record has been seen.
    open: bool,
    /// The line the unfinished record began on.
    record_line: u32,
    /// The line reached.
    line: u32,
    /// Whether the last line end was `\r`, so that a `\n` belongs to it.
    after_return: bool,
}

impl RecordReader {
    /// A reader at line 1.
    pub fn new(delimiter: Delimiter) -> Self {
        Self {
            parser: delimiter.parser(),
            bytes: vec![0; 16 * 1024],
            ends: vec![0; 128],
            bytes_filled: 0,
            ends_filled: 0,
            too_long: false,
            open: false,
            record_line: 1,
            line: 1,
            after_return: false,
        }
    }

    /// Takes the next piece and gives every record that it completes to `sink`.
    pub fn push(&mut self, mut text: &[u8], sink: &mut impl RecordSink) {
        loop {
            if !self.open {
                text = self.skip_line_ends(text);
            }
            if text.is_empty() {
                return;
            }
            text = self.step(text, sink);
        }
    }

    /// Ends the file: gives the last record to `sink` if no line end did.
    pub fn finish(mut self, sink: &mut impl RecordSink) {
        if !self.open {
            return;
        }
        // A line end closes a record unless it stands inside quotes.
        if self.close(b"\n") {
            return self.give(RecordEnd::File, sink);
        }
        // Inside quotes it was taken as a letter.
        self.bytes_filled = self.bytes_filled.saturating_sub(1);
        if self.close(&[]) {
            if let Some(last) = self.ends[..self.ends_filled].last_mut() {
                *last = self.bytes_filled;
            }
            self.give(RecordEnd::OpenQuote, sink);
        }
    }

    /// Gives the parser `end` and says whether that closed the record.
    fn close(&mut self, end: &[u8]) -> bool {
        let mut left = end;
        loop {
            let (result, taken, bytes, ends) = self.parser.read_record(
                left,
                &mut self.bytes[self.bytes_filled..],
                &mut self.ends[self.ends_filled..],
            );
            left = &left[taken..];
            self.bytes_filled += bytes;
            self.ends_filled += ends;
            match result {
                csv_core::ReadRecordResult::OutputFull => self.grow_bytes(),
                csv_core::ReadRecordResult::OutputEndsFull => self.grow_ends(),
                csv_core::ReadRecordResult::Record => return true,
                csv_core::ReadRecordResult::InputEmpty | csv_core::ReadRecordResult::End => return false,
            }
        }
    }

    /// Gives the parser `text`, which is not empty, and returns what it left.
    fn step<'t>(&mut self, text: &'t [u8], sink: &mut impl RecordSink) -> &'t [u8] {
        if !self.open {
            self.open = true;
            self.record_line = self.line;
        }
        let line_ends_before = self.parser.line();
        let (result, taken, bytes, ends) = self.parser.read_record(
            text,
            &mut self.bytes[self.bytes_filled..],
            &mut self.ends[self.ends_filled..],
        );
        self.bytes_filled += bytes;
        self.ends_filled += ends;
        let line_ends = self.parser.line() - line_ends_before;
        self.line = self.line.saturating_add(u32::try_from(line_ends).unwrap_or(u32::MAX));
        match result {
            csv_core::ReadRecordResult::OutputFull => self.grow_bytes(),
            csv_core::ReadRecordResult::OutputEndsFull => self.grow_ends(),
            csv_core::ReadRecordResult::Record => {
                self.give(RecordEnd::Line, sink);
                self.after_return = taken > 0 && text[taken - 1] == b'\r';
                self.line = self.line.saturating_add(u32::from(self.after_return));
            }
            csv_core::ReadRecordResult::InputEmpty | csv_core::ReadRecordResult::End => {}
        }
        &text[taken..]
    }

    fn give(&mut self, end: RecordEnd, sink: &mut impl RecordSink) {
        if self.too_long {
            sink.too_long(self.record_line, end);
        } else {
            sink.record(Record {
                bytes: &self.bytes[..self.bytes_filled],
                ends: &self.ends[..self.ends_filled],
                line: self.record_line,
                end,
            });
        }
        self.bytes_filled = 0;
        self.ends_filled = 0;
        self.too_long = false;
        self.open = false;
    }

    /// Skips empty lines and the second half of a `\r\n`, counting lines.
    fn skip_line_ends<'t>(&mut self, text: &'t [u8]) -> &'t [u8] {
        for (index, &byte) in text.iter().enumerate() {
            match byte {
                b'\n' if self.after_return => self.after_return = false,
                b'\r' | b'\n' => {
                    self.line = self.line.saturating_add(1);
                    self.after_return = byte == b'\r';
                }
                _ => {
                    self.after_return = false;
                    return &text[index..];
                }
            }
        }
        &[]
    }

    fn grow_bytes(&mut self) {
        if self.too_long || self.bytes.len() >= RECORD_BYTES {
            self.overflow();
        } else {
            self.bytes.resize((self.bytes.len() * 2).min(RECORD_BYTES), 0);
        }
    }

    fn grow_ends(&mut self) {
        if self.too_long || self.ends.len() >= RECORD_COLUMNS {
            self.overflow();
        } else {
            self.ends.resize((self.ends.len() * 2).min(RECORD_COLUMNS), 0);
        }
    }

    /// Keeps reading, but no longer keeps what was read.
    fn overflow(&mut self) {
        self.too_long = true;
        self.bytes_filled = 0;
        self.ends_filled = 0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
