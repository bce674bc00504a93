//! Days that are still to come.

use super::rule::{Check, Hit};
use crate::document::FieldId;

const PAST: [FieldId; 5] =
    [FieldId::IssuedOn, FieldId::MadeOn, FieldId::TestedOn, FieldId::ShippedOn, FieldId::DeliveredOn];

pub(super) fn check(check: &Check<'_>) -> Vec<Hit> {
    let today = check.context.options.today;
    let days = PAST.into_iter().filter_map(|field| Some((field, check.day(field)?)));
    days.filter(|(_, day)| *day > today).map(|(field, day)| check.about(field).with("date", &day)).collect()
}

#[cfg(test)]
mod tests {
    use crate::document::FieldId;
    use crate::document::check::sample::*;

    #[test]
    fn today_is_not_to_come() {
        assert!(invoice().with(FieldId::IssuedOn, "2026-11-24").finds("in-future"));
        assert!(!invoice().with(FieldId::IssuedOn, "2026-11-23").finds("in-future"));
    }
}
