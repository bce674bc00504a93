//! The same file, added twice.

use super::rule::{Check, Hit};
use crate::document::Paper;

pub(super) fn check(check: &Check<'_>) -> Vec<Hit> {
    let Some(file) = check.file().filter(|file| !file.sha256.is_empty()) else { return Vec::new() };
    let twin =
        check.others().find(|other| other.file.as_ref().is_some_and(|other| other.sha256 == file.sha256));
    let name = |twin: &Paper| twin.file.as_ref().map_or_else(String::new, |file| file.name.clone());
    twin.map(|twin| Hit::about_file().against(twin).with("other", &name(twin))).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use crate::document::check::sample::*;

    #[test]
    fn the_same_bytes_are_the_same_file() {
        assert!(invoice().beside_file(invoice()).finds("same-file"));
        assert!(!invoice().beside(invoice()).finds("same-file"));
    }
}
