//! The program that a file was saved with.

use super::rule::{Check, Hit};

pub(super) fn check(check: &Check<'_>) -> Vec<Hit> {
    let producer = check.facts().and_then(|facts| facts.producer.as_deref());
    let edited = producer.filter(|producer| check.word_in(producer).is_some());
    edited.map(|producer| Hit::about_file().with("value", &producer)).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use crate::document::check::sample::*;

    #[test]
    fn an_editing_program_is_named_and_a_bookkeeping_program_is_fine() {
        let saved_with =
            |name: &str| invoice().facts(|facts| facts.producer = Some(name.into())).finds("producer");
        assert!(saved_with("Adobe Photoshop 25.0 (Macintosh)"));
        assert!(saved_with("Microsoft® Word für Microsoft 365"));
        assert!(!saved_with("iText 7 / ExampleBooks"));
    }
}
