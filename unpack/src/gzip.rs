//! gzip (RFC 1952): one or more members, one after the other.

use std::rc::Rc;

use crc32fast::Hasher;

use crate::budget::Budget;
use crate::inflate::{Inflater, Pending};
use crate::limits::PIECE;
use crate::problem::Problem;
use crate::stream::Stream;

/// The first bytes of every member.
pub const MAGIC: &[u8] = b"\x1f\x8b";

/// Bytes of a header's name, comment or extra field that are put up with.
const HEADER_BYTES: usize = 64 * 1024 + 1024;

/// A gzip file on its way out.
pub struct Gunzip {
    input: Box<dyn Stream>,
    pending: Pending,
    budget: Rc<Budget>,
    stage: Stage,
    name: Option<String>,
    members: u32,
}

enum Stage {
    Header,
    Body(Box<Inflater>, Hasher, u32),
    Trailer(Hasher, u32),
    End,
}

/// A member's header.
struct Header {
    bytes: usize,
    name: Option<String>,
}

impl Gunzip {
    /// Reads the first header.
    pub fn new(input: Box<dyn Stream>, budget: Rc<Budget>) -> Result<Self, Problem> {
        let mut gunzip =
            Self { input, pending: Pending::default(), budget, stage: Stage::Header, name: None, members: 0 };
        gunzip.start_member()?;
        Ok(gunzip)
    }

    /// The name that the packed file had, if the header tells it.
    pub fn name(&self) -> Option<&str> {
        self.name.as_deref()
    }

    /// Pulls more input; whether there was any.
    fn refill(&mut self) -> Result<bool, Problem> {
        let before = self.pending.left().len();
        loop {
            let more = self.input.pull(self.pending.refill())?;
            if self.pending.left().len() > before {
                return Ok(true);
            }
            if !more {
                return Ok(false);
            }
        }
    }

    fn start_member(&mut self) -> Result<(), Problem> {
        let header = loop {
            if let Some(header) = header(self.pending.left())? {
                break header;
            }
            if self.pending.left().len() > HEADER_BYTES || !self.refill()? {
                return Err(Problem::Damaged("its gzip header breaks off"));
            }
        };
        self.pending.use_up(header.bytes);
        self.name = self.name.take().or(header.name);
        self.members += 1;
        self.stage = Stage::Body(Box::new(Inflater::new(Rc::clone(&self.budget))), Hasher::new(), 0);
        Ok(())
    }

    /// The next member; or the end, where zeros and other bytes are let be as gzip does.
    fn after_member(&mut self) -> Result<(), Problem> {
        while self.pending.left().len() < MAGIC.len() {
            if !self.refill()? {
                break;
            }
        }
        if self.pending.left().starts_with(MAGIC) {
            return self.start_member();
        }
        self.stage = Stage::End;
        Ok(())
    }

    fn trailer(&mut self, hasher: Hasher, size: u32) -> Result<(), Problem> {
        while self.pending.left().len() < 8 {
            if !self.refill()? {
                return Err(Problem::Damaged("it breaks off"));
            }
        }
        let left = self.pending.left();
        let number = |at: usize| u32::from_le_bytes([left[at], left[at + 1], left[at + 2], left[at + 3]]);
        if number(0) != hasher.finalize() || number(4) != size {
            return Err(Problem::Damaged("its check sum is wrong"));
        }
        self.pending.use_up(8);
        self.after_member()
    }
}

impl Stream for Gunzip {
    fn pull(&mut self, out: &mut Vec<u8>) -> Result<bool, Problem> {
        let start = out.len();
        while out.len() - start < PIECE {
            match std::mem::replace(&mut self.stage, Stage::End) {
                Stage::End => return Ok(false),
                Stage::Header => self.start_member()?,
                Stage::Trailer(hasher, size) => self.trailer(hasher, size)?,
                Stage::Body(mut inflater, mut hasher, size) => {
                    let before = out.len();
                    let used = inflater.step(self.pending.left(), out)?;
                    self.pending.use_up(used);
                    let made = &out[before..];
                    hasher.update(made);
                    // The size is told modulo 2^32.
                    let size = size.wrapping_add(u32::try_from(made.len()).unwrap_or(0));
                    let stuck = used == 0 && made.is_empty();
                    let ended = inflater.has_ended();
                    self.stage = if ended {
                        Stage::Trailer(hasher, size)
                    } else {
                        Stage::Body(inflater, hasher, size)
                    };
                    if !ended && (stuck || self.pending.left().is_empty()) {
                        let more = self.refill()?;
                        if stuck && !more {
                            return Err(Problem::Damaged("it breaks off"));
                        }
                    }
                }
            }
        }
        Ok(true)
    }
}

/// The header at the beginning of `bytes`; none while it is not all there.
fn header(bytes: &[u8]) -> Result<Option<Header>, Problem> {
    const NO_GZIP: Problem = Problem::Damaged("it is no gzip");
    let Some(fixed) = bytes.first_chunk::<10>() else { return Ok(None) };
    let [first, second, method, flags, ..] = *fixed;
    if [first, second] != *MAGIC || method != 8 || flags & 0xe0 != 0 {
        return Err(NO_GZIP);
    }
    let mut at = fixed.len();
    if flags & 4 != 0 {
        let Some(length) = bytes.get(at..at + 2) else { return Ok(None) };
        at += 2 + usize::from(u16::from_le_bytes([length[0], length[1]]));
    }
    let mut name = None;
    for (flag, is_name) in [(8, true), (16, false)] {
        if flags & flag == 0 {
            continue;
        }
        let text = bytes.get(at..).unwrap_or_default();
        let Some(length) = text.iter().position(|&byte| byte == 0) else { return Ok(None) };
        if is_name {
            // The standard says Latin-1; programs write what the system has.
            name = Some(String::from_utf8_lossy(&text[..length]).into_owned());
        }
        at += length + 1;
    }
    at += if flags & 2 == 0 { 0 } else { 2 };
    Ok((bytes.len() >= at).then_some(Header { bytes: at, name }))
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::source::Range;
    use crate::stream::gather;
    use miniz_oxide::deflate::compress_to_vec;

    pub(crate) fn pack(name: Option<&str>, content: &[u8]) -> Vec<u8> {
        let mut bytes = MAGIC.to_vec();
        bytes.extend([8, if name.is_some() { 8 } else { 0 }, 0, 0, 0, 0, 0, 255]);
        if let Some(name) = name {
            bytes.extend(name.as_bytes());
            bytes.push(0);
        }
        bytes.extend(compress_to_vec(content, 6));
        let mut hasher = Hasher::new();
        hasher.update(content);
        bytes.extend(hasher.finalize().to_le_bytes());
        bytes.extend(u32::try_from(content.len()).unwrap().to_le_bytes());
        bytes
    }

    /// One byte at a time.
    struct Drops(Vec<u8>, usize);

    impl Stream for Drops {
        fn pull(&mut self, out: &mut Vec<u8>) -> Result<bool, Problem> {
            let Some(&byte) = self.0.get(self.1) else { return Ok(false) };
            self.1 += 1;
            out.push(byte);
            Ok(true)
        }
    }

    fn unpack(bytes: &[u8]) -> Result<Vec<u8>, Problem> {
        let streams: [Box<dyn Stream>; 2] =
            [Box::new(Range::whole(Rc::new(bytes.to_vec()))), Box::new(Drops(bytes.to_vec(), 0))];
        let [whole, drops] = streams.map(|stream| {
            let gunzip = Gunzip::new(stream, Rc::default())?;
            gather(gunzip, 1 << 24, &Problem::TooLargeToHold)
        });
        assert_eq!(whole, drops, "pieces must not matter");
        whole
    }

    #[test]
    fn members_are_read_one_after_the_other() {
        let mut bytes = pack(Some("orders.txt"), b"first ");
        bytes.extend(pack(None, b"second"));
        assert_eq!(unpack(&bytes).as_deref(), Ok(&b"first second"[..]));
        bytes.extend([0; 512]);
        assert_eq!(unpack(&bytes).as_deref(), Ok(&b"first second"[..]));
    }

    #[test]
    fn the_name_of_the_packed_file_is_told() {
        let bytes = pack(Some("orders.txt"), b"x");
        let gunzip = Gunzip::new(Box::new(Range::whole(Rc::new(bytes))), Rc::default()).ok().unwrap();
        assert_eq!(gunzip.name(), Some("orders.txt"));
    }

    #[test]
    fn a_wrong_check_sum_and_a_cut_are_damage() {
        let good = pack(None, b"amazon-order-id\tsku\n");
        let mut wrong = good.clone();
        let last = wrong.len() - 6;
        wrong[last] ^= 1;
        assert_eq!(unpack(&wrong), Err(Problem::Damaged("its check sum is wrong")));
        for cut in 0..good.len() {
            assert!(matches!(unpack(&good[..cut]), Err(Problem::Damaged(_))), "cut at {cut}");
        }
    }
}
