//! The ZIP archive that holds the parts (APPNOTE.TXT 6.3.10). A letter is small: nothing is compressed, and without
//! a clock every file has the first day that the format knows.

/// Version 2.0, names in UTF-8, stored, 1 January 1980 at midnight.
const ABOUT: [u8; 10] = [20, 0, 0, 8, 0, 0, 0, 0, 0x21, 0];
const FILE: &[u8] = b"PK\x03\x04";
const ENTRY: &[u8] = b"PK\x01\x02";
const END: &[u8] = b"PK\x05\x06";

/// The files in the order given.
pub(super) fn write(files: &[(&str, String)]) -> Vec<u8> {
    let mut archive = Vec::new();
    let mut directory = Vec::new();
    for (name, content) in files {
        let start = number(archive.len());
        let (content, length) = (content.as_bytes(), number(content.len()));
        let name_length = number(name.len());
        let shared = [&ABOUT[..], &crc32(content), &length, &length, &name_length[..2], &[0, 0]].concat();
        for piece in [FILE, &shared, name.as_bytes(), content] {
            archive.extend_from_slice(piece);
        }
        // The version of the writer; no comment, the first disk, no attributes.
        for piece in [ENTRY, &ABOUT[..2], &shared, &[0; 10], &start, name.as_bytes()] {
            directory.extend_from_slice(piece);
        }
    }
    let (count, start, length) = (number(files.len()), number(archive.len()), number(directory.len()));
    for piece in [&directory, END, &[0; 4], &count[..2], &count[..2], &length, &start, &[0, 0]] {
        archive.extend_from_slice(piece);
    }
    archive
}

/// A number as the format has it. A letter is never longer than four bytes can say.
fn number(number: usize) -> [u8; 4] {
    u32::try_from(number).unwrap_or(u32::MAX).to_le_bytes()
}

/// CRC-32 (ISO-HDLC), bit by bit: a table would weigh more than the time it saves.
fn crc32(bytes: &[u8]) -> [u8; 4] {
    let mut sum = u32::MAX;
    for byte in bytes {
        sum ^= u32::from(*byte);
        for _ in 0..8 {
            sum = (sum >> 1) ^ (0xEDB8_8320 & (sum & 1).wrapping_neg());
        }
    }
    (!sum).to_le_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_check_sum_is_that_of_the_standard() {
        assert_eq!(u32::from_le_bytes(crc32(b"123456789")), 0xCBF4_3926);
        assert_eq!(u32::from_le_bytes(crc32(b"")), 0);
    }

    #[test]
    fn an_archive_of_nothing_is_its_end_alone() {
        assert_eq!(write(&[]), [END, &[0; 18]].concat());
    }
}
