//! One product under several ASINs: the same number of the maker, or the same title letter for letter.

use super::{OTHERS, Proof, Tell};
use crate::listing::catalogue::Catalogue;
use crate::policy::{ListingRule, Options};
use crate::report::{Field, hash};
use crate::sort;
use crate::text::fold;

/// Bytes of a title that is long enough to name one product.
const TITLE: usize = 20;
/// Digits of a product number of the maker, at least.
const CODE: usize = 8;

pub(super) fn check(catalogue: &Catalogue<'_>, _: &ListingRule, _: &Options, tell: Tell<'_>) {
    let mut told = vec![false; catalogue.len()];
    for key in [code, title] {
        let mut keys: Vec<(u64, usize)> = (0..catalogue.len())
            .filter(|&listing| !catalogue.is_removed(listing) && !catalogue.asin(listing).is_empty())
            .filter_map(|listing| Some((key(catalogue, listing)?, listing)))
            .collect();
        sort::rising(&mut keys);
        for same in keys.chunk_by(|a, b| a.0 == b.0).filter(|same| same.len() > 1) {
            for &(_, listing) in same {
                let others = others(catalogue, same, listing);
                if !others.is_empty() && !std::mem::replace(&mut told[listing], true) {
                    tell(listing, Proof { others, ..Proof::default() });
                }
            }
        }
    }
}

/// A number of the maker, such as an EAN; ASINs and the seller's own numbers are none.
fn code(catalogue: &Catalogue<'_>, listing: usize) -> Option<u64> {
    let code = catalogue.row(listing).text(Field::ProductCode);
    let is_number = code.len() >= CODE && code.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| hash(code.trim_start_matches('0').as_bytes()))
}

fn title(catalogue: &Catalogue<'_>, listing: usize) -> Option<u64> {
    let title = catalogue.title(listing);
    (title.len() >= TITLE).then(|| hash(fold(title).as_bytes()))
}

/// The other ASINs, each once.
fn others(catalogue: &Catalogue<'_>, same: &[(u64, usize)], listing: usize) -> Vec<String> {
    let own = catalogue.asin(listing);
    let mut others: Vec<String> = Vec::new();
    for &(_, other) in same {
        let asin = catalogue.asin(other);
        if asin != own && others.len() < OTHERS && !others.iter().any(|known| known == asin) {
            others.push(asin.to_owned());
        }
    }
    others
}

#[cfg(test)]
mod tests {
    use super::super::tests::{found, listings, skus};

    #[test]
    fn the_same_title_under_two_asins_is_told_of_both() {
        let text = listings(&[
            ("Blue stoneware mug with handle", "A", "9.99", "B0A"),
            ("Blue stoneware mug with handle", "B", "9.99", "B0B"),
            ("Red stoneware mug with handle", "C", "9.99", "B0C"),
        ]);
        let told = found("duplicate-listing", &[("all", &text)]);
        let told: Vec<_> = told.iter().map(|(sku, proof)| (sku.as_str(), proof.others.join(" "))).collect();
        assert_eq!(told, [("A", "B0B".to_owned()), ("B", "B0A".to_owned())]);
    }

    #[test]
    fn two_skus_of_one_asin_are_one_product() {
        let text = listings(&[
            ("Blue stoneware mug with handle", "A", "9.99", "B0A"),
            ("Blue stoneware mug with handle", "A-FBA", "9.99", "B0A"),
        ]);
        assert_eq!(skus("duplicate-listing", &[("all", &text)]), [""; 0]);
    }

    #[test]
    fn the_same_number_of_the_maker_under_two_asins_is_told() {
        let text = "item-name\tlisting-id\tseller-sku\topen-date\tproduct-id-type\tproduct-id\tasin1\tstatus\n\
            Mug\tL\tA\t2026-01-01\t4\t4006381333931\tB0A\tActive\n\
            Becher\tL\tB\t2026-01-01\t4\t04006381333931\tB0B\tActive\n\
            Jar\tL\tC\t2026-01-01\t1\tB0C\tB0C\tActive\n";
        assert_eq!(skus("duplicate-listing", &[("all", text)]), ["A", "B"]);
    }
}
