//! Segments of the orders: which could stand out, and which do.

use super::statistic::{Fourfold, Hypothesis, q_values, rise};
use super::{Cases, SIGNIFICANT};
use crate::sort;

/// Defects that a segment must have to be worth a look.
const FEWEST_DEFECTS: u32 = 2;

/// Segments in the list, before those of two things together.
const LISTED: usize = 20;

/// Something that orders have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pick {
    /// A value of a column.
    Value {
        /// Place among the columns.
        column: usize,
        /// Its code there.
        code: u32,
    },
    /// Placed on that day or later, as [`crate::text::Day::ordinal`].
    Since(u32),
}

/// How an order stands to a segment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Standing {
    /// The files do not tell.
    Unknown,
    /// Not in it.
    Outside,
    /// In it.
    Inside,
}

impl Pick {
    /// Whether an order has it.
    fn has(self, cases: &Cases<'_>, case: u32) -> bool {
        match self {
            Self::Value { column, code } => cases.columns[column].values(case).any(|value| value == code),
            Self::Since(day) => cases.days[case as usize] >= day,
        }
    }

    /// How each order stands to it.
    pub(super) fn standings(self, cases: &Cases<'_>) -> Vec<Standing> {
        match self {
            Self::Value { column, code } => cases.columns[column].standings(code),
            Self::Since(day) => {
                let standing =
                    |&placed: &u32| if placed >= day { Standing::Inside } else { Standing::Outside };
                cases.days.iter().map(standing).collect()
            }
        }
    }
}

/// A segment with its counts.
#[derive(Clone, Debug)]
pub(super) struct Segment {
    /// One thing, or two together.
    pub(super) picks: Vec<Pick>,
    /// Things that exactly the same orders have.
    pub(super) same: Vec<Pick>,
    pub(super) table: Fourfold,
    pub(super) chance: f64,
    pub(super) q: Option<f64>,
    pub(super) stands_out: bool,
}

impl Segment {
    fn new(pick: Pick, table: Fourfold, chance: f64) -> Self {
        Self { picks: vec![pick], same: Vec::new(), table, chance, q: None, stands_out: false }
    }

    /// Whether an order is in it.
    pub(super) fn has(&self, cases: &Cases<'_>, case: u32) -> bool {
        self.picks.iter().all(|pick| pick.has(cases, case))
    }

    /// How each order stands to it.
    pub(super) fn standings(&self, cases: &Cases<'_>) -> Vec<Standing> {
        let mut all = self.picks.iter().map(|pick| pick.standings(cases));
        let mut standings = all.next().unwrap_or_default();
        for others in all {
            for (standing, other) in standings.iter_mut().zip(others) {
                *standing = other.min(*standing);
            }
        }
        standings
    }
}

/// Segments of one thing that have more defects than chance usually gives, the least likely first; and how many
/// could have stood out.
pub(super) fn find(cases: &Cases<'_>) -> (Vec<Segment>, u32) {
    let (mut segments, hypotheses) = Among { cases, members: None }.segments(None);
    let q_values = q_values(&hypotheses, SIGNIFICANT);
    let compared = q_values.iter().flatten().count();
    for (segment, q) in segments.iter_mut().zip(q_values) {
        segment.q = q;
        segment.stands_out = q.is_some_and(|q| q <= SIGNIFICANT);
    }
    segments.retain(is_listed);
    sort::by(&mut segments, |a, b| a.chance.total_cmp(&b.chance).then(b.table.hits.cmp(&a.table.hits)));
    let mut distinct: Vec<Segment> = Vec::new();
    for segment in segments {
        match distinct.iter().position(|known| are_same(cases, known, &segment)) {
            Some(known) => distinct[known].same.extend(segment.picks),
            None if distinct.len() < LISTED => distinct.push(segment),
            None => break,
        }
    }
    (distinct, u32::try_from(compared).unwrap_or(u32::MAX))
}

fn is_listed(segment: &Segment) -> bool {
    segment.table.hits >= FEWEST_DEFECTS && segment.chance <= SIGNIFICANT
}

fn are_same(cases: &Cases<'_>, a: &Segment, b: &Segment) -> bool {
    (a.table.hits, a.table.size) == (b.table.hits, b.table.size) && a.standings(cases) == b.standings(cases)
}

/// Some of the orders.
pub(super) struct Among<'a> {
    pub(super) cases: &'a Cases<'a>,
    /// How each order stands to them, and those inside as a list; none for all orders.
    pub(super) members: Option<(&'a [Standing], &'a [u32])>,
}

impl Among<'_> {
    /// Every segment of one thing with its hypothesis, without those of the column `but`.
    pub(super) fn segments(&self, but: Option<usize>) -> (Vec<Segment>, Vec<Hypothesis>) {
        let mut segments = Vec::new();
        let mut hypotheses = Vec::new();
        for column in (0..self.cases.columns.len()).filter(|&column| Some(column) != but) {
            self.values(column, &mut |pick, table| {
                let chance = if table.hits > 0 { table.chance_of_more() } else { 1.0 };
                segments.push(Segment::new(pick, table, chance));
                hypotheses.push(Hypothesis { chance, least: table.least_chance() });
            });
        }
        let (first, days) = self.cases.by_day(self.members);
        if let Some(rise) = rise(&days) {
            let day = first + u32::try_from(rise.from).unwrap_or(0);
            segments.push(Segment::new(Pick::Since(day), rise.table, rise.chance));
            hypotheses.push(Hypothesis { chance: rise.chance, least: rise.least });
        }
        (segments, hypotheses)
    }

    /// Shows `see` the counts of each value of a column that some, but not all, of these orders have.
    fn values(&self, place: usize, see: &mut dyn FnMut(Pick, Fourfold)) {
        let column = &self.cases.columns[place];
        let sizes = match self.members {
            None => column.sizes.clone(),
            Some((_, members)) => column.sizes_among(members.iter().copied()),
        };
        let is_in = |case: &u32| {
            self.members.is_none_or(|(standings, _)| standings[*case as usize] == Standing::Inside)
        };
        let defects = self.cases.defects.iter().map(|defect| defect.case).filter(is_in);
        let hits = column.sizes_among(defects);
        for (code, (&size, &hits_inside)) in (0..).zip(sizes.iter().zip(&hits)).skip(1) {
            if size > 0 && size < sizes[0] {
                let table = Fourfold { hits: hits_inside, size, all_hits: hits[0], all: sizes[0] };
                see(Pick::Value { column: place, code }, table);
            }
        }
    }
}
