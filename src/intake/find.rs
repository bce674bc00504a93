//! The next byte that matters, found eight bytes at a time.

/// Bytes looked at in one step.
pub(super) const STEP: usize = 8;
const ONES: u64 = 0x0101_0101_0101_0101;
const HIGH_BITS: u64 = 0x8080_8080_8080_8080;

/// The high bit of each byte of `word` that is `byte`. Only the lowest is sure: above a byte that is equal, one
/// that is greater by 1 may be marked as well.
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

/// The first place from `from` on where one of the two bytes stands.
#[inline]
pub(super) fn find_either(text: &[u8], from: usize, a: u8, b: u8) -> Option<usize> {
    find(text, from, |word| equal(word, a) | equal(word, b), |byte| byte == a || byte == b)
}

/// The first place from `from` on where `delimiter` or a line end stands.
#[inline]
pub(super) fn find_separator(text: &[u8], from: usize, delimiter: u8) -> Option<usize> {
    find(
        text,
        from,
        |word| equal(word, delimiter) | equal(word, b'\n') | equal(word, b'\r'),
        |byte| byte == delimiter || matches!(byte, b'\n' | b'\r'),
    )
}

/// `marks` must be right about the lowest mark.
#[inline]
fn find(text: &[u8], from: usize, marks: impl Fn(u64) -> u64, fits: impl Fn(u8) -> bool) -> Option<usize> {
    let rest = text.get(from..)?;
    let mut steps = rest.chunks_exact(STEP);
    let mut base = from;
    for step in &mut steps {
        let found = marks(word(step));
        if found != 0 {
            return Some(base + place(found));
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
                let mut text = vec![b'#'; length];
                text[place] = b'"';
                // Greater by one than what is looked for, right behind it.
                text[place + 1..].fill(b'#');
                for from in 0..=length {
                    let expected = (from <= place).then_some(place);
                    assert_eq!(find_either(&text, from, b'"', b'\n'), expected, "{length} {place} {from}");
                    text[place] = b'\r';
                    assert_eq!(find_separator(&text, from, b','), expected);
                    text[place] = b'"';
                }
            }
        }
        assert_eq!(find_either(b"", 1, b'a', b'b'), None);
    }
}
