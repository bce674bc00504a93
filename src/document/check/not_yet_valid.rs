//! Papers that hold from a later day.

use super::rule::{Check, Hit};
use crate::document::FieldId;

pub(super) fn check(check: &Check<'_>) -> Vec<Hit> {
    let today = check.context.options.today;
    let later = check.day(FieldId::ValidFrom).filter(|day| *day > today);
    later.map(|day| check.about(FieldId::ValidFrom).with("date", &day)).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use crate::document::FieldId;
    use crate::document::check::sample::*;

    #[test]
    fn a_letter_that_starts_tomorrow_does_not_hold_today() {
        assert!(paper("authorization-letter").with(FieldId::ValidFrom, "2026-11-24").finds("not-yet-valid"));
        assert!(!paper("authorization-letter").with(FieldId::ValidFrom, "2026-11-23").finds("not-yet-valid"));
    }
}
