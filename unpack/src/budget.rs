//! How much one file has been read and has grown, over all its parts.

use std::cell::Cell;

use crate::limits::{EXPANDED_BYTES, RATIO, RATIO_FREE_BYTES};
use crate::problem::Problem;

/// Counts for one file as it was added. Everything that unpacks charges the same one.
#[derive(Debug, Default)]
pub struct Budget {
    read: Cell<u64>,
    expanded: Cell<u64>,
}

impl Budget {
    /// Bytes of the file read so far; bytes read twice count twice.
    pub fn read(&self) -> u64 {
        self.read.get()
    }

    /// So many bytes of the file were read.
    pub fn add_read(&self, bytes: u64) {
        self.read.set(self.read.get().saturating_add(bytes));
    }

    /// So many bytes came out.
    pub fn expand(&self, bytes: u64) -> Result<(), Problem> {
        self.expanded.set(self.expanded.get().saturating_add(bytes));
        if self.expanded.get() > EXPANDED_BYTES { Err(Problem::Bomb) } else { Ok(()) }
    }
}

/// Whether a part that took `packed` bytes may have `expanded` bytes.
pub fn is_believable(packed: u64, expanded: u64) -> bool {
    expanded <= RATIO_FREE_BYTES || expanded / RATIO <= packed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_parts_of_a_file_together_may_unpack_to_so_much_and_no_more() {
        let budget = Budget::default();
        for _ in 0..8 {
            assert_eq!(budget.expand(EXPANDED_BYTES / 8), Ok(()));
        }
        assert_eq!(budget.expand(1), Err(Problem::Bomb));
        assert_eq!(budget.expand(u64::MAX), Err(Problem::Bomb));
    }

    #[test]
    fn a_part_is_believable_up_to_what_deflate_makes_of_a_report() {
        assert!(is_believable(0, RATIO_FREE_BYTES));
        assert!(!is_believable(10, RATIO_FREE_BYTES + 1));
        assert!(is_believable(1 << 20, 60 << 20));
        assert!(!is_believable(1 << 20, 1032 << 20));
    }
}
