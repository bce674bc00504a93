//! Headers of pictures that hold no words of interest: their sizes.

use super::{Gathered, be32, find, le16, le32};
use crate::document::FileFormat;

/// Boxes of HEIC that give a size: the picture, its tiles and its thumbnail.
const SIZES: usize = 256;

pub(super) fn gather(format: FileFormat, bytes: &[u8]) -> Gathered {
    let size = match format {
        FileFormat::Gif => le16(bytes, 6).zip(le16(bytes, 8)),
        // Rows from the top have a height below zero.
        FileFormat::Bmp => {
            le32(bytes, 18).zip(le32(bytes, 22).map(|height| height.cast_signed().unsigned_abs()))
        }
        FileFormat::Webp => webp(bytes),
        _ => heic(bytes),
    };
    let end = match format {
        FileFormat::Gif => gif_end(bytes),
        FileFormat::Bmp => le32(bytes, 2).map(|length| length as usize),
        FileFormat::Webp => le32(bytes, 4).map(|length| length as usize + 8),
        _ => None,
    };
    Gathered { size, end: end.filter(|&end| end <= bytes.len()), ..Gathered::default() }
}

/// Where the last block of a GIF ends. Each step goes on, so that no file can keep it.
fn gif_end(bytes: &[u8]) -> Option<usize> {
    let colours = |flags: u8| if flags & 0x80 == 0 { 0 } else { 3 << ((flags & 7) + 1) };
    let mut at = 13 + colours(*bytes.get(10)?);
    loop {
        at = match bytes.get(at)? {
            0x21 => blocks_end(bytes, at + 2)?,
            0x2c => blocks_end(bytes, at + 11 + colours(*bytes.get(at + 9)?))?,
            0x3b => return Some(at + 1),
            _ => return None,
        };
    }
}

/// Behind blocks that each begin with their length, the last of which is empty.
fn blocks_end(bytes: &[u8], mut at: usize) -> Option<usize> {
    while let length @ 1.. = *bytes.get(at)? {
        at += 1 + usize::from(length);
    }
    Some(at + 1)
}

fn webp(bytes: &[u8]) -> Option<(u32, u32)> {
    let three = |at: usize| Some(le32(bytes, at)? & 0x00ff_ffff);
    match bytes.get(12..16)? {
        b"VP8X" => Some((three(24)? + 1, three(27)? + 1)),
        b"VP8L" => {
            let bits = le32(bytes, 21)?;
            Some(((bits & 0x3fff) + 1, (bits >> 14 & 0x3fff) + 1))
        }
        b"VP8 " => Some((le16(bytes, 26)? & 0x3fff, le16(bytes, 28)? & 0x3fff)),
        _ => None,
    }
}

/// The largest size that stands in a box `ispe`.
fn heic(bytes: &[u8]) -> Option<(u32, u32)> {
    let mut best: Option<(u32, u32)> = None;
    let mut from = 0;
    for _ in 0..SIZES {
        let Some(at) = find(&bytes[from..], b"ispe").map(|at| from + at) else { break };
        let size = be32(bytes, at + 8).zip(be32(bytes, at + 12));
        let area = |(width, height): (u32, u32)| u64::from(width) * u64::from(height);
        if size.is_some_and(|size| best.is_none_or(|best| area(size) > area(best))) {
            best = size;
        }
        from = at + 4;
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_ends_where_its_blocks_end() {
        let gif =
            b"GIF89a\x01\0\x01\0\0\0\0\x21\xf9\x02ab\0\x2c\0\0\0\0\x01\0\x01\0\0\x02\x01x\0\x3b%PDF-1.4";
        assert_eq!(gather(FileFormat::Gif, gif).end, Some(gif.len() - 8));
        assert_eq!(gather(FileFormat::Gif, &gif[..20]).end, None);
        assert_eq!(gather(FileFormat::Webp, b"RIFF\x04\0\0\0WEBPPK").end, Some(12));
    }

    #[test]
    fn a_header_gives_the_size() {
        let size = |format, bytes: &[u8]| gather(format, bytes).size;
        assert_eq!(size(FileFormat::Gif, b"GIF89a\x20\x03\x58\x02"), Some((800, 600)));
        let mut bmp = b"BM".to_vec();
        bmp.resize(18, 0);
        bmp.extend(800_u32.to_le_bytes());
        bmp.extend((-600_i32).to_le_bytes());
        assert_eq!(size(FileFormat::Bmp, &bmp), Some((800, 600)));
        assert_eq!(
            size(FileFormat::Webp, b"RIFF....WEBPVP8X....\0\0\0\0\x1f\x03\0\x57\x02\0\0\0"),
            Some((800, 600))
        );
        let heic =
            b"....ftypheic....ispe\0\0\0\0\0\0\0\x40\0\0\0\x40....ispe\0\0\0\0\0\0\x03\x20\0\0\x02\x58";
        assert_eq!(size(FileFormat::Heic, heic), Some((800, 600)));
        assert_eq!(size(FileFormat::Webp, b"RIFF"), None);
    }
}
