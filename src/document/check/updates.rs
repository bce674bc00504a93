//! Parts that were appended to a file after it was made.

use super::rule::{Check, Hit};

pub(super) fn check(check: &Check<'_>) -> Vec<Hit> {
    let updated = check.facts().filter(|facts| facts.updates > 0);
    updated.map(|facts| Hit::about_file().with("value", &facts.updates)).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use crate::document::check::sample::*;

    #[test]
    fn what_was_appended_is_counted() {
        assert!(invoice().facts(|facts| facts.updates = 2).finds("updates"));
        assert!(!invoice().finds("updates"));
    }
}
