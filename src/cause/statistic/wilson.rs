//! Wilson's interval of a share.

/// The two-sided 5 % point of the normal distribution.
const Z: f64 = 1.959_963_984_540_054;

/// The score interval at 95 % (Wilson, 1927): the lowest and the highest true share that go with `hits` out of
/// `all`. Everything, 0 to 1, when there is nothing to count.
pub(in crate::cause) fn wilson(hits: u32, all: u32) -> (f64, f64) {
    if all == 0 {
        return (0.0, 1.0);
    }
    let (hits, all) = (f64::from(hits), f64::from(all));
    let misses = all - hits;
    let middle = hits + Z * Z / 2.0;
    let half = Z * (hits * misses / all + Z * Z / 4.0).sqrt();
    let width = all + Z * Z;
    // At the ends the two terms are equal, and rounding must not pass them.
    let low = if hits == 0.0 { 0.0 } else { (middle - half) / width };
    let high = if misses == 0.0 { 1.0 } else { (middle + half) / width };
    (low, high)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_interval_is_the_published_one() {
        // Newcombe, Statistics in Medicine 17 (1998), table I, method 3.
        for (hits, all, low, high) in [
            (81, 263, 0.2553, 0.3662),
            (15, 148, 0.0624, 0.1605),
            (0, 20, 0.0, 0.1611),
            (1, 29, 0.0061, 0.1718),
        ] {
            let found = wilson(hits, all);
            assert!((found.0 - low).abs() < 5e-5 && (found.1 - high).abs() < 5e-5, "{hits}/{all}: {found:?}");
        }
    }

    #[test]
    fn nothing_counted_leaves_everything_open() {
        assert_eq!(wilson(0, 0), (0.0, 1.0));
        assert!((wilson(5, 5).1 - 1.0).abs() < f64::EPSILON);
    }
}
