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

/// Bytes as a number whose lowest byte is the first.
#[inline]
pub(super) fn word(step: &[u8]) -> u64 {
    step.try_into().map_or(0, u64::from_le_bytes)
}

/// The place of the lowest mark.
#[inline]
pub(super) fn place(marks: u64) -> usize {
    (marks.trailing_zeros() / 8) as usize
}

/// The first place from `from` on where `mark` or a line end stands.
#[inline]
pub(super) fn find_mark(text: &[u8], from: usize, mark: u8) -> Option<usize> {
    let fits = |byte: u8| byte == mark || matches!(byte, b'\n' | b'\r');
    let rest = text.get(from..)?;
    let mut steps = rest.chunks_exact(STEP);
    let mut base = from;
    for step in &mut steps {
        let word = word(step);
        let mut marks = equal(word, mark) | below(word, 14);
        while marks != 0 {
            let place = base + place(marks);
            if fits(text[place]) {
                return Some(place);
            }
            marks &= marks - 1;
        }
        base += STEP;
    }
    steps.remainder().iter().position(|&byte| fits(byte)).map(|place| base + place)
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
}
