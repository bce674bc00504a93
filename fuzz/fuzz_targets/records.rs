//! Text → records in every dialect: those of the csv crate, the same however the text is cut, on lines that only go up.
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

impl Seen {
    fn field(&mut self, field: &[u8]) {
        self.bytes.extend_from_slice(field);
        self.ends.push(self.bytes.len());
    }
}

impl RecordSink for Seen {
    fn record(&mut self, record: Record<'_>) {
        assert!(!record.is_empty());
        for field in record.fields() {
            self.field(field);
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

/// What the csv crate reads, in the same shape.
fn oracle(data: &[u8], delimiter: Delimiter) -> (Vec<u8>, Vec<usize>) {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter.byte())
        .quoting(delimiter.quotes())
        .buffer_capacity(data.len().max(1))
        .from_reader(data);
    let mut seen = Seen::default();
    let mut record = csv::ByteRecord::new();
    while reader.read_byte_record(&mut record).expect("memory can be read") {
        for field in &record {
            seen.field(field);
        }
    }
    (seen.bytes, seen.ends)
}

fuzz_target!(|data: &[u8]| {
    let Some((size, text)) = pieces(data) else { return };
    // A mark is taken off before.
    if text.starts_with(b"\xef\xbb\xbf") {
        return;
    }
    let delimiter = Delimiter::ALL[usize::from(data[0]) % Delimiter::ALL.len()];
    let whole = read(text, usize::MAX, delimiter);
    assert_eq!(read(text, size, delimiter), whole);
    if whole.rows.iter().all(|(.., ends)| ends.is_some()) {
        let (bytes, ends) = oracle(text, delimiter);
        assert_eq!((&whole.bytes, &whole.ends), (&bytes, &ends));
    }
    assert!(whole.rows.is_sorted_by_key(|&(line, ..)| line));
});
