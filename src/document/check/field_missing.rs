//! Fields that a kind of paper has and this one lacks.

use super::rule::{Check, Hit};
use crate::document::Level;
use crate::document::light::is_looked_through;
use crate::policy::PaperFieldRule;

pub(super) fn check(check: &Check<'_>) -> Vec<Hit> {
    let Some(kind) = check.kind.filter(|_| !check.paper.fields.is_empty()) else { return Vec::new() };
    let missing = kind.fields.iter().filter(|rule| {
        rule.missing != Level::Info
            && check.value(rule.id).is_none()
            && rule.or.is_none_or(|or| check.value(or).is_none())
    });
    missing.map(|rule| hit(check, rule)).collect()
}

/// A field that stands there without a value is one that the seller looked for and did not find.
fn hit(check: &Check<'_>, rule: &PaperFieldRule) -> Hit {
    let said = check.paper.fields.get(&rule.id).is_some_and(|field| field.confirmed);
    check.about(rule.id).weighing(rule.missing).where_confirmed(said || is_looked_through(check.paper))
}

#[cfg(test)]
mod tests {
    use super::Level;
    use crate::document::FieldId;
    use crate::document::check::sample::*;

    fn level(sample: &Sample) -> Option<(Level, bool)> {
        let findings = sample.findings();
        let found = findings.iter().find(|finding| finding.check == "field-missing")?;
        Some((found.level, found.to_confirm))
    }

    #[test]
    fn a_missing_field_weighs_what_its_kind_says() {
        assert_eq!(level(&invoice().without(FieldId::IssuerPhone)), Some((Level::Fail, false)));
        assert_eq!(level(&invoice().without(FieldId::Terms)), Some((Level::Warn, false)));
        assert_eq!(level(&invoice()), None);
    }

    #[test]
    fn one_of_two_fields_is_enough() {
        assert_eq!(level(&invoice().without(FieldId::IssuerWebsite)), None);
        let neither = invoice().without(FieldId::IssuerWebsite).without(FieldId::IssuerEmail);
        assert_eq!(level(&neither), Some((Level::Warn, false)));
    }

    #[test]
    fn what_nobody_looked_for_is_not_called_missing() {
        assert_eq!(level(&invoice().unconfirmed().without(FieldId::IssuerPhone)), Some((Level::Info, true)));
        let mut looked_for = invoice().unconfirmed().with(FieldId::IssuerPhone, "");
        looked_for.paper.kind_confirmed = true;
        assert_eq!(level(&looked_for), Some((Level::Fail, false)));
        assert_eq!(level(&paper("invoice")), None);
    }
}
