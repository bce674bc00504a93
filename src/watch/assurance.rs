//! The way to Amazon's assurance: a rating that was high enough for long enough, and somebody who answers the
//! telephone.

use super::value::Assurance;
use super::{WatchInput, checked, of_pack, rule_source};
use crate::case::Rating;
use crate::sort;

/// How far the account is.
pub(super) fn of(input: &WatchInput<'_>) -> Assurance {
    let rule = &of_pack().assurance;
    let mut ratings: Vec<Rating> =
        input.watch.ratings.iter().filter(|rating| rating.on <= input.today()).copied().collect();
    sort::by_key(&mut ratings, |rating| rating.on);
    let high = ratings.iter().rev().take_while(|rating| rating.score >= rule.score);
    let since = high.last().map(|rating| rating.on);
    let last = ratings.last();
    Assurance {
        score: last.map(|rating| rating.score),
        on: last.map(|rating| rating.on),
        least: rule.score,
        since,
        days: since.map_or(0, |since| input.today().ordinal().saturating_sub(since.ordinal())),
        needed: rule.days,
        contact: input.watch.emergency_contact,
        store: if input.stores().is_empty() { None } else { input.holds_in(&rule.stores) },
        source: rule_source("assurance", "rating", &rule.source, checked(), rule.confidence),
    }
}
