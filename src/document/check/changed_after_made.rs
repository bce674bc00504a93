//! A file that was saved again after it was made.

use super::rule::{Check, Hit};
use crate::text::Day;

pub(super) fn check(check: &Check<'_>) -> Vec<Hit> {
    let Some(facts) = check.facts() else { return Vec::new() };
    let (Some(created), Some(modified)) = (&facts.created, &facts.modified) else { return Vec::new() };
    let (Some(made), Some(saved)) = (minute(created), minute(modified)) else { return Vec::new() };
    if saved <= made + u64::from(check.limit()) {
        return Vec::new();
    }
    vec![Hit::about_file().with("date", &day(created)).with("value", &day(modified))]
}

/// The day of a moment such as `2026-11-23T12:04:30`.
fn day(moment: &str) -> &str {
    moment.get(..10).unwrap_or(moment)
}

/// The minute of a moment, counted from the first day.
fn minute(moment: &str) -> Option<u64> {
    let days = Day::parse_iso(moment.get(..10)?).ok()?.ordinal();
    let number = |from: usize| moment.get(from..from + 2)?.parse::<u64>().ok();
    Some(u64::from(days) * 24 * 60 + number(11)? * 60 + number(14)?)
}

#[cfg(test)]
mod tests {
    use crate::document::check::sample::*;

    fn saved(modified: &str) -> bool {
        invoice().facts(|facts| facts.modified = Some(modified.into())).finds("changed-after-made")
    }

    #[test]
    fn a_file_that_was_saved_again_later_is_found() {
        assert!(saved("2026-03-04T09:00:00"));
        assert!(saved("2026-03-03T10:06:00"));
        assert!(!saved("2026-03-03T10:05:59"));
        assert!(!saved("not a moment at all"));
    }
}
