//! Mail and website of one issuer at different domains.

use super::contact_unreadable::domain;
use super::rule::{Check, Hit};
use crate::document::FieldId;

pub(super) fn check(check: &Check<'_>) -> Vec<Hit> {
    let (Some(mail), Some(site)) = (check.value(FieldId::IssuerEmail), check.value(FieldId::IssuerWebsite))
    else {
        return Vec::new();
    };
    let (mail, site) = (domain(mail), domain(site));
    let is_part = |whole: &str, part: &str| {
        whole == part || whole.ends_with(part) && whole.ends_with(&format!(".{part}"))
    };
    // A free service is said elsewhere.
    if check.rule.words.contains(&mail) || is_part(&mail, &site) || is_part(&site, &mail) {
        return Vec::new();
    }
    let hit = check.about(FieldId::IssuerEmail).resting_on(check.paper, FieldId::IssuerWebsite);
    vec![hit.with("value", &mail).with("other", &site)]
}

#[cfg(test)]
mod tests {
    use crate::document::FieldId;
    use crate::document::check::sample::*;

    #[test]
    fn a_part_of_the_domain_is_the_same_domain() {
        let mail = |mail| invoice().with(FieldId::IssuerEmail, mail).finds("mail-and-website");
        assert!(mail("sales@other.example"));
        assert!(!mail("sales@mail.brightline-trading.example"));
        assert!(!mail("brightline@gmail.com"));
    }
}
