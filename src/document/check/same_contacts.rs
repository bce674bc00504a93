//! Invoices whose supplier shares an address or a telephone with the buyer.

use super::rule::{Check, Hit};
use super::{Likeness, address_likeness};
use crate::document::FieldId;

pub(super) fn check(check: &Check<'_>) -> Vec<Hit> {
    let account = check.context.account;
    let holder = check.value(FieldId::HolderAddress).unwrap_or_default();
    let pairs: [(FieldId, [&str; 2]); 2] =
        [(FieldId::IssuerAddress, [holder, &account.address]), (FieldId::IssuerPhone, [&account.phone, ""])];
    let given = pairs.into_iter().filter_map(|(field, ours)| Some((field, ours, check.value(field)?)));
    let shared = given.filter(|(_, ours, theirs)| ours.iter().any(|ours| is_same(ours, theirs)));
    shared.map(|(field, _, value)| check.about(field).with("value", &value)).collect()
}

/// Telephone numbers are written in many ways: their last digits are what matters.
fn is_same(one: &str, other: &str) -> bool {
    if one.is_empty() {
        return false;
    }
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let is_phone = |text: &str| !text.chars().any(char::is_alphabetic);
    if is_phone(one) && is_phone(other) {
        let (one, other) = (digits(one), digits(other));
        return one.len() >= 7 && other.len() >= 7 && one[one.len() - 7..] == other[other.len() - 7..];
    }
    matches!(address_likeness(one, other), Likeness::Same | Likeness::Written)
}

#[cfg(test)]
mod tests {
    use crate::document::FieldId;
    use crate::document::check::sample::*;

    #[test]
    fn an_address_or_a_telephone_of_our_own_is_found() {
        assert!(
            invoice().with(FieldId::IssuerAddress, "4 Sample Road, Dover DE 19901").finds("same-contacts")
        );
        assert!(invoice().with(FieldId::IssuerPhone, "(302) 555-0142").finds("same-contacts"));
        assert!(!invoice().finds("same-contacts"));
    }
}
