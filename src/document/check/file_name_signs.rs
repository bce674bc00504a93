//! Special characters in the name of a file.

use super::rule::{Check, Hit};

pub(super) fn check(check: &Check<'_>) -> Vec<Hit> {
    let is_special = |letter: char| !letter.is_alphanumeric() && !"-_. ".contains(letter);
    let named = check.file().filter(|file| file.name.contains(is_special));
    named.map(|file| Hit::about_file().with("value", &file.name)).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use crate::document::check::sample::*;

    #[test]
    fn a_bracket_is_special_and_a_hyphen_is_not() {
        assert!(invoice().file(|file| file.name = "invoice (1).pdf".into()).finds("file-name-signs"));
        assert!(!invoice().file(|file| file.name = "Rechnung-4711_März.pdf".into()).finds("file-name-signs"));
    }
}
