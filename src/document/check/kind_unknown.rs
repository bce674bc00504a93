//! A paper of which nobody knows what it is.

use super::rule::{Check, Hit};

pub(super) fn check(check: &Check<'_>) -> Vec<Hit> {
    if check.kind.is_some() { Vec::new() } else { vec![Hit::about_file()] }
}

#[cfg(test)]
mod tests {
    use crate::document::check::sample::*;

    #[test]
    fn a_kind_has_to_be_one_of_the_pack() {
        assert!(paper("").finds("kind-unknown"));
        assert!(!invoice().finds("kind-unknown"));
    }
}
