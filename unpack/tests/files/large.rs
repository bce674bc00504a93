//! Files of gigabytes, made where they are read.

use std::rc::Rc;

use candor_unpack::limits::{CONTAINER_BYTES, PIECE};
use candor_unpack::part::Content;
use candor_unpack::problem::Problem;
use candor_unpack::source::Source;
use candor_unpack::unpacker::Unpacker;

const ROW: &[u8] = b"111-0000001-0000001\t2026-10-01\n";

/// Bytes after which the large file repeats itself.
const BLOCK: usize = ROW.len() * 32_000;

/// An archive of one stored file of that many blocks, none of which it holds.
struct Archive {
    before: Vec<u8>,
    /// As many rows as are asked for at once, wherever in a block that begins.
    rows: Vec<u8>,
    blocks: usize,
    after: Vec<u8>,
}

impl Archive {
    fn of(blocks: usize) -> Self {
        let rows = ROW.repeat((BLOCK + PIECE) / ROW.len() + 1);
        let mut block = crc32fast::Hasher::new();
        block.update(&rows[..BLOCK]);
        let mut sum = crc32fast::Hasher::new();
        (0..blocks).for_each(|_| sum.combine(&block));
        let (sum, size) = (sum.finalize().to_le_bytes(), number(blocks * BLOCK));
        // What stands in front of a stored file, and again in the directory.
        let name = b"orders.txt";
        let entry = [b"\x14\0\0\0\0\0\0\0\0\0".as_slice(), &sum, &size, &size, b"\x0a\0\0\0"].concat();
        let before = [b"PK\x03\x04", entry.as_slice(), name].concat();
        let directory = [b"PK\x01\x02\x14\0", entry.as_slice(), &[0; 14], name].concat();
        let place = number(before.len() + blocks * BLOCK);
        let counts = b"PK\x05\x06\0\0\0\0\x01\0\x01\0";
        let end = [counts, number(directory.len()).as_slice(), &place, &[0; 2]].concat();
        Self { before, rows, blocks, after: [directory, end].concat() }
    }
}

fn number(value: usize) -> [u8; 4] {
    u32::try_from(value).expect("below 4 GiB").to_le_bytes()
}

impl Source for Archive {
    fn size(&self) -> u64 {
        (self.before.len() + self.blocks * BLOCK + self.after.len()) as u64
    }

    fn read_at(&self, offset: u64, mut buffer: &mut [u8]) -> Result<(), Problem> {
        let mut at = usize::try_from(offset).expect("a place in memory");
        let end = self.before.len() + self.blocks * BLOCK;
        while !buffer.is_empty() {
            let from = match at.checked_sub(self.before.len()) {
                None => &self.before[at..],
                Some(_) if at >= end => &self.after[at - end..],
                Some(inside) => {
                    let rows = &self.rows[inside % BLOCK..];
                    &rows[..rows.len().min(end - at)]
                }
            };
            let (now, later) = buffer.split_at_mut(from.len().min(buffer.len()));
            now.copy_from_slice(&from[..now.len()]);
            at += now.len();
            buffer = later;
        }
        Ok(())
    }
}

#[test]
fn an_archive_of_two_gigabytes_is_read_piece_by_piece() {
    const BLOCKS: usize = 2_000_000_000 / BLOCK + 1;
    let mut unpacker = Unpacker::open("orders.zip", Rc::new(Archive::of(BLOCKS))).unwrap();
    assert_eq!(unpacker.next_part().unwrap().unwrap().content, Content::Table);
    let mut total = 0;
    while let Some(piece) = unpacker.pull().unwrap() {
        assert!(piece.len() <= PIECE);
        total += piece.len();
    }
    assert_eq!(total, BLOCKS * BLOCK);
    assert_eq!(unpacker.next_part(), Ok(None));
}

#[test]
fn an_archive_beyond_two_gibibytes_is_refused_before_it_is_read() {
    struct Unread;
    impl Source for Unread {
        fn size(&self) -> u64 {
            CONTAINER_BYTES + 1
        }
        fn read_at(&self, _: u64, _: &mut [u8]) -> Result<(), Problem> {
            panic!("it was read")
        }
    }
    assert_eq!(Unpacker::open("a.zip", Rc::new(Unread)).err(), Some(Problem::FileTooLarge));
}

#[test]
fn a_file_that_changes_while_it_is_read_ends_all_and_says_so_again() {
    /// Can be read up to its middle, and its directory.
    struct Changing(Archive);
    impl Source for Changing {
        fn size(&self) -> u64 {
            self.0.size()
        }
        fn read_at(&self, offset: u64, buffer: &mut [u8]) -> Result<(), Problem> {
            if (3..4).contains(&(offset / PIECE as u64)) {
                return Err(Problem::Unreadable("NotReadableError".to_owned()));
            }
            self.0.read_at(offset, buffer)
        }
    }
    let mut unpacker = Unpacker::open("a.zip", Rc::new(Changing(Archive::of(6)))).unwrap();
    assert!(unpacker.next_part().unwrap().is_some());
    let problem = loop {
        match unpacker.pull() {
            Ok(piece) => assert!(piece.is_some(), "it was read to its end"),
            Err(problem) => break problem,
        }
    };
    assert_eq!(problem, Problem::Unreadable("NotReadableError".to_owned()));
    assert_eq!(unpacker.next_part(), Err(problem));
}
