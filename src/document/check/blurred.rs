//! How sharp a picture is.

use super::rule::{Check, Hit};

pub(super) fn check(check: &Check<'_>) -> Vec<Hit> {
    let sharpness = check.facts().and_then(|facts| facts.sharpness);
    sharpness.filter(|sharpness| *sharpness < check.limit()).map(|_| Hit::about_file()).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use crate::document::check::sample::*;

    #[test]
    fn a_picture_below_the_bound_is_not_sharp() {
        assert!(invoice().facts(|facts| facts.sharpness = Some(19)).finds("blurred"));
        assert!(!invoice().facts(|facts| facts.sharpness = Some(20)).finds("blurred"));
    }
}
