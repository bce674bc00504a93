//! What the targets share: pieces of any size, and archives around arbitrary files.

use std::rc::Rc;

use candor_unpack::part::Content;
use candor_unpack::unpacker::Unpacker;

pub mod archive;

/// The first byte says how large the pieces of the others are: 1 to 256 bytes.
pub fn pieces(data: &[u8]) -> Option<(usize, &[u8])> {
    let (&first, rest) = data.split_first()?;
    Some((usize::from(first) + 1, rest))
}

/// Cuts `data` into pieces of `size`.
pub fn cut(data: &[u8], size: usize) -> impl Iterator<Item = &[u8]> {
    data.chunks(size.clamp(1, data.len().max(1)))
}

/// Takes a file apart to its last byte, and says how many bytes came out.
///
/// What must hold: it ends, pieces have the size they may have, text is UTF-8 where it was made here,
/// and a problem that ends all is given again.
pub fn take_apart(bytes: Vec<u8>) -> usize {
    let Ok(mut unpacker) = Unpacker::open("file", Rc::new(bytes)) else { return 0 };
    let mut total = 0;
    loop {
        match unpacker.next_part() {
            Ok(None) => return total,
            Ok(Some(part)) => {
                if let Content::Message(message) = &part.content {
                    assert!(!message.text.trim().is_empty());
                }
                total += pull_all(&mut unpacker);
                let _ = unpacker.as_message();
            }
            Err(problem) => {
                assert!(problem.ends_all(), "{problem:?} ends no more than a part");
                assert_eq!(unpacker.next_part().err(), Some(problem));
                return total;
            }
        }
    }
}

fn pull_all(unpacker: &mut Unpacker) -> usize {
    let mut total = 0;
    while let Ok(Some(piece)) = unpacker.pull() {
        assert!(piece.len() <= candor_unpack::limits::PIECE);
        total += piece.len();
    }
    total
}
