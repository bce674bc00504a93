//! A control that nobody is named for.

use super::lint::{Check, Hit};

pub(super) fn check(check: &Check<'_>) -> Vec<Hit> {
    check.paragraphs_without("role")
}
