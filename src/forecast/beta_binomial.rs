//! How many of the orders to come will have a defect, given how many of those before had one.
//!
//! The share of defects is not known but estimated: its distribution after `defects` of `orders` is beta with
//! Jeffreys' prior, and the number among further orders is then beta-binomial. This takes every order for
//! itself; a bad batch brings more at once.
//!
//! INVARIANT: only sums, products and quotients of `f64`, whose results are the same on every device. Chances
//! are summed outwards from the middle by the ratio of neighbours, so that no factorial is needed.

/// Terms smaller than this part of their sum change nothing.
const NEGLIGIBLE: f64 = 1e-15;

/// Chance left out on each side of an interval.
const SIDE: f64 = 0.025;

/// Jeffreys' prior: half a defect and half a good order.
const PRIOR: f64 = 0.5;

/// Defects among orders to come.
#[derive(Clone, Copy, Debug)]
pub(super) struct BetaBinomial {
    trials: u32,
    defects: f64,
    good: f64,
}

impl BetaBinomial {
    /// Among `trials` further orders, after `defects` of `orders`.
    ///
    /// INVARIANT: `defects` is at most `orders`, which is more than zero. So there is a single peak.
    pub(super) fn after(defects: u32, orders: u32, trials: u32) -> Self {
        let good = f64::from(orders - defects) + PRIOR;
        Self { trials, defects: f64::from(defects) + PRIOR, good }
    }

    /// How much likelier `count + 1` is than `count`.
    fn step(self, count: u32) -> f64 {
        let left = f64::from(self.trials - count);
        let count = f64::from(count);
        left * (count + self.defects) / ((count + 1.0) * (left - 1.0 + self.good))
    }

    /// A number in the middle.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a part of `trials`")]
    fn middle(self) -> u32 {
        (f64::from(self.trials) * self.defects / (self.defects + self.good)) as u32
    }

    /// The likely numbers: the first of them, and how likely each is beside the middle one.
    fn weights(self) -> (u32, Vec<f64>) {
        let middle = self.middle();
        let mut weights = Vec::new();
        let (mut at, mut weight, mut sum) = (middle, 1.0, 1.0);
        while at > 0 {
            let step = self.step(at - 1);
            weight /= step;
            if step >= 1.0 && weight < NEGLIGIBLE * sum {
                break;
            }
            at -= 1;
            sum += weight;
            weights.push(weight);
        }
        let first = at;
        weights.reverse();
        weights.push(1.0);
        (at, weight) = (middle, 1.0);
        while at < self.trials {
            let step = self.step(at);
            weight *= step;
            if step <= 1.0 && weight < NEGLIGIBLE * sum {
                break;
            }
            at += 1;
            sum += weight;
            weights.push(weight);
        }
        (first, weights)
    }

    /// The least and the most defects at 95 %: fewer, or more, have a chance of at most 2.5 % each.
    pub(super) fn interval(self) -> (u32, u32) {
        let (first, weights) = self.weights();
        let all: f64 = weights.iter().sum();
        let mut ends = (None, first);
        let mut below = 0.0;
        for (count, weight) in (first..).zip(weights) {
            below += weight / all;
            if below > SIDE && ends.0.is_none() {
                ends.0 = Some(count);
            }
            ends.1 = count;
            if below >= 1.0 - SIDE {
                break;
            }
        }
        (ends.0.unwrap_or(first), ends.1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chances(of: BetaBinomial) -> Vec<f64> {
        let (first, weights) = of.weights();
        let all: f64 = weights.iter().sum();
        let mut chances = vec![0.0; first as usize];
        chances.extend(weights.iter().map(|weight| weight / all));
        chances
    }

    #[test]
    fn the_chances_are_those_of_the_formula() {
        // One good order before, two to come, by hand: P(0) = (1.5/2)(2.5/3), P(2) = (0.5/2)(1.5/3).
        let found = chances(BetaBinomial::after(0, 1, 2));
        let expected = [0.625, 0.25, 0.125];
        assert_eq!(found.len(), 3);
        for (found, expected) in found.iter().zip(expected) {
            assert!((found - expected).abs() < 1e-12, "{found} {expected}");
        }
    }

    #[test]
    fn the_mean_is_the_estimated_share_of_the_orders_to_come() {
        for (defects, orders, trials) in [(0, 30, 500), (3, 400, 900), (25, 25, 60), (600, 40_000, 80_000)] {
            let found = chances(BetaBinomial::after(defects, orders, trials));
            let mean: f64 = (0_u32..).zip(&found).map(|(count, chance)| f64::from(count) * chance).sum();
            let expected = f64::from(trials) * (f64::from(defects) + 0.5) / (f64::from(orders) + 1.0);
            assert!((mean - expected).abs() < 1e-6 * expected, "{defects}/{orders}: {mean} {expected}");
        }
    }

    #[test]
    fn each_side_of_the_interval_has_at_most_a_fortieth() {
        for (defects, orders, trials) in [(0, 30, 500), (3, 400, 900), (25, 25, 60), (600, 40_000, 80_000)] {
            let of = BetaBinomial::after(defects, orders, trials);
            let (low, high) = of.interval();
            let found = chances(of);
            let below: f64 = found[..low as usize].iter().sum();
            let above: f64 = found.iter().skip(high as usize + 1).sum();
            assert!(below <= 0.025 && above <= 0.025, "{below} {above}");
            assert!(below + found[low as usize] > 0.025, "the lower end could be higher");
            assert!(above + found[high as usize] > 0.025 - 1e-9, "the upper end could be lower");
        }
    }

    #[test]
    fn no_order_to_come_has_no_defect() {
        assert_eq!(BetaBinomial::after(3, 100, 0).interval(), (0, 0));
    }
}
