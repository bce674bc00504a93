//! One supplier in two spellings.

use super::rule::value;
use super::rule::{Check, Hit};
use super::{Likeness, likeness};
use crate::document::FieldId;

pub(super) fn check(check: &Check<'_>) -> Vec<Hit> {
    let Some(own) = check.value(FieldId::IssuerName) else { return Vec::new() };
    let names = check.others().filter(|other| check.rule.kinds.contains(&other.kind));
    let mut names = names.filter_map(|other| Some((other, value(other, FieldId::IssuerName)?)));
    let twin = names.find(|(_, name)| matches!(likeness(own, name), Likeness::Written | Likeness::Part));
    let hit = |(other, name)| {
        let hit = check.about(FieldId::IssuerName).against(other).resting_on(other, FieldId::IssuerName);
        hit.with("value", &own).with("other", &name)
    };
    twin.map(hit).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use crate::document::FieldId;
    use crate::document::check::sample::*;

    #[test]
    fn one_supplier_has_one_spelling() {
        let named =
            |name| invoice().beside(invoice().with(FieldId::IssuerName, name)).finds("issuer-spelling");
        assert!(named("Brightline Trading Limited"));
        assert!(!named("BRIGHTLINE TRADING LTD."));
        assert!(!named("Red Hen Ltd"));
    }
}
