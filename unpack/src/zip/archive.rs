//! A whole archive.

use std::rc::Rc;

use super::directory::{Entry, entries};
use super::entry::EntryStream;
use crate::budget::{Budget, is_believable};
use crate::limits::EXPANDED_BYTES;
use crate::problem::Problem;
use crate::source::Source;

/// An archive whose directory has been read.
pub struct Archive {
    source: Rc<dyn Source>,
    budget: Rc<Budget>,
    entries: Vec<Entry>,
}

impl Archive {
    /// Reads the directory. Nothing is unpacked yet, and a bomb that tells its size never is.
    pub fn open(source: Rc<dyn Source>, budget: Rc<Budget>) -> Result<Self, Problem> {
        let entries = entries(&*source)?;
        let total = entries.iter().fold(0_u64, |sum, entry| sum.saturating_add(entry.size));
        let believable = entries.iter().all(|entry| is_believable(entry.packed, entry.size));
        if total > EXPANDED_BYTES || !believable {
            return Err(Problem::Bomb);
        }
        Ok(Self { source, budget, entries })
    }

    /// The files worth looking at, in the order of the directory.
    pub fn files(&self) -> impl Iterator<Item = &Entry> {
        self.entries.iter().filter(|entry| !is_beside_the_point(&entry.name))
    }

    /// The file of exactly that name.
    pub fn find(&self, name: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.name == name)
    }

    /// Opens a file.
    pub fn open_entry(&self, entry: &Entry) -> Result<EntryStream, Problem> {
        EntryStream::open(&self.source, entry, &self.budget)
    }
}

/// Folders, and what systems leave in archives without being asked.
fn is_beside_the_point(name: &str) -> bool {
    let last = name.rsplit(['/', '\\']).next().unwrap_or(name);
    last.is_empty()
        || name.starts_with("__MACOSX/")
        || name.contains("/__MACOSX/")
        || last.starts_with("._")
        || matches!(last, ".DS_Store" | "Thumbs.db" | "desktop.ini")
}

#[cfg(test)]
mod tests {
    use super::super::writing::{File, archive, archive64, parts};
    use super::*;
    use crate::limits::ENTRIES;
    use crate::stream::gather;

    const ORDERS: &[u8] = b"amazon-order-id\tsku\n111-0000001-0000001\tMUG-1\n";

    fn open(bytes: Vec<u8>) -> Result<Archive, Problem> {
        Archive::open(Rc::new(bytes), Rc::default())
    }

    fn content(archive: &Archive, name: &str) -> Result<Vec<u8>, Problem> {
        let entry = archive.find(name).unwrap();
        gather(archive.open_entry(entry)?, 1 << 24, &Problem::TooLargeToHold)
    }

    fn two_files() -> Vec<File> {
        vec![File::deflated("reports/orders.txt", ORDERS), File::stored("note.txt", b"hello")]
    }

    #[test]
    fn stored_and_deflated_files_are_read() {
        for bytes in [archive(&two_files()), archive64(&two_files())] {
            let archive = open(bytes).ok().unwrap();
            assert_eq!(archive.files().count(), 2);
            assert_eq!(content(&archive, "reports/orders.txt").as_deref(), Ok(ORDERS));
            assert_eq!(content(&archive, "note.txt").as_deref(), Ok(&b"hello"[..]));
        }
    }

    #[test]
    fn sizes_and_places_of_zip64_are_read() {
        let files: Vec<File> = two_files().into_iter().map(|file| File { zip64: true, ..file }).collect();
        let archive = open(archive(&files)).ok().unwrap();
        assert_eq!(content(&archive, "reports/orders.txt").as_deref(), Ok(ORDERS));
        assert_eq!(content(&archive, "note.txt").as_deref(), Ok(&b"hello"[..]));
    }

    #[test]
    fn bytes_before_and_after_the_archive_do_not_hurt() {
        for whole in [archive(&two_files()), archive64(&two_files())] {
            let bytes = [b"MZ a program".as_slice(), &whole, b"\r\n--boundary--"].concat();
            let archive = open(bytes).ok().unwrap();
            assert_eq!(content(&archive, "reports/orders.txt").as_deref(), Ok(ORDERS));
        }
    }

    #[test]
    fn an_archive_that_is_cut_anywhere_is_damaged() {
        let bytes = archive(&two_files());
        for cut in 0..bytes.len() {
            let result = open(bytes[..cut].to_vec()).map(|archive| archive.files().count());
            assert!(matches!(result, Err(Problem::Damaged(_))), "cut at {cut}: {result:?}");
        }
    }

    #[test]
    fn a_wrong_check_sum_is_damage() {
        let mut files = two_files();
        files[0].crc ^= 1;
        let archive = open(archive(&files)).ok().unwrap();
        assert_eq!(content(&archive, "reports/orders.txt"), Err(Problem::Damaged("a check sum is wrong")));
        assert!(content(&archive, "note.txt").is_ok());
    }

    #[test]
    fn a_file_larger_or_smaller_than_told_is_damage() {
        for size in [ORDERS.len() as u64 - 1, ORDERS.len() as u64 + 1] {
            let mut files = two_files();
            files[0].size = size;
            let archive = open(archive(&files)).ok().unwrap();
            assert!(matches!(content(&archive, "reports/orders.txt"), Err(Problem::Damaged(_))));
        }
    }

    #[test]
    fn a_password_and_a_method_we_do_not_read_are_named() {
        let mut files = two_files();
        files[0].flags = 1;
        files[1].method = 93;
        let archive = open(archive(&files)).ok().unwrap();
        assert_eq!(content(&archive, "reports/orders.txt"), Err(Problem::Protected));
        assert_eq!(content(&archive, "note.txt"), Err(Problem::PackedOtherwise(93)));
    }

    #[test]
    fn folders_and_what_systems_leave_behind_are_skipped() {
        let names = ["reports/", "__MACOSX/reports/._orders.txt", "reports/.DS_Store", "reports/orders.txt"];
        let files: Vec<File> = names.iter().map(|name| File::stored(name, b"")).collect();
        let archive = open(archive(&files)).ok().unwrap();
        let seen: Vec<&str> = archive.files().map(|entry| entry.name.as_str()).collect();
        assert_eq!(seen, ["reports/orders.txt"]);
    }

    #[test]
    fn files_that_share_their_bytes_are_a_bomb() {
        let (body, directory, _) = parts(&[File::deflated("a", ORDERS)]);
        let twice = [directory.clone(), directory].concat();
        let mut end = b"PK\x05\x06\0\0\0\0\x02\0\x02\0".to_vec();
        end.extend(u32::try_from(twice.len()).unwrap().to_le_bytes());
        end.extend(u32::try_from(body.len()).unwrap().to_le_bytes());
        end.extend([0; 2]);
        assert_eq!(open([body, twice, end].concat()).err(), Some(Problem::Bomb));
    }

    #[test]
    fn ten_gigabytes_out_of_nothing_are_refused_before_anything_is_unpacked() {
        let bomb = File { size: 10 << 30, ..File::deflated("zeros.txt", &[0; 4096]) };
        assert_eq!(open(archive(&[File { zip64: true, ..bomb.clone() }])).err(), Some(Problem::Bomb));
        let many = vec![File { size: 2 << 30, zip64: true, ..File::stored("a", &[0; 8]) }; 3];
        assert_eq!(open(archive(&many)).err(), Some(Problem::Bomb));
    }

    #[test]
    fn an_archive_of_a_thousand_and_one_files_is_refused() {
        let files = vec![File::stored("a", b"x"); usize::try_from(ENTRIES).unwrap()];
        assert!(open(archive(&files)).is_ok());
        let more = [files, two_files()].concat();
        assert_eq!(open(archive(&more)).err(), Some(Problem::TooManyEntries));
    }

    #[test]
    fn an_archive_without_files_is_one() {
        assert_eq!(open(archive(&[])).ok().unwrap().files().count(), 0);
    }
}
