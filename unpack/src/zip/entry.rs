//! One file of an archive, unpacked piece by piece.

use std::rc::Rc;

use crc32fast::Hasher;

use super::directory::{Entry, HEADER_BYTES};
use super::u16_at;
use crate::budget::Budget;
use crate::inflate::{Inflater, Pending};
use crate::limits::PIECE;
use crate::problem::Problem;
use crate::source::{Range, Source, read};
use crate::stream::Stream;

/// The bytes of one file, checked against the directory at their end.
pub struct EntryStream {
    input: Range,
    pending: Pending,
    /// None where the file is only stored.
    inflater: Option<Inflater>,
    budget: Rc<Budget>,
    hasher: Hasher,
    made: u64,
    size: u64,
    crc: u32,
    ended: bool,
}

impl EntryStream {
    /// Opens `entry` of the archive in `source`.
    pub fn open(source: &Rc<dyn Source>, entry: &Entry, budget: &Rc<Budget>) -> Result<Self, Problem> {
        if entry.encrypted {
            return Err(Problem::Protected);
        }
        let inflater = match entry.method {
            0 => None,
            8 => Some(Inflater::new(Rc::clone(budget))),
            other => return Err(Problem::PackedOtherwise(other)),
        };
        let header = read(&**source, entry.offset, HEADER_BYTES)?;
        let length = |at| u16_at(&header, at).map_or(0, u64::from);
        if !header.starts_with(b"PK\x03\x04") {
            return Err(Problem::Damaged("a file is not where the archive says"));
        }
        let data = entry.offset + HEADER_BYTES as u64 + length(26) + length(28);
        Ok(Self {
            input: Range::new(Rc::clone(source), data, entry.packed)?,
            pending: Pending::default(),
            inflater,
            budget: Rc::clone(budget),
            hasher: Hasher::new(),
            made: 0,
            size: entry.size,
            crc: entry.crc,
            ended: false,
        })
    }

    /// Appends something to `out`; false at the end.
    fn step(&mut self, out: &mut Vec<u8>) -> Result<bool, Problem> {
        let Some(inflater) = &mut self.inflater else {
            let before = out.len();
            let more = self.input.pull(out)?;
            self.budget.expand((out.len() - before) as u64)?;
            return Ok(more);
        };
        if inflater.has_ended() {
            return Ok(false);
        }
        let before = out.len();
        let used = inflater.step(self.pending.left(), out)?;
        self.pending.use_up(used);
        let stuck = used == 0 && out.len() == before;
        if self.pending.left().is_empty() || stuck {
            let more = self.input.pull(self.pending.refill())?;
            if stuck && !more && !inflater.has_ended() {
                return Err(Problem::Damaged("a file in it breaks off"));
            }
        }
        Ok(true)
    }

    fn check(&self) -> Result<(), Problem> {
        if self.made != self.size {
            return Err(Problem::Damaged("a file in it does not have the size that is told"));
        }
        if self.hasher.clone().finalize() != self.crc {
            return Err(Problem::Damaged("a check sum is wrong"));
        }
        Ok(())
    }
}

impl Stream for EntryStream {
    fn pull(&mut self, out: &mut Vec<u8>) -> Result<bool, Problem> {
        let start = out.len();
        while !self.ended && out.len() - start < PIECE {
            let before = out.len();
            self.ended = !self.step(out)?;
            self.hasher.update(&out[before..]);
            self.made += (out.len() - before) as u64;
            if self.made > self.size {
                return Err(Problem::Damaged("a file in it does not have the size that is told"));
            }
            if self.ended {
                self.check()?;
            }
        }
        Ok(!self.ended)
    }
}
