//! How many dots a picture has.

use super::rule::{Check, Hit};
use crate::document::{FileFormat, TextLayer};

pub(super) fn check(check: &Check<'_>) -> Vec<Hit> {
    let Some(facts) = check.facts() else { return Vec::new() };
    // A picture on a page whose words can be read is a logo or a stamp.
    if facts.format == FileFormat::Pdf && facts.text != TextLayer::Absent {
        return Vec::new();
    }
    let (Some(width), Some(height)) = (facts.width, facts.height) else { return Vec::new() };
    let longer = width.max(height);
    if longer >= check.limit() {
        return Vec::new();
    }
    vec![Hit::about_file().with("value", &longer)]
}

#[cfg(test)]
mod tests {
    use super::FileFormat;
    use crate::document::check::sample::*;

    fn picture(width: u32, height: u32, format: FileFormat) -> bool {
        let sample = invoice().facts(|facts| {
            (facts.width, facts.height, facts.format) = (Some(width), Some(height), format);
        });
        sample.finds("low-resolution")
    }

    #[test]
    fn a_small_picture_is_found_and_a_logo_is_not() {
        assert!(picture(600, 800, FileFormat::Jpeg));
        assert!(!picture(600, 1000, FileFormat::Jpeg));
        assert!(!picture(60, 80, FileFormat::Pdf));
    }
}
