//! Bytes → text: the same text however the bytes are cut, and never more than three times as long.
#![no_main]

use candor::intake::FileSource;
use candor_fuzz::{cut, pieces};
use libfuzzer_sys::fuzz_target;

fn text(data: &[u8], size: usize) -> (String, Vec<u8>) {
    let mut source = FileSource::default();
    let mut text = Vec::new();
    for piece in cut(data, size) {
        match source.pass(piece).map(<[u8]>::to_vec) {
            Some(same) => text.extend(same),
            None => source.push(piece, &mut text),
        }
    }
    assert_eq!(source.bytes(), data.len() as u64);
    let letters = source.finish(&mut text);
    (format!("{letters:?}"), text)
}

fuzz_target!(|data: &[u8]| {
    let Some((size, data)) = pieces(data) else { return };
    let whole = text(data, usize::MAX);
    assert_eq!(text(data, size), whole);
    assert!(whole.1.len() <= 3 * data.len() + 3);
});
