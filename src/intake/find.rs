//! The first letter that ASCII does not have.

/// Bytes looked at in one step.
const STEP: usize = 8;
const HIGH_BITS: u64 = 0x8080_8080_8080_8080;

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
