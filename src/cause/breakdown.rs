//! A rate by what its orders have in common.

use super::Cases;
use super::cases::Column;
use super::dimension::{Dimension, TOLD};
use super::value::{Breakdown, BreakdownPart, Share};
use crate::account::Account;
use crate::limits::PARTS_SHOWN;
use crate::report::ReportKind;
use crate::sort;
use crate::source::Locator;
use crate::text::Period;

/// Dimensions that All Orders itself tells.
const OF_ORDERS: [Dimension; 4] = [Dimension::Sku, Dimension::Asin, Dimension::Store, Dimension::Weekday];

/// Splits the orders of `cases`, which [`Cases::of_dimension`] made, by their values.
pub fn breakdown(account: &Account, cases: &Cases<'_>, dimension: Dimension, window: Period) -> Breakdown {
    let all = Share::new(number(cases.defects.len()), cases.len());
    let column = cases.columns.iter().find(|column| column.dimension == dimension);
    let (unknown, mut parts) = column.map_or((all, Vec::new()), |column| shares(cases, column));
    sort::by(&mut parts, |a: &BreakdownPart, b| {
        let size = |part: &BreakdownPart| (part.share.defects, part.share.orders);
        size(b).cmp(&size(a)).then_with(|| a.value.cmp(&b.value))
    });
    let parts_total = number(parts.len());
    parts.truncate(PARTS_SHOWN);
    let files = column.map(|column| column.files.clone()).unwrap_or_default();
    Breakdown {
        dimension,
        window,
        all,
        unknown,
        parts,
        parts_total,
        dimensions: dimensions(account),
        sources: files.into_iter().map(|file| account.source(file, Locator::Whole)).collect(),
    }
}

/// The orders of which nothing is known, and those of each value.
fn shares(cases: &Cases<'_>, column: &Column<'_>) -> (Share, Vec<BreakdownPart>) {
    let hits = column.sizes_among(cases.defects.iter().map(|defect| defect.case));
    let mut sizes = hits.iter().zip(&column.sizes).map(|(&hits, &size)| (hits, size));
    // The first stands for those that are known.
    let (known_hits, known) = sizes.next().unwrap_or_default();
    let unknown = Share::new(number(cases.defects.len()) - known_hits, cases.len() - known);
    let part = |(name, (hits, size)): (&&str, (u32, u32))| BreakdownPart {
        value: (*name).to_owned(),
        share: Share::new(hits, size),
    };
    let parts = column.names.iter().skip(1).zip(sizes).filter(|(_, (_, size))| *size > 0).map(part);
    (unknown, parts.collect())
}

fn dimensions(account: &Account) -> Vec<Dimension> {
    let has = |kind: ReportKind| account.files_of(kind).next().is_some();
    let told = TOLD.iter().filter(|told| has(told.kind)).map(|told| told.dimension);
    let mut dimensions: Vec<Dimension> = OF_ORDERS.into_iter().chain(told).collect();
    dimensions.dedup();
    dimensions
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
