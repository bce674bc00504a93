//! Letters that do not name Amazon.

use super::rule::{Check, Hit};
use crate::document::FieldId;

pub(super) fn check(check: &Check<'_>) -> Vec<Hit> {
    let silent = check.value(FieldId::Channel).filter(|channel| check.word_in(channel).is_none());
    silent.map(|channel| check.about(FieldId::Channel).with("value", &channel)).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use crate::document::FieldId;
    use crate::document::check::sample::*;

    #[test]
    fn a_letter_names_amazon() {
        assert!(
            paper("authorization-letter").with(FieldId::Channel, "online shops").finds("channel-not-named")
        );
        assert!(
            !paper("authorization-letter").with(FieldId::Channel, "Amazon.com").finds("channel-not-named")
        );
    }
}
