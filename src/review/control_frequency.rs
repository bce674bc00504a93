//! A control that does not say how often.

use super::lint::{Check, Hit};

pub(super) fn check(check: &Check<'_>) -> Vec<Hit> {
    check.paragraphs_without("frequency")
}
