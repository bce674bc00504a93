//! Candidates that only stand out because they share orders with a stronger one.

use super::segment::{Segment, Standing};
use super::{Cases, SIGNIFICANT};

/// The strongest candidates that others are held against.
const STRONGEST: usize = 2;

/// For each segment the place of a stronger one without whose orders nothing is left of it; none where it stands
/// out by itself, or not at all.
pub(super) fn explained_by(cases: &Cases<'_>, segments: &[Segment]) -> Vec<Option<u32>> {
    let mut explained = vec![None; segments.len()];
    let strong = (0..).zip(segments).filter(|(_, segment)| segment.stands_out).take(STRONGEST);
    for (number, stronger) in strong {
        let covering = stronger.standings(cases);
        for (weaker, segment) in explained.iter_mut().zip(segments).skip(number as usize + 1) {
            if weaker.is_none() && segment.stands_out && !stands_out_beyond(cases, segment, &covering) {
                *weaker = Some(number);
            }
        }
    }
    explained
}

/// Whether a segment has more defects than others among the orders that `covering` leaves.
fn stands_out_beyond(cases: &Cases<'_>, segment: &Segment, covering: &[Standing]) -> bool {
    let mut standings = segment.standings(cases);
    for (standing, covering) in standings.iter_mut().zip(covering) {
        if *covering == Standing::Inside {
            *standing = Standing::Unknown;
        }
    }
    let left = cases.count(&standings);
    left.hits > 0 && left.chance_of_more() <= SIGNIFICANT
}
