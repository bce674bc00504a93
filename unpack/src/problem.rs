//! What can be wrong with a container or a part of it.

use crate::error::Error;
use crate::limits::{
    CONTAINER_BYTES, ENTRIES, EXPANDED_BYTES, HELD_BYTES, MAIL_PARTS, MESSAGE_BYTES, SHARED_TEXT_BYTES,
    XML_EVENT_BYTES,
};

/// Why a file, or one part of it, could not be unpacked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// The browser can no longer read the file; why, in its words.
    Unreadable(String),
    /// There is nothing in it.
    Empty,
    /// The file is beyond [`CONTAINER_BYTES`].
    FileTooLarge,
    /// It unpacks to more than [`EXPANDED_BYTES`], is packed beyond reason, or uses bytes twice.
    Bomb,
    /// An archive of more than [`ENTRIES`] files.
    TooManyEntries,
    /// An archive in an archive in an archive.
    TooDeep,
    /// It must be held whole, and is beyond [`HELD_BYTES`].
    TooLargeToHold,
    /// Its bytes contradict each other or break off; which, in a few words.
    Damaged(&'static str),
    /// A password is needed.
    Protected,
    /// Packed in a way that is not read; the number ZIP gives it.
    PackedOtherwise(u16),
    /// An archive that is neither ZIP nor gzip; its name.
    OtherArchive(&'static str),
    /// A workbook as Excel wrote it before 2007.
    OldExcel,
    /// A document that is no workbook; what it is.
    OtherDocument(&'static str),
    /// A PDF.
    Pdf,
    /// A picture.
    Picture,
    /// Bytes that are no text.
    Binary,
    /// A workbook in which no visible sheet has a filled cell.
    NoFilledSheet,
    /// A sheet or its texts are beyond [`crate::limits::CELLS`] or [`SHARED_TEXT_BYTES`].
    SheetTooLarge,
    /// XML that is no report we know.
    OtherXml,
    /// XML with a document type, whose entities could make it grow without end.
    XmlWithDoctype,
    /// XML beyond [`crate::limits::XML_DEPTH`], [`XML_EVENT_BYTES`] or one of the others.
    XmlTooLarge,
    /// A page that asks to sign in.
    SignInPage,
    /// A message beyond [`MESSAGE_BYTES`] or [`MAIL_PARTS`].
    MessageTooLarge,
    /// A message without a word in it.
    MessageEmpty,
}

const MIB: u64 = 1024 * 1024;

const AGAIN: &str = "Download it again. Your other files are safe.";
const AS_TEXT: &str = "Choose the .txt or .csv download of the same report.";

impl Problem {
    /// Whether nothing more of the file can be trusted. Else only the part at hand is lost.
    pub fn ends_all(&self) -> bool {
        matches!(self, Self::Unreadable(_) | Self::FileTooLarge | Self::Bomb | Self::TooManyEntries)
    }

    /// `(code, help)`.
    fn words(&self) -> (&'static str, &'static str) {
        match self {
            Self::Unreadable(_) => ("file-unreadable", "The file was moved or changed. Add it again."),
            Self::Empty => ("file-empty", "Download the report again. Your other files are safe."),
            Self::FileTooLarge => ("container-too-large", "Unpack it, then add the files inside."),
            Self::Bomb => ("container-bomb", "Do not open it. Download the report from Seller Central."),
            Self::TooManyEntries => ("container-too-many-files", "Unpack it, then add the files you need."),
            Self::TooDeep => ("container-too-deep", "Unpack it, then add the files inside."),
            Self::TooLargeToHold => ("part-too-large", "Unpack it, then add this file by itself."),
            Self::Damaged(_) => ("container-damaged", AGAIN),
            Self::Protected => ("file-is-protected", "Save it without a password, then add it."),
            Self::PackedOtherwise(_) => {
                ("container-packed-otherwise", "Unpack it, then add the files inside.")
            }
            Self::OtherArchive(_) => ("file-is-other-archive", "Unpack it, then add the files inside."),
            Self::OldExcel => {
                ("file-is-old-excel", "Add the .txt or .csv as Amazon gave it, or save it as .xlsx.")
            }
            Self::OtherDocument(_) => ("file-is-document", "Copy the text, and paste it on the first page."),
            Self::Pdf => ("file-is-pdf", AS_TEXT),
            Self::Picture | Self::Binary => {
                ("file-is-binary", "Add the .txt, .csv or .json file as Amazon gave it.")
            }
            Self::NoFilledSheet => ("workbook-empty", "Check that the right workbook was saved."),
            Self::SheetTooLarge => ("sheet-too-large", AS_TEXT),
            Self::OtherXml => ("file-is-xml", AS_TEXT),
            Self::XmlWithDoctype => ("xml-with-doctype", AS_TEXT),
            Self::XmlTooLarge => ("xml-too-large", AS_TEXT),
            Self::SignInPage => {
                ("file-is-sign-in-page", "Sign in to Seller Central and download the report again.")
            }
            Self::MessageTooLarge | Self::MessageEmpty => {
                ("message-not-usable", "Copy the text, and paste it on the first page.")
            }
        }
    }

    fn message(&self) -> String {
        let text = match self {
            Self::Unreadable(said) => return format!("the browser can no longer read the file ({said})"),
            Self::FileTooLarge => {
                return format!("the file is packed and larger than {} GB", CONTAINER_BYTES / MIB / 1024);
            }
            Self::Bomb => {
                return format!(
                    "it is made to unpack to far more than it holds, or to more than {} GB",
                    EXPANDED_BYTES / MIB / 1024
                );
            }
            Self::TooManyEntries => return format!("the archive has more than {ENTRIES} files"),
            Self::TooLargeToHold => {
                return format!("it is larger than {} MB and inside another file", HELD_BYTES as u64 / MIB);
            }
            Self::Damaged(what) => return format!("it is damaged: {what}"),
            Self::PackedOtherwise(method) => {
                return format!("it is packed with method {method}, which is not read");
            }
            Self::OtherArchive(name) => return format!("it is a {name} archive, which is not read"),
            Self::OtherDocument(name) => return format!("it is {name}, not a report"),
            Self::SheetTooLarge => {
                return format!(
                    "the workbook has too many cells, or more than {} MB of text",
                    SHARED_TEXT_BYTES as u64 / MIB
                );
            }
            Self::XmlTooLarge => {
                return format!(
                    "the XML is nested too deeply, or has a part of more than {} MB",
                    XML_EVENT_BYTES as u64 / MIB
                );
            }
            Self::MessageTooLarge => {
                return format!(
                    "the message has more than {} MB of text, or more than {MAIL_PARTS} parts",
                    MESSAGE_BYTES as u64 / MIB
                );
            }
            Self::Empty => "there is nothing in it",
            Self::TooDeep => "it is an archive in an archive in an archive",
            Self::Protected => "it is protected with a password",
            Self::OldExcel => "it is a workbook in the form that Excel had before 2007",
            Self::Pdf => "it is a PDF",
            Self::Picture => "it is a picture",
            Self::Binary => "it is not text",
            Self::NoFilledSheet => "no visible sheet of the workbook has a filled cell",
            Self::OtherXml => "it is XML, but no report that is read",
            Self::XmlWithDoctype => "the XML has a document type, which no report of Amazon has",
            Self::SignInPage => "it is a page that asks to sign in, not a report",
            Self::MessageEmpty => "the message has no text",
        };
        text.to_owned()
    }
}

impl From<Problem> for Error {
    fn from(problem: Problem) -> Self {
        let (code, help) = problem.words();
        Self::new(code, problem.message(), help)
    }
}

impl std::fmt::Display for Problem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.message())
    }
}

impl std::error::Error for Problem {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_is_one_that_the_page_has_words_for() {
        let types = include_str!("types.d.ts");
        for problem in [
            Problem::Unreadable("NotFoundError".to_owned()),
            Problem::Empty,
            Problem::FileTooLarge,
            Problem::Bomb,
            Problem::TooManyEntries,
            Problem::TooDeep,
            Problem::TooLargeToHold,
            Problem::Damaged("it breaks off"),
            Problem::Protected,
            Problem::PackedOtherwise(93),
            Problem::OtherArchive("RAR"),
            Problem::OldExcel,
            Problem::OtherDocument("a presentation"),
            Problem::Pdf,
            Problem::Picture,
            Problem::Binary,
            Problem::NoFilledSheet,
            Problem::SheetTooLarge,
            Problem::OtherXml,
            Problem::XmlWithDoctype,
            Problem::XmlTooLarge,
            Problem::SignInPage,
            Problem::MessageTooLarge,
            Problem::MessageEmpty,
        ] {
            let error = Error::from(problem);
            assert!(types.contains(&format!("| \"{}\"", error.code)), "{}", error.code);
            assert!(error.message.starts_with(|c: char| c.is_lowercase()) && !error.message.ends_with('.'));
            assert!(error.help.ends_with('.'));
        }
    }
}
