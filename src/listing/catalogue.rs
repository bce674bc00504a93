//! The seller's listings, each once, out of all files that hold some.

use serde::{Deserialize, Serialize};

use crate::account::{Account, AccountFile};
use crate::policy::ReportKind;
use crate::report::{Field, Sheet, SheetRow, hash};
use crate::sort;
use crate::text::lower;

/// Exports that hold listings. Where several hold the same listing, the first one speaks for it.
const KINDS: [ReportKind; 8] = [
    ReportKind::AllListings,
    ReportKind::ActiveListings,
    ReportKind::InactiveListings,
    ReportKind::SuppressedListings,
    ReportKind::StrandedInventory,
    ReportKind::CancelledListings,
    ReportKind::ManageInventory,
    ReportKind::OpenListings,
];

/// How a listing stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ListingState {
    /// On offer.
    Active,
    /// There, but not on offer: out of stock, closed, or a draft.
    Inactive,
    /// Amazon hides it until it is put right.
    Hidden,
    /// Stock of it has no offer.
    Stranded,
    /// Taken down.
    Removed,
    /// The file does not tell.
    Unknown,
}

/// A listing, by where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Listing {
    /// The file's number.
    pub(super) file: u32,
    /// Its row there.
    pub(super) place: u32,
    /// How it stands.
    pub(super) state: ListingState,
    /// The row in which Amazon says why it is hidden: file and place.
    pub(super) hidden: Option<(u32, u32)>,
}

/// A row on its way to becoming a listing.
struct Entry {
    sku: u64,
    title: u64,
    kind: usize,
    listing: Listing,
}

/// Every listing of the account. Rows of one SKU are one listing, unless their titles differ: the same SKU may be
/// sold in several stores, and a listing that was taken down may have been another.
pub(super) fn gather(account: &Account) -> Vec<Listing> {
    let mut entries = Vec::new();
    for (kind, &report) in KINDS.iter().enumerate() {
        for (file, row) in account.rows(report) {
            entries.push(Entry {
                sku: hash(row.text(Field::Sku).as_bytes()),
                title: hash(row.text(Field::Title).as_bytes()),
                kind,
                listing: Listing {
                    file: file.number(),
                    place: u32::try_from(row.place()).unwrap_or(u32::MAX),
                    state: state(report, &row),
                    hidden: None,
                },
            });
        }
    }
    let of_one_file = entries.windows(2).all(|pair| pair[0].listing.file == pair[1].listing.file);
    if of_one_file {
        return entries.into_iter().map(Entry::into_listing).collect();
    }
    joined(&entries)
}

impl Entry {
    fn is_hidden(&self) -> bool {
        KINDS[self.kind] == ReportKind::SuppressedListings
    }

    fn into_listing(self) -> Listing {
        let hidden = self.is_hidden().then_some((self.listing.file, self.listing.place));
        Listing { hidden, ..self.listing }
    }
}

fn joined(entries: &[Entry]) -> Vec<Listing> {
    let untitled = hash(b"");
    let mut order: Vec<usize> = (0..entries.len()).collect();
    sort::by_key(&mut order, |&at| (entries[at].sku, at));
    let mut kept: Vec<(usize, Listing)> = Vec::new();
    for of_sku in order.chunk_by(|&a, &b| entries[a].sku == entries[b].sku) {
        let first = kept.len();
        for &at in of_sku {
            let entry = &entries[at];
            let same = |&(other, _): &(usize, Listing)| {
                let title = entries[other].title;
                title == entry.title || title == untitled || entry.title == untitled
            };
            let place = first + kept[first..].iter().position(same).unwrap_or(kept.len() - first);
            if place == kept.len() {
                kept.push((at, entry.listing));
            }
            if entry.is_hidden() {
                let (_, listing) = &mut kept[place];
                listing.hidden = Some((entry.listing.file, entry.listing.place));
                listing.state = ListingState::Hidden;
            }
        }
    }
    sort::by_key(&mut kept, |&(at, _)| at);
    kept.into_iter().map(|(_, listing)| listing).collect()
}

fn state(kind: ReportKind, row: &SheetRow<'_>) -> ListingState {
    match kind {
        ReportKind::AllListings => match row.text(Field::Status) {
            "" => ListingState::Unknown,
            status if status.chars().map(lower).eq("active".chars()) => ListingState::Active,
            _ => ListingState::Inactive,
        },
        ReportKind::ActiveListings | ReportKind::OpenListings => ListingState::Active,
        ReportKind::InactiveListings => ListingState::Inactive,
        ReportKind::SuppressedListings => ListingState::Hidden,
        ReportKind::StrandedInventory => ListingState::Stranded,
        ReportKind::CancelledListings => ListingState::Removed,
        _ => ListingState::Unknown,
    }
}

/// The listings with the account they stand in.
#[derive(Clone, Copy, Debug)]
pub(super) struct Catalogue<'a> {
    pub(super) account: &'a Account,
    pub(super) listings: &'a [Listing],
}

impl<'a> Catalogue<'a> {
    pub(super) fn new(account: &'a Account, listings: &'a [Listing]) -> Self {
        Self { account, listings }
    }

    pub(super) fn len(&self) -> usize {
        self.listings.len()
    }

    /// The row that speaks for a listing.
    ///
    /// # Panics
    /// Where the account is not the one the listings were gathered from.
    pub(super) fn row(&self, listing: usize) -> SheetRow<'a> {
        let Listing { file, place, .. } = self.listings[listing];
        self.row_at(file, place)
    }

    /// The row in which Amazon says why a listing is hidden.
    pub(super) fn hidden(&self, listing: usize) -> Option<SheetRow<'a>> {
        self.listings[listing].hidden.map(|(file, place)| self.row_at(file, place))
    }

    fn row_at(&self, file: u32, place: u32) -> SheetRow<'a> {
        let sheet = self.account.file(file).and_then(AccountFile::sheet);
        sheet.expect("listings are gathered from sheets of this account").row(place as usize)
    }

    pub(super) fn title(&self, listing: usize) -> &'a str {
        self.row(listing).text(Field::Title)
    }

    /// Amazon's name of the product. Some files have it only as the product's number.
    pub(super) fn asin(&self, listing: usize) -> &'a str {
        let row = self.row(listing);
        match row.text(Field::Asin) {
            "" if row.text(Field::ProductCodeType) == "ASIN" => row.text(Field::ProductCode),
            asin => asin,
        }
    }

    pub(super) fn is_removed(&self, listing: usize) -> bool {
        self.listings[listing].state == ListingState::Removed
    }

    /// Files that hold listings.
    pub(super) fn files(&self) -> impl Iterator<Item = &'a AccountFile> {
        KINDS.iter().flat_map(|&kind| self.account.files_of(kind))
    }

    pub(super) fn has_descriptions(&self) -> bool {
        let has = |sheet: &Sheet| sheet.column(Field::Description).is_some();
        self.files().filter_map(AccountFile::sheet).any(has)
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::report::ReportReader;

    /// An account of these files: name and content.
    pub(in crate::listing) fn account(files: &[(&str, &str)]) -> Account {
        let mut account = Account::default();
        for (name, text) in files {
            let mut reader = ReportReader::new(name);
            reader.push(text.as_bytes()).expect("a header");
            account.add(reader.finish().expect("a whole file"));
        }
        account
    }

    const ALL: &str = "item-name\tlisting-id\tseller-sku\tprice\topen-date\tasin1\tstatus\n\
        Blue mug\tL1\tMUG\t9.99\t2026-01-01\tB0MUG\tActive\n\
        Red jar\tL2\tJAR\t9.99\t2026-01-01\tB0JAR\tInactive\n";
    const CANCELLED: &str = "item-name\titem-description\tseller-sku\tprice\tproduct-id\tasin1\tadd-delete\n\
        Blue mug\t\tMUG\t9.99\tx\tB0MUG\td\n\
        Old mug\t\tMUG\t9.99\tx\tB0OLD\td\n\
        Gone lid\t\tLID\t9.99\tx\tB0LID\td\n";
    const HIDDEN: &str = "Status\tReason\tSKU\tASIN\tProduct name\tCondition\tStatus Change Date\tIssue Description\n\
        Search suppressed\tMissing image\tJAR\tB0JAR\tRed jar\tNew\t2026-10-01\tAdd a main image\n";

    #[test]
    fn a_listing_of_several_files_is_one_and_another_title_is_another() {
        let account = account(&[("all", ALL), ("gone", CANCELLED), ("hidden", HIDDEN)]);
        let listings = gather(&account);
        let catalogue = Catalogue::new(&account, &listings);
        let found: Vec<_> = (0..catalogue.len())
            .map(|at| (catalogue.title(at), catalogue.asin(at), listings[at].state))
            .collect();
        assert_eq!(
            found,
            [
                ("Blue mug", "B0MUG", ListingState::Active),
                ("Red jar", "B0JAR", ListingState::Hidden),
                ("Old mug", "B0OLD", ListingState::Removed),
                ("Gone lid", "B0LID", ListingState::Removed),
            ]
        );
        let reason = catalogue.hidden(1).expect("a reason").text(Field::Reason);
        assert_eq!(reason, "Missing image");
    }

    #[test]
    fn a_product_number_that_is_an_asin_names_the_product() {
        let text = "item-name\tlisting-id\tseller-sku\topen-date\tproduct-id-type\tproduct-id\n\
            Mug\tL\tS\t2026-01-01\t1\tB0CODE0001\n";
        let account = account(&[("active", text)]);
        let listings = gather(&account);
        assert_eq!(Catalogue::new(&account, &listings).asin(0), "B0CODE0001");
    }
}
