//! Which rows are of one package, so that it counts once (`domain/metrics.md` section 0, rule 4).
//!
//! Rows with the same tracking number are of one package. Decided here, where the text leaves it open: a number
//! that no carrier scanned is no sign that two orders went together, so each has its own package; rows without a
//! number are a package each. A package fails if one of its rows says so. It is of its first promised day, and in
//! every category of its goods.

use std::collections::BTreeSet;

use super::measure::Looked;
use super::{CountReason, Ruling};
use crate::account::Account;
use crate::report::{Field, hash};
use crate::text::Day;

/// Leaves one row of each package and category, all of them with the package's day and verdict. Those behind the
/// first of a package are of no units.
pub(super) fn join(account: &Account, rows: &mut Vec<Looked>) {
    let mut numbered: Vec<(u64, u32)> = Vec::with_capacity(rows.len());
    for (row, place) in rows.iter().zip(0..) {
        let tracking = row.row(account).map_or("", |row| row.text(Field::Tracking));
        if !tracking.is_empty() {
            numbered.push((hash(tracking.as_bytes()), place));
        }
    }
    numbered.sort_unstable();
    let mut spare: Vec<u32> = Vec::new();
    for same in numbered.chunk_by(same_key).filter(|same| same.len() > 1) {
        let of_order = |&(_, place): &(u64, u32)| Some((rows[place as usize].order?, place));
        let mut by_order: Vec<(u64, u32)> = same.iter().filter_map(of_order).collect();
        by_order.sort_unstable();
        let mut together = Vec::new();
        for of_order in by_order.chunk_by(same_key) {
            let places: Vec<u32> = of_order.iter().map(|&(_, place)| place).collect();
            if verdict(rows, &places).is_none() {
                together.extend(places);
            } else {
                unite(account, rows, &places, &mut spare);
            }
        }
        unite(account, rows, &together, &mut spare);
    }
    let mut is_spare = vec![false; rows.len()];
    for place in spare {
        is_spare[place as usize] = true;
    }
    let mut is_spare = is_spare.into_iter();
    rows.retain(|_| is_spare.next() == Some(false));
}

fn same_key(one: &(u64, u32), other: &(u64, u32)) -> bool {
    one.0 == other.0
}

/// What rows of one order say of its package: that it fails, else that it was scanned, else what is not known.
fn verdict(rows: &[Looked], places: &[u32]) -> Option<CountReason> {
    let said = || places.iter().map(|&place| rows[place as usize].why);
    let fails = said().flatten().find(|why| why.ruling() == Ruling::Counts);
    let is_scanned = said().any(|why| why.is_none());
    fails.or_else(|| if is_scanned { None } else { said().next().flatten() })
}

/// Makes the rows one package. Rows that say nothing more go to `spare`.
fn unite(account: &Account, rows: &mut [Looked], places: &[u32], spare: &mut Vec<u32>) {
    let why = verdict(rows, places);
    let day: Option<Day> = places.iter().filter_map(|&place| rows[place as usize].day).min();
    let mut categories = BTreeSet::new();
    for &place in places {
        let row = &mut rows[place as usize];
        if !categories.insert(row.row(account).map_or("", |row| row.text(Field::Category))) {
            spare.push(place);
            continue;
        }
        row.units = u32::from(categories.len() == 1);
        (row.why, row.day) = (why, day);
    }
}
