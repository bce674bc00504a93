//! Rules that a kind of certificate names.

use super::rule::{Check, Hit};
use crate::document::FieldId;
use crate::text::fold;

pub(super) fn check(check: &Check<'_>) -> Vec<Hit> {
    let Some(expected) = check.rule.groups.get(&check.paper.kind) else { return Vec::new() };
    let Some(value) = check.value(FieldId::Standards) else { return Vec::new() };
    let folded = fold(value);
    if expected.iter().any(|words| folded.contains(&fold(words))) {
        return Vec::new();
    }
    vec![check.about(FieldId::Standards).with("value", &value).with("limit", &expected.join(", "))]
}

#[cfg(test)]
mod tests {
    use crate::document::FieldId;
    use crate::document::check::sample::*;

    #[test]
    fn a_certificate_names_a_rule_of_its_kind() {
        assert!(certificate().with(FieldId::Standards, "EN 71").finds("rule-not-named"));
        assert!(!certificate().finds("rule-not-named"));
    }
}
