//! Where the bytes that matter to a reader of records stand, found sixty-four at a time.

/// Bytes looked at in one step.
pub(super) const BLOCK: usize = 64;

/// The bytes of a block that matter: a bit for each byte, the lowest for the first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Marks {
    /// Delimiters.
    pub(super) delimiters: u64,
    /// `\n` and `\r`.
    pub(super) line_ends: u64,
    /// Double quotes.
    pub(super) quotes: u64,
}

impl Marks {
    /// Of the block of `text` that begins at `at`. Behind the end of the text nothing is marked.
    #[cfg_attr(target_arch = "wasm32", target_feature(enable = "simd128"))]
    #[inline]
    pub(super) fn at(text: &[u8], at: usize, delimiter: u8) -> Self {
        let rest = &text[at..];
        let last;
        let block = if let Some(block) = rest.first_chunk() {
            block
        } else {
            last = padded(rest);
            &last
        };
        Self {
            delimiters: equal(block, delimiter),
            line_ends: equal(block, b'\n') | equal(block, b'\r'),
            quotes: equal(block, b'"'),
        }
    }
}

#[cold]
fn padded(rest: &[u8]) -> [u8; BLOCK] {
    let mut block = [0; BLOCK];
    block[..rest.len()].copy_from_slice(rest);
    block
}

/// Where a block has that byte.
#[cfg(target_arch = "wasm32")]
#[target_feature(enable = "simd128")]
#[inline]
fn equal(block: &[u8; BLOCK], byte: u8) -> u64 {
    use std::arch::wasm32::{u8x16_bitmask, u8x16_eq, u8x16_splat, u64x2};

    let [w0, w1, w2, w3, w4, w5, w6, w7] = *block.as_chunks().0 else { return 0 };
    // Two words are loaded as one. Without a loop and without places: optimised for size, either becomes a call for
    // every sixteen bytes.
    let bits = |low, high| {
        let bytes = u64x2(u64::from_le_bytes(low), u64::from_le_bytes(high));
        u64::from(u8x16_bitmask(u8x16_eq(bytes, u8x16_splat(byte))))
    };
    bits(w0, w1) | bits(w2, w3) << 16 | bits(w4, w5) << 32 | bits(w6, w7) << 48
}

/// Where a block has that byte.
#[cfg(not(target_arch = "wasm32"))]
fn equal(block: &[u8; BLOCK], byte: u8) -> u64 {
    block.iter().rev().fold(0, |bits, &other| bits << 1 | u64::from(other == byte))
}

/// The lowest bit and all below it; every bit if none is set.
#[inline]
pub(super) fn up_to_first(bits: u64) -> u64 {
    bits ^ bits.wrapping_sub(1)
}

/// Where the fields of one record end.
#[derive(Debug, Default)]
pub(super) struct Ends {
    /// INVARIANT: behind those that are filled there is room for a block more, or there was none yet.
    places: Vec<usize>,
    filled: usize,
}

impl Ends {
    /// Forgets them.
    #[inline]
    pub(super) fn clear(&mut self) {
        self.filled = 0;
    }

    /// The places, in order.
    #[inline]
    pub(super) fn places(&self) -> &[usize] {
        &self.places[..self.filled]
    }

    /// Adds the place of each bit, the lowest standing for `base`.
    #[inline]
    pub(super) fn add(&mut self, base: usize, mut bits: u64) {
        if self.places.len() < self.filled + BLOCK {
            self.grow();
        }
        let (room, _) = self.places[self.filled..].as_chunks_mut::<8>();
        let count = bits.count_ones() as usize;
        self.filled += count;
        let mut next = || {
            let place = base + bits.trailing_zeros() as usize;
            bits &= bits.wrapping_sub(1);
            place
        };
        // Eight at a time, wanted or not: no processor foresees after how many bits a loop ends.
        for places in &mut room[..count.div_ceil(8)] {
            *places = [next(), next(), next(), next(), next(), next(), next(), next()];
        }
    }

    #[cold]
    fn grow(&mut self) {
        self.places.resize(2 * (self.places.len() + BLOCK), 0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_byte_of_a_text_is_marked_for_what_it_is() {
        let text: Vec<u8> = (0..=255).chain(*b"a,b\"\"\t\r\n;").collect();
        for at in 0..text.len() {
            let marks = Marks::at(&text, at, b',');
            for place in 0..BLOCK {
                let byte = text.get(at + place).copied();
                let is_marked = |bits: u64| bits >> place & 1 == 1;
                assert_eq!(is_marked(marks.delimiters), byte == Some(b','));
                assert_eq!(is_marked(marks.line_ends), matches!(byte, Some(b'\n' | b'\r')));
                assert_eq!(is_marked(marks.quotes), byte == Some(b'"'));
            }
        }
    }

    #[test]
    fn places_are_those_of_the_bits() {
        let mut ends = Ends::default();
        let mut places = Vec::new();
        for (base, bits) in [(0, 0), (64, 1), (128, u64::MAX), (192, 1 << 63), (256, 0x8000_0001_0000_ffff)] {
            ends.add(base, bits);
            places.extend((0..64).filter(|bit| bits >> bit & 1 == 1).map(|bit| base + bit));
            assert_eq!(ends.places(), places);
        }
        ends.clear();
        assert!(ends.places().is_empty());
    }

    #[test]
    fn bits_are_kept_up_to_the_first() {
        for (bits, kept) in [(0, u64::MAX), (1, 1), (0b1010_0100, 0b111), (1 << 63, u64::MAX)] {
            assert_eq!(up_to_first(bits), kept);
        }
    }
}
