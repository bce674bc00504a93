//! Papers that held until a day that is past.

use super::rule::{Check, Hit};
use crate::document::FieldId;

pub(super) fn check(check: &Check<'_>) -> Vec<Hit> {
    let today = check.context.options.today;
    let past = check.day(FieldId::ValidUntil).filter(|day| *day < today);
    past.map(|day| check.about(FieldId::ValidUntil).with("date", &day)).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use crate::document::FieldId;
    use crate::document::check::sample::*;

    #[test]
    fn a_paper_holds_on_its_last_day() {
        assert!(paper("identity-document").with(FieldId::ValidUntil, "2026-11-22").finds("expired"));
        assert!(!paper("identity-document").with(FieldId::ValidUntil, "2026-11-23").finds("expired"));
    }
}
