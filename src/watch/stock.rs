//! Stock against what is ordered (`domain/monitoring.md` section 2): when to order more, what lasts too long, what
//! is sold that is not there, what cannot be sold, and what comes back too often.

use super::demand::Demand;
use super::value::{StockCheck, StockFinding};
use super::{WatchInput, of_pack};
use crate::account::AccountFile;
use crate::case::AlertLevel;
use crate::policy::{ReportKind, StockRules, Table};
use crate::report::{Field, SheetRow};
use crate::sort;
use crate::source::{Locator, Source};
use crate::text::{Period, fold};

/// Files of stock at Amazon and in which column the pieces stand, the one that says most first.
const AT_AMAZON: [(ReportKind, Field); 4] = [
    (ReportKind::ManageInventory, Field::Sellable),
    (ReportKind::InventoryPlanning, Field::Sellable),
    (ReportKind::RestockInventory, Field::Sellable),
    (ReportKind::FbaInventory, Field::Quantity),
];
/// Files of offers with the quantity that the seller names.
const OFFERED: [ReportKind; 3] =
    [ReportKind::AllListings, ReportKind::ActiveListings, ReportKind::OpenListings];
/// Findings of each kind that are listed.
const LISTED: usize = 50;
/// Days of returns that are held against the days before them.
const RETURNS_DAYS: i32 = 30;
const RETURNS_BEFORE: i32 = 120;

/// Everything there is to say, the gravest first.
pub(super) fn findings(input: &WatchInput<'_>) -> Vec<StockFinding> {
    let rules = &of_pack().stock;
    let mut found = stranded(input);
    found.extend(oversold(input, rules));
    found.extend(lasting(input, rules));
    found.extend(returned(input, rules));
    sort::by_key(&mut found, |finding| (finding.check, finding.days, finding.sku.clone()));
    found
        .chunk_by(|a, b| a.check == b.check)
        .flat_map(|of_check| of_check.iter().take(LISTED).cloned())
        .collect()
}

fn finding(input: &WatchInput<'_>, check: StockCheck, place: Option<(&AccountFile, u32)>) -> StockFinding {
    let source = match place {
        Some((file, line)) => {
            let lines = Locator::Lines { lines: vec![line], total: 1, column: None };
            input.account.source(file.number(), lines)
        }
        None => Source::Statement { field: "watch.leadDays".to_owned() },
    };
    let level = if check <= StockCheck::Stranded { AlertLevel::Act } else { AlertLevel::Warn };
    let (sku, note) = (String::new(), String::new());
    StockFinding { check, level, sku, have: 0, want: 0, days: None, note, source }
}

fn whole(row: &SheetRow<'_>, field: Field) -> u32 {
    row.count(field).and_then(|count| u32::try_from(count).ok()).unwrap_or(0)
}

/// Pieces at Amazon that no offer sells.
fn stranded(input: &WatchInput<'_>) -> Vec<StockFinding> {
    let Some(file) = input.newest(ReportKind::StrandedInventory) else { return Vec::new() };
    let rows = file.sheet_rows().filter(|row| whole(row, Field::Sellable) > 0);
    rows.map(|row| StockFinding {
        sku: row.text(Field::Sku).to_owned(),
        have: whole(&row, Field::Sellable),
        note: row.text(Field::Reason).to_owned(),
        ..finding(input, StockCheck::Stranded, Some((file, row.line())))
    })
    .collect()
}

/// Seller-fulfilled offers of which more is ordered than is left.
fn oversold(input: &WatchInput<'_>, rules: &StockRules) -> Vec<StockFinding> {
    let Some(open) = input.newest(ReportKind::UnshippedOrders) else { return Vec::new() };
    let mut ordered: Table<&str, u32> = Table::default();
    for row in open.sheet_rows() {
        let pieces = row.count(Field::Requested).or_else(|| row.count(Field::Quantity));
        *ordered.entry(row.text(Field::Sku)) +=
            pieces.and_then(|pieces| u32::try_from(pieces).ok()).unwrap_or(1);
    }
    let Some(offers) = OFFERED.iter().find_map(|&kind| input.newest(kind)) else { return Vec::new() };
    let is_own = |row: &SheetRow<'_>| {
        let channel = fold(row.text(Field::Channel));
        row.has(Field::Quantity) && !channel.contains("amazon") && !channel.contains("afn")
    };
    let short = offers.sheet_rows().filter(is_own).filter_map(|row| {
        let want = ordered.get(row.text(Field::Sku)).copied().filter(|&want| want > 0)?;
        let have = whole(&row, Field::Quantity);
        (have < rules.buffer).then(|| StockFinding {
            sku: row.text(Field::Sku).to_owned(),
            have,
            want,
            ..finding(input, StockCheck::Oversell, Some((offers, row.line())))
        })
    });
    short.collect()
}

/// How long the stock at Amazon lasts, and whether that is longer than more of it takes to come.
fn lasting(input: &WatchInput<'_>, rules: &StockRules) -> Vec<StockFinding> {
    let known = AT_AMAZON.iter().find_map(|&(kind, field)| Some((input.newest(kind)?, field)));
    let (Some((file, field)), Some(data_to)) = (known, input.data_to()) else { return Vec::new() };
    let days = i32::try_from(rules.demand_days).unwrap_or(i32::MAX);
    let covered = input.account.periods(ReportKind::AllOrders);
    let Some(first) = covered.iter().map(|period| period.from).min() else { return Vec::new() };
    let to = covered.iter().map(|period| period.to).max().map_or(data_to, |last| last.min(input.today()));
    let demand = Demand::of(input, Period { from: to.plus(1 - days).max(first), to }, false);
    let mut stock: Table<&str, (u32, u32, u32)> = Table::default();
    for row in file.sheet_rows().filter(|row| is_sellable(row)) {
        let entry = stock.entry(row.text(Field::Sku));
        *entry = (entry.0 + whole(&row, field), entry.1 + whole(&row, Field::Inbound), row.line());
    }
    let mut found = Vec::new();
    for (sku, (have, inbound, line)) in stock {
        let Some(daily) = demand.daily(sku) else { continue };
        let course = Course::of(daily);
        let Some(lasts) = course.lasts(have) else { continue };
        let lead = input.watch.lead_days;
        let reorder = lead.map(|lead| course.reorder_point(lead, rules.safety));
        let (check, want) = match reorder {
            Some(point) if have + inbound <= point => (StockCheck::Reorder, point),
            _ if lasts > rules.excess_days => (StockCheck::Excess, course.pieces(rules.excess_days)),
            _ if lasts < rules.low_days && lead.is_none() => {
                (StockCheck::LowCover, course.pieces(rules.low_days))
            }
            _ => continue,
        };
        let sku = sku.to_owned();
        let of_file = finding(input, check, Some((file, line)));
        found.push(StockFinding { sku, have: have + inbound, want, days: Some(lasts), ..of_file });
    }
    found
}

/// Rows without a word on the state of the goods are of goods that can be sold.
fn is_sellable(row: &SheetRow<'_>) -> bool {
    let state = row.text(Field::Disposition);
    state.is_empty() || state == "SELLABLE"
}

/// How a product is ordered.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Course {
    mean: f64,
    deviation: f64,
}

impl Course {
    fn of(daily: &[u32]) -> Self {
        let days = f64::from(super::count(daily.len()).max(1));
        let mean = daily.iter().map(|&pieces| f64::from(pieces)).sum::<f64>() / days;
        let squares = daily.iter().map(|&pieces| (f64::from(pieces) - mean).powi(2)).sum::<f64>();
        Self { mean, deviation: (squares / days).sqrt() }
    }

    /// Whole days that so many pieces last; none where nothing is ordered.
    fn lasts(self, pieces: u32) -> Option<u32> {
        (self.mean > 0.0).then(|| rounded(f64::from(pieces) / self.mean))
    }

    /// Pieces that are ordered in so many days.
    fn pieces(self, days: u32) -> u32 {
        rounded(self.mean * f64::from(days))
    }

    /// Daily demand × lead time + safety × deviation × √lead time.
    fn reorder_point(self, lead_days: u32, safety: u32) -> u32 {
        let lead = f64::from(lead_days);
        rounded((self.mean * lead + f64::from(safety) / 100.0 * self.deviation * lead.sqrt()).ceil())
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "held within the range before")]
fn rounded(value: f64) -> u32 {
    value.clamp(0.0, f64::from(u32::MAX)) as u32
}

/// Pieces that came back before and lately, and the row that tells it last.
type Returned<'a> = ([u32; 2], Option<(&'a AccountFile, u32)>);

/// Products that come back more often than they did before.
fn returned(input: &WatchInput<'_>, rules: &StockRules) -> Vec<StockFinding> {
    let kinds = [ReportKind::FbaReturns, ReportKind::MfnReturns];
    let today = input.today();
    let (recent, before) = (today.plus(-RETURNS_DAYS), today.plus(-RETURNS_BEFORE));
    let mut returns: Table<&str, Returned<'_>> = Table::default();
    for (file, row) in kinds.into_iter().flat_map(|kind| input.account.rows(kind)) {
        let Some(day) = row.day(Field::Day).filter(|&day| day > before && day <= today) else { continue };
        let entry = returns.entry(row.text(Field::Asin));
        let pieces = row.count(Field::Quantity).and_then(|count| u32::try_from(count).ok()).unwrap_or(1);
        entry.0[usize::from(day > recent)] += pieces;
        entry.1 = Some((file, row.line()));
    }
    if returns.iter().len() == 0 {
        return Vec::new();
    }
    let demand = Demand::of(input, Period { from: before.plus(1), to: today }, true);
    let mut found = Vec::new();
    for (asin, ([old, new], place)) in returns {
        let all = demand.since(asin, before);
        let sold = demand.since(asin, recent.plus(1));
        let usual = u64::from(all.saturating_sub(sold));
        let is_enough = demand.orders(asin) >= rules.returns_orders && sold > 0 && usual > 0;
        let rises =
            u64::from(new) * usual * 100 > u64::from(old) * u64::from(sold) * u64::from(rules.returns_factor);
        if asin.is_empty() || !is_enough || new < rules.returns_least || !rises {
            continue;
        }
        let want = u32::try_from(u64::from(old) * u64::from(sold) / usual).unwrap_or(u32::MAX);
        let of_file = finding(input, StockCheck::ReturnsUp, place);
        found.push(StockFinding { sku: asin.to_owned(), have: new, want, ..of_file });
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_reorder_point_is_the_demand_of_the_lead_time_and_a_safety_stock() {
        let steady = Course::of(&[4; 60]);
        assert_eq!((steady.reorder_point(30, 165), steady.lasts(120)), (120, Some(30)));
        let mut daily = [2; 60];
        daily[30..].fill(6);
        let uneven = Course::of(&daily);
        // A deviation of 2: 4 × 25 + 1.65 × 2 × 5 = 116.5.
        assert_eq!(uneven.reorder_point(25, 165), 117);
        assert_eq!(Course::of(&[0; 60]).lasts(10), None);
    }
}
