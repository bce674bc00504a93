//! Rules that words alone do not tell: one file each, named like its file in the pack.

mod capital_title;
mod contact_data;
mod duplicate_listing;
mod empty_field;
mod hidden_by_amazon;
mod long_title;
mod pack_price;
mod price_history;
mod repeated_word;
mod title_characters;
mod variation_misuse;

use super::catalogue::Catalogue;
use crate::policy::{ListingRule, Options};
use crate::report::Field;
use crate::text::Spot;

/// Looks at one text. None where the rule has nothing to say of it.
pub(super) type TextCheck = fn(&Line<'_>) -> Option<Marks>;
/// Is told of a listing, by number, and of what was found out about it.
pub(super) type Tell<'t> = &'t mut dyn FnMut(usize, Proof);
/// Looks at all listings together, and tells of those that the rule speaks of.
pub(super) type WholeCheck = fn(&Catalogue<'_>, &ListingRule, &Options, Tell<'_>);

/// What a rule's code looks at.
#[derive(Clone, Copy, Debug)]
pub(super) enum Check {
    /// One text at a time.
    Text(TextCheck),
    /// All listings together.
    Whole(WholeCheck),
}

/// The code by the id of its rule.
pub(super) const CHECKS: &[(&str, Check)] = &[
    ("capital-title", Check::Text(capital_title::check)),
    ("contact-data", Check::Text(contact_data::check)),
    ("duplicate-listing", Check::Whole(duplicate_listing::check)),
    ("hidden-by-amazon", Check::Whole(hidden_by_amazon::check)),
    ("long-title", Check::Text(long_title::check)),
    (
        "missing-description",
        Check::Whole(|all, _, _, tell| empty_field::check(all, Field::Description, tell)),
    ),
    ("missing-image", Check::Whole(|all, _, _, tell| empty_field::check(all, Field::Image, tell))),
    (
        "missing-product-number",
        Check::Whole(|all, _, _, tell| empty_field::check(all, Field::ProductCode, tell)),
    ),
    ("missing-title", Check::Whole(|all, _, _, tell| empty_field::check(all, Field::Title, tell))),
    ("pack-price", Check::Whole(pack_price::check)),
    ("price-history", Check::Whole(price_history::check)),
    ("repeated-word", Check::Text(repeated_word::check)),
    ("title-characters", Check::Text(title_characters::check)),
    ("variation-misuse", Check::Whole(variation_misuse::check)),
];

/// A text and the rule that looks at it.
pub(super) struct Line<'t> {
    /// As the file writes it.
    pub(super) written: &'t str,
    pub(super) rule: &'t ListingRule,
}

/// Where a rule speaks in a text, in bytes of it.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Marks {
    pub(super) spots: Vec<Spot>,
    pub(super) proof: Proof,
}

/// What was found out besides the words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Proof {
    /// What was found.
    pub(super) found: Option<String>,
    /// What it is measured against.
    pub(super) expected: Option<String>,
    /// Other products that it is about.
    pub(super) others: Vec<String>,
}

/// Other products named with one finding, at most.
const OTHERS: usize = 5;

/// Hundredths as money.
fn money(hundredths: i64) -> String {
    crate::report::Cell::Money(hundredths).to_string()
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;

    use super::super::Scan;
    use super::super::catalogue::{Catalogue, tests::account};
    use super::super::scan::At;
    use super::Proof;
    use crate::policy::{Options, casework};
    use crate::text::Day;

    /// What a rule finds in these files: SKU and proof.
    pub(super) fn found(rule: &str, files: &[(&str, &str)]) -> Vec<(String, Proof)> {
        let account = account(files);
        let today = Day::new(2026, 11, 23).expect("a day");
        let scan = Scan::new(&account, &Options { today, store: None, language: None });
        let catalogue = Catalogue::new(&account, &scan.listings);
        let of_rule =
            scan.found.iter().filter(|found| casework().listing.rules[usize::from(found.rule)].id == rule);
        of_rule
            .map(|found| {
                let proof = match found.at {
                    At::Whole(proof) => scan.proofs[proof as usize].clone(),
                    At::Text(_) => Proof::default(),
                };
                let sku = catalogue.row(found.listing as usize).text(crate::report::Field::Sku);
                (sku.to_owned(), proof)
            })
            .collect()
    }

    /// The SKUs alone.
    pub(super) fn skus(rule: &str, files: &[(&str, &str)]) -> Vec<String> {
        found(rule, files).into_iter().map(|(sku, _)| sku).collect()
    }

    /// A file of active listings: title, SKU, price, ASIN.
    pub(super) fn listings(rows: &[(&str, &str, &str, &str)]) -> String {
        let mut text = "item-name\tlisting-id\tseller-sku\tprice\topen-date\tasin1\tstatus\n".to_owned();
        for (title, sku, price, asin) in rows {
            writeln!(text, "{title}\tL\t{sku}\t{price}\t2026-01-01\t{asin}\tActive").expect("memory");
        }
        text
    }
}
