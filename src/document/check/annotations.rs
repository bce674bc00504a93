//! Marks in a paper that may be marked.

use super::rule::{Check, Hit};
use crate::policy::MarkRule;

pub(super) fn check(check: &Check<'_>) -> Vec<Hit> {
    if check.kind.is_none_or(|kind| kind.marks != MarkRule::Allowed) {
        return Vec::new();
    }
    let marked = check.facts().filter(|facts| facts.annotations > 0);
    marked.map(|facts| Hit::about_file().with("value", &facts.annotations)).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use crate::document::check::sample::*;

    #[test]
    fn marks_in_an_invoice_are_good_to_know() {
        assert!(invoice().facts(|facts| facts.annotations = 1).finds("annotations"));
        assert!(!invoice().finds("annotations"));
    }
}
