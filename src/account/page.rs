//! Rows of a file as the page shows them.

use serde::Serialize;

use super::AccountFile;
use crate::report::TableColumn;

/// Some rows of a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TablePage {
    /// What its columns say.
    pub columns: Vec<TableColumn>,
    /// In the order of the file.
    pub rows: Vec<TableRow>,
    /// Rows of the whole file, without those that were set aside.
    pub total: usize,
}

/// One row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TableRow {
    /// The line it begins on; 0 in JSON.
    pub line: u32,
    /// Whether an earlier file holds it.
    pub duplicate: bool,
    /// As many as there are columns; empty where unknown.
    pub cells: Vec<String>,
}

impl AccountFile {
    /// Up to `count` rows from the row `from` on, the first being 0.
    pub(super) fn page(&self, from: usize, count: usize) -> TablePage {
        let content = self.content();
        let total = content.rows_shown();
        let places = from.min(total)..from.saturating_add(count).min(total);
        let row = |place| {
            let (line, cells) = content.show_row(place);
            TableRow { line, duplicate: self.is_duplicate(place), cells }
        };
        TablePage { columns: content.columns_shown(), rows: places.map(row).collect(), total }
    }
}
