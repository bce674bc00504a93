//! Listings that are not as they were when the seller last said that they are right.

use super::value::{Drift, ListingChange, ListingPart};
use super::{WatchInput, count};
use crate::account::AccountFile;
use crate::case::ListingMark;
use crate::policy::ReportKind;
use crate::report::Field;
use crate::sort;
use crate::text::fold;

/// Files of listings, those that say most first.
const KINDS: [ReportKind; 3] =
    [ReportKind::AllListings, ReportKind::ActiveListings, ReportKind::OpenListings];
/// Changes that are listed.
const LISTED: usize = 100;
/// Listings that are kept.
const KEPT: usize = 5_000;

/// What changed. Without a file of listings nothing did.
pub(super) fn of(input: &WatchInput<'_>) -> Drift {
    let before = &input.watch.listings;
    let Some(now) = KINDS.iter().find_map(|&kind| input.newest(kind)).map(marks) else {
        return Drift { changed: Vec::new(), total: 0, now: None, first: before.is_empty() };
    };
    let mut changed = Vec::new();
    for old in before {
        let place = now.binary_search_by(|mark| mark.sku.cmp(&old.sku));
        let new = place.ok().map(|place| &now[place]);
        let what = new.map_or_else(|| vec![ListingPart::Gone], |new| difference(old, new));
        if !what.is_empty() {
            let new = new.cloned().unwrap_or_default();
            changed.push(ListingChange { sku: old.sku.clone(), what, before: old.clone(), now: new });
        }
    }
    let total = count(changed.len());
    changed.truncate(LISTED);
    let is_kept = *before == now;
    Drift { changed, total, now: (!is_kept).then_some(now), first: before.is_empty() }
}

/// The listings of the file by the seller's name, each once.
fn marks(file: &AccountFile) -> Vec<ListingMark> {
    let mark = |row: crate::report::SheetRow<'_>| ListingMark {
        sku: row.text(Field::Sku).to_owned(),
        title: Some(row.text(Field::Title)).filter(|title| !title.is_empty()).map(number),
        price: row.money(Field::Price).and_then(|price| u32::try_from(price).ok()),
        status: row.text(Field::Status).to_owned(),
    };
    let mut marks: Vec<ListingMark> =
        file.sheet_rows().map(mark).filter(|mark| !mark.sku.is_empty()).collect();
    sort::by(&mut marks, |a, b| a.sku.cmp(&b.sku));
    marks.dedup_by(|a, b| a.sku == b.sku);
    marks.truncate(KEPT);
    marks
}

/// What differs; what one of the files does not say is no difference.
fn difference(old: &ListingMark, new: &ListingMark) -> Vec<ListingPart> {
    let differs =
        |one: Option<u32>, other: Option<u32>| one.zip(other).is_some_and(|(one, other)| one != other);
    let status = !old.status.is_empty() && !new.status.is_empty() && old.status != new.status;
    let parts = [
        (ListingPart::Title, differs(old.title, new.title)),
        (ListingPart::Price, differs(old.price, new.price)),
        (ListingPart::Status, status),
    ];
    parts.into_iter().filter(|(_, differs)| *differs).map(|(part, _)| part).collect()
}

/// FNV-1a of the folded title: capitals and spaces are no change.
fn number(title: &str) -> u32 {
    fold(title).bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_file_does_not_say_is_no_change() {
        let old = ListingMark {
            sku: "A".into(),
            title: Some(number("Blue Mug")),
            price: Some(999),
            status: "Active".into(),
        };
        let same = ListingMark { title: Some(number("blue  mug")), ..old.clone() };
        assert_eq!(difference(&old, &same), []);
        let silent = ListingMark { title: None, price: None, status: String::new(), ..old.clone() };
        assert_eq!(difference(&old, &silent), []);
        let other = ListingMark {
            title: Some(number("Red Mug")),
            price: Some(899),
            status: "Inactive".into(),
            ..old.clone()
        };
        assert_eq!(difference(&old, &other), [ListingPart::Title, ListingPart::Price, ListingPart::Status]);
    }
}
