//! Things that a listing lacks.

use super::{Proof, Tell};
use crate::listing::catalogue::Catalogue;
use crate::report::Field;

/// Tells of listings whose cell is empty, where other listings of the same file have one. A column that is empty
/// from top to bottom says only that the export does not fill it.
pub(super) fn check(catalogue: &Catalogue<'_>, field: Field, tell: Tell<'_>) {
    let filled: Vec<u32> = catalogue
        .files()
        .filter(|file| file.sheet_rows().any(|row| !row.text(field).is_empty()))
        .map(crate::account::AccountFile::number)
        .collect();
    for listing in (0..catalogue.len()).filter(|&listing| !catalogue.is_removed(listing)) {
        let is_filled = filled.contains(&catalogue.listings[listing].file);
        let row = catalogue.row(listing);
        if is_filled && row.has(field) && row.text(field).is_empty() {
            tell(listing, Proof::default());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::skus;

    const HEADER: &str = "item-name\timage-url\tlisting-id\tseller-sku\topen-date\tasin1\tstatus\n";

    #[test]
    fn a_listing_without_a_picture_is_told_where_others_have_one() {
        let text = format!(
            "{HEADER}A\thttp://x/1.jpg\tL\tA\t2026-01-01\tB0A\tActive\nB\t\tL\tB\t2026-01-01\tB0B\tActive\n"
        );
        assert_eq!(skus("missing-image", &[("all", &text)]), ["B"]);
    }

    #[test]
    fn a_column_that_no_row_fills_tells_nothing() {
        let text =
            format!("{HEADER}A\t\tL\tA\t2026-01-01\tB0A\tActive\nB\t\tL\tB\t2026-01-01\tB0B\tActive\n");
        assert_eq!(skus("missing-image", &[("all", &text)]), [""; 0]);
    }
}
