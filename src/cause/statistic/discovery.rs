//! Many questions at once: the rate of false discoveries.

use crate::sort;

/// One question and its chance.
#[derive(Clone, Copy, Debug)]
pub(in crate::cause) struct Hypothesis {
    /// The chance of what was found, if there were nothing to find.
    pub(in crate::cause) chance: f64,
    /// The smallest chance it could have had, whatever was found.
    pub(in crate::cause) least: f64,
}

/// For each hypothesis the smallest rate of false discoveries at which it is one (Benjamini & Hochberg, 1995);
/// none for those that could not have become one at `level`, whatever was found.
///
/// Those are left out of the count of questions (Tarone, 1990; Gilbert, 2005). Which they are depends on the
/// margins alone, so leaving them out is no choice by the result. Without this, six thousand products with one
/// order each would drown the one with a hundred.
pub(in crate::cause) fn q_values(hypotheses: &[Hypothesis], level: f64) -> Vec<Option<f64>> {
    let asked = asked(hypotheses, level);
    let count = asked.len();
    let mut q_values = vec![None; hypotheses.len()];
    let mut least: f64 = 1.0;
    for (place, &number) in asked.iter().enumerate().rev() {
        least = least.min(hypotheses[number].chance * as_f64(count) / as_f64(place + 1));
        q_values[number] = Some(least);
    }
    q_values
}

/// Hypotheses that can become discoveries, the least likely first.
fn asked(hypotheses: &[Hypothesis], level: f64) -> Vec<usize> {
    let mut numbers: Vec<usize> = (0..hypotheses.len()).collect();
    sort::by(&mut numbers, |&a, &b| hypotheses[a].least.total_cmp(&hypotheses[b].least));
    let can = |divisor: usize| {
        numbers.partition_point(|&number| hypotheses[number].least * as_f64(divisor) <= level)
    };
    let mut divisor = 1;
    while can(divisor) > divisor {
        divisor += 1;
    }
    numbers.truncate(can(divisor));
    sort::by(&mut numbers, |&a, &b| hypotheses[a].chance.total_cmp(&hypotheses[b].chance));
    numbers
}

fn as_f64(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hypotheses(chances: &[f64]) -> Vec<Hypothesis> {
        chances.iter().map(|&chance| Hypothesis { chance, least: 0.0 }).collect()
    }

    #[test]
    fn the_published_example_has_four_discoveries() {
        // Benjamini & Hochberg, J. R. Statist. Soc. B 57 (1995), section 3.
        let chances = [
            0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719,
            0.6528, 0.7590, 1.0,
        ];
        let found = q_values(&hypotheses(&chances), 0.05);
        let found: Vec<f64> = found.into_iter().map(|q| q.expect("asked")).collect();
        assert_eq!(found.iter().filter(|q| **q <= 0.05).count(), 4);
        assert!((found[3] - 0.0095 * 15.0 / 4.0).abs() < 1e-12);
        assert!((found[4] - 0.0201 * 15.0 / 5.0).abs() < 1e-12);
        assert!(found.is_sorted());
    }

    #[test]
    fn what_could_never_be_found_is_not_asked() {
        let mut all = hypotheses(&[0.02]);
        all.extend([Hypothesis { chance: 0.03, least: 0.03 }; 1_000]);
        let found = q_values(&all, 0.05);
        assert_eq!(found[0], Some(0.02), "the thousand cannot come below 0.05 / 2 each");
        assert!(found[1..].iter().all(Option::is_none));
        assert!(q_values(&[Hypothesis { chance: 0.2, least: 0.2 }], 0.05)[0].is_none());
        assert!(q_values(&[], 0.05).is_empty());
    }
}
