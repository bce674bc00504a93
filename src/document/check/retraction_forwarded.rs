//! Retractions that the seller sends on.

use super::rule::{Check, Hit};

/// Whatever stands in it, the way it goes is what matters.
pub(super) fn check(check: &Check<'_>) -> Vec<Hit> {
    vec![check.about_paper()]
}

#[cfg(test)]
mod tests {
    use crate::document::check::sample::*;

    #[test]
    fn a_retraction_has_to_come_from_its_owner_and_a_letter_of_authorization_has_not() {
        assert!(paper("retraction-letter").finds("retraction-forwarded"));
        assert!(!paper("authorization-letter").finds("retraction-forwarded"));
    }
}
