//! Units in stock, before the window and now, and units that came back.

use super::products::Products;
use super::tally::{Tally, tallies};
use crate::account::Account;
use crate::policy::ReportKind;
use crate::report::{Field, SheetRow};
use crate::source::{Locator, Source};
use crate::text::Period;

/// Amazon's word for goods that can be sold.
const SELLABLE: &str = "SELLABLE";

/// A ledger that begins so many days behind the window's first day still says what was there before: it may be one
/// of months.
const LEDGER_DAYS: i32 = 31;

/// Units by product, and the files that were looked through; none where no file tells.
pub(super) type Told = Option<(Vec<Tally>, Vec<Source>)>;

/// Units that came back fit for sale in the window.
pub(super) fn returned(account: &Account, products: &Products, window: Period, store: Option<&str>) -> Told {
    let looked = files(account, ReportKind::FbaReturns)?;
    let mut tallies = tallies(products.len());
    for (file, row) in account.rows(ReportKind::FbaReturns) {
        let in_window = row.day(Field::Day).is_some_and(|day| window.contains(day));
        // A return whose order is in no orders file may be of any store.
        let elsewhere = store.is_some_and(|store| {
            let order = row.order().and_then(|id| account.order(id));
            order.is_some_and(|order| order.store() != Some(store))
        });
        let product = products.of_row(&row).filter(|_| in_window && !elsewhere && is_sellable(&row));
        if let Some(product) = product {
            tallies[product].add(file.number(), row.line(), units(&row, Field::Quantity).unwrap_or(1));
        }
    }
    Some((tallies, looked))
}

/// Units that were in stock when the window began, by the first rows of the ledger.
pub(super) fn opening(account: &Account, products: &Products, window: Period) -> Told {
    let looked = files(account, ReportKind::LedgerSummary)?;
    let last = window.from.plus(LEDGER_DAYS);
    let days = account.rows(ReportKind::LedgerSummary).filter_map(|(_, row)| row.day(Field::Day));
    let first = days.filter(|day| (window.from..=last).contains(day)).min()?;
    let mut tallies = tallies(products.len());
    for (file, row) in account.rows(ReportKind::LedgerSummary) {
        let counts = row.day(Field::Day) == Some(first) && is_sellable(&row);
        if let Some(product) = products.of_row(&row).filter(|_| counts) {
            tallies[product].add(file.number(), row.line(), units(&row, Field::OpeningStock).unwrap_or(0));
        }
    }
    Some((tallies, looked))
}

/// Exports of today's stock, the best first, with the column that holds what can be sold.
const STOCK: [(ReportKind, Field); 2] =
    [(ReportKind::ManageInventory, Field::Sellable), (ReportKind::FbaInventory, Field::Quantity)];

/// Units in stock by the newest export. Two exports of one kind are two moments, so they never add up.
pub(super) fn stock(account: &Account, products: &Products) -> Told {
    let (file, field) =
        STOCK.iter().find_map(|&(kind, field)| Some((account.files_of(kind).last()?, field)))?;
    let mut tallies = tallies(products.len());
    for row in file.sheet_rows().filter(is_sellable) {
        if let (Some(product), Some(units)) = (products.of_row(&row), units(&row, field)) {
            tallies[product].add(file.number(), row.line(), units);
        }
    }
    Some((tallies, vec![account.source(file.number(), Locator::Whole)]))
}

/// Whether the row is about goods that can be sold; a file without the column has no others.
fn is_sellable(row: &SheetRow<'_>) -> bool {
    !row.has(Field::Disposition) || row.text(Field::Disposition) == SELLABLE
}

fn units(row: &SheetRow<'_>, field: Field) -> Option<u32> {
    u32::try_from(row.count(field)?).ok()
}

fn files(account: &Account, kind: ReportKind) -> Option<Vec<Source>> {
    let files: Vec<Source> =
        account.files_of(kind).map(|file| account.source(file.number(), Locator::Whole)).collect();
    (!files.is_empty()).then_some(files)
}
