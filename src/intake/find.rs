//! The next byte that matters, found eight bytes at a time.

/// Bytes looked at in one step.
pub(super) const STEP: usize = 8;
const ONES: u64 = 0x0101_0101_0101_0101;
const HIGH_BITS: u64 = 0x8080_8080_8080_8080;

/// The high bit of each byte of `word` that is `byte`. Above a byte that is equal, one that is greater by 1 may
/// be marked as well.
#[inline]
fn equal(word: u64, byte: u8) -> u64 {
    let zeros = word ^ ONES.wrapping_mul(u64::from(byte));
    zeros.wrapping_sub(ONES) & !zeros & HIGH_BITS
}

/// The high bit of each byte of `word` below `limit`, which is at most 128. Above a byte that is below it, one
/// that is not may be marked as well.
#[inline]
pub(super) fn below(word: u64, limit: u8) -> u64 {
    word.wrapping_sub(ONES.wrapping_mul(u64::from(limit))) & !word & HIGH_BITS
}

/// The place of the lowest mark.
#[inline]
pub(super) fn place(marks: u64) -> usize {
    (marks.trailing_zeros() / 8) as usize % STEP
}

// Plain loops over arrays: optimised for size, adapters of iterators are called for every step.

/// The first place from `from` on where `mark` or a line end stands.
#[inline]
pub(super) fn find_mark(text: &[u8], from: usize, mark: u8) -> Option<usize> {
    let (steps, rest) = text.get(from..)?.as_chunks::<STEP>();
    let mut base = from;
    for step in steps {
        let word = u64::from_le_bytes(*step);
        let mut marks = equal(word, mark) | below(word, 14);
        while marks != 0 {
            let place = place(marks);
            if fits(step[place], mark) {
                return Some(base + place);
            }
            marks &= marks - 1;
        }
        base += STEP;
    }
    for &byte in rest {
        if fits(byte, mark) {
            return Some(base);
        }
        base += 1;
    }
    None
}

#[inline]
fn fits(byte: u8, mark: u8) -> bool {
    byte == mark || matches!(byte, b'\n' | b'\r')
}

/// The first place of a byte that is none of ASCII.
pub(super) fn find_beyond_ascii(text: &[u8]) -> Option<usize> {
    let (steps, _) = text.as_chunks::<STEP>();
    let mut base = 0;
    for wide in steps.as_chunks::<4>().0 {
        let [a, b, c, d] = wide.map(u64::from_le_bytes);
        if (a | b | c | d) & HIGH_BITS != 0 {
            break;
        }
        base += 4 * STEP;
    }
    text[base..].iter().position(|byte| !byte.is_ascii()).map(|place| base + place)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_fitting_byte_is_found_wherever_it_stands() {
        for length in 0..40 {
            for place in 0..length {
                for mark in *b"\",\r\n" {
                    // What is greater by one than the mark, and what is below a line end, may look like it.
                    for (before, after) in [(b'a', mark + 1), (b'\t', b'\t'), (0xff, 0x80 | mark), (0, mark)]
                    {
                        let mut text = vec![before; length];
                        text[place + 1..].fill(after);
                        text[place] = mark;
                        for from in 0..=place {
                            assert_eq!(
                                find_mark(&text, from, b'"').or(find_mark(&text, from, b',')),
                                Some(place)
                            );
                        }
                    }
                }
            }
        }
        assert_eq!(find_mark(b"\"", 1, b'"'), None);
        assert_eq!(find_mark(b"", 1, b'"'), None);
    }

    #[test]
    fn the_first_byte_beyond_ascii_is_found_wherever_it_stands() {
        for length in 0..100 {
            let mut text = vec![0x7f; length];
            assert_eq!(find_beyond_ascii(&text), None);
            for place in (0..length).rev() {
                text[place] = 0x80;
                assert_eq!(find_beyond_ascii(&text), Some(place));
            }
        }
    }
}
