//! Invoices whose supplier has the name of the buyer.

use super::rule::{Check, Hit};
use super::{Likeness, likeness};
use crate::document::{FieldId, Level};

pub(super) fn check(check: &Check<'_>) -> Vec<Hit> {
    let Some(issuer) = check.value(FieldId::IssuerName) else { return Vec::new() };
    let account = check.context.account.legal_name.as_str();
    let names = check.value(FieldId::HolderName).into_iter().chain((!account.is_empty()).then_some(account));
    let closest = names.map(|name| likeness(issuer, name)).min();
    let hit =
        check.about(FieldId::IssuerName).resting_on(check.paper, FieldId::HolderName).with("value", &issuer);
    match closest {
        Some(Likeness::Same | Likeness::Written) => vec![hit],
        Some(Likeness::Part) => vec![hit.weighing(Level::Warn)],
        Some(Likeness::Different) | None => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use crate::document::FieldId;
    use crate::document::check::sample::*;

    #[test]
    fn a_supplier_is_somebody_else() {
        assert!(invoice().with(FieldId::IssuerName, "Home, Blue Fox LLC").finds("self-issued"));
        assert!(!invoice().finds("self-issued"));
    }
}
