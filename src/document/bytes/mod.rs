//! Bytes of a paper → what they say about it. The bytes are only looked at, never changed.
//!
//! Nothing is decoded here: the page decodes pictures and opens PDFs, and passes on what it saw. Every loop goes
//! over the bytes once, so that no file can keep it busy.

mod exif;
mod jpeg;
mod magic;
mod pdf;
mod picture;
mod pixels;
mod png;
mod screen;
mod trailing;

use serde::Deserialize;

use super::{FileFacts, FileFormat, TextLayer};
use crate::error::Error;
use crate::limits::{PAPER_BYTES, PAPER_PIXELS};

pub use pixels::{Look, Raster, look};

/// Letters of what a file says of itself, such as the software that wrote it.
const OWN_WORDS: usize = 200;

/// Why the bytes are no paper that can be looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PaperProblem {
    /// There are none.
    Empty,
    /// There are more than [`PAPER_BYTES`].
    TooLarge,
    /// The picture has more dots than [`PAPER_PIXELS`]; to decode it would take gigabytes.
    TooManyPixels,
}

impl From<PaperProblem> for Error {
    fn from(problem: PaperProblem) -> Self {
        match problem {
            PaperProblem::Empty => {
                Self::new("paper-is-empty", "the file has no bytes", "look for a copy that opens")
            }
            PaperProblem::TooLarge => Self::new(
                "paper-too-large",
                format!("the file has more than {} MB", PAPER_BYTES / 1_000_000),
                "save it in parts, or ask for a smaller copy",
            ),
            PaperProblem::TooManyPixels => Self::new(
                "picture-too-large",
                format!("the picture has more than {} million dots", PAPER_PIXELS / 1_000_000),
                "scan the page again at 300 dots per inch",
            ),
        }
    }
}

/// What a reader of PDFs says of a file. Some of it stands in parts that are packed, where the bytes show nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct PdfSays {
    /// How many pages.
    pub pages: Option<u32>,
    /// Whether it asked for a password.
    pub protected: bool,
    /// The software that wrote the contents.
    pub creator: Option<String>,
    /// The software that made the PDF of them.
    pub producer: Option<String>,
    /// As PDF writes days: `D:20261123120430+01'00'`.
    pub created: Option<String>,
    /// The same way.
    pub modified: Option<String>,
    /// Notes and marks over the pages that were looked at.
    pub annotations: u32,
    /// Whether there are scripts or actions.
    pub active: bool,
}

/// What was gathered about a file whose format is known.
#[derive(Debug, Default)]
struct Gathered {
    size: Option<(u32, u32)>,
    coloured: Option<bool>,
    /// The software, and other words in which a file says that it is a picture of a screen.
    software: Option<String>,
    says_screen: bool,
    /// A camera or a scanner names itself.
    has_maker: bool,
    created: Option<String>,
    modified: Option<String>,
    /// Where its format ends, if that was seen.
    end: Option<usize>,
}

/// Looks at the bytes of a paper.
pub fn examine(bytes: &[u8]) -> Result<FileFacts, PaperProblem> {
    if bytes.is_empty() {
        return Err(PaperProblem::Empty);
    }
    if bytes.len() > PAPER_BYTES {
        return Err(PaperProblem::TooLarge);
    }
    let format = magic::format(bytes);
    let mut facts = unknown(format);
    let gathered = match format {
        FileFormat::Pdf => {
            pdf::examine(bytes, &mut facts);
            return Ok(facts);
        }
        FileFormat::Png => png::gather(bytes),
        FileFormat::Jpeg => jpeg::gather(bytes),
        FileFormat::Tiff => exif::gather(bytes),
        FileFormat::Gif | FileFormat::Bmp | FileFormat::Webp | FileFormat::Heic => {
            picture::gather(format, bytes)
        }
        _ => return Ok(facts),
    };
    let pixels = gathered.size.map_or(0, |(width, height)| u64::from(width) * u64::from(height));
    if pixels > PAPER_PIXELS {
        return Err(PaperProblem::TooManyPixels);
    }
    facts.pages = Some(1);
    facts.text = TextLayer::Absent;
    facts.screenshot = Some(screen::is_screen(&gathered));
    (facts.width, facts.height) = gathered.size.unzip();
    facts.coloured = gathered.coloured;
    facts.producer = gathered.software;
    facts.created = gathered.created;
    facts.modified = gathered.modified;
    facts.trailing = gathered.end.is_some_and(|end| trailing::is_foreign(&bytes[end..]));
    Ok(facts)
}

/// Adds what the page's reader of PDFs says. It wins where it says something: it has opened the file.
pub fn add_pdf(facts: &mut FileFacts, says: &PdfSays) {
    facts.protected = says.protected;
    facts.pages = says.pages.or(facts.pages);
    facts.producer =
        pdf::software(says.creator.as_deref(), says.producer.as_deref()).or(facts.producer.take());
    facts.created = says.created.as_deref().and_then(pdf::moment).or(facts.created.take());
    facts.modified = says.modified.as_deref().and_then(pdf::moment).or(facts.modified.take());
    facts.annotations = facts.annotations.max(says.annotations);
    facts.active |= says.active;
}

fn unknown(format: FileFormat) -> FileFacts {
    FileFacts {
        format,
        pages: None,
        width: None,
        height: None,
        coloured: None,
        sharpness: None,
        cropped: None,
        screenshot: None,
        protected: false,
        producer: None,
        created: None,
        modified: None,
        updates: 0,
        annotations: 0,
        active: false,
        trailing: false,
        text: TextLayer::Unknown,
    }
}

/// What a file says of itself, as one short line.
fn own_words(bytes: &[u8]) -> Option<String> {
    let text = String::from_utf8_lossy(bytes);
    let text: String =
        text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).take(OWN_WORDS).collect();
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

fn be16(bytes: &[u8], at: usize) -> Option<u32> {
    let field = bytes.get(at..at.checked_add(2)?)?;
    Some(u32::from(u16::from_be_bytes(field.try_into().ok()?)))
}

fn be32(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_be_bytes(bytes.get(at..at.checked_add(4)?)?.try_into().ok()?))
}

fn le16(bytes: &[u8], at: usize) -> Option<u32> {
    let field = bytes.get(at..at.checked_add(2)?)?;
    Some(u32::from(u16::from_le_bytes(field.try_into().ok()?)))
}

fn le32(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(bytes.get(at..at.checked_add(4)?)?.try_into().ok()?))
}

/// Where `needle` first stands in `bytes`.
fn find(bytes: &[u8], needle: &[u8]) -> Option<usize> {
    bytes.windows(needle.len()).position(|window| window == needle)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const STARTS: [&[u8]; 10] = [
        b"%PDF-1.7\n1 0 obj << /Type /Pages /Count 3 /Producer (",
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
        b"\xff\xd8\xff\xe1\0\x20Exif\0\0MM\0*\0\0\0\x08",
        b"GIF89a",
        b"II*\0\x08\0\0\0",
        b"BM",
        b"RIFF\0\0\0\0WEBPVP8X",
        b"\0\0\0\x18ftypheic",
        b"PK\x03\x04",
        b"",
    ];

    proptest! {
        #[test]
        fn no_bytes_make_it_panic(
            start in 0..STARTS.len(),
            rest in proptest::collection::vec(any::<u8>(), 0..600),
        ) {
            let bytes: Vec<u8> = [STARTS[start], &rest].concat();
            let _ = examine(&bytes);
        }

        #[test]
        fn names_of_a_pdf_in_any_order_do_not_make_it_panic(
            words in proptest::collection::vec(
                prop::sample::select(vec![
                    "obj ", "endobj ", "stream\n", "endstream ", "/Count ", "/Type /Pages ", "(", ")", "<FEFF", ">", "\\",
                    "/Producer ", "/CreationDate ", "D:2026", "%%EOF\n", "/Subtype /Image ", "/Width ", "99999999999 ", "#4a",
                    "/JavaScript ", "/Encrypt ", "/Linearized ", "%",
                ]),
                0..120,
            ),
        ) {
            let _ = examine(format!("%PDF-1.4\n{}", words.concat()).as_bytes());
        }
    }

    #[test]
    fn a_file_without_bytes_is_said_to_be_one() {
        assert_eq!(examine(b""), Err(PaperProblem::Empty));
    }

    #[test]
    fn a_picture_of_a_hundred_megapixels_is_refused_by_its_header() {
        let mut png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
        png.extend([0, 0, 0x27, 0x10, 0, 0, 0x27, 0x10, 8, 2, 0, 0, 0, 0, 0, 0, 0]);
        assert_eq!(examine(&png), Err(PaperProblem::TooManyPixels));
    }
}
