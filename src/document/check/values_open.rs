//! Values that nobody has confirmed.

use super::rule::{Check, Hit};

pub(super) fn check(check: &Check<'_>) -> Vec<Hit> {
    let fields = check
        .paper
        .fields
        .values()
        .filter(|field| !field.confirmed && !field.value.trim().is_empty())
        .count();
    let lines = if check.paper.lines_confirmed { 0 } else { check.paper.lines.len() };
    if fields + lines == 0 {
        return Vec::new();
    }
    vec![Hit::about_file().with("value", &(fields + lines))]
}

#[cfg(test)]
mod tests {
    use crate::document::check::sample::*;

    #[test]
    fn values_wait_until_they_are_confirmed() {
        assert!(invoice().unconfirmed().finds("values-open"));
        assert!(!invoice().finds("values-open"));
    }
}
