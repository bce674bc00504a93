//! JPEG: its segments up to its end. Nothing is decoded.

use super::{Gathered, be16, exif};

pub(super) fn gather(bytes: &[u8]) -> Gathered {
    let mut gathered = Gathered::default();
    let mut at = 2;
    while let Some(marker) = next_marker(bytes, at) {
        let kind = bytes[marker + 1];
        at = marker + 2;
        if kind == 0xd9 {
            gathered.end = Some(at);
            break;
        }
        let Some(length) = be16(bytes, at).map(|length| length as usize) else { break };
        let Some(data) = bytes.get(at + 2..at + length.max(2)) else { break };
        match kind {
            // Frames of every kind; C4, C8 and CC are tables.
            0xc0..=0xcf if !matches!(kind, 0xc4 | 0xc8 | 0xcc) => frame(data, &mut gathered),
            0xe1 => {
                if let Some(tiff) = data.strip_prefix(b"Exif\0\0") {
                    exif::read(tiff, &mut gathered);
                }
            }
            _ => {}
        }
        at += length.max(2);
    }
    gathered
}

/// The next marker that is neither fill, nor a restart, nor a byte of the picture.
fn next_marker(bytes: &[u8], from: usize) -> Option<usize> {
    let rest = bytes.get(from..)?;
    let is_marker = |pair: &[u8]| pair[0] == 0xff && !matches!(pair[1], 0x00 | 0x01 | 0xd0..=0xd8 | 0xff);
    rest.windows(2).position(is_marker).map(|at| from + at)
}

fn frame(data: &[u8], gathered: &mut Gathered) {
    gathered.size = be16(data, 3).zip(be16(data, 1));
    if data.get(5) == Some(&1) {
        gathered.coloured = Some(false);
    }
}
