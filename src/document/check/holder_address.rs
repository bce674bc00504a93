//! Papers with another address than the account.

use super::rule::{Check, Hit};
use super::{Likeness, address_likeness};
use crate::document::{FieldId, Level};

pub(super) fn check(check: &Check<'_>) -> Vec<Hit> {
    let account = check.context.account.address.trim();
    let Some(address) = check.value(FieldId::HolderAddress).filter(|_| !account.is_empty()) else {
        return Vec::new();
    };
    let hit = check.about(FieldId::HolderAddress).with("value", &address).with("other", &account);
    match address_likeness(address, account) {
        Likeness::Same => Vec::new(),
        Likeness::Written => vec![hit.weighing(Level::Info)],
        Likeness::Part | Likeness::Different => vec![hit],
    }
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
