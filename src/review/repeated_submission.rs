//! A letter that was sent before, word for word or nearly so.

use super::lint::{Check, Hit};
use super::similarity::{MOSTLY, share_known};
use crate::plan::PlanPart;

pub(super) fn check(check: &Check<'_>) -> Vec<Hit> {
    let text = check.letter.prose.folded.text();
    let shares = check.context.earlier.iter().filter_map(|earlier| share_known(text, earlier));
    let most = shares.max().filter(|&share| share > MOSTLY);
    most.map(|share| Hit::part(PlanPart::Opening).finding(format!("{share} %"))).into_iter().collect()
}
