//! The day from which on there are more defects than before.

use super::Fourfold;

/// Parts of probability that are no longer followed.
const NEGLIGIBLE: f64 = 1e-30;

/// A chance so small, or defects so many, that the simple bound is as good as the exact sum.
const BOUND_IS_ENOUGH: (f64, u32) = (1e-12, 2_000);

/// Orders of one day, and those of them with a defect.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::cause) struct DayCount {
    pub(in crate::cause) orders: u32,
    pub(in crate::cause) defects: u32,
}

/// The best day to split at.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::cause) struct Rise {
    /// Place of the first day after the split.
    pub(in crate::cause) from: usize,
    /// That day and later ones against all days.
    pub(in crate::cause) table: Fourfold,
    /// The chance that days without any change have a split as good as this one, wherever it is.
    pub(in crate::cause) chance: f64,
    /// The smallest chance that any split could have, whatever was found.
    pub(in crate::cause) least: f64,
}

/// The split whose later days have the least likely surplus of defects; none where no split has orders on
/// both sides, or there is no defect.
///
/// All splits are looked at, so the chance of the best one is that of *any* being as good. Given all orders
/// and all defects, it is exact: the sum over every way in which the defects could have fallen on the days
/// that makes some split as good. Where that chance is below `1e-12` or there are more than 2000 defects, it
/// is an upper bound: the best split's own chance times the number of splits.
pub(in crate::cause) fn rise(days: &[DayCount]) -> Option<Rise> {
    let splits = Splits::new(days);
    let mut best: Option<Rise> = None;
    for (place, table) in splits.tables.iter().enumerate() {
        let chance = table.chance_of_fewer();
        if best.is_none_or(|best| chance < best.chance) {
            best =
                Some(Rise { from: splits.days[place + 1], table: splits.later(table), chance, least: 0.0 });
        }
    }
    let best = best.filter(|_| splits.defects > 0)?;
    let bound = best.chance * f64::from(u32::try_from(splits.tables.len()).unwrap_or(u32::MAX));
    let (tiny, many) = BOUND_IS_ENOUGH;
    let exact = bound >= tiny && splits.defects <= many;
    let chance = if exact { splits.chance_of_any(best.chance).clamp(best.chance, bound) } else { bound };
    let least = splits.tables.iter().map(|table| splits.later(table).least_chance()).fold(1.0, f64::min);
    Some(Rise { chance: chance.min(1.0), least, ..best })
}

/// The days with orders, and the tables of the days up to each but the last.
struct Splits {
    /// Places of the days with orders.
    days: Vec<usize>,
    /// Orders of each.
    orders: Vec<u32>,
    tables: Vec<Fourfold>,
    all: u32,
    defects: u32,
}

impl Splits {
    fn new(days: &[DayCount]) -> Self {
        let all = days.iter().map(|day| day.orders).sum();
        let defects = days.iter().map(|day| day.defects).sum();
        let busy: Vec<usize> = (0..days.len()).filter(|&place| days[place].orders > 0).collect();
        let mut so_far = Fourfold { hits: 0, size: 0, all_hits: defects, all };
        let mut tables = Vec::new();
        for &place in busy.iter().rev().skip(1).rev() {
            so_far.hits += days[place].defects;
            so_far.size += days[place].orders;
            tables.push(so_far);
        }
        let orders = busy.iter().map(|&place| days[place].orders).collect();
        Self { days: busy, orders, tables, all, defects }
    }

    fn later(&self, earlier: &Fourfold) -> Fourfold {
        Fourfold { hits: self.defects - earlier.hits, size: self.all - earlier.size, ..*earlier }
    }

    /// The chance that some split is as unlikely as `chance`, when the defects fall on any orders alike.
    ///
    /// Follows the number of defects so far from day to day. What reaches a number that is unlikely enough is
    /// summed and no longer followed.
    fn chance_of_any(&self, chance: f64) -> f64 {
        let mut reached = 0.0;
        let mut paths = vec![(0_u32, 1.0_f64)];
        for (place, table) in self.tables.iter().enumerate() {
            let before = table.size - self.orders[place];
            let enough = few_enough(*table, chance);
            let mut next: Vec<(u32, f64)> = Vec::new();
            let first = paths.first().map_or(0, |path| path.0);
            for (hits, weight) in paths {
                let rest = Fourfold {
                    hits: 0,
                    size: self.orders[place],
                    all_hits: self.defects - hits,
                    all: self.all - before,
                };
                rest.each(|more, part| {
                    let (sum, weight) = (hits + more, weight * part);
                    if enough.is_some_and(|enough| sum <= enough) {
                        reached += weight;
                    } else if weight > NEGLIGIBLE {
                        let place = (sum - first) as usize;
                        if next.len() <= place {
                            next.resize(place + 1, (0, 0.0));
                        }
                        next[place] = (sum, next[place].1 + weight);
                    }
                });
            }
            next.retain(|path| path.1 > 0.0);
            paths = next;
        }
        reached
    }
}

/// The most defects up to a split that are as unlikely as `chance`; none where not even no defect is.
fn few_enough(table: Fourfold, chance: f64) -> Option<u32> {
    // Sums of the same terms in another order differ in their last digits.
    let is_enough = |hits| Fourfold { hits, ..table }.chance_of_fewer() <= chance * (1.0 + 1e-9);
    let (low, _) = table.range();
    if !is_enough(low) {
        return None;
    }
    // INVARIANT: `few` is enough and `many` is not, or is one above what was found.
    let (mut few, mut many) = (low, table.hits + 1);
    while many - few > 1 {
        let middle = few + (many - few) / 2;
        if is_enough(middle) {
            few = middle;
        } else {
            many = middle;
        }
    }
    Some(few)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(counts: &[(u32, u32)]) -> Vec<DayCount> {
        counts.iter().map(|&(orders, defects)| DayCount { orders, defects }).collect()
    }

    /// The best split's own chance.
    fn best(days: &[DayCount]) -> f64 {
        let splits = Splits::new(days);
        splits.tables.iter().map(|table| table.chance_of_fewer()).fold(1.0, f64::min)
    }

    #[test]
    fn the_chance_is_that_of_all_ways_in_which_the_defects_could_fall() {
        let orders = [3, 0, 2, 1, 4];
        for found in [[0, 0, 0, 1, 2], [0, 0, 1, 0, 2], [1, 0, 0, 0, 2], [2, 0, 1, 0, 0]] {
            let found: Vec<DayCount> =
                orders.iter().zip(found).map(|(&orders, defects)| DayCount { orders, defects }).collect();
            let rise = rise(&found).expect("a split");
            let (mut as_good, mut ways) = (0, 0);
            for drawn in 0_u32..1 << 10 {
                if drawn.count_ones() != 3 {
                    continue;
                }
                let mut left = drawn;
                let fell: Vec<DayCount> = orders
                    .iter()
                    .map(|&orders| {
                        let defects = (left & ((1 << orders) - 1)).count_ones();
                        left >>= orders;
                        DayCount { orders, defects }
                    })
                    .collect();
                ways += 1;
                as_good += u32::from(best(&fell) <= best(&found) * (1.0 + 1e-9));
            }
            let expected = f64::from(as_good) / f64::from(ways);
            assert!((rise.chance - expected).abs() < 1e-9, "{} is not {expected}", rise.chance);
        }
    }

    #[test]
    fn the_first_day_of_the_rise_is_found_with_its_counts() {
        let mut counts = vec![(50, 0); 30];
        counts.extend([(50, 2); 12]);
        counts[7] = (50, 1);
        let rise = rise(&days(&counts)).expect("a split");
        assert_eq!(rise.from, 30);
        assert_eq!(rise.table, Fourfold { hits: 24, size: 600, all_hits: 25, all: 2_100 });
        assert!(rise.chance < 1e-6);
    }

    #[test]
    fn a_fall_is_no_rise_and_quiet_days_are_none() {
        let mut counts = vec![(50, 2); 12];
        counts.extend([(50, 0); 30]);
        assert!(rise(&days(&counts)).expect("a split").chance > 0.5);
        assert!(rise(&days(&[(50, 0), (50, 0)])).is_none());
        assert!(rise(&days(&[(50, 9)])).is_none());
        assert!(rise(&[]).is_none());
    }

    #[test]
    fn the_exact_chance_lies_between_that_of_the_best_split_and_the_bound() {
        for last in 1..=6 {
            let mut counts = vec![(100, 1); 40];
            counts.extend([(100, last); 5]);
            let counts = days(&counts);
            let best = best(&counts);
            let exact = Splits::new(&counts).chance_of_any(best);
            assert!(exact > best * (1.0 - 1e-9) && exact < best * 44.0, "{last}: {exact} beside {best}");
        }
    }

    #[test]
    fn very_many_defects_are_given_the_bound() {
        let mut counts = vec![(1_000, 100); 40];
        counts.extend([(1_000, 112); 5]);
        let counts = days(&counts);
        let rise = rise(&counts).expect("a split");
        assert!((rise.chance - best(&counts) * 44.0).abs() < 1e-12);
    }
}
