//! Segments of two things together: one product *and* one warehouse.
//!
//! Looked for only inside segments that stand out, and only where both things matter: more defects than among
//! other orders with the first, and than among other orders with the second. So a single cause never shows up
//! dressed as two.

use super::Cases;
use super::segment::{Among, Pick, Segment, Standing};
use super::statistic::q_values;
use crate::sort;

/// Segments that are looked into, and segments within each.
const LOOKED_INTO: usize = 5;

/// Rate of false discoveries. Stricter than for one thing: the simpler explanation is the better one.
const LEVEL: f64 = 0.01;

/// Defects that must be in it.
const FEWEST_DEFECTS: u32 = 3;

/// Puts segments of two things in front of those they are part of.
pub(super) fn refine(cases: &Cases<'_>, singles: Vec<Segment>) -> Vec<Segment> {
    let mut joints: Vec<Segment> = Vec::new();
    for joint in singles
        .iter()
        .filter(|single| single.stands_out)
        .take(LOOKED_INTO)
        .flat_map(|single| within(cases, single))
    {
        let is_known = |known: &Segment| joint.picks.iter().all(|pick| known.picks.contains(pick));
        if !joints.iter().any(is_known) {
            joints.push(joint);
        }
    }
    sort::by(&mut joints, |a, b| a.chance.total_cmp(&b.chance));
    let mut ranked = Vec::new();
    for single in singles {
        let is_part = |joint: &Segment| joint.picks.iter().any(|pick| single.picks.contains(pick));
        let (before, later) = joints.into_iter().partition(is_part);
        ranked.extend::<Vec<Segment>>(before);
        ranked.push(single);
        joints = later;
    }
    ranked
}

/// What stands out within a segment of one thing.
fn within(cases: &Cases<'_>, outer: &Segment) -> Vec<Segment> {
    let &[first @ Pick::Value { column, .. }] = &outer.picks[..] else { return Vec::new() };
    let standings = first.standings(cases);
    let members: Vec<u32> =
        (0..).zip(&standings).filter(|(_, at)| **at == Standing::Inside).map(|(case, _)| case).collect();
    let (inner, hypotheses) = Among { cases, members: Some((&standings, &members)) }.segments(Some(column));
    let q_values = q_values(&hypotheses, LEVEL);
    let found = inner
        .into_iter()
        .zip(q_values)
        .filter(|(inner, q)| q.is_some_and(|q| q <= LEVEL) && inner.table.hits >= FEWEST_DEFECTS);
    let mut found: Vec<(Segment, Option<f64>)> = found.collect();
    sort::by(&mut found, |a, b| a.0.chance.total_cmp(&b.0.chance));
    let likeliest = found.iter().take(LOOKED_INTO);
    likeliest.filter_map(|(inner, q)| together(cases, (first, &standings), inner, *q)).collect()
}

/// The segment of both things, if the first matters among the orders that have the second.
fn together(
    cases: &Cases<'_>,
    (first, of_first): (Pick, &[Standing]),
    inner: &Segment,
    q: Option<f64>,
) -> Option<Segment> {
    let &[second] = &inner.picks[..] else { return None };
    let of_second = second.standings(cases);
    let within_second = of_first.iter().zip(&of_second).map(|(&first, &second)| match second {
        Standing::Inside => first,
        _ => Standing::Unknown,
    });
    let within_second = cases.count(&within_second.collect::<Vec<_>>());
    let both: Vec<Standing> =
        of_first.iter().zip(&of_second).map(|(first, second)| *first.min(second)).collect();
    let chance = inner.chance.max(within_second.chance_of_more());
    (chance <= LEVEL).then(|| Segment {
        picks: vec![first, second],
        same: Vec::new(),
        table: cases.count(&both),
        chance,
        q: q.map(|q| q.max(chance)),
        stands_out: true,
    })
}
