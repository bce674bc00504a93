//! ZIP archives (APPNOTE.TXT 6.3.10). Nothing is compressed, and without a clock every file has the first day that
//! the format knows: the same files give the same bytes.

/// Version 2.0, names in UTF-8, stored, 1 January 1980 at midnight.
const ABOUT: [u8; 10] = [20, 0, 0, 8, 0, 0, 0, 0, 0x21, 0];
const FILE: &[u8] = b"PK\x03\x04";
const ENTRY: &[u8] = b"PK\x01\x02";
const END: &[u8] = b"PK\x05\x06";

/// An archive while it is written: what stands before each file, and behind the last. The files' own bytes go
/// between, so that large ones need not be held.
#[derive(Clone, Debug, Default)]
pub struct Archive {
    directory: Vec<u8>,
    length: usize,
    count: usize,
}

impl Archive {
    /// What stands before a file of `length` bytes with that check sum. The whole archive has to stay under 4 GiB.
    pub fn head(&mut self, name: &str, length: usize, sum: Checksum) -> Vec<u8> {
        let (start, size, name_length) = (number(self.length), number(length), number(name.len()));
        let shared = [&ABOUT[..], &sum.finish(), &size, &size, &name_length[..2], &[0, 0]].concat();
        // The version of the writer; no comment, the first disk, no attributes.
        for piece in [ENTRY, &ABOUT[..2], &shared, &[0; 10], &start, name.as_bytes()] {
            self.directory.extend_from_slice(piece);
        }
        let head = [FILE, &shared, name.as_bytes()].concat();
        self.length += head.len() + length;
        self.count += 1;
        head
    }

    /// What stands behind the last file.
    pub fn end(self) -> Vec<u8> {
        let (count, start, length) = (number(self.count), number(self.length), number(self.directory.len()));
        [&self.directory, END, &[0; 4], &count[..2], &count[..2], &length, &start, &[0, 0]].concat()
    }
}

/// An archive of files that are held, in the order given.
pub(super) fn write(files: &[(&str, String)]) -> Vec<u8> {
    let mut archive = Archive::default();
    let mut bytes = Vec::new();
    for (name, content) in files {
        let mut sum = Checksum::default();
        sum.push(content.as_bytes());
        bytes.extend(archive.head(name, content.len(), sum));
        bytes.extend_from_slice(content.as_bytes());
    }
    bytes.extend(archive.end());
    bytes
}

/// CRC-32 (ISO-HDLC) of bytes that come in pieces, bit by bit: a table would weigh more than the time it saves.
#[derive(Clone, Copy, Debug)]
pub struct Checksum(u32);

impl Default for Checksum {
    fn default() -> Self {
        Self(u32::MAX)
    }
}

impl Checksum {
    /// Takes in the next piece.
    pub fn push(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 ^= u32::from(*byte);
            for _ in 0..8 {
                self.0 = (self.0 >> 1) ^ (0xEDB8_8320 & (self.0 & 1).wrapping_neg());
            }
        }
    }

    fn finish(self) -> [u8; 4] {
        (!self.0).to_le_bytes()
    }
}

/// A number as the format has it.
fn number(number: usize) -> [u8; 4] {
    u32::try_from(number).unwrap_or(u32::MAX).to_le_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sum(pieces: &[&[u8]]) -> u32 {
        let mut sum = Checksum::default();
        for piece in pieces {
            sum.push(piece);
        }
        u32::from_le_bytes(sum.finish())
    }

    #[test]
    fn the_check_sum_is_that_of_the_standard() {
        assert_eq!(sum(&[b"123456789"]), 0xCBF4_3926);
        assert_eq!(sum(&[b"1234", b"", b"56789"]), 0xCBF4_3926);
        assert_eq!(sum(&[]), 0);
    }

    #[test]
    fn an_archive_of_nothing_is_its_end_alone() {
        assert_eq!(write(&[]), [END, &[0; 18]].concat());
    }

    #[test]
    fn files_that_are_not_held_make_the_same_archive() {
        let mut archive = Archive::default();
        let mut sum = Checksum::default();
        sum.push(b"Hello");
        let head = archive.head("a.txt", 5, sum);
        let empty = archive.head("b.txt", 0, Checksum::default());
        let pieces = [&head[..], b"Hello", &empty, &archive.end()].concat();
        assert_eq!(pieces, write(&[("a.txt", "Hello".to_owned()), ("b.txt", String::new())]));
    }
}
