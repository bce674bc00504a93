//! Standards of which there is a newer edition.

use super::rule::{Check, Hit};
use crate::document::FieldId;
use crate::text::fold;

pub(super) fn check(check: &Check<'_>) -> Vec<Hit> {
    let Some(value) = check.value(FieldId::Standards).map(fold) else { return Vec::new() };
    let older =
        |editions: &'static Vec<String>| editions.iter().find(|edition| value.contains(&fold(edition)));
    let is_named = |newer: &str| value.contains(&fold(newer));
    let known = check.rule.groups.iter().filter(|(newer, _)| !is_named(newer));
    let found = known.filter_map(|(newer, editions)| Some((newer, older(editions)?)));
    found
        .map(|(newer, old)| check.about(FieldId::Standards).with("value", &old).with("other", &newer))
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::document::FieldId;
    use crate::document::check::sample::*;

    #[test]
    fn a_newer_edition_is_named() {
        assert!(certificate().with(FieldId::Standards, "ASTM F963-17").finds("standard-superseded"));
        assert!(!certificate().finds("standard-superseded"));
    }
}
