//! Records as the browser's build cuts them, against the csv crate.
//!
//! Only there a block of bytes is looked at by the processor's wide instructions.
#![cfg(target_arch = "wasm32")]

mod records;

use candor::intake::{Delimiter, Record, RecordEnd, RecordReader, RecordSink};
use records::oracle;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_dedicated_worker);

type Rows = Vec<Vec<Vec<u8>>>;

struct Seen(Rows);

impl RecordSink for Seen {
    fn record(&mut self, record: Record<'_>) {
        self.0.push(record.fields().map(<[u8]>::to_vec).collect());
    }

    fn too_long(&mut self, line: u32, _end: RecordEnd) {
        panic!("line {line} is not too long");
    }
}

fn read(delimiter: Delimiter, text: &[u8], size: usize) -> Rows {
    let mut seen = Seen(Vec::new());
    let mut reader = RecordReader::new(delimiter);
    for piece in text.chunks(size) {
        reader.push(piece, &mut seen);
    }
    reader.finish(&mut seen);
    seen.0
}

/// A text in which separators, quotes and line ends stand at any distance, drawn by `seed`.
fn messy(seed: u64) -> Vec<u8> {
    let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    // Marsaglia, "Xorshift RNGs", Journal of Statistical Software 8 (14), 2003.
    let mut draw = |sides: u64| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state % sides).unwrap_or(0)
    };
    let marks =
        [&b"\t"[..], b",", b";", b"\n", b"\r\n", b"\r", b"\",\"", b"\"", b"\"\"", b"\xff\x8a", b"\0\x0b"];
    let mut text = b"a".to_vec();
    for _ in 0..draw(60) {
        text.extend(std::iter::repeat_n(b'a', draw(40)));
        text.extend_from_slice(marks[draw(11)]);
    }
    text
}

#[wasm_bindgen_test]
fn records_are_those_of_the_csv_crate_however_the_text_is_cut() {
    for seed in 0..3_000 {
        let text = messy(seed);
        for delimiter in Delimiter::ALL {
            let expected = oracle(delimiter, &text);
            for size in [text.len(), 64, 7] {
                let cut = text.escape_ascii();
                assert_eq!(
                    read(delimiter, &text, size),
                    expected,
                    "{delimiter:?} in pieces of {size}: {cut}"
                );
            }
        }
    }
}
