//! Text → records in every dialect: the same records however the text is cut, on lines that only go up.
#![no_main]

use candor::intake::{Delimiter, Record, RecordEnd, RecordReader, RecordSink};
use candor_fuzz::{cut, pieces};
use libfuzzer_sys::fuzz_target;

/// What was read, side by side: a field ends where `ends` says, a record where `rows` says, unless it was too long.
#[derive(Default, PartialEq, Debug)]
struct Seen {
    bytes: Vec<u8>,
    ends: Vec<usize>,
    rows: Vec<(u32, RecordEnd, Option<usize>)>,
}

impl RecordSink for Seen {
    fn record(&mut self, record: Record<'_>) {
        assert!(!record.is_empty());
        for field in record.fields() {
            self.bytes.extend_from_slice(field);
            self.ends.push(self.bytes.len());
        }
        self.rows.push((record.line, record.end, Some(self.ends.len())));
    }

    fn too_long(&mut self, line: u32, end: RecordEnd) {
        self.rows.push((line, end, None));
    }
}

fn read(data: &[u8], size: usize, delimiter: Delimiter) -> Seen {
    let mut seen = Seen::default();
    let mut reader = RecordReader::new(delimiter);
    for piece in cut(data, size) {
        reader.push(piece, &mut seen);
    }
    reader.finish(&mut seen);
    seen
}

fuzz_target!(|data: &[u8]| {
    let Some((size, text)) = pieces(data) else { return };
    let delimiter = Delimiter::ALL[usize::from(data[0]) % Delimiter::ALL.len()];
    let whole = read(text, usize::MAX, delimiter);
    assert_eq!(read(text, size, delimiter), whole);
    assert!(whole.rows.is_sorted_by_key(|&(line, ..)| line));
});
