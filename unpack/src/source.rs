//! Bytes at any place.

use std::rc::Rc;

use crate::budget::Budget;
use crate::limits::PIECE;
use crate::problem::Problem;
use crate::stream::Stream;

/// A file, or something held in memory, that can be read from any place.
pub trait Source {
    /// How many bytes it has.
    fn size(&self) -> u64;

    /// Fills `buffer` with the bytes from `offset` on.
    ///
    /// The range must lie within the size; [`read`] checks it.
    fn read_at(&self, offset: u64, buffer: &mut [u8]) -> Result<(), Problem>;
}

impl Source for Vec<u8> {
    fn size(&self) -> u64 {
        self.len() as u64
    }

    fn read_at(&self, offset: u64, buffer: &mut [u8]) -> Result<(), Problem> {
        let start = usize::try_from(offset).ok();
        let range = start.and_then(|start| self.get(start..start.checked_add(buffer.len())?));
        buffer.copy_from_slice(range.ok_or(CUT)?);
        Ok(())
    }
}

const CUT: Problem = Problem::Damaged("it breaks off");

/// `length` bytes from `offset` on.
pub fn read(source: &dyn Source, offset: u64, length: usize) -> Result<Vec<u8>, Problem> {
    let end = offset.checked_add(length as u64).ok_or(CUT)?;
    if end > source.size() {
        return Err(CUT);
    }
    let mut bytes = vec![0; length];
    source.read_at(offset, &mut bytes)?;
    Ok(bytes)
}

/// A source that notes what is read of it.
pub struct Metered {
    source: Rc<dyn Source>,
    budget: Rc<Budget>,
}

impl Metered {
    /// Reads of `source` are added to `budget`.
    pub fn new(source: Rc<dyn Source>, budget: Rc<Budget>) -> Self {
        Self { source, budget }
    }
}

impl Source for Metered {
    fn size(&self) -> u64 {
        self.source.size()
    }

    fn read_at(&self, offset: u64, buffer: &mut [u8]) -> Result<(), Problem> {
        self.budget.add_read(buffer.len() as u64);
        self.source.read_at(offset, buffer)
    }
}

/// A range of a source, from its beginning to its end.
pub struct Range {
    source: Rc<dyn Source>,
    at: u64,
    end: u64,
}

impl Range {
    /// `length` bytes from `offset` on.
    pub fn new(source: Rc<dyn Source>, offset: u64, length: u64) -> Result<Self, Problem> {
        let end = offset.checked_add(length).filter(|&end| end <= source.size()).ok_or(CUT)?;
        Ok(Self { source, at: offset, end })
    }

    /// All of it.
    pub fn whole(source: Rc<dyn Source>) -> Self {
        let end = source.size();
        Self { source, at: 0, end }
    }
}

impl Stream for Range {
    fn pull(&mut self, out: &mut Vec<u8>) -> Result<bool, Problem> {
        let length = usize::try_from(self.end - self.at).unwrap_or(PIECE).min(PIECE);
        if length == 0 {
            return Ok(false);
        }
        let start = out.len();
        out.resize(start + length, 0);
        self.source.read_at(self.at, &mut out[start..])?;
        self.at += length as u64;
        Ok(true)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_beyond_the_end_is_a_cut_file() {
        let source = b"abc".to_vec();
        assert_eq!(read(&source, 1, 2), Ok(b"bc".to_vec()));
        assert_eq!(read(&source, 2, 2), Err(CUT));
        assert_eq!(read(&source, u64::MAX, 2), Err(CUT));
        assert!(Range::new(Rc::new(source), 2, 2).is_err());
    }
}
