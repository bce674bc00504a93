//! Papers that are made out to somebody else.

use super::rule::{Check, Hit};
use super::{Likeness, likeness};
use crate::document::FieldId;

pub(super) fn check(check: &Check<'_>) -> Vec<Hit> {
    compared(check, &[Likeness::Different])
}

/// The name in the paper beside that of the account, where they are alike in one of these ways.
pub(super) fn compared(check: &Check<'_>, wanted: &[Likeness]) -> Vec<Hit> {
    let account = check.context.account.legal_name.trim();
    let name = check
        .value(FieldId::HolderName)
        .filter(|name| !account.is_empty() && wanted.contains(&likeness(name, account)));
    let hit = |name| check.about(FieldId::HolderName).with("value", &name).with("other", &account);
    name.map(hit).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use crate::document::FieldId;
    use crate::document::check::sample::*;

    #[test]
    fn an_invoice_is_made_out_to_the_account() {
        assert!(invoice().with(FieldId::HolderName, "Red Hen Ltd").finds("holder-differs"));
        assert!(!invoice().finds("holder-differs"));
        assert!(!invoice().with(FieldId::HolderName, "Blue Fox Home").finds("holder-differs"));
    }
}
