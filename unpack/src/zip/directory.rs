//! The central directory: where it is, and what it lists.

use super::{u16_at, u32_at, u64_at};
use crate::limits::{ENTRIES, HELD_BYTES, TRAILER_BYTES};
use crate::problem::Problem;
use crate::source::{Source, read};

/// One file of an archive, as the directory tells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its name with its folders.
    pub name: String,
    /// How it is packed: 0 not at all, 8 deflate.
    pub method: u16,
    /// Whether a password is needed.
    pub encrypted: bool,
    /// Its check sum, CRC-32.
    pub crc: u32,
    /// Bytes packed.
    pub packed: u64,
    /// Bytes unpacked.
    pub size: u64,
    /// Where its own header begins.
    pub offset: u64,
}

/// Bytes of the end record without its comment.
const END_BYTES: usize = 22;
/// Bytes of a ZIP64 locator, which stands right before the end record.
const LOCATOR_BYTES: u64 = 20;
/// Bytes of a ZIP64 end record.
const END64_BYTES: usize = 56;
/// Bytes of an entry of the directory without its name.
const ENTRY_BYTES: usize = 46;
/// Bytes of an entry's own header without its name.
pub(super) const HEADER_BYTES: usize = 30;

/// End records that are tried. More than one is a coincidence, many are an attack.
const CANDIDATES: usize = 16;

const NO_END: Problem = Problem::Damaged("the archive's table of contents is missing; it may be cut off");
const BROKEN: Problem = Problem::Damaged("the archive's table of contents is broken");

/// Where the directory lies.
struct Place {
    entries: u64,
    bytes: u64,
    offset: u64,
    /// Where it ends, which is where its end record begins.
    end: u64,
}

/// The files of the archive in `source`, in the order of the directory.
pub(super) fn entries(source: &dyn Source) -> Result<Vec<Entry>, Problem> {
    let place = find(source)?;
    if place.entries > ENTRIES {
        return Err(Problem::TooManyEntries);
    }
    // Programs that unpack themselves stand before the archive, and all its offsets are short by them.
    let start = place.end.checked_sub(place.bytes).ok_or(BROKEN)?;
    let before = start.checked_sub(place.offset).ok_or(BROKEN)?;
    let length = usize::try_from(place.bytes).ok().filter(|&bytes| bytes <= HELD_BYTES).ok_or(BROKEN)?;
    let directory = read(source, start, length)?;
    let mut rest = &directory[..];
    let mut entries = Vec::new();
    for _ in 0..place.entries {
        let (entry, after) = entry(rest).ok_or(BROKEN)?;
        rest = after;
        let offset = entry.offset.checked_add(before).ok_or(BROKEN)?;
        entries.push(Entry { offset, ..entry });
    }
    check_overlaps(&entries, start)?;
    Ok(entries)
}

/// Looks for the end record from the back: what follows it is a comment, or does not belong here.
fn find(source: &dyn Source) -> Result<Place, Problem> {
    let tail_bytes = source.size().min(TRAILER_BYTES);
    let tail_start = source.size() - tail_bytes;
    let tail = read(source, tail_start, usize::try_from(tail_bytes).map_err(|_| BROKEN)?)?;
    let places = (0..tail.len().saturating_sub(END_BYTES - 1)).rev();
    let candidates = places.filter(|&at| tail[at..].starts_with(b"PK\x05\x06"));
    let mut found = Err(NO_END);
    for at in candidates.take(CANDIDATES) {
        let place = place(source, &tail[at..], tail_start + at as u64);
        // The same letters may stand in a comment or in other bytes: the directory must be there.
        match place {
            Ok(place) if leads_to_directory(source, &place) => return Ok(place),
            Ok(_) => found = Err(BROKEN),
            Err(problem) => found = Err(problem),
        }
    }
    found
}

fn leads_to_directory(source: &dyn Source, place: &Place) -> bool {
    let start = place.end.checked_sub(place.bytes);
    match start {
        Some(start) if start >= place.offset => {
            place.entries == 0 || read(source, start, 4).is_ok_and(|signature| signature == b"PK\x01\x02")
        }
        _ => false,
    }
}

fn place(source: &dyn Source, end: &[u8], at: u64) -> Result<Place, Problem> {
    let (disk, entries) = (u16_at(end, 4).ok_or(NO_END)?, u16_at(end, 10).ok_or(NO_END)?);
    let (bytes, offset) = (u32_at(end, 12).ok_or(NO_END)?, u32_at(end, 16).ok_or(NO_END)?);
    let wide = entries == u16::MAX || bytes == u32::MAX || offset == u32::MAX;
    if wide && let Some(place) = place64(source, at)? {
        return Ok(place);
    }
    if disk != 0 && disk != u16::MAX {
        return Err(Problem::Damaged("the archive is one of several parts"));
    }
    Ok(Place { entries: entries.into(), bytes: bytes.into(), offset: offset.into(), end: at })
}

/// What the ZIP64 records before the end record at `at` say, if they are there.
fn place64(source: &dyn Source, at: u64) -> Result<Option<Place>, Problem> {
    let Some(locator_at) = at.checked_sub(LOCATOR_BYTES) else { return Ok(None) };
    let locator = read(source, locator_at, 20)?;
    if !locator.starts_with(b"PK\x06\x07") {
        return Ok(None);
    }
    // With bytes before the archive the told place is short by them; the record stands before its locator.
    let beside = locator_at.checked_sub(END64_BYTES as u64);
    let told = u64_at(&locator, 8);
    for place in [told, beside].into_iter().flatten() {
        let Ok(record) = read(source, place, END64_BYTES) else { continue };
        if !record.starts_with(b"PK\x06\x06") {
            continue;
        }
        let number = |at| u64_at(&record, at).ok_or(BROKEN);
        return Ok(Some(Place { entries: number(32)?, bytes: number(40)?, offset: number(48)?, end: place }));
    }
    Err(BROKEN)
}

/// The first entry of `bytes`, and what follows it.
fn entry(bytes: &[u8]) -> Option<(Entry, &[u8])> {
    if !bytes.starts_with(b"PK\x01\x02") {
        return None;
    }
    let length = |at| u16_at(bytes, at).map(usize::from);
    let (name_bytes, extra_bytes, comment_bytes) = (length(28)?, length(30)?, length(32)?);
    let rest = bytes.get(ENTRY_BYTES..)?;
    let (name, rest) = rest.split_at_checked(name_bytes)?;
    let (extra, rest) = rest.split_at_checked(extra_bytes)?;
    let rest = rest.get(comment_bytes..)?;
    // Fields that do not fit are all ones, and stand in the ZIP64 field in this order.
    let mut wide = extra_field(extra, 1).unwrap_or_default();
    let mut number = |at| -> Option<u64> {
        let narrow = u32_at(bytes, at)?;
        if narrow != u32::MAX {
            return Some(narrow.into());
        }
        let (first, others) = wide.split_first_chunk::<8>()?;
        wide = others;
        Some(u64::from_le_bytes(*first))
    };
    let size = number(24)?;
    let packed = number(20)?;
    let offset = number(42)?;
    let entry = Entry {
        name: name_of(name),
        method: u16_at(bytes, 10)?,
        encrypted: u16_at(bytes, 8)? & 1 != 0,
        crc: u32_at(bytes, 16)?,
        packed,
        size,
        offset,
    };
    Some((entry, rest))
}

fn extra_field(mut extra: &[u8], wanted: u16) -> Option<&[u8]> {
    loop {
        let (id, length) = (u16_at(extra, 0)?, usize::from(u16_at(extra, 2)?));
        let field = extra.get(4..4 + length)?;
        if id == wanted {
            return Some(field);
        }
        extra = &extra[4 + length..];
    }
}

/// Names are UTF-8, or in the letters of the computer that packed them, which are not told.
fn name_of(bytes: &[u8]) -> String {
    match std::str::from_utf8(bytes) {
        Ok(name) => name.to_owned(),
        Err(_) => encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned(),
    }
}

/// Files that share their packed bytes make an archive of any size out of a few bytes.
fn check_overlaps(entries: &[Entry], directory: u64) -> Result<(), Problem> {
    let range = |entry: &Entry| {
        let least = HEADER_BYTES as u64 + entry.packed;
        (entry.offset, entry.offset.saturating_add(least))
    };
    let mut ranges: Vec<(u64, u64)> = entries.iter().map(range).collect();
    ranges.sort_unstable();
    if ranges.windows(2).any(|pair| pair[0].1 > pair[1].0) {
        return Err(Problem::Bomb);
    }
    if ranges.last().is_some_and(|&(_, end)| end > directory) { Err(BROKEN) } else { Ok(()) }
}
