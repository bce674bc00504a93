//! Candidates that only stand out because they share orders with a stronger one.

use super::segment::Segment;
use super::statistic::Fourfold;
use super::{Cases, SIGNIFICANT};

/// The strongest candidates that others are held against.
const STRONGEST: usize = 2;

/// For each segment the place of a stronger one without whose orders nothing is left of it; none where it stands
/// out by itself, or not at all.
pub(super) fn explained_by(cases: &Cases<'_>, segments: &[Segment]) -> Vec<Option<u32>> {
    let mut explained = vec![None; segments.len()];
    let strong = (0..).zip(segments).filter(|(_, segment)| segment.stands_out).take(STRONGEST);
    for (number, stronger) in strong {
        let covered: Vec<bool> = (0..cases.len()).map(|case| stronger.has(cases, case)).collect();
        for (weaker, segment) in explained.iter_mut().zip(segments).skip(number as usize + 1) {
            if weaker.is_none() && segment.stands_out && !stands_out_beyond(cases, segment, &covered) {
                *weaker = Some(number);
            }
        }
    }
    explained
}

/// Whether a segment has more defects than others among the orders that are not covered.
fn stands_out_beyond(cases: &Cases<'_>, segment: &Segment, covered: &[bool]) -> bool {
    let mut left = Fourfold { hits: 0, size: 0, all_hits: 0, all: 0 };
    for case in (0..cases.len()).filter(|&case| !covered[case as usize] && segment.is_known(cases, case)) {
        left.all += 1;
        left.size += u32::from(segment.has(cases, case));
    }
    for defect in cases.defects.iter().filter(|defect| !covered[defect.case as usize]) {
        left.all_hits += u32::from(segment.is_known(cases, defect.case));
        left.hits += u32::from(segment.has(cases, defect.case));
    }
    left.hits > 0 && left.chance_of_more() <= SIGNIFICANT
}
