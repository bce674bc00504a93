//! One file of the account.

use std::sync::OnceLock;

use serde::{Deserialize, Serialize};

use crate::report::{
    AccountHealth, Content, DayOrder, FileWarning, FileWarningCode, OrderId, OrderRows, ParsedReport,
    ReportKind, ReportReading, RowCounts, Sheet, SheetRow,
};
use crate::text::Period;

/// A file that was added, with its rows.
#[derive(Debug, Serialize, Deserialize)]
pub struct AccountFile {
    number: u32,
    sha256: Option<String>,
    report: ParsedReport,
    /// Places of rows that an earlier file holds, in rising order.
    #[serde(skip)]
    duplicates: Vec<u32>,
    /// From the first to the last day; looked for when it is first asked for.
    #[serde(skip)]
    period: OnceLock<Option<Period>>,
    /// Of each row of a sheet, the number of its order; made when it is first asked for.
    #[serde(skip)]
    orders: OnceLock<Vec<u32>>,
}

impl AccountFile {
    /// A file as it was read.
    pub(super) fn new(number: u32, report: ParsedReport) -> Self {
        Self {
            number,
            sha256: None,
            report,
            duplicates: Vec::new(),
            period: OnceLock::new(),
            orders: OnceLock::new(),
        }
    }

    /// Its number within the engine.
    pub fn number(&self) -> u32 {
        self.number
    }

    /// Its name as the seller sees it.
    pub fn name(&self) -> &str {
        &self.report.name
    }

    /// Its kind.
    pub fn kind(&self) -> ReportKind {
        self.report.content.kind()
    }

    /// Its rows.
    pub fn content(&self) -> &Content {
        &self.report.content
    }

    /// From the first to the last day of its rows; none without rows.
    pub fn period(&self) -> Option<Period> {
        *self.period.get_or_init(|| self.content().period())
    }

    /// Its fingerprint, once it is known.
    pub fn sha256(&self) -> Option<&str> {
        self.sha256.as_deref()
    }

    /// What was understood of it.
    pub fn reading(&self) -> ReportReading {
        let report = &self.report;
        ReportReading {
            file: self.number,
            name: report.name.clone(),
            bytes: report.bytes,
            sha256: self.sha256.clone(),
            kind: self.kind(),
            stores: report.content.stores(),
            period: self.period(),
            encoding: report.encoding,
            delimiter: report.delimiter,
            rows: self.rows(),
            set_aside: report.set_aside.clone(),
            missing: report.missing.clone(),
            warnings: self.warnings(),
            day_order: self.sheet().and_then(Sheet::day_order),
            total: self.sheet().and_then(Sheet::total_check),
            mapped: report.mapped,
        }
    }

    pub(super) fn set_fingerprint(&mut self, sha256: String) {
        self.sha256 = Some(sha256);
    }

    /// Its rows where it is a sheet, without those that an earlier file holds.
    pub fn sheet_rows(&self) -> impl Iterator<Item = SheetRow<'_>> {
        let sheet = self.sheet();
        let places = 0..sheet.map_or(0, Sheet::len);
        let mut duplicates = self.duplicates.iter().peekable();
        let kept = places.filter(move |&place| duplicates.next_if(|&&next| next as usize == place).is_none());
        kept.filter_map(move |place| Some(sheet?.row(place)))
    }

    /// Its rows where it is a sheet.
    pub fn sheet(&self) -> Option<&Sheet> {
        match self.content() {
            Content::Sheet(sheet) => Some(sheet),
            _ => None,
        }
    }

    /// Its rows where it is an orders file, duplicates included.
    pub fn orders(&self) -> Option<&OrderRows> {
        match self.content() {
            Content::Orders(orders) => Some(orders),
            _ => None,
        }
    }

    /// Of each row of a sheet, the number of its order, or one that no order has. `numbers` gives those of many ids.
    pub(super) fn order_numbers(&self, numbers: impl FnOnce(&[OrderId]) -> Vec<u32>) -> &[u32] {
        self.orders.get_or_init(|| {
            let ids: Vec<OrderId> = self.sheet().into_iter().flat_map(Sheet::order_ids).collect();
            numbers(&ids)
        })
    }

    pub(super) fn forget_orders(&mut self) {
        self.orders = OnceLock::new();
    }

    pub(super) fn set_day_order(&mut self, order: DayOrder) {
        self.period = OnceLock::new();
        if let Content::Sheet(sheet) = &mut self.report.content {
            sheet.set_day_order(order);
        }
    }

    /// Whether an earlier file holds the row at that place.
    pub(super) fn is_duplicate(&self, place: usize) -> bool {
        u32::try_from(place).is_ok_and(|place| self.duplicates.binary_search(&place).is_ok())
    }

    pub(super) fn set_duplicates(&mut self, duplicates: Vec<u32>) {
        self.duplicates = duplicates;
    }

    pub(super) fn health(&self) -> Option<(&Self, &AccountHealth)> {
        match self.content() {
            Content::Health(health) => Some((self, health)),
            _ => None,
        }
    }

    /// Whether every number in the rows names something that is there.
    pub(super) fn is_sound(&self) -> bool {
        let set_aside: u64 = self.report.set_aside.iter().map(|rows| u64::from(rows.count)).sum();
        let counts = u64::from(self.report.read) == set_aside + self.report.content.len() as u64;
        counts
            && match self.content() {
                Content::Orders(orders) => orders.is_sound(),
                Content::Sheet(sheet) => sheet.is_sound(),
                Content::Health(_) => true,
            }
    }

    fn rows(&self) -> RowCounts {
        let count = |rows: usize| u32::try_from(rows).unwrap_or(u32::MAX);
        RowCounts {
            read: self.report.read,
            used: count(self.content().len() - self.duplicates.len()),
            set_aside: self.report.set_aside.iter().map(|rows| rows.count).sum(),
            duplicates: count(self.duplicates.len()),
        }
    }

    fn warnings(&self) -> Vec<FileWarning> {
        let mut warnings = self.report.warnings.clone();
        let duplicates = self.rows().duplicates;
        if self.duplicates.len() * 2 > self.content().len() {
            let code = FileWarningCode::OtherFileSameRows;
            warnings.push(FileWarning { code, line: None, count: duplicates });
        }
        warnings
    }
}
