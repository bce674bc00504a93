//! Papers that hold for a few more days.

use super::rule::{Check, Hit};
use crate::document::FieldId;

pub(super) fn check(check: &Check<'_>) -> Vec<Hit> {
    let today = check.context.options.today;
    let soon = today.plus(i32::try_from(check.limit()).unwrap_or(i32::MAX));
    let near = check.day(FieldId::ValidUntil).filter(|day| today <= *day && *day < soon);
    near.map(|day| check.about(FieldId::ValidUntil).with("date", &day)).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use crate::document::FieldId;
    use crate::document::check::sample::*;

    #[test]
    fn thirty_days_are_soon() {
        assert!(paper("identity-document").with(FieldId::ValidUntil, "2026-12-22").finds("expires-soon"));
        assert!(!paper("identity-document").with(FieldId::ValidUntil, "2026-12-23").finds("expires-soon"));
        assert!(!paper("identity-document").with(FieldId::ValidUntil, "2026-11-22").finds("expires-soon"));
    }
}
