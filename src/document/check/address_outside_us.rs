//! Certificates of importers or makers that name no address in the United States.

use super::rule::{Check, Hit};
use crate::document::FieldId;

pub(super) fn check(check: &Check<'_>) -> Vec<Hit> {
    let address = check.value(FieldId::IssuerAddress);
    let abroad = address.filter(|address| !has_zip(address) && check.word_in(address).is_none());
    abroad.map(|address| check.about(FieldId::IssuerAddress).with("value", &address)).into_iter().collect()
}

/// Whether a state in two letters stands before a number of five digits.
fn has_zip(address: &str) -> bool {
    let words: Vec<&str> = address.split([' ', ',']).filter(|word| !word.is_empty()).collect();
    let is_state = |word: &str| word.len() == 2 && word.chars().all(|letter| letter.is_ascii_uppercase());
    let is_zip = |word: &str| {
        let number = word.split('-').next().unwrap_or_default();
        number.len() == 5 && number.chars().all(|letter| letter.is_ascii_digit())
    };
    words.windows(2).any(|pair| is_state(pair[0]) && is_zip(pair[1]))
}

#[cfg(test)]
mod tests {
    use crate::document::FieldId;
    use crate::document::check::sample::*;

    #[test]
    fn a_zip_code_or_the_country_is_enough() {
        let address =
            |address| certificate().with(FieldId::IssuerAddress, address).finds("address-outside-us");
        assert!(address("12 Harbour Road, Ningbo 315000, China"));
        assert!(!address("4 Sample Road, Dover, DE 19901"));
        assert!(!address("4 Sample Road, Dover, United States"));
    }
}
