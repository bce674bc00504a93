//! Formats that Amazon names for a kind of paper.

use super::rule::{Check, Hit};
use crate::document::FileFormat;
use crate::notice::{PaperTerm, PaperTermKind};

pub(super) fn check(check: &Check<'_>) -> Vec<Hit> {
    let (Some(facts), Some(kind)) = (check.facts(), check.kind) else { return Vec::new() };
    let own = format_name(facts.format);
    let printed = printed(check).next().is_some();
    if printed || kind.formats.is_empty() || kind.formats.iter().any(|taken| taken == own) {
        return Vec::new();
    }
    vec![check.about_paper().with("value", &own).with("limit", &kind.formats.join(", "))]
}

/// What a format is called in the pack.
pub(super) fn format_name(format: FileFormat) -> &'static str {
    match format {
        FileFormat::Pdf => "pdf",
        FileFormat::Jpeg => "jpeg",
        FileFormat::Png => "png",
        FileFormat::Gif => "gif",
        FileFormat::Tiff => "tiff",
        FileFormat::Bmp => "bmp",
        FileFormat::Webp => "webp",
        FileFormat::Heic => "heic",
        FileFormat::OldOffice => "doc",
        FileFormat::Docx => "docx",
        FileFormat::Xlsx => "xlsx",
        FileFormat::Zip => "zip",
        FileFormat::Text => "txt",
        FileFormat::Other => "?",
    }
}

/// Formats that the newest message prints which names any.
pub(super) fn printed<'a>(check: &Check<'a>) -> impl Iterator<Item = &'a str> {
    let is_format = |term: &&PaperTerm| term.kind == PaperTermKind::Format;
    let naming = check
        .context
        .readings
        .iter()
        .rev()
        .find(|reading| reading.papers.iter().any(|term| is_format(&term)));
    naming.into_iter().flat_map(|reading| &reading.papers).filter(is_format).map(|term| term.value.as_str())
}

#[cfg(test)]
mod tests {
    use super::FileFormat;
    use crate::document::check::sample::*;

    #[test]
    fn a_workbook_is_no_invoice_and_a_picture_is() {
        assert!(invoice().facts(|facts| facts.format = FileFormat::Xlsx).finds("format-not-taken"));
        assert!(!invoice().facts(|facts| facts.format = FileFormat::Jpeg).finds("format-not-taken"));
    }

    #[test]
    fn a_format_that_the_message_prints_is_taken() {
        let printed = invoice()
            .asked_by("We accept .xlsx and .pdf files.")
            .facts(|facts| facts.format = FileFormat::Xlsx);
        assert!(!printed.finds("format-not-taken") && !printed.finds("format-not-printed"));
    }
}
