//! A second apology and those behind it.

use super::lint::{Check, Hit};

pub(super) fn check(check: &Check<'_>) -> Vec<Hit> {
    let sorry = check.units().filter(|unit| check.has(unit, "apology"));
    sorry.skip(1).map(|unit| check.unit(unit)).collect()
}
