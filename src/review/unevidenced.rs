//! Things done without a paper, a report or a number behind any of them.

use super::lint::{Check, Hit};
use crate::plan::PlanPart;

pub(super) fn check(check: &Check<'_>) -> Vec<Hit> {
    let is_filled = check.paragraphs().next().is_some();
    let bare = is_filled && !check.has_anywhere("evidence");
    bare.then(|| Hit::part(PlanPart::ActionsTaken)).into_iter().collect()
}
