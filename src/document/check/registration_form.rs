//! Numbers of registrations by their form.

use super::rule::{Check, Hit};
use crate::document::FieldId;

pub(super) fn check(check: &Check<'_>) -> Vec<Hit> {
    let Some(value) = check.value(FieldId::Registration) else { return Vec::new() };
    let number: String = value.chars().filter(|letter| letter.is_alphanumeric() || *letter == '_').collect();
    let number = number.to_uppercase();
    let country =
        check.value(FieldId::Country).map_or_else(|| number.chars().take(2).collect(), str::to_uppercase);
    let Some(forms) = check.rule.groups.get(&format!("{}.{country}", check.paper.kind)) else {
        return Vec::new();
    };
    if forms.iter().any(|form| has_form(&number, form)) {
        return Vec::new();
    }
    vec![check.about(FieldId::Registration).with("value", &value).with("other", &country)]
}

/// Whether a number has a form: `#` is a digit, `@` a letter, `?` either, anything else itself.
fn has_form(number: &str, form: &str) -> bool {
    let fits = |letter: char, sign: char| match sign {
        '#' => letter.is_ascii_digit(),
        '@' => letter.is_ascii_alphabetic(),
        '?' => letter.is_ascii_alphanumeric(),
        sign => letter == sign,
    };
    number.chars().count() == form.chars().count()
        && number.chars().zip(form.chars()).all(|(letter, sign)| fits(letter, sign))
}

#[cfg(test)]
mod tests {
    use crate::document::FieldId;
    use crate::document::check::sample::*;

    fn number(kind: &str, number: &str) -> bool {
        paper(kind).with(FieldId::Registration, number).finds("registration-form")
    }

    #[test]
    fn numbers_have_the_form_of_their_country() {
        assert!(number("vat-registration", "DE 12345678"));
        assert!(!number("vat-registration", "DE 123 456 789"));
        assert!(number("epr-registration", "DE 123456789012"));
        assert!(!number("epr-registration", "DE1234567890123"));
        assert!(!number("epr-registration", "FR123456_01ABCD"));
    }

    #[test]
    fn a_country_that_nobody_knows_has_no_form() {
        assert!(!number("vat-registration", "XX1"));
        let weee = paper("epr-registration").with(FieldId::Country, "de");
        assert!(!weee.with(FieldId::Registration, "WEEE-Reg.-Nr. DE 12345678").finds("registration-form"));
    }
}
