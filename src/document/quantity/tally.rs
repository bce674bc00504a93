//! Units with the rows they were counted from.

use crate::account::{Account, Lines};
use crate::source::{Cited, Source};

/// Units of one product.
#[derive(Debug, Default)]
pub(super) struct Tally {
    units: u32,
    lines: Lines,
}

impl Tally {
    pub(super) fn add(&mut self, file: u32, line: u32, units: u32) {
        self.units = self.units.saturating_add(units);
        self.lines.add(file, line);
    }

    /// The units with their rows. Where no row counted, the files that were looked through speak for the zero.
    pub(super) fn cited(self, account: &Account, column: &str, looked: &[Source]) -> Option<Cited<u32>> {
        let rows = self.lines.sources(account, column);
        let sources = if rows.is_empty() { looked.to_vec() } else { rows };
        let mut sources = sources.into_iter();
        let first = Cited::new(self.units, sources.next()?);
        Some(sources.fold(first, Cited::and))
    }
}

/// One for each product.
pub(super) fn tallies(count: usize) -> Vec<Tally> {
    std::iter::repeat_with(Tally::default).take(count).collect()
}
