//! What a single fact about the file says.

use super::rule::{Check, Hit};
use crate::document::{FileFacts, FileFormat, TextLayer};

/// A sign that a fact shows or does not show.
fn shown(check: &Check<'_>, is_shown: fn(&FileFacts) -> bool) -> Vec<Hit> {
    check.facts().filter(|facts| is_shown(facts)).map(|_| Hit::about_file()).into_iter().collect()
}

/// It opens with a password only.
pub(super) fn protected(check: &Check<'_>) -> Vec<Hit> {
    shown(check, |facts| facts.protected)
}

/// It holds something that acts.
pub(super) fn active(check: &Check<'_>) -> Vec<Hit> {
    shown(check, |facts| facts.active)
}

/// Other data follows behind its end.
pub(super) fn trailing(check: &Check<'_>) -> Vec<Hit> {
    shown(check, |facts| facts.trailing)
}

/// Something runs out of the picture.
pub(super) fn cropped(check: &Check<'_>) -> Vec<Hit> {
    shown(check, |facts| facts.cropped == Some(true))
}

/// It is a picture of a screen. What that means hangs on the kind of paper.
pub(super) fn screenshot(check: &Check<'_>) -> Vec<Hit> {
    let hits = shown(check, |facts| facts.screenshot == Some(true));
    hits.into_iter().map(|hit| hit.where_confirmed(check.paper.kind_confirmed)).collect()
}

/// It has no colours.
pub(super) fn grey(check: &Check<'_>) -> Vec<Hit> {
    let hits = shown(check, |facts| facts.coloured == Some(false));
    hits.into_iter().map(|hit| hit.where_confirmed(check.paper.kind_confirmed)).collect()
}

/// Its words cannot be read by a program.
pub(super) fn no_text(check: &Check<'_>) -> Vec<Hit> {
    shown(check, |facts| facts.format == FileFormat::Pdf && facts.text == TextLayer::Absent)
}

#[cfg(test)]
mod tests {
    use super::{FileFacts, TextLayer};
    use crate::document::Level;
    use crate::document::check::sample::*;

    type Change = fn(&mut FileFacts);

    #[test]
    fn each_sign_is_found_and_a_plain_file_has_none() {
        let signs: [(&str, Change); 6] = [
            ("protected", |facts| facts.protected = true),
            ("active-content", |facts| facts.active = true),
            ("trailing-bytes", |facts| facts.trailing = true),
            ("cropped", |facts| facts.cropped = Some(true)),
            ("screenshot", |facts| facts.screenshot = Some(true)),
            ("no-text", |facts| facts.text = TextLayer::Absent),
        ];
        for (check, change) in signs {
            assert!(invoice().facts(change).finds(check), "{check}");
            assert!(!invoice().finds(check), "{check}");
        }
    }

    #[test]
    fn a_grey_passport_is_found_and_a_grey_invoice_is_fine() {
        let grey: Change = |facts| facts.coloured = Some(false);
        assert!(paper("identity-document").facts(grey).finds("grey"));
        assert!(!paper("identity-document").finds("grey"));
        assert!(!invoice().facts(grey).finds("grey"));
    }

    #[test]
    fn a_picture_of_a_screen_weighs_more_for_papers_of_identity() {
        let level = |kind| paper(kind).facts(|facts| facts.screenshot = Some(true)).findings()[0].level;
        assert_eq!((level("identity-document"), level("product-photo")), (Level::Fail, Level::Warn));
    }
}
