//! Listings that Amazon itself says are hidden, with its reason.

use super::{Proof, Tell};
use crate::listing::catalogue::Catalogue;
use crate::policy::{ListingRule, Options};
use crate::report::Field;

pub(super) fn check(catalogue: &Catalogue<'_>, _: &ListingRule, _: &Options, tell: Tell<'_>) {
    for listing in 0..catalogue.len() {
        let Some(row) = catalogue.hidden(listing) else { continue };
        let words: Vec<&str> =
            [Field::Status, Field::Reason, Field::Detail].map(|field| row.text(field)).to_vec();
        let found = words.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" · ");
        tell(listing, Proof { found: Some(found), ..Proof::default() });
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::found;

    #[test]
    fn amazons_reason_is_told() {
        let text = "Status\tReason\tSKU\tASIN\tProduct name\tCondition\tStatus Change Date\tIssue Description\n\
            Search suppressed\tMissing image\tJAR\tB0JAR\tRed jar\tNew\t2026-10-01\tAdd a main image\n";
        let told = found("hidden-by-amazon", &[("hidden", text)]);
        assert_eq!(told[0].0, "JAR");
        assert_eq!(told[0].1.found.as_deref(), Some("Search suppressed · Missing image · Add a main image"));
    }
}
