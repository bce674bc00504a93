//! Lines of files that a figure was counted from.

use std::collections::BTreeMap;

use crate::account::Account;
use crate::limits::LINES_SHOWN;
use crate::source::{Locator, Source};

/// Collects lines by file: the first few, and how many there are.
#[derive(Debug, Default)]
pub(super) struct Lines {
    files: BTreeMap<u32, (Vec<u32>, u32)>,
}

impl Lines {
    /// Adds a line.
    pub(super) fn add(&mut self, file: u32, line: u32) {
        let (lines, total) = self.files.entry(file).or_default();
        *total += 1;
        if lines.len() < LINES_SHOWN {
            lines.push(line);
        }
    }

    /// One source for each file, lines in rising order, all of one column.
    pub(super) fn sources(self, account: &Account, column: &str) -> Vec<Source> {
        let files = self.files.into_iter();
        files
            .map(|(file, (mut lines, total))| {
                lines.sort_unstable();
                account.source(file, Locator::Lines { lines, total, column: Some(column.to_owned()) })
            })
            .collect()
    }
}
