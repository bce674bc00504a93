//! Formats that the message prints.

use super::format_not_taken::{format_name, printed};
use super::rule::{Check, Hit};

pub(super) fn check(check: &Check<'_>) -> Vec<Hit> {
    let Some(facts) = check.facts() else { return Vec::new() };
    let own = format_name(facts.format);
    let mut formats: Vec<&str> = printed(check).collect();
    if formats.is_empty() || formats.iter().any(|format| plain(format) == own) {
        return Vec::new();
    }
    formats.dedup();
    vec![Hit::about_file().with("value", &own).with("limit", &formats.join(", "))]
}

/// One name for each format.
fn plain(printed: &str) -> &str {
    match printed {
        "jpg" | "pjpeg" => "jpeg",
        "tif" => "tiff",
        "xls" => "doc",
        "csv" => "txt",
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use crate::document::FileFormat;
    use crate::document::check::sample::*;

    #[test]
    fn the_format_has_to_be_one_that_the_message_prints() {
        let asked = || invoice().asked_by("We accept .jpg and .png files.");
        assert!(asked().finds("format-not-printed"));
        assert!(!asked().facts(|facts| facts.format = FileFormat::Jpeg).finds("format-not-printed"));
        assert!(!invoice().finds("format-not-printed"));
    }
}
