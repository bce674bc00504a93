//! Addresses without a number.

use super::rule::{Check, Hit};
use crate::document::FieldId;

pub(super) fn check(check: &Check<'_>) -> Vec<Hit> {
    let fields = [FieldId::IssuerAddress, FieldId::HolderAddress];
    let given = fields.into_iter().filter_map(|field| Some((field, check.value(field)?)));
    let short = given
        .filter(|(_, value)| !value.chars().any(char::is_numeric) || value.split_whitespace().count() < 2);
    short.map(|(field, value)| check.about(field).with("value", &value)).collect()
}

#[cfg(test)]
mod tests {
    use crate::document::FieldId;
    use crate::document::check::sample::*;

    #[test]
    fn an_address_has_a_number_and_more_than_one_word() {
        assert!(invoice().with(FieldId::IssuerAddress, "Portsmouth").finds("address-incomplete"));
        assert!(!invoice().finds("address-incomplete"));
    }
}
