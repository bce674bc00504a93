//! Lines of files that a figure was counted from.

use super::Account;
use crate::limits::LINES_SHOWN;
use crate::policy::Table;
use crate::source::{Locator, Source};

/// Collects lines by file, in any order: the first few of the file, and how many there are.
#[derive(Debug, Default)]
pub struct Lines {
    /// INVARIANT: lines rise, and are no more than [`LINES_SHOWN`].
    files: Table<u32, (Vec<u32>, u32)>,
}

impl Lines {
    /// Adds a line.
    pub fn add(&mut self, file: u32, line: u32) {
        let (first, total) = self.files.entry(file);
        *total += 1;
        if first.len() == LINES_SHOWN && first.last().is_some_and(|&last| last < line) {
            return;
        }
        let place = first.partition_point(|&known| known < line);
        first.insert(place, line);
        first.truncate(LINES_SHOWN);
    }

    /// Adds `total` lines of a file, of which `first` are the first.
    pub fn add_all(&mut self, file: u32, first: &[u32], total: u32) {
        for &line in first {
            self.add(file, line);
        }
        let known = u32::try_from(first.len()).unwrap_or(u32::MAX);
        self.files.entry(file).1 += total.saturating_sub(known);
    }

    /// One source for each file, lines in rising order, all of one column.
    pub fn sources(self, account: &Account, column: &str) -> Vec<Source> {
        let files = self.files.into_iter();
        files
            .map(|(file, (lines, total))| {
                account.source(file, Locator::Lines { lines, total, column: Some(column.to_owned()) })
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_lines_of_a_file_are_kept_in_whatever_order_they_come() {
        let mut lines = Lines::default();
        for line in (2..1000).rev() {
            lines.add(0, line);
        }
        let [Source::File { locator: Locator::Lines { lines, total, .. }, .. }] =
            &lines.sources(&Account::default(), "Rating")[..]
        else {
            panic!("one file")
        };
        assert_eq!((lines.len(), lines[0], lines[LINES_SHOWN - 1], *total), (LINES_SHOWN, 2, 21, 998));
    }
}
