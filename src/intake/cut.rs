//! Finds where a record and its fields end, sixty-four bytes at a time.
//!
//! Quotes are followed as long as they are plain: a field is bare, or one pair of quotes holds all of it.

use super::marks::{BLOCK, Ends, Marks, up_to_first};

/// How far the record goes that a text begins with.
pub(super) enum Cut {
    /// To a line end.
    Record(Line),
    /// Beyond the text.
    Open,
    /// Its quotes are not plain.
    Odd,
}

/// A record that is cut.
pub(super) struct Line {
    /// Its bytes without the line end.
    pub(super) length: usize,
    /// Line ends inside its quotes.
    pub(super) breaks: u64,
}

/// Fills `ends` with the ends of the fields of the record that `text` begins with. `has_quotes` unless a quote
/// is a letter.
#[cfg_attr(target_arch = "wasm32", target_feature(enable = "simd128"))]
pub(super) fn cut(text: &[u8], delimiter: u8, has_quotes: bool, ends: &mut Ends) -> Cut {
    ends.clear();
    let mut before = Before::RECORD;
    let mut breaks = 0;
    let mut at = 0;
    while at < text.len() {
        let Marks { delimiters, mut line_ends, quotes } = Marks::at(text, at, delimiter);
        let mut separators = delimiters | line_ends;
        let mut record = up_to_first(line_ends);
        if has_quotes {
            let inside = before.inside ^ up_to_each(quotes);
            let line_breaks = line_ends & inside;
            separators &= !inside;
            line_ends &= !inside;
            record = up_to_first(line_ends);
            if before.odd_quotes(quotes, inside, separators) & record != 0 {
                return Cut::Odd;
            }
            breaks += count_breaks(&text[at..], line_breaks & record);
            before = Before::after(quotes, inside, separators);
        }
        ends.add(at, separators & record);
        if line_ends != 0 {
            return Cut::Record(Line { length: at + line_ends.trailing_zeros() as usize, breaks });
        }
        at += BLOCK;
    }
    Cut::Open
}

/// What a block needs to know of the one before it.
struct Before {
    /// Every bit set if it ended inside quotes.
    inside: u64,
    /// The lowest bit set if a field begins after it.
    separator: u64,
    /// The lowest bit set if it ended with a quote that closes a field.
    closed: u64,
}

impl Before {
    /// Before the first block of a record.
    const RECORD: Self = Self { inside: 0, separator: 1, closed: 0 };

    #[inline]
    fn after(quotes: u64, inside: u64, separators: u64) -> Self {
        let last = BLOCK - 1;
        Self {
            inside: 0_u64.wrapping_sub(inside >> last),
            separator: separators >> last,
            closed: (quotes & !inside) >> last,
        }
    }

    /// Quotes that open where no field begins, and what stands between a quote that closes and the end of its
    /// field.
    #[inline]
    fn odd_quotes(&self, quotes: u64, inside: u64, separators: u64) -> u64 {
        let opening = quotes & inside & !(separators << 1 | self.separator);
        let closing = ((quotes & !inside) << 1 | self.closed) & !separators;
        opening | closing
    }
}

/// Each bit set if an odd number of bits are set up to and with it.
#[inline]
fn up_to_each(mut bits: u64) -> u64 {
    bits ^= bits << 1;
    bits ^= bits << 2;
    bits ^= bits << 4;
    bits ^= bits << 8;
    bits ^= bits << 16;
    bits ^ bits << 32
}

/// How many lines end at these places of `text`, each with a byte of a line end.
#[inline]
fn count_breaks(text: &[u8], mut places: u64) -> u64 {
    let mut breaks = 0;
    while places != 0 {
        let place = places.trailing_zeros() as usize;
        breaks += u64::from(!text[place..].starts_with(b"\r\n"));
        places &= places - 1;
    }
    breaks
}
