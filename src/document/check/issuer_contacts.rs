//! One supplier with two telephones or websites.

use super::contact_unreadable::domain;
use super::rule::value;
use super::rule::{Check, Hit};
use super::{Likeness, likeness};
use crate::document::{FieldId, Paper};

pub(super) fn check(check: &Check<'_>) -> Vec<Hit> {
    let Some(own) = check.value(FieldId::IssuerName) else { return Vec::new() };
    let is_same = |other: &&Paper| {
        check.rule.kinds.contains(&other.kind)
            && value(other, FieldId::IssuerName).is_some_and(|name| likeness(own, name) == Likeness::Same)
    };
    let digits = |value: &str| value.chars().filter(char::is_ascii_digit).rev().take(7).collect::<String>();
    let mut hits = Vec::new();
    for (field, key) in
        [(FieldId::IssuerPhone, &digits as &dyn Fn(&str) -> String), (FieldId::IssuerWebsite, &domain)]
    {
        let Some(value_here) = check.value(field) else { continue };
        let theirs = check.others().filter(is_same).filter_map(|other| Some((other, value(other, field)?)));
        let twin = theirs.into_iter().find(|(_, value)| key(value) != key(value_here));
        hits.extend(twin.map(|(other, value)| {
            let hit = check.about(field).against(other).resting_on(other, field);
            hit.with("value", &value_here).with("other", &value)
        }));
    }
    hits
}

#[cfg(test)]
mod tests {
    use crate::document::FieldId;
    use crate::document::check::sample::*;

    #[test]
    fn one_supplier_has_one_telephone_and_one_website() {
        let other = |field, value| invoice().beside(invoice().with(field, value)).finds("issuer-contacts");
        assert!(other(FieldId::IssuerPhone, "+44 23 9201 9999"));
        assert!(other(FieldId::IssuerWebsite, "brightline.example"));
        assert!(!other(FieldId::IssuerPhone, "023 9201 5501"));
        assert!(!other(FieldId::IssuerWebsite, "https://brightline-trading.example/"));
    }
}
