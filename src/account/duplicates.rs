//! Rows that stand in several files of one kind.
//!
//! Two downloads overlap where their dates do, and then whole rows are equal. Within one file
//! equal rows are left alone: an order may hold the same product twice on two rows.

use super::AccountFile;
use super::groups::Groups;

/// Marks in each file, in the order they were added, the rows that earlier ones hold.
///
/// A row that earlier files hold twice hides two equal rows, not all of them.
pub(super) fn mark<'f>(files: impl Iterator<Item = &'f mut AccountFile>) {
    let mut files: Vec<&mut AccountFile> = files.collect();
    let [_, _, ..] = &files[..] else {
        // One file has no earlier one, and its rows need not be looked at.
        return files.iter_mut().for_each(|file| file.set_duplicates(Vec::new()));
    };
    let hashes: Vec<Vec<u64>> = files.iter().map(|file| file.content().hashes()).collect();
    for (file, duplicates) in files.iter_mut().zip(duplicates(&hashes)) {
        file.set_duplicates(duplicates);
    }
}

/// For each list the places of values that earlier lists hold as well, rising.
fn duplicates(lists: &[Vec<u64>]) -> Vec<Vec<u32>> {
    let all = lists.concat();
    let mut starts = Vec::with_capacity(lists.len());
    let mut end = 0;
    for list in lists {
        starts.push(end);
        end += number_of(list.len());
    }
    let list_of = |number: u32| starts.partition_point(|&start| start <= number) - 1;
    let mut found = vec![Vec::new(); lists.len()];
    Groups::new(
        end,
        |number| all[number as usize],
        |group| {
            if group.len() > 1 {
                let mut known = 0;
                for of_list in group.chunk_by(|a, b| list_of(a.1) == list_of(b.1)) {
                    let list = list_of(of_list[0].1);
                    let hidden = of_list.iter().take(known);
                    found[list].extend(hidden.map(|&(_, number)| number - starts[list]));
                    known = known.max(of_list.len());
                }
            }
            0
        },
    );
    for places in &mut found {
        places.sort_unstable();
    }
    found
}

fn number_of(rows: usize) -> u32 {
    u32::try_from(rows).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::account::Account;
    use crate::report::ReportReader;

    fn of_two(earlier: &[u64], later: &[u64]) -> Vec<u32> {
        let found = duplicates(&[earlier.to_vec(), later.to_vec()]);
        assert!(found[0].is_empty());
        found[1].clone()
    }

    #[test]
    fn a_row_hides_as_many_equal_rows_as_there_are_of_it() {
        assert_eq!(of_two(&[3, 5, 5, 9], &[5, 1, 5, 5, 9]), [0, 2, 4]);
        assert_eq!(of_two(&[1], &[]), [0; 0]);
        assert_eq!(of_two(&[1, 2], &[3, 0]), [0; 0]);
    }

    #[test]
    fn rows_of_any_earlier_file_hide_their_equals() {
        let lists = [vec![1, 2], vec![], vec![2, 2, 3], vec![3, 2, 1, 2, 2]];
        assert_eq!(duplicates(&lists), [vec![], vec![], vec![0], vec![0, 1, 2, 3]]);
    }

    #[test]
    fn quotes_around_fields_and_where_a_piece_ends_make_no_row_another() {
        let bare = "amazon-order-id,purchase-date,order-status,sku,asin\n\
            111-0000000-0000001,2026-10-01,Shipped,MUG-1,B000000001\n\
            111-0000000-0000002,2026-10-02,Shipped,MUG-2,B000000002\n";
        let quoted = bare.replace(',', "\",\"").replace('\n', "\"\n").replace("111-", "\"111-");
        let quoted = format!("\"{quoted}");
        let other = bare.replace("Shipped,MUG", "ShippedM,UG");
        for (text, size, hidden) in [(bare, 999, 2), (&quoted, 999, 2), (&quoted, 7, 2), (&other, 999, 0)] {
            let mut account = Account::default();
            for (text, size) in [(bare, 999), (text, size)] {
                let mut reader = ReportReader::new("orders.csv");
                for piece in text.as_bytes().chunks(size) {
                    reader.push(piece).expect("a piece");
                }
                account.add(reader.finish().expect("a report"));
            }
            assert_eq!(account.files[1].reading().rows.duplicates, hidden, "{text}");
        }
    }
}
