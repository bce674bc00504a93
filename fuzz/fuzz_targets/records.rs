//! Text → records in every dialect: the same records however the text is cut, on lines that only go up.
#![no_main]

use candor::intake::{Delimiter, Record, RecordEnd, RecordReader, RecordSink};
use candor_fuzz::{cut, pieces};
use libfuzzer_sys::fuzz_target;

#[derive(Default, PartialEq, Debug)]
struct Seen(Vec<(u32, Option<Vec<Vec<u8>>>, RecordEnd)>);

impl RecordSink for Seen {
    fn record(&mut self, record: Record<'_>) {
        assert!(!record.is_empty());
        self.0.push((record.line, Some(record.fields().map(<[u8]>::to_vec).collect()), record.end));
    }

    fn too_long(&mut self, line: u32, end: RecordEnd) {
        self.0.push((line, None, end));
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
    let Some((size, data)) = pieces(data) else { return };
    for delimiter in Delimiter::ALL {
        let whole = read(data, usize::MAX, delimiter);
        assert_eq!(read(data, size, delimiter), whole);
        assert!(whole.0.windows(2).all(|pair| pair[0].0 <= pair[1].0));
    }
});
