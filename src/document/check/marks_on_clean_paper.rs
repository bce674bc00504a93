//! Marks in a paper that goes out as it is.

use super::rule::{Check, Hit};
use crate::policy::MarkRule;

pub(super) fn check(check: &Check<'_>) -> Vec<Hit> {
    if check.kind.is_none_or(|kind| kind.marks != MarkRule::Never) {
        return Vec::new();
    }
    let marked = check.facts().filter(|facts| facts.annotations > 0);
    marked.map(|facts| check.about_paper().with("value", &facts.annotations)).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use crate::document::check::sample::*;

    #[test]
    fn a_licence_goes_out_clean_and_an_invoice_may_be_marked() {
        assert!(paper("business-license").facts(|facts| facts.annotations = 1).finds("marks-on-clean-paper"));
        assert!(!invoice().facts(|facts| facts.annotations = 1).finds("marks-on-clean-paper"));
    }
}
