//! Words in the name of a file that raise questions.

use super::rule::{Check, Hit};

pub(super) fn check(check: &Check<'_>) -> Vec<Hit> {
    let Some(file) = check.file() else { return Vec::new() };
    let stem = file.name.rsplit_once('.').map_or(file.name.as_str(), |(stem, _)| stem);
    let words: String =
        stem.chars().map(|letter| if letter.is_alphanumeric() { letter } else { ' ' }).collect();
    check.word_in(&words).map(|word| Hit::about_file().with("value", &word)).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use crate::document::check::sample::*;

    #[test]
    fn a_word_counts_where_it_stands_alone() {
        assert!(invoice().file(|file| file.name = "invoice_FINAL2.pdf".into()).finds("file-name-words"));
        assert!(!invoice().file(|file| file.name = "copyshop-finale.pdf".into()).finds("file-name-words"));
    }
}
