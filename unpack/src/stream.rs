//! Bytes one after the other, pulled.

use crate::limits::{HEAD, PIECE};
use crate::problem::Problem;

/// Bytes that come when they are asked for.
pub trait Stream {
    /// Appends the next bytes to `out`, about [`crate::limits::PIECE`] at most, and says whether more
    /// may come. It may append none though more will come, so that long work can be interrupted.
    fn pull(&mut self, out: &mut Vec<u8>) -> Result<bool, Problem>;
}

/// Steps between two looks at whether the page wants to stop.
const STEPS_AT_ONCE: u32 = 100_000;

/// A [`Stream::pull`] made of small steps, each of which says whether more may come.
pub fn pull_by_steps(
    out: &mut Vec<u8>,
    mut step: impl FnMut(&mut Vec<u8>) -> Result<bool, Problem>,
) -> Result<bool, Problem> {
    let start = out.len();
    for _ in 0..STEPS_AT_ONCE {
        if !step(out)? {
            return Ok(false);
        }
        if out.len() - start >= PIECE {
            break;
        }
    }
    Ok(true)
}

/// A stream whose beginning has been looked at.
pub struct Peeked {
    head: Vec<u8>,
    rest: Box<dyn Stream>,
    ended: bool,
}

impl Peeked {
    /// Pulls until [`HEAD`] bytes are there or the stream ends.
    pub fn new(mut rest: Box<dyn Stream>) -> Result<Self, Problem> {
        let mut head = Vec::new();
        let mut ended = false;
        while head.len() < HEAD && !ended {
            ended = !rest.pull(&mut head)?;
        }
        Ok(Self { head, rest, ended })
    }

    /// The beginning: [`HEAD`] bytes, or all if there are fewer.
    pub fn head(&self) -> &[u8] {
        &self.head[..self.head.len().min(HEAD)]
    }

    /// Whether [`Peeked::head`] is all there is.
    pub fn is_whole(&self) -> bool {
        self.ended && self.head.len() <= HEAD
    }
}

impl Stream for Peeked {
    fn pull(&mut self, out: &mut Vec<u8>) -> Result<bool, Problem> {
        if !self.head.is_empty() {
            out.append(&mut self.head);
            return Ok(!self.ended);
        }
        Ok(!self.ended && self.rest.pull(out)?)
    }
}

/// The whole stream, at most `limit` bytes; beyond, the error `too_much`.
pub fn gather(mut stream: impl Stream, limit: usize, too_much: &Problem) -> Result<Vec<u8>, Problem> {
    let mut bytes = Vec::new();
    while stream.pull(&mut bytes)? {
        if bytes.len() > limit {
            return Err(too_much.clone());
        }
    }
    if bytes.len() > limit { Err(too_much.clone()) } else { Ok(bytes) }
}

impl<S: Stream + ?Sized> Stream for Box<S> {
    fn pull(&mut self, out: &mut Vec<u8>) -> Result<bool, Problem> {
        (**self).pull(out)
    }
}
