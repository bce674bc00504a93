//! The files that Office wrote before 2007 ([MS-CFB]): only told apart, never read.

use crate::problem::Problem;

/// Names of streams that tell what a file is, and what is said about it.
const STREAMS: [(&str, Problem); 6] = [
    ("EncryptedPackage", Problem::Protected),
    ("Workbook", Problem::OldExcel),
    ("Book", Problem::OldExcel),
    ("WordDocument", Problem::OtherDocument("a Word document")),
    ("__properties_version1.0", Problem::OtherDocument("a mail as Outlook saves it")),
    ("PowerPoint Document", Problem::OtherDocument("a presentation")),
];

/// Bytes of one entry of the directory.
const ENTRY_BYTES: usize = 128;
/// Bytes of an entry's name, two for each letter.
const NAME_BYTES: usize = 64;

/// What the file is. Its directory is not followed: each entry stands on a multiple of its length,
/// and its name is not to be found in data by chance.
pub fn problem(bytes: &[u8]) -> Problem {
    let mut found: Option<usize> = None;
    for entry in bytes.chunks_exact(ENTRY_BYTES) {
        let name = &entry[..NAME_BYTES];
        let is = |wanted: &str| {
            let letters = wanted.bytes().flat_map(|byte| [byte, 0]);
            letters.eq(name.iter().copied().take(2 * wanted.len()))
                && name[2 * wanted.len()..].starts_with(&[0, 0])
        };
        let index = STREAMS.iter().position(|(wanted, _)| is(wanted));
        found = [found, index].into_iter().flatten().min();
    }
    found.map_or(Problem::OtherDocument("an old Office document"), |index| STREAMS[index].1.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(names: &[&str]) -> Vec<u8> {
        let mut bytes = vec![0; 512];
        for name in names {
            let mut entry: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
            entry.resize(ENTRY_BYTES, 0);
            bytes.extend(entry);
        }
        bytes
    }

    #[test]
    fn a_password_an_old_workbook_and_others_are_told_apart() {
        assert_eq!(problem(&file(&["Root Entry", "Workbook"])), Problem::OldExcel);
        assert_eq!(problem(&file(&["EncryptionInfo", "EncryptedPackage"])), Problem::Protected);
        assert_eq!(
            problem(&file(&["__properties_version1.0"])),
            Problem::OtherDocument("a mail as Outlook saves it")
        );
        assert_eq!(problem(&file(&["Workbooks"])), Problem::OtherDocument("an old Office document"));
    }
}
