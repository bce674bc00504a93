//! Days that cannot be read for certain.

use super::rule::{Check, Hit};
use crate::document::FieldId;

const DAYS: [FieldId; 7] = [
    FieldId::IssuedOn,
    FieldId::ValidFrom,
    FieldId::ValidUntil,
    FieldId::MadeOn,
    FieldId::TestedOn,
    FieldId::ShippedOn,
    FieldId::DeliveredOn,
];

pub(super) fn check(check: &Check<'_>) -> Vec<Hit> {
    let given = DAYS.into_iter().filter_map(|field| Some((field, check.value(field)?)));
    let unclear = given.filter(|(field, _)| check.day(*field).is_none());
    unclear.map(|(field, value)| check.about(field).with("value", &value)).collect()
}

#[cfg(test)]
mod tests {
    use crate::document::FieldId;
    use crate::document::check::sample::*;

    #[test]
    fn a_day_is_written_with_its_year_first() {
        assert!(invoice().with(FieldId::IssuedOn, "04/05/2026").finds("day-unclear"));
        assert!(invoice().with(FieldId::IssuedOn, "2026-02-30").finds("day-unclear"));
        assert!(!invoice().finds("day-unclear"));
    }
}
