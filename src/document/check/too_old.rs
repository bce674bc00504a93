//! Papers from before the window.

use super::rule::{Check, Hit};
use crate::document::{Level, window};

pub(super) fn check(check: &Check<'_>) -> Vec<Hit> {
    let Some(window) = check.kind.and_then(|kind| window(kind, check.context)) else { return Vec::new() };
    let old = check.day(window.field).filter(|day| *day < window.from);
    let hit = |day| {
        let hit = check
            .about(window.field)
            .with("date", &day)
            .with("limit", &window.from)
            .with("days", &window.days);
        if window.printed { hit.weighing(Level::Fail) } else { hit }
    };
    old.map(hit).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use crate::document::FieldId;
    use crate::document::check::sample::*;

    #[test]
    fn the_first_day_of_the_window_still_counts() {
        assert!(invoice().with(FieldId::IssuedOn, "2025-11-11").finds("too-old"));
        assert!(!invoice().with(FieldId::IssuedOn, "2025-11-12").finds("too-old"));
    }

    #[test]
    fn a_bill_is_old_after_ninety_days() {
        assert!(paper("utility-bill").with(FieldId::IssuedOn, "2026-08-24").finds("too-old"));
        assert!(!paper("utility-bill").with(FieldId::IssuedOn, "2026-08-25").finds("too-old"));
    }
}
