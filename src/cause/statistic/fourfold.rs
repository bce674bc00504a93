//! The fourfold table: orders inside and outside a group, with and without a defect.
//!
//! With its margins held, the number of defects inside is hypergeometric (Fisher, 1935). Probabilities are
//! summed outwards from the likeliest number by the ratio of neighbours, so that nothing is rounded away and
//! no factorial is needed.

/// Terms smaller than this part of their sum change nothing.
const NEGLIGIBLE: f64 = 1e-18;

/// Probability left out on each side of an interval.
const SIDE: f64 = 0.025;

/// Odds beyond these are no longer told from none at all or from infinity.
const WIDEST_ODDS: f64 = 1e15;

/// Halvings until an interval's end is as exact as the sums are.
const HALVINGS: usize = 50;

/// Counts of a group and of all orders, the group among them.
///
/// INVARIANT: `hits` is a number that the three others allow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::cause) struct Fourfold {
    /// Orders of the group with a defect.
    pub(in crate::cause) hits: u32,
    /// Orders of the group.
    pub(in crate::cause) size: u32,
    /// All orders with a defect.
    pub(in crate::cause) all_hits: u32,
    /// All orders.
    pub(in crate::cause) all: u32,
}

/// Sums over the numbers that `hits` could be, in parts of their total.
#[derive(Clone, Copy, Debug)]
struct Sums {
    below: f64,
    at: f64,
    above: f64,
    mean: f64,
}

impl Fourfold {
    /// The fewest and the most defects inside that the margins allow.
    pub(super) fn range(self) -> (u32, u32) {
        let outside = self.all - self.size;
        (self.all_hits.saturating_sub(outside), self.size.min(self.all_hits))
    }

    /// How much likelier `hits + 1` is than `hits`, when a defect inside has `odds` times the odds of one
    /// outside.
    fn step(self, hits: u32, odds: f64) -> f64 {
        let up = f64::from(self.all_hits - hits) * f64::from(self.size - hits);
        let empty = f64::from(self.all - self.size) - f64::from(self.all_hits) + f64::from(hits);
        odds * up / (f64::from(hits + 1) * (empty + 1.0))
    }

    /// The likeliest number of defects inside.
    fn mode(self, odds: f64) -> u32 {
        let (low, high) = self.range();
        let mut mode = self.hits;
        while mode < high && self.step(mode, odds) > 1.0 {
            mode += 1;
        }
        while mode > low && self.step(mode - 1, odds) < 1.0 {
            mode -= 1;
        }
        mode
    }

    fn sums(self, odds: f64) -> Sums {
        let (low, high) = self.range();
        let mode = self.mode(odds);
        let mut sums = Sums { below: 0.0, at: 0.0, above: 0.0, mean: 0.0 };
        let (mut at, mut weight) = (mode, 1.0);
        loop {
            sums.add(self.hits, at, weight);
            if at == high || weight == 0.0 || (at > self.hits && weight < NEGLIGIBLE * sums.above) {
                break;
            }
            weight *= self.step(at, odds);
            at += 1;
        }
        (at, weight) = (mode, 1.0);
        while at > low && weight > 0.0 && !(at < self.hits && weight < NEGLIGIBLE * sums.below) {
            at -= 1;
            weight /= self.step(at, odds);
            sums.add(self.hits, at, weight);
        }
        sums.shares()
    }

    /// Shows `see` each likely number of defects inside with its chance, if the group were like all others.
    pub(super) fn each(self, mut see: impl FnMut(u32, f64)) {
        let (low, high) = self.range();
        let mode = Self { hits: self.likely(), ..self }.mode(1.0);
        let mut weights = Vec::new();
        let (mut at, mut weight) = (mode, 1.0);
        while at > low && weight > NEGLIGIBLE {
            at -= 1;
            weight /= self.step(at, 1.0);
            weights.push(weight);
        }
        let first = at;
        weights.reverse();
        (at, weight) = (mode, 1.0);
        weights.push(weight);
        while at < high && weight > NEGLIGIBLE {
            weight *= self.step(at, 1.0);
            at += 1;
            weights.push(weight);
        }
        let all: f64 = weights.iter().sum();
        (first..).zip(weights).for_each(|(hits, weight)| see(hits, weight / all));
    }

    /// A number near the likeliest one: the share of the group in the defects.
    fn likely(self) -> u32 {
        let (low, high) = self.range();
        let share = u64::from(self.all_hits) * u64::from(self.size) / u64::from(self.all.max(1));
        u32::try_from(share).unwrap_or(u32::MAX).clamp(low, high)
    }

    /// The chance of as many defects inside or more, if the group were like all others: Fisher's exact test,
    /// one-sided.
    pub(in crate::cause) fn chance_of_more(self) -> f64 {
        let sums = self.sums(1.0);
        (sums.at + sums.above).min(1.0)
    }

    /// The same for as few or fewer.
    pub(in crate::cause) fn chance_of_fewer(self) -> f64 {
        let sums = self.sums(1.0);
        (sums.at + sums.below).min(1.0)
    }

    /// Fisher's exact test, two-sided: twice the smaller side.
    pub(in crate::cause) fn chance_of_difference(self) -> f64 {
        let sums = self.sums(1.0);
        (2.0 * (sums.at + sums.above.min(sums.below))).min(1.0)
    }

    /// The smallest chance that the margins allow: that of as many defects inside as can be.
    pub(in crate::cause) fn least_chance(self) -> f64 {
        let (few, many) = (self.size.min(self.all_hits), f64::from(self.size.max(self.all_hits)));
        let all = f64::from(self.all);
        let mut chance = 1.0;
        for place in 0..few {
            let taken = f64::from(place);
            chance *= (many - taken) / (all - taken);
            if chance < NEGLIGIBLE {
                break;
            }
        }
        chance
    }

    /// The rate inside over the rate outside; none when there is no defect outside, or nothing inside.
    pub(in crate::cause) fn lift(self) -> Option<f64> {
        self.lift_at(f64::from(self.hits))
    }

    fn lift_at(self, hits: f64) -> Option<f64> {
        let outside = f64::from(self.all_hits) - hits;
        let (size, others) = (f64::from(self.size), f64::from(self.all - self.size));
        (outside > 0.0 && size > 0.0).then(|| hits / size * others / outside)
    }

    /// The mid-P interval of the lift at 95 %. No lower end means that it may be nothing, no upper end that it
    /// may be anything.
    ///
    /// The interval of the odds is exact given the margins (Fisher's noncentral distribution, with half of the
    /// probability of the number found). An end becomes a lift by the number of defects that its odds expect.
    pub(in crate::cause) fn lift_interval(self) -> (f64, Option<f64>) {
        let (low, high) = self.range();
        let lower = (self.hits > low).then(|| self.odds_where(|sums| sums.above + sums.at / 2.0 < SIDE));
        let upper = (self.hits < high).then(|| self.odds_where(|sums| sums.below + sums.at / 2.0 > SIDE));
        let lift = |odds: f64| self.lift_at(self.sums(odds).mean);
        (lower.and_then(lift).unwrap_or(0.0), upper.and_then(lift))
    }

    /// The odds up to which `holds` does; it holds for small ones.
    fn odds_where(self, holds: impl Fn(Sums) -> bool) -> f64 {
        let (mut from, mut to) = (1.0 / WIDEST_ODDS, WIDEST_ODDS);
        for _ in 0..HALVINGS {
            let middle = (from * to).sqrt();
            if holds(self.sums(middle)) {
                from = middle;
            } else {
                to = middle;
            }
        }
        (from * to).sqrt()
    }
}

impl Sums {
    fn add(&mut self, hits: u32, at: u32, weight: f64) {
        match at.cmp(&hits) {
            std::cmp::Ordering::Less => self.below += weight,
            std::cmp::Ordering::Equal => self.at += weight,
            std::cmp::Ordering::Greater => self.above += weight,
        }
        self.mean += weight * f64::from(at);
    }

    fn shares(self) -> Self {
        let all = self.below + self.at + self.above;
        Self { below: self.below / all, at: self.at / all, above: self.above / all, mean: self.mean / all }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(hits: u32, size: u32, all_hits: u32, all: u32) -> Fourfold {
        Fourfold { hits, size, all_hits, all }
    }

    fn close(found: f64, expected: f64) -> bool {
        (found - expected).abs() <= 1e-9 * expected.abs().max(1e-300)
    }

    #[test]
    fn the_exact_test_gives_the_published_values() {
        // Fisher's lady tasting tea, and his convicted twins (The Logic of Inductive Inference, 1935).
        assert!(close(table(3, 4, 4, 8).chance_of_more(), 17.0 / 70.0));
        assert!(close(table(2, 17, 12, 30).chance_of_fewer(), 619.0 / 1_330_665.0));
        assert!(close(table(10, 13, 12, 30).chance_of_more(), 619.0 / 1_330_665.0));
    }

    #[test]
    fn unequal_odds_give_the_published_limits() {
        // The limits of the odds for the tea as `fisher.test` of R prints them: one-sided, then two-sided. Its
        // search for the root stops early.
        let lower = table(3, 4, 4, 8).sums(0.313_569_3);
        assert!((lower.at + lower.above - 2.0 * SIDE).abs() < 2e-6);
        let upper = table(3, 4, 4, 8).sums(621.933_750_5);
        assert!((upper.at + upper.below - SIDE).abs() < 2e-4);
    }

    #[test]
    fn the_mid_p_limits_solve_their_equation() {
        // Ways to choose x of the four cups of each sort, times the odds to the power of x.
        let ways = |odds: f64| {
            let terms = [1.0, 16.0 * odds, 36.0 * odds.powi(2), 16.0 * odds.powi(3), odds.powi(4)];
            let all: f64 = terms.iter().sum();
            terms.map(|term| term / all)
        };
        let tea = table(3, 4, 4, 8);
        let lower = ways(tea.odds_where(|sums| sums.above + sums.at / 2.0 < SIDE));
        assert!((lower[3] / 2.0 + lower[4] - SIDE).abs() < 1e-9);
        let upper = ways(tea.odds_where(|sums| sums.below + sums.at / 2.0 > SIDE));
        assert!((upper[0] + upper[1] + upper[2] + upper[3] / 2.0 - SIDE).abs() < 1e-9);
    }

    #[test]
    fn the_two_tails_share_the_number_found() {
        for hits in 0..=7 {
            let table = table(hits, 30, 7, 400);
            let sums = table.sums(1.0);
            assert!(close(sums.below + sums.at + sums.above, 1.0));
            assert!(close(sums.mean, 30.0 * 7.0 / 400.0));
            assert!(close(table.chance_of_more() + table.chance_of_fewer() - sums.at, 1.0));
        }
    }

    #[test]
    fn the_least_chance_is_that_of_the_most_defects() {
        for (size, all_hits) in [(3, 9), (9, 3), (1, 1), (50, 20)] {
            let most = table(size.min(all_hits), size, all_hits, 200);
            assert!((most.least_chance() - most.chance_of_more()).abs() < 1e-15, "{size} {all_hits}");
        }
    }

    #[test]
    fn the_lift_lies_in_its_interval_and_an_open_end_has_none() {
        let table = |hits| table(hits, 100, 20, 2_000);
        for hits in 1..20 {
            let (low, high) = table(hits).lift_interval();
            let lift = table(hits).lift().expect("defects outside");
            assert!(low < lift && high.is_none_or(|high| lift < high), "{hits}: {low} {lift} {high:?}");
        }
        assert!(table(0).lift_interval().0.abs() < f64::EPSILON);
        assert_eq!((table(20).lift(), table(20).lift_interval().1), (None, None));
    }

    #[test]
    fn numbers_of_a_large_account_are_counted_without_loss() {
        let table = table(900, 2_000, 10_000, 1_000_000);
        assert!(table.chance_of_more() < 1e-200);
        assert!((table.lift().expect("defects outside") - 49.35).abs() < 0.1);
        let usual = Fourfold { hits: 20, ..table };
        assert!((0.4..0.7).contains(&usual.chance_of_more()), "{}", usual.chance_of_more());
    }
}
