//! Numbers that share a key, brought together without sorting them all.
//!
//! One counting pass spreads the numbers over buckets of about two by a mix of their keys; what is left to
//! sort is small. A key is found again in its bucket.

/// Mixes a key so that its top bits depend on all of it (Knuth, The Art of Computer Programming 6.4).
const SPREAD: u64 = 0x9e37_79b9_7f4a_7c15;

/// The numbers 0, 1, 2, … of some rows, grouped by key.
#[derive(Debug)]
pub(super) struct Groups {
    /// Bucket by bucket; within one by key, and equal keys by number.
    numbers: Vec<u32>,
    /// Where in `numbers` each bucket begins, and the end of the last.
    starts: Vec<u32>,
    shift: u32,
}

impl Groups {
    /// Groups `count` numbers. `keep` is shown the numbers of each group, which rise, and says how many of
    /// them stay: the first ones.
    pub(super) fn new(
        count: u32,
        key: impl Fn(u32) -> u64,
        mut keep: impl FnMut(&[(u64, u32)]) -> usize,
    ) -> Self {
        let bits = (count / 2).max(2).ilog2();
        let mut groups = Self {
            numbers: vec![0; count as usize],
            starts: vec![0; (1 << bits) + 1],
            shift: u64::BITS - bits,
        };
        groups.spread(count, &key);
        groups.sort(key, &mut keep);
        groups
    }

    fn spread(&mut self, count: u32, key: &impl Fn(u32) -> u64) {
        for number in 0..count {
            let bucket = self.bucket(key(number));
            self.starts[bucket] += 1;
        }
        let mut end = 0;
        for start in &mut self.starts {
            end += *start;
            *start = end;
        }
        // Backwards, so that ends become starts and numbers of one bucket rise.
        for number in (0..count).rev() {
            let bucket = self.bucket(key(number));
            self.starts[bucket] -= 1;
            self.numbers[self.starts[bucket] as usize] = number;
        }
    }

    fn sort(&mut self, key: impl Fn(u32) -> u64, keep: &mut impl FnMut(&[(u64, u32)]) -> usize) {
        let mut bucket: Vec<(u64, u32)> = Vec::new();
        let mut kept = 0;
        for place in 0..self.starts.len() - 1 {
            let range = self.starts[place] as usize..self.starts[place + 1] as usize;
            bucket.clear();
            bucket.extend(self.numbers[range].iter().map(|&number| (key(number), number)));
            bucket.sort_unstable();
            // INVARIANT: `kept` never passes the numbers that are still to be read.
            self.starts[place] = number_of(kept);
            for group in bucket.chunk_by(|a, b| a.0 == b.0) {
                for &(_, number) in &group[..keep(group)] {
                    self.numbers[kept] = number;
                    kept += 1;
                }
            }
        }
        if let Some(end) = self.starts.last_mut() {
            *end = number_of(kept);
        }
        self.numbers.truncate(kept);
        self.numbers.shrink_to_fit();
    }

    /// The numbers among which those with that key are, if there are any.
    #[inline]
    pub(super) fn near(&self, key: u64) -> &[u32] {
        let (start, end) = self.span(key);
        self.within(start, end)
    }

    /// Where those stand among all numbers, for [`Groups::within`].
    #[inline]
    pub(super) fn span(&self, key: u64) -> (usize, usize) {
        let bucket = self.bucket(key);
        (self.starts[bucket] as usize, self.starts[bucket + 1] as usize)
    }

    /// The numbers of a span.
    #[inline]
    pub(super) fn within(&self, start: usize, end: usize) -> &[u32] {
        &self.numbers[start..end]
    }

    #[inline]
    fn bucket(&self, key: u64) -> usize {
        // INVARIANT: `shift` leaves fewer bits than `starts` has places.
        usize::try_from(key.wrapping_mul(SPREAD) >> self.shift).unwrap_or(0)
    }

    /// Bytes that it takes.
    #[cfg(test)]
    pub(super) fn bytes(&self) -> usize {
        (self.numbers.capacity() + self.starts.capacity()) * size_of::<u32>()
    }
}

fn number_of(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    fn check(keys: &[u64]) {
        let mut expected: BTreeMap<u64, Vec<u32>> = BTreeMap::new();
        for (&key, number) in keys.iter().zip(0..) {
            expected.entry(key).or_default().push(number);
        }
        let mut seen = BTreeMap::new();
        let groups = Groups::new(
            number_of(keys.len()),
            |number| keys[number as usize],
            |group| {
                let numbers: Vec<u32> = group.iter().map(|&(_, number)| number).collect();
                assert!(seen.insert(group[0].0, numbers).is_none(), "each key once");
                group.len().div_ceil(2)
            },
        );
        assert_eq!(seen, expected);
        for (&key, numbers) in &expected {
            let found: Vec<u32> =
                groups.near(key).iter().copied().filter(|&n| keys[n as usize] == key).collect();
            assert_eq!(found, numbers[..numbers.len().div_ceil(2)], "key {key}");
        }
        let kept: usize = expected.values().map(|numbers| numbers.len().div_ceil(2)).sum();
        assert_eq!(groups.numbers.len(), kept);
    }

    #[test]
    fn every_number_is_in_the_group_of_its_key() {
        check(&[]);
        check(&[7]);
        check(&[0, u64::MAX, 0, 0, 5, u64::MAX]);
        check(&(0..5000).map(|n| n * n % 1777 * 10_000_000).collect::<Vec<u64>>());
        check(&[42; 1000]);
    }
}
