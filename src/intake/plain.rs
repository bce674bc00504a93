//! Records of a dialect without quotes: a record is a line and a field stands between two tabs.
//!
//! Nothing is copied but the record that a piece cuts, which makes this several times as fast as a
//! parser that must be ready for quotes. `tests/intake.rs` holds it against the csv crate.

use super::cut::{Cut, Line, cut};
use super::marks::Ends;
use super::record::{Form, LineEnds, Record, RecordEnd, RecordSink};
use crate::limits::{RECORD_BYTES, RECORD_COLUMNS};

const TAB: u8 = b'\t';

/// Cuts text into records.
#[derive(Debug, Default)]
pub(super) struct PlainRecords {
    /// The record that the last piece cut, up to the cut.
    cut: Vec<u8>,
    /// Whether that record is beyond the limit already, so that it is no longer kept.
    too_long: bool,
    ends: Ends,
    lines: LineEnds,
}

impl PlainRecords {
    /// Takes the next piece and gives every record that it completes to `sink`.
    pub(super) fn push(&mut self, mut text: &[u8], sink: &mut impl RecordSink) {
        if self.is_open() {
            let Some(rest) = self.complete(text, sink) else { return };
            text = rest;
        }
        loop {
            text = self.lines.skip(text);
            let Cut::Record(Line { length, .. }) = cut(text, TAB, false, &mut self.ends) else { break };
            let (line, rest) = text.split_at(length);
            give(line, self.ends.places(), self.lines.line(), RecordEnd::Line, sink);
            text = self.lines.end(rest);
        }
        self.keep(text);
    }

    /// Ends the file: gives the last record to `sink` if no line end did.
    pub(super) fn finish(mut self, sink: &mut impl RecordSink) {
        if !self.is_open() {
            return;
        }
        self.give_cut(RecordEnd::File, sink);
    }

    fn is_open(&self) -> bool {
        self.too_long || !self.cut.is_empty()
    }

    /// Completes the record that the last piece cut and returns what follows it, or `None` if this
    /// piece does not end it either.
    fn complete<'t>(&mut self, text: &'t [u8], sink: &mut impl RecordSink) -> Option<&'t [u8]> {
        let Some(length) = text.iter().position(|byte| matches!(byte, b'\n' | b'\r')) else {
            self.keep(text);
            return None;
        };
        let (line, rest) = text.split_at(length);
        self.keep(line);
        self.give_cut(RecordEnd::Line, sink);
        Some(self.lines.end(rest))
    }

    fn give_cut(&mut self, end: RecordEnd, sink: &mut impl RecordSink) {
        if self.too_long {
            sink.too_long(self.lines.line(), end);
        } else {
            let length = self.cut.len();
            // What stands in it has no line end, and a record has one.
            self.cut.push(b'\n');
            cut(&self.cut, TAB, false, &mut self.ends);
            give(&self.cut[..length], self.ends.places(), self.lines.line(), end, sink);
        }
        self.cut.clear();
        self.too_long = false;
    }

    /// Keeps the part of a record up to a cut.
    fn keep(&mut self, part: &[u8]) {
        if self.too_long || self.cut.len() + part.len() > RECORD_BYTES {
            self.too_long = true;
            self.cut.clear();
        } else {
            self.cut.extend_from_slice(part);
        }
    }
}

#[inline]
fn give(line: &[u8], ends: &[usize], number: u32, end: RecordEnd, sink: &mut impl RecordSink) {
    if line.len() > RECORD_BYTES || ends.len() > RECORD_COLUMNS {
        sink.too_long(number, end);
    } else {
        sink.record(Record { bytes: line, ends, form: Form::Separated, line: number, end });
    }
}
