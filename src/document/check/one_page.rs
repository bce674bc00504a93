//! Papers of which every page, or both sides, are asked.

use super::rule::{Check, Hit};

pub(super) fn check(check: &Check<'_>) -> Vec<Hit> {
    let single = check.facts().filter(|facts| facts.pages == Some(1));
    single.map(|_| check.about_paper()).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use crate::document::check::sample::*;

    #[test]
    fn one_page_of_a_bill_is_good_to_know() {
        assert!(paper("utility-bill").facts(|facts| facts.pages = Some(1)).finds("one-page"));
        assert!(!paper("utility-bill").finds("one-page"));
        assert!(!invoice().facts(|facts| facts.pages = Some(1)).finds("one-page"));
    }
}
