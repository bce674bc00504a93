//! What may be behind the defects of a rate: segments of the orders with more of them than the others, the day
//! from which on there are more, and the rate before and after a day.
//!
//! [`Cases`] holds the orders of a rate as columns. [`find`] ranks candidates, each with its counts, its orders
//! and how sure it is; [`before_after`] compares two times. Both say when there is too little to tell.

mod before_after;
mod breakdown;
mod cases;
mod dimension;
mod joint;
mod overlap;
mod segment;
mod statistic;
mod value;

pub use before_after::before_after;
pub use breakdown::breakdown;
pub use cases::Cases;
pub use dimension::Dimension;
pub use value::{
    BeforeAfter, BeforeAfterVerdict, Breakdown, BreakdownPart, Candidate, Causes, CausesVerdict,
    ChangeStatement, DimensionSeen, Share, Trait,
};

use crate::account::Account;
use crate::limits::{FEW_CASES, FEW_ORDERS, ORDERS_SHOWN};
use crate::report::{ReportKind, order_id};
use crate::source::{Locator, Source};
use crate::text::{Day, Period};
use segment::{Pick, Segment};

/// Chance, or rate of false discoveries, up to which something is more than chance.
const SIGNIFICANT: f64 = 0.05;

/// Looks for what the orders with a defect have in common. `sources` are those of the orders and the defects.
pub fn find(account: &Account, cases: &Cases<'_>, window: Period, sources: Vec<Source>) -> Causes {
    let (singles, compared) = segment::find(cases);
    let segments = joint::refine(cases, singles);
    let explained = overlap::explained_by(cases, &segments);
    let named = segments.iter().zip(explained);
    let candidates: Vec<Candidate> = named.map(|(segment, by)| candidate(cases, segment, by)).collect();
    let defects = u32::try_from(cases.defects.len()).unwrap_or(u32::MAX);
    let verdict = match (cases.len(), defects, compared) {
        (0, _, _) => CausesVerdict::NoOrders,
        (_, 0, _) => CausesVerdict::NoDefects,
        (_, _, 0) => CausesVerdict::TooFewDefects,
        _ if candidates.iter().any(|candidate| candidate.stands_out) => CausesVerdict::StandsOut,
        _ => CausesVerdict::NothingStandsOut,
    };
    Causes {
        window,
        all: Share::new(defects, cases.len()),
        verdict,
        dimensions: dimensions(account, cases),
        compared,
        candidates,
        sources,
    }
}

fn dimensions(account: &Account, cases: &Cases<'_>) -> Vec<DimensionSeen> {
    let whole = |file: u32| account.source(file, Locator::Whole);
    let mut seen: Vec<DimensionSeen> = cases
        .columns
        .iter()
        .map(|column| DimensionSeen {
            dimension: column.dimension,
            orders: column.sizes[0],
            sources: column.files.iter().map(|&file| whole(file)).collect(),
        })
        .collect();
    let files = account.files_of(ReportKind::AllOrders).map(|file| whole(file.number()));
    seen.push(DimensionSeen { dimension: Dimension::Since, orders: cases.len(), sources: files.collect() });
    seen
}

fn candidate(cases: &Cases<'_>, segment: &Segment, explained_by: Option<u32>) -> Candidate {
    let table = segment.table;
    let (lift_low, lift_high) = table.lift_interval();
    let inside = cases.defects.iter().filter(|defect| segment.has(cases, defect.case));
    Candidate {
        segment: segment.picks.iter().map(|&pick| named(cases, pick)).collect(),
        same_as: segment.same.iter().map(|&pick| named(cases, pick)).collect(),
        inside: Share::new(table.hits, table.size),
        outside: Share::new(table.all_hits - table.hits, table.all - table.size),
        lift: table.lift(),
        lift_low,
        lift_high,
        chance: segment.chance,
        q: segment.q,
        stands_out: segment.stands_out,
        explained_by,
        small: table.size < FEW_ORDERS || table.hits < FEW_CASES,
        orders: inside.take(ORDERS_SHOWN).map(|defect| order_id::format(defect.id)).collect(),
    }
}

fn named(cases: &Cases<'_>, pick: Pick) -> Trait {
    match pick {
        Pick::Value { column, code } => {
            let column = &cases.columns[column];
            Trait { dimension: column.dimension, value: column.names[code as usize].to_owned() }
        }
        Pick::Since(day) => Trait { dimension: Dimension::Since, value: Day::from_ordinal(day).to_string() },
    }
}
