//! A quick 64-bit hash of bytes: recognises equal rows and finds dictionary entries.
//!
//! Not for secrets, and not kept across versions of the account's format.

const SPREAD: u64 = 0x9e37_79b9_7f4a_7c15;
const SEEDS: [u64; 4] =
    [0x243f_6a88_85a3_08d3, 0x1319_8a2e_0370_7344, 0xa409_3822_299f_31d0, 0x082e_fa98_ec4e_6c89];

// Plain loops over arrays: optimised for size, adapters of iterators are called for every word.

/// The hash of `bytes`. Four lanes run side by side, so that a long row costs little.
#[expect(clippy::inline_always, reason = "called for every row; a call costs more than what it does")]
#[inline(always)]
pub fn hash(bytes: &[u8]) -> u64 {
    let [mut a, mut b, mut c, mut d] = SEEDS;
    let (words, _) = bytes.as_chunks::<8>();
    let (blocks, words) = words.as_chunks::<4>();
    for block in blocks {
        a = step(a, u64::from_le_bytes(block[0]));
        b = step(b, u64::from_le_bytes(block[1]));
        c = step(c, u64::from_le_bytes(block[2]));
        d = step(d, u64::from_le_bytes(block[3]));
    }
    for word in words {
        a = step(a, u64::from_le_bytes(*word));
    }
    finish([a, step(b, last_word(bytes)), step(c, bytes.len() as u64), d])
}

/// The hash of `fields` and of where one ends and the next begins.
#[expect(clippy::inline_always, reason = "called for every row; a call costs more than what it does")]
#[inline(always)]
pub fn hash_fields<'f>(fields: impl Iterator<Item = &'f [u8]>) -> u64 {
    let [mut a, mut b, mut c, d] = SEEDS;
    for field in fields {
        let (words, _) = field.as_chunks::<8>();
        for word in words {
            a = step(a, u64::from_le_bytes(*word));
        }
        b = step(b, last_word(field));
        c = step(c, field.len() as u64);
    }
    finish([a, b, c, d])
}

/// Whether two texts are equal. Nearly all cells are short, and calling for a comparison of any length takes longer
/// than comparing.
#[expect(clippy::inline_always, reason = "called for every row; a call costs more than what it does")]
#[inline(always)]
pub fn same(one: &[u8], other: &[u8]) -> bool {
    if one.len() != other.len() {
        return false;
    }
    match (one.first_chunk::<8>(), other.first_chunk::<8>()) {
        (Some(front), Some(other_front)) if one.len() <= 16 => {
            front == other_front && last_word(one) == last_word(other)
        }
        (None, None) => last_word(one) == last_word(other),
        _ => one == other,
    }
}

#[inline]
fn finish([a, b, c, d]: [u64; 4]) -> u64 {
    // Each lane goes through a step of its own before the next one joins it: the last byte of a lane has
    // reached few of its bits.
    let whole = step(step(step(step(0, a), b), c), d);
    whole ^ whole >> 32
}

/// The last eight bytes. Of less, all of them: what is equal then is so only at another length.
#[expect(clippy::inline_always, reason = "called for every row; a call costs more than what it does")]
#[inline(always)]
fn last_word(bytes: &[u8]) -> u64 {
    if let Some(word) = bytes.last_chunk() {
        return u64::from_le_bytes(*word);
    }
    if let (Some(front), Some(back)) = (bytes.first_chunk(), bytes.last_chunk()) {
        return u64::from(u32::from_le_bytes(*front)) | u64::from(u32::from_le_bytes(*back)) << 32;
    }
    match *bytes {
        [a] => a.into(),
        [a, b] => u64::from(a) | u64::from(b) << 8,
        [a, b, c] => u64::from(a) | u64::from(b) << 8 | u64::from(c) << 16,
        _ => 0,
    }
}

#[inline]
fn step(state: u64, word: u64) -> u64 {
    (state ^ word).wrapping_mul(SPREAD).rotate_left(29)
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
