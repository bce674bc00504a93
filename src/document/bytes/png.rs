//! PNG: its header and its words. Nothing is unpacked.

use super::{Gathered, be32, exif, find, own_words};

/// Chunks looked at. A file of this size in chunks of no bytes would hold millions.
const CHUNKS: usize = 100_000;

pub(super) fn gather(bytes: &[u8]) -> Gathered {
    let mut gathered = Gathered::default();
    let mut at = 8;
    for _ in 0..CHUNKS {
        let Some(length) = be32(bytes, at) else { break };
        let (start, length) = (at + 8, length as usize);
        let Some(data) = start.checked_add(length).and_then(|end| bytes.get(start..end)) else { break };
        match &bytes[at + 4..start] {
            b"IHDR" => header(data, &mut gathered),
            b"PLTE" => {
                gathered.coloured = Some(data.as_chunks::<3>().0.iter().any(|[r, g, b]| r != g || g != b));
            }
            b"tEXt" => text(data, &mut gathered),
            b"iTXt" | b"zTXt" => gathered.says_screen |= find(data, b"Screenshot").is_some(),
            b"eXIf" => exif::read(data, &mut gathered),
            b"IEND" => {
                gathered.end = Some((start + length + 4).min(bytes.len()));
                break;
            }
            _ => {}
        }
        at = start + length + 4;
    }
    gathered
}

fn header(data: &[u8], gathered: &mut Gathered) {
    gathered.size = be32(data, 0).zip(be32(data, 4));
    // Grey, and grey with transparency.
    if matches!(data.get(9), Some(0 | 4)) {
        gathered.coloured = Some(false);
    }
}

fn text(data: &[u8], gathered: &mut Gathered) {
    let Some(end) = data.iter().position(|&byte| byte == 0) else { return };
    let value = own_words(&data[end + 1..]);
    match &data[..end] {
        b"Software" => gathered.software = value,
        _ => gathered.says_screen |= value.is_some_and(|value| value.contains("Screenshot")),
    }
}
