//! TIFF, and EXIF, which is written the same way.

use super::{Gathered, be16, be32, le16, le32, own_words};

/// Tags of a directory looked at.
const TAGS: u32 = 512;
/// Directories: the first, and that of EXIF.
const DIRECTORIES: usize = 2;

/// Words and numbers of a TIFF, in its order of bytes.
#[derive(Clone, Copy)]
struct Tiff<'b> {
    bytes: &'b [u8],
    is_big_endian: bool,
}

impl<'b> Tiff<'b> {
    fn short(self, at: usize) -> Option<u32> {
        if self.is_big_endian { be16(self.bytes, at) } else { le16(self.bytes, at) }
    }

    fn long(self, at: usize) -> Option<u32> {
        if self.is_big_endian { be32(self.bytes, at) } else { le32(self.bytes, at) }
    }

    /// A number of two bytes or four.
    fn number(self, entry: usize) -> Option<u32> {
        match self.short(entry + 2)? {
            3 => self.short(entry + 8),
            4 => self.long(entry + 8),
            _ => None,
        }
    }

    fn words(self, entry: usize) -> Option<&'b [u8]> {
        let length = self.long(entry + 4)? as usize;
        let start = if length <= 4 { entry + 8 } else { self.long(entry + 8)? as usize };
        let words = self.bytes.get(start..start.checked_add(length)?)?;
        Some(words.split(|&byte| byte == 0).next().unwrap_or_default())
    }

    /// All bytes of an entry: a comment names its encoding first.
    fn all(self, entry: usize) -> Option<&'b [u8]> {
        let start = self.long(entry + 8)? as usize;
        self.bytes.get(start..start.checked_add(self.long(entry + 4)? as usize)?)
    }
}

/// A file of TIFF.
pub(super) fn gather(bytes: &[u8]) -> Gathered {
    let mut gathered = Gathered::default();
    read(bytes, &mut gathered);
    gathered
}

/// Adds what the tags say.
pub(super) fn read(bytes: &[u8], gathered: &mut Gathered) {
    let tiff = Tiff { bytes, is_big_endian: bytes.starts_with(b"MM") };
    let mut next = tiff.long(4);
    for _ in 0..DIRECTORIES {
        let Some(directory) = next.take().map(|at| at as usize) else { return };
        let count = tiff.short(directory).unwrap_or(0).min(TAGS);
        for entry in (0..count as usize).map(|number| directory.saturating_add(2 + 12 * number)) {
            let Some(tag) = tiff.short(entry) else { return };
            if tag == 0x8769 {
                next = tiff.number(entry);
            } else {
                take(tiff, tag, entry, gathered);
            }
        }
    }
}

fn take(tiff: Tiff<'_>, tag: u32, entry: usize, gathered: &mut Gathered) {
    match tag {
        0x100 => gathered.size = tiff.number(entry).map(|width| (width, gathered.size.unwrap_or_default().1)),
        0x101 => {
            gathered.size = tiff.number(entry).map(|height| (gathered.size.unwrap_or_default().0, height));
        }
        // Black is zero, or white is: greys.
        0x106 if matches!(tiff.number(entry), Some(0 | 1)) => gathered.coloured = Some(false),
        0x10f => gathered.has_maker = true,
        0x131 => gathered.software = tiff.words(entry).and_then(own_words),
        0x132 => gathered.modified = tiff.words(entry).and_then(moment),
        0x9003 => gathered.created = tiff.words(entry).and_then(moment),
        0x9286 => {
            gathered.says_screen |=
                tiff.all(entry).is_some_and(|text| super::find(text, b"Screenshot").is_some());
        }
        _ => {}
    }
}

/// `2026:03:01 10:15:00` as `2026-03-01T10:15:00`.
fn moment(words: &[u8]) -> Option<String> {
    let digits: Vec<u8> = words.iter().copied().filter(u8::is_ascii_digit).collect();
    super::pdf::iso(&digits).filter(|_| words.len() == 19)
}
