//! Papers with another address than the account.

use super::rule::{Check, Hit};
use super::{Likeness, likeness};
use crate::document::FieldId;

pub(super) fn check(check: &Check<'_>) -> Vec<Hit> {
    let account = check.context.account.address.trim();
    let address = check.value(FieldId::HolderAddress);
    let other = address.filter(|address| !account.is_empty() && likeness(address, account) != Likeness::Same);
    let hit = |address| check.about(FieldId::HolderAddress).with("value", address).with("other", account);
    other.map(hit).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use crate::document::FieldId;
    use crate::document::check::sample::*;

    #[test]
    fn the_address_is_that_of_the_account() {
        assert!(
            invoice().with(FieldId::HolderAddress, "9 Other Road, Dover DE 19901").finds("holder-address")
        );
        assert!(
            !invoice().with(FieldId::HolderAddress, "4 SAMPLE ROAD, DOVER, DE 19901").finds("holder-address")
        );
    }
}
