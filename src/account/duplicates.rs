//! Rows that stand in several files of one kind.
//!
//! Two downloads overlap where their dates do, and then whole rows are equal. Within one file
//! equal rows are left alone: an order may hold the same product twice on two rows.

use super::AccountFile;

/// Marks in each file, in the order they were added, the rows that earlier ones hold.
///
/// A row that earlier files hold twice hides two equal rows, not all of them.
pub(super) fn mark<'f>(files: impl Iterator<Item = &'f mut AccountFile>) {
    let mut earlier: Vec<u64> = Vec::new();
    let mut files = files.peekable();
    while let Some(file) = files.next() {
        let hashes = file.content().hashes();
        let duplicates = if earlier.is_empty() { Vec::new() } else { duplicates(&earlier, &hashes) };
        if files.peek().is_some() {
            let mut hidden = duplicates.iter().peekable();
            let new = (0..).zip(hashes).filter(|(place, _)| hidden.next_if(|&next| next == place).is_none());
            earlier.extend(new.map(|(_, hash)| hash));
            earlier.sort_unstable();
        }
        file.set_duplicates(duplicates);
    }
}

/// Places in `hashes` of values that `earlier`, which is sorted, holds as well.
fn duplicates(earlier: &[u64], hashes: &[u64]) -> Vec<u32> {
    let mut sorted: Vec<(u64, u32)> = hashes.iter().copied().zip(0..).collect();
    sorted.sort_unstable();
    let mut earlier = earlier.iter().peekable();
    let mut places = Vec::new();
    for (hash, place) in sorted {
        while earlier.next_if(|&&known| known < hash).is_some() {}
        if earlier.next_if(|&&known| known == hash).is_some() {
            places.push(place);
        }
    }
    places.sort_unstable();
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_hides_as_many_equal_rows_as_there_are_of_it() {
        assert_eq!(duplicates(&[3, 5, 5, 9], &[5, 1, 5, 5, 9]), [0, 2, 4]);
        assert_eq!(duplicates(&[1], &[]), [0; 0]);
        assert_eq!(duplicates(&[1, 2], &[3, 0]), [0; 0]);
    }
}
