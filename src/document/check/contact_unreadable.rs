//! Telephone numbers, addresses and websites that are not whole.

use super::rule::{Check, Hit};
use crate::document::FieldId;
use crate::text::fold;

/// Whether a value looks like what it has to be.
type Shape = fn(&str) -> bool;

const SHAPES: [(FieldId, Shape); 3] =
    [(FieldId::IssuerPhone, is_phone), (FieldId::IssuerEmail, is_mail), (FieldId::IssuerWebsite, is_website)];

pub(super) fn check(check: &Check<'_>) -> Vec<Hit> {
    let given = SHAPES.iter().filter_map(|(field, is)| Some((*field, is, check.value(*field)?)));
    let broken = given.filter(|(_, is, value)| !is(value));
    broken.map(|(field, _, value)| check.about(field).with("value", &value)).collect()
}

/// Numbers have seven digits to fifteen (ITU-T E.164).
fn is_phone(value: &str) -> bool {
    (7..=15).contains(&value.chars().filter(char::is_ascii_digit).count())
}

fn is_mail(value: &str) -> bool {
    value
        .split_once('@')
        .is_some_and(|(name, host)| !name.is_empty() && is_website(host) && !host.contains('@'))
}

fn is_website(value: &str) -> bool {
    let host = domain(value);
    let mut parts = host.rsplit('.');
    parts.next().is_some_and(|ending| ending.chars().count() >= 2)
        && parts.next().is_some_and(|name| !name.is_empty())
}

/// The domain of a website or a mail address.
pub(super) fn domain(value: &str) -> String {
    let value = fold(value);
    let value = value.rsplit_once('@').map_or(value.as_str(), |(_, host)| host);
    let value = value.split_once("://").map_or(value, |(_, rest)| rest);
    let host = value.split(['/', '?', ' ', '>', ':']).next().unwrap_or_default();
    host.strip_prefix("www.").unwrap_or(host).to_owned()
}

#[cfg(test)]
mod tests {
    use crate::document::FieldId;
    use crate::document::check::sample::*;

    #[test]
    fn a_contact_has_to_be_whole() {
        assert!(invoice().with(FieldId::IssuerPhone, "ext. 12").finds("contact-unreadable"));
        assert!(invoice().with(FieldId::IssuerEmail, "sales.brightline").finds("contact-unreadable"));
        assert!(invoice().with(FieldId::IssuerWebsite, "brightline").finds("contact-unreadable"));
        assert!(!invoice().finds("contact-unreadable"));
    }

    #[test]
    fn a_domain_is_read_from_an_address_of_either_sort() {
        assert_eq!(super::domain("https://www.Brightline.example/shop?x"), "brightline.example");
        assert_eq!(super::domain("sales@brightline.example"), "brightline.example");
    }
}
