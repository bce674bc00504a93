//! Records of a dialect with quotes.
//!
//! Nearly every record is plain: each field is bare, or one pair of quotes holds all of it. Such a record is
//! cut where it lies, several times as fast as a parser that looks at every byte. What a piece cuts, and what
//! has quotes inside quotes or beside them, goes to csv-core from its first byte. `tests/intake.rs` holds both
//! ways against the csv crate.
//!
//! BEFORE YOU CHANGE THIS: `csv_core::Reader` takes an empty slice as the end of the file, drops a
//! byte order mark only from a first slice of three bytes or more (and ends there if the slice is
//! nothing else), and reads an unclosed quote to the end of the file without an error. So this
//! reader is never given a byte order mark, never passes on an empty slice except to finish, caps
//! records, and looks whether the file ended inside quotes. A clone of it is no copy: its tables are
//! empty.

use super::cut::{Cut, Line, cut};
use super::marks::Ends;
use super::record::{Form, LineEnds, Record, RecordEnd, RecordSink};
use crate::limits::{RECORD_BYTES, RECORD_COLUMNS};

/// Cuts text into records.
#[derive(Debug)]
pub(super) struct QuotedRecords {
    delimiter: u8,
    parser: csv_core::Reader,
    /// The unfinished record, and the ends of its fields.
    bytes: Vec<u8>,
    ends: Vec<usize>,
    /// Ends of the fields of a plain record.
    plain_ends: Ends,
    bytes_filled: usize,
    ends_filled: usize,
    too_long: bool,
    /// Whether a byte of the unfinished record has been seen.
    open: bool,
    /// Whether the bytes so far end with `\r` inside quotes, which is a line end of its own unless a
    /// `\n` follows.
    after_return: bool,
    /// The line the unfinished record began on.
    record_line: u32,
    lines: LineEnds,
}

impl QuotedRecords {
    /// A reader at line 1 for fields between `delimiter`s.
    pub(super) fn new(delimiter: u8) -> Self {
        let mut parser = csv_core::ReaderBuilder::new()
            .delimiter(delimiter)
            .terminator(csv_core::Terminator::CRLF)
            .build();
        // It takes a byte order mark off the first thing it reads, which may be a record from the middle.
        parser.read_record(b"\n\n\n", &mut [], &mut []);
        Self {
            delimiter,
            parser,
            bytes: vec![0; 16 * 1024],
            ends: Vec::new(),
            plain_ends: Ends::default(),
            bytes_filled: 0,
            ends_filled: 0,
            too_long: false,
            open: false,
            after_return: false,
            record_line: 1,
            lines: LineEnds::default(),
        }
    }

    /// Takes the next piece and gives every record that it completes to `sink`.
    pub(super) fn push(&mut self, mut text: &[u8], sink: &mut impl RecordSink) {
        loop {
            if !self.open {
                text = self.take_plain(text, sink);
            }
            if text.is_empty() {
                return;
            }
            text = self.step(text, sink);
        }
    }

    /// Gives the plain records that `text` begins with, and returns what follows them.
    fn take_plain<'t>(&mut self, mut text: &'t [u8], sink: &mut impl RecordSink) -> &'t [u8] {
        loop {
            text = self.lines.skip(text);
            let Cut::Record(Line { length, breaks }) = cut(text, self.delimiter, true, &mut self.plain_ends)
            else {
                return text;
            };
            let ends = self.plain_ends.places();
            if length >= RECORD_BYTES || ends.len() > RECORD_COLUMNS {
                return text;
            }
            let (bytes, rest) = text.split_at(length);
            let (line, end) = (self.lines.line(), RecordEnd::Line);
            sink.record(Record { bytes, ends, form: Form::Quoted, line, end });
            self.lines.add(breaks);
            text = self.lines.end(rest);
        }
    }

    /// Ends the file: gives the last record to `sink` if no line end did.
    pub(super) fn finish(mut self, sink: &mut impl RecordSink) {
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
            self.record_line = self.lines.line();
            self.ends.clear();
            self.ends.resize(ENDS, 0);
        }
        let line_ends_before = self.parser.line();
        let (result, taken, bytes, ends) = self.parser.read_record(
            text,
            &mut self.bytes[self.bytes_filled..],
            &mut self.ends[self.ends_filled..],
        );
        self.bytes_filled += bytes;
        self.ends_filled += ends;
        self.lines.add(self.parser.line() - line_ends_before);
        let is_record = matches!(result, csv_core::ReadRecordResult::Record);
        self.count_returns(&text[..taken - usize::from(is_record && taken > 0)]);
        match result {
            csv_core::ReadRecordResult::OutputFull => self.grow_bytes(),
            csv_core::ReadRecordResult::OutputEndsFull => self.grow_ends(),
            csv_core::ReadRecordResult::Record => {
                self.give(RecordEnd::Line, sink);
                if text[..taken].ends_with(b"\r") {
                    self.lines.end_with_return();
                }
            }
            csv_core::ReadRecordResult::InputEmpty | csv_core::ReadRecordResult::End => {}
        }
        &text[taken..]
    }

    /// Counts the `\r` inside quotes that end a line; the parser counts each `\n`.
    fn count_returns(&mut self, taken: &[u8]) {
        let Some(&last) = taken.last() else { return };
        let ended_before = self.after_return && taken[0] != b'\n';
        self.after_return = last == b'\r';
        let inside = if taken.contains(&b'\r') {
            taken.windows(2).filter(|pair| pair[0] == b'\r' && pair[1] != b'\n').count()
        } else {
            0
        };
        self.lines.add(u64::from(ended_before) + inside as u64);
    }

    fn give(&mut self, end: RecordEnd, sink: &mut impl RecordSink) {
        if self.too_long {
            sink.too_long(self.record_line, end);
        } else {
            sink.record(Record {
                bytes: &self.bytes[..self.bytes_filled],
                ends: &self.ends[..self.ends_filled],
                form: Form::Joined,
                line: self.record_line,
                end,
            });
        }
        self.bytes_filled = 0;
        self.ends_filled = 0;
        self.too_long = false;
        self.open = false;
        self.after_return = false;
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

/// Room for the fields of a record, at first.
const ENDS: usize = 128;
