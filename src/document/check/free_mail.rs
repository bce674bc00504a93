//! Mail addresses of services that anybody can use.

use super::contact_unreadable::domain;
use super::rule::{Check, Hit};
use crate::document::FieldId;

pub(super) fn check(check: &Check<'_>) -> Vec<Hit> {
    let free = check.value(FieldId::IssuerEmail).filter(|mail| check.rule.words.contains(&domain(mail)));
    free.map(|mail| check.about(FieldId::IssuerEmail).with("value", &mail)).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use crate::document::FieldId;
    use crate::document::check::sample::*;

    #[test]
    fn a_domain_of_its_own_is_easier_to_check() {
        assert!(
            paper("authorization-letter").with(FieldId::IssuerEmail, "brand@gmail.com").finds("free-mail")
        );
        assert!(
            !paper("authorization-letter")
                .with(FieldId::IssuerEmail, "ada@kiteleaf.example")
                .finds("free-mail")
        );
    }
}
