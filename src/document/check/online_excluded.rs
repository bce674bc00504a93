//! Letters that leave out sales on the internet.

use super::rule::{Check, Hit};
use crate::document::FieldId;

pub(super) fn check(check: &Check<'_>) -> Vec<Hit> {
    let barred = check.value(FieldId::Channel).filter(|channel| check.word_in(channel).is_some());
    barred.map(|channel| check.about(FieldId::Channel).with("value", &channel)).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use crate::document::FieldId;
    use crate::document::check::sample::*;

    #[test]
    fn a_letter_for_shops_on_the_street_is_found() {
        let letter =
            |channel| paper("authorization-letter").with(FieldId::Channel, channel).finds("online-excluded");
        assert!(letter("All channels except Amazon"));
        assert!(letter("Nur stationär"));
        assert!(!letter("Amazon and own shop"));
    }
}
