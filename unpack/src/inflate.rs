//! Deflate (RFC 1951), undone piece by piece.

use std::rc::Rc;

use miniz_oxide::inflate::stream::{InflateState, inflate};
use miniz_oxide::{DataFormat, MZError, MZFlush, MZStatus};

use crate::budget::{Budget, is_believable};
use crate::problem::Problem;

/// Bytes made by one step.
const STEP: usize = 64 * 1024;

/// One deflate stream on its way out.
pub struct Inflater {
    state: Box<InflateState>,
    budget: Rc<Budget>,
    packed: u64,
    expanded: u64,
    ended: bool,
}

impl Inflater {
    /// At its beginning. What comes out is charged to `budget`.
    pub fn new(budget: Rc<Budget>) -> Self {
        Self { state: InflateState::new_boxed(DataFormat::Raw), budget, packed: 0, expanded: 0, ended: false }
    }

    /// Whether the stream has ended; what follows belongs to something else.
    pub fn has_ended(&self) -> bool {
        self.ended
    }

    /// Appends what comes out of the beginning of `input`, and says how much of it was used.
    ///
    /// One step: no more than [`STEP`] bytes come out, and `input` may be left over.
    pub fn step(&mut self, input: &[u8], out: &mut Vec<u8>) -> Result<usize, Problem> {
        let start = out.len();
        out.resize(start + STEP, 0);
        let result = inflate(&mut self.state, input, &mut out[start..], MZFlush::None);
        out.truncate(start + result.bytes_written);
        self.packed += result.bytes_consumed as u64;
        self.expanded += result.bytes_written as u64;
        self.budget.expand(result.bytes_written as u64)?;
        if !is_believable(self.packed, self.expanded) {
            return Err(Problem::Bomb);
        }
        match result.status {
            Ok(MZStatus::StreamEnd) => self.ended = true,
            // More input is needed, or more room for output: both come with the next step.
            Ok(_) | Err(MZError::Buf) => {}
            Err(_) => return Err(Problem::Damaged("its packed bytes make no sense")),
        }
        Ok(result.bytes_consumed)
    }
}

/// Input on its way into an [`Inflater`]: what was pulled and not yet used.
#[derive(Debug, Default)]
pub struct Pending {
    bytes: Vec<u8>,
    at: usize,
}

impl Pending {
    /// What is left.
    pub fn left(&self) -> &[u8] {
        &self.bytes[self.at..]
    }

    /// The first `bytes` of what is left were used.
    pub fn use_up(&mut self, bytes: usize) {
        self.at += bytes;
    }

    /// Room for more, after what is left.
    pub fn refill(&mut self) -> &mut Vec<u8> {
        self.bytes.drain(..self.at);
        self.at = 0;
        &mut self.bytes
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use miniz_oxide::deflate::compress_to_vec;

    fn unpack(packed: &[u8], size: usize) -> Result<Vec<u8>, Problem> {
        let mut inflater = Inflater::new(Rc::default());
        let mut out = Vec::new();
        for piece in packed.chunks(size) {
            let mut left = piece;
            loop {
                let before = out.len();
                let used = inflater.step(left, &mut out)?;
                left = &left[used..];
                if inflater.has_ended() || (left.is_empty() && out.len() == before) {
                    break;
                }
            }
        }
        assert!(inflater.has_ended());
        Ok(out)
    }

    #[test]
    fn any_pieces_give_the_same_bytes() {
        let text: Vec<u8> = (0..200_000_u32).flat_map(|n| (n % 977).to_le_bytes()).collect();
        let packed = compress_to_vec(&text, 6);
        for size in [1, 7, 1000, packed.len()] {
            assert_eq!(unpack(&packed, size).as_deref(), Ok(&text[..]), "in pieces of {size}");
        }
    }

    #[test]
    fn zeros_packed_beyond_reason_are_stopped_early() {
        let packed = compress_to_vec(&vec![0; 64 * 1024 * 1024], 9);
        let mut inflater = Inflater::new(Rc::default());
        let mut out = Vec::new();
        let mut left = &packed[..];
        let stopped = loop {
            out.clear();
            match inflater.step(left, &mut out) {
                Ok(used) => left = &left[used..],
                Err(problem) => break problem,
            }
            assert!(!inflater.has_ended(), "the bomb was unpacked to its end");
        };
        assert_eq!(stopped, Problem::Bomb);
        assert!(inflater.expanded < 12 * 1024 * 1024);
    }

    #[test]
    fn bytes_that_are_no_deflate_are_damaged() {
        let wrong = unpack(&[0xff; 20], 20);
        assert!(matches!(wrong, Err(Problem::Damaged(_))), "{wrong:?}");
    }
}
