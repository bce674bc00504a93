//! A quick 64-bit hash of bytes: recognises equal rows and finds dictionary entries.
//!
//! Not for secrets, and not kept across versions of the account's format.

const SPREAD: u64 = 0x9e37_79b9_7f4a_7c15;
const SEEDS: [u64; 4] =
    [0x243f_6a88_85a3_08d3, 0x1319_8a2e_0370_7344, 0xa409_3822_299f_31d0, 0x082e_fa98_ec4e_6c89];

/// The hash of `bytes`. Four lanes run side by side, so that a long row costs little.
#[inline]
pub fn hash(bytes: &[u8]) -> u64 {
    let mut lanes = SEEDS;
    let mut blocks = bytes.chunks_exact(32);
    for block in &mut blocks {
        for (lane, word) in lanes.iter_mut().zip(block.chunks_exact(8)) {
            *lane = step(*lane, word_of(word));
        }
    }
    let mut words = blocks.remainder().chunks_exact(8);
    let mut whole = bytes.len() as u64;
    for word in &mut words {
        whole = step(whole, word_of(word));
    }
    let rest = words.remainder().iter().fold(0, |word, &byte| word << 8 | u64::from(byte));
    whole = step(whole, rest);
    for lane in lanes {
        whole = step(whole, lane);
    }
    whole ^ whole >> 32
}

/// The hash of `fields` and of where one ends and the next begins.
#[inline]
pub fn hash_fields<'f>(fields: impl Iterator<Item = &'f [u8]>) -> u64 {
    let mut lanes = SEEDS;
    for field in fields {
        let mut words = field.chunks_exact(8);
        for word in &mut words {
            lanes[0] = step(lanes[0], word_of(word));
        }
        let rest = words.remainder().iter().fold(0, |word, &byte| word << 8 | u64::from(byte));
        lanes[1] = step(lanes[1], rest);
        lanes[2] = step(lanes[2], field.len() as u64);
    }
    let whole = step(step(lanes[0], lanes[1]), lanes[2]);
    whole ^ whole >> 32
}

#[inline]
fn step(state: u64, word: u64) -> u64 {
    (state ^ word).wrapping_mul(SPREAD).rotate_left(29)
}

#[inline]
fn word_of(bytes: &[u8]) -> u64 {
    bytes.try_into().map_or(0, u64::from_le_bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn texts_that_differ_in_one_byte_or_in_length_differ() {
        let base = [b'x'; 100];
        let mut seen = BTreeSet::from([hash(&base)]);
        for index in 0..base.len() {
            let mut other = base;
            other[index] = b'y';
            assert!(seen.insert(hash(&other)), "byte {index}");
            assert!(seen.insert(hash(&base[..index])), "length {index}");
        }
    }

    #[test]
    fn fields_that_differ_in_one_byte_or_in_their_borders_differ() {
        let hash = |text: &[u8]| hash_fields(text.split(|&byte| byte == b','));
        let base = b"171-2000000-1000000,Shipped,,1,a longer field with words,9.99,";
        let mut seen = BTreeSet::from([hash(base)]);
        for index in 0..base.len() {
            let mut other = *base;
            other[index] ^= 1;
            assert!(seen.insert(hash(&other)), "byte {index}");
            assert!(seen.insert(hash(&base[..index])), "length {index}");
        }
        for (one, other) in [(&b"ab,c"[..], &b"a,bc"[..]), (b"a,", b",a"), (b",", b""), (b"0,1", b"1,0")] {
            assert_ne!(hash(one), hash(other));
        }
    }
}
