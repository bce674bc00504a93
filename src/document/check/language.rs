//! Languages that the message prints for papers.

use super::rule::{Check, Hit};
use crate::notice::PaperTermKind;

pub(super) fn check(check: &Check<'_>) -> Vec<Hit> {
    let terms = check.context.readings.last().map_or(&[][..], |reading| &reading.papers);
    let printed =
        terms.iter().filter(|term| term.kind == PaperTermKind::Language).map(|term| term.value.as_str());
    let languages: Vec<&str> = printed.collect();
    if languages.is_empty() {
        return Vec::new();
    }
    vec![Hit::about_file().with("limit", &languages.join(", "))]
}

#[cfg(test)]
mod tests {
    use crate::document::check::sample::*;

    #[test]
    fn a_language_that_the_message_prints_is_named() {
        assert!(invoice().asked_by("Please send the papers translated into English.").finds("language"));
        assert!(!invoice().finds("language"));
    }
}
