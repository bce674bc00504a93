//! A value, and how far it is from its target.

use super::value::Standing;
use crate::metric::{self, Target};

/// A rate out of `all` with that many defects, as a fraction; none of nothing.
pub(super) fn rate(defects: f64, all: u32, floor: bool) -> Option<f64> {
    let all = f64::from(all);
    let counting = if floor { all - defects } else { defects };
    (all > 0.0).then(|| counting / all)
}

/// `defects` out of `all`, where `floor` says that the rate is of what went right.
pub(super) fn standing(defects: u32, all: u32, floor: bool, target: Option<&Target>) -> Standing {
    let numerator = |defects: u32| if floor { all.saturating_sub(defects) } else { defects };
    let rate_of = |defects: u32| rate(f64::from(defects), all, floor);
    let meets = |defects: u32| Some(metric::is_good(rate_of(defects)?, target?));
    let meets_target = meets(defects);
    let orders_to_target = match meets_target {
        Some(true) => Some(0),
        Some(false) => target.and_then(|target| metric::orders_to(numerator(defects), all, target)),
        None => None,
    };
    Standing {
        defects,
        numerator: numerator(defects),
        denominator: all,
        rate: rate_of(defects),
        meets_target,
        orders_to_target,
        removals_to_target: meets_target
            .and_then(|_| (0..=defects).find(|gone| meets(defects - gone) == Some(true))),
    }
}
