//! A target of Amazon's that is neither the message's nor the store's.

use super::claim::{Claim, Figure, claims};
use super::letter::Unit;
use super::lint::{Check, Hit};
use super::number_differs::is_fraction;
use crate::plan::figures;
use crate::policy::MetricId;

/// How far behind the word for it a target stands.
const NEAR: usize = 32;

pub(super) fn check(check: &Check<'_>) -> Vec<Hit> {
    let letter = check.letter;
    let mut hits = Vec::new();
    for unit in check.units() {
        let named = letter.prose.metrics.iter().filter(|(_, at)| unit.at.contains(&at.start));
        let mut ids: Vec<MetricId> = named.map(|(id, _)| id.family()).collect();
        ids.dedup();
        let [id] = ids[..] else { continue };
        let known = targets(check, id);
        if known.is_empty() {
            continue;
        }
        for claim in claims(letter.words(unit), unit.at.start) {
            if is_target(check, unit, &claim) && !known.iter().any(|&target| is(&claim, target)) {
                let hit = check.words(unit.line, (claim.at.start, claim.at.end));
                let span = letter.span((claim.at.start, claim.at.end));
                let fix = check.fix_of(unit.line, span, figures::percent(known[0]));
                hits.push(hit.expecting(figures::percent(known[0])).fixed(Some(fix)));
            }
        }
    }
    hits
}

fn is_target(check: &Check<'_>, unit: &Unit, claim: &Claim) -> bool {
    let words = check.spots(unit, "target");
    let beside = words.iter().any(|&(_, end)| end <= claim.at.start && claim.at.start - end <= NEAR);
    beside && !check.has(unit, "our-own")
}

fn is(claim: &Claim, target: f64) -> bool {
    matches!(claim.figure, Figure::Percentage { digits, decimals } if is_fraction(digits, decimals, target))
}

/// The message's before the store's.
fn targets(check: &Check<'_>, id: MetricId) -> Vec<f64> {
    let context = check.context;
    let stated = context.reading.metrics.iter().filter(|stated| stated.id == id);
    let stated = stated.filter_map(|stated| stated.target);
    let metrics = context.metrics.metrics.iter().filter(|metric| metric.id.family() == id);
    stated.chain(metrics.filter_map(|metric| metric.target.as_ref().map(|target| target.value))).collect()
}
