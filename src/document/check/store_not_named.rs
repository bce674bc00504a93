//! Letters whose territory leaves out the store.

use super::rule::word_of;
use super::rule::{Check, Hit};
use crate::document::FieldId;
use crate::text::fold;

pub(super) fn check(check: &Check<'_>) -> Vec<Hit> {
    let (Some(store), Some(territory)) = (check.context.store(), check.value(FieldId::Territory)) else {
        return Vec::new();
    };
    let Some(names) = check.rule.groups.get(store) else { return Vec::new() };
    let is_named = word_of(names, territory).is_some()
        || check.word_in(territory).is_some()
        || fold(territory).contains(store);
    if is_named {
        return Vec::new();
    }
    vec![check.about(FieldId::Territory).with("value", &territory).with("other", &store)]
}

#[cfg(test)]
mod tests {
    use crate::document::FieldId;
    use crate::document::check::sample::*;

    fn letter(territory: &str, store: &'static str) -> bool {
        paper("authorization-letter")
            .with(FieldId::Territory, territory)
            .in_store(store)
            .finds("store-not-named")
    }

    #[test]
    fn a_territory_names_the_store_its_country_or_the_world() {
        assert!(letter("Germany and Austria", "amazon.com"));
        assert!(!letter("United States", "amazon.com"));
        assert!(!letter("worldwide", "amazon.com"));
        assert!(!letter("amazon.com and amazon.ca", "amazon.com"));
        assert!(!letter("nowhere that we know", "amazon.example"));
    }
}
