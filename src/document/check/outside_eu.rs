//! Responsible persons outside the European Union.

use super::rule::{Check, Hit};
use crate::document::FieldId;

pub(super) fn check(check: &Check<'_>) -> Vec<Hit> {
    let country = check.value(FieldId::Country).filter(|country| country.len() == 2);
    let outside = country.filter(|country| !check.rule.words.contains(&country.to_uppercase()));
    outside.map(|country| check.about(FieldId::Country).with("value", &country)).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use crate::document::FieldId;
    use crate::document::check::sample::*;

    #[test]
    fn the_person_is_in_the_union() {
        assert!(paper("responsible-person").with(FieldId::Country, "CN").finds("outside-eu"));
        assert!(!paper("responsible-person").with(FieldId::Country, "de").finds("outside-eu"));
    }
}
