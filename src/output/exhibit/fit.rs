//! Formats and sizes of files that the message prints, held against the papers.

use serde::Serialize;

use crate::document::{FileFormat, PaperFile};
use crate::notice::PaperTermKind;
use crate::plan::DraftInput;

/// Where a paper is otherwise than the message prints.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Misfit {
    /// What of it.
    pub kind: MisfitKind,
    /// The line of the message that says otherwise; none where the message has several.
    pub line: Option<u32>,
}

/// What of a paper does not fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum MisfitKind {
    /// The format is none of those that the message takes.
    Format,
    /// The file is larger than the message takes.
    Size,
}

/// What the message prints about files.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Terms {
    /// Formats, as printed.
    pub(super) formats: Vec<String>,
    /// The line of the first of them.
    line: Option<u32>,
    /// The smallest of the sizes, in bytes, and its line.
    pub(super) most: Option<(u64, u32)>,
}

impl Terms {
    pub(super) fn of(input: &DraftInput<'_>) -> Self {
        let mut formats =
            input.reading.papers.iter().filter(|term| term.kind == PaperTermKind::Format).peekable();
        Self {
            line: formats.peek().map(|term| term.line),
            formats: formats.map(|term| term.value.clone()).collect(),
            most: size(input.message),
        }
    }

    pub(super) fn misfits(&self, file: &PaperFile) -> Vec<Misfit> {
        let accepted = |format: &String| names(file.facts.format).contains(&format.as_str());
        let wrong_format = !self.formats.is_empty() && !self.formats.iter().any(accepted);
        let format = wrong_format.then_some(Misfit { kind: MisfitKind::Format, line: self.line });
        let too_large = self.most.filter(|(most, _)| file.bytes > *most);
        let size = too_large.map(|(_, line)| Misfit { kind: MisfitKind::Size, line: Some(line) });
        format.into_iter().chain(size).collect()
    }
}

/// What a message calls a format.
fn names(format: FileFormat) -> &'static [&'static str] {
    match format {
        FileFormat::Pdf => &["pdf"],
        FileFormat::Jpeg => &["jpg", "jpeg", "pjpeg"],
        FileFormat::Png => &["png"],
        FileFormat::Gif => &["gif"],
        FileFormat::Tiff => &["tif", "tiff"],
        FileFormat::Bmp => &["bmp"],
        FileFormat::Heic => &["heic"],
        FileFormat::OldOffice => &["doc", "xls"],
        FileFormat::Docx => &["docx"],
        FileFormat::Xlsx => &["xlsx"],
        FileFormat::Zip => &["zip"],
        FileFormat::Text => &["csv"],
        FileFormat::Webp | FileFormat::Other => &[],
    }
}

/// The smallest size that the message prints, such as `10 MB`. A million bytes to the megabyte: the smaller reading
/// is the safer one.
fn size(message: &str) -> Option<(u64, u32)> {
    let mut smallest: Option<(u64, u32)> = None;
    for (line, text) in (1_u32..).zip(message.split('\n')) {
        let sizes = text.match_indices(['M', 'm', 'K', 'k']).filter_map(|(at, _)| size_before(text, at));
        for bytes in sizes {
            if smallest.is_none_or(|(known, _)| bytes < known) {
                smallest = Some((bytes, line));
            }
        }
    }
    smallest
}

/// The size whose unit begins at `at`.
fn size_before(text: &str, at: usize) -> Option<u64> {
    const UNITS: [(&str, u64); 8] = [
        ("mb", 1_000_000),
        ("mo", 1_000_000),
        ("megabyte", 1_000_000),
        ("megabytes", 1_000_000),
        ("mégaoctets", 1_000_000),
        ("kb", 1_000),
        ("ko", 1_000),
        ("kilobytes", 1_000),
    ];
    let (before, unit) = text.split_at(at);
    let unit: String = unit.chars().take_while(|letter| letter.is_alphabetic()).collect();
    // A script without spaces goes on right behind the unit.
    let unit = unit.trim_end_matches(|letter: char| u32::from(letter) > 0x2e80).to_lowercase();
    let (_, worth) = UNITS.iter().find(|(name, _)| *name == unit)?;
    let before = before.strip_suffix([' ', '\u{a0}', '\u{202f}', '-']).unwrap_or(before);
    let digits = before.bytes().rev().take_while(u8::is_ascii_digit).count();
    let number: u64 = before[before.len() - digits..].parse().ok()?;
    (number > 0).then(|| number.saturating_mul(*worth))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn file(format: &str, bytes: u64) -> PaperFile {
        serde_json::from_value(
            json!({ "name": "a", "sha256": "00", "bytes": bytes, "facts": { "format": format } }),
        )
        .expect("a file")
    }

    fn kinds(terms: &Terms, file: &PaperFile) -> Vec<MisfitKind> {
        terms.misfits(file).iter().map(|misfit| misfit.kind).collect()
    }

    #[test]
    fn a_size_is_read_in_the_ways_messages_print_it() {
        for text in
            ["under 10 MB", "max. 10MB.", "10 Mo au plus", "10\u{a0}MB", "10MBまで", "a 10-megabyte file"]
        {
            assert_eq!(size(text), Some((10_000_000, 1)), "{text}");
        }
        assert_eq!(size("Up to 20 MB.\nEach under 500 KB"), Some((500_000, 2)));
    }

    #[test]
    fn other_numbers_are_no_sizes() {
        for text in ["within 10 minutes", "10 Months", "MB", "the 3 Most recent", "0 MB", "B01MBXYZ12"] {
            assert_eq!(size(text), None, "{text}");
        }
    }

    #[test]
    fn a_paper_is_held_against_what_is_printed_and_nothing_else() {
        let terms =
            Terms { formats: vec!["pdf".into(), "jpg".into()], line: Some(4), most: Some((1_000, 5)) };
        assert!(terms.misfits(&file("jpeg", 1_000)).is_empty());
        assert_eq!(terms.misfits(&file("docx", 1)), [Misfit { kind: MisfitKind::Format, line: Some(4) }]);
        assert_eq!(kinds(&terms, &file("heic", 1_001)), [MisfitKind::Format, MisfitKind::Size]);
        assert!(Terms::default().misfits(&file("other", u64::MAX)).is_empty());
    }
}
