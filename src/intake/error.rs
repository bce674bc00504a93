//! Files that are no text, or none that is a report.

use crate::error::Error;

/// Why a file was refused before its first record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IntakeError {
    /// No bytes, or nothing but white space.
    Empty,
    /// A web page, most often Amazon's sign-in or error page.
    WebPage,
    /// XML.
    Xml,
    /// A ZIP archive.
    Zip,
    /// A gzip archive.
    Gzip,
    /// An Excel workbook.
    Spreadsheet,
    /// A PDF.
    Pdf,
    /// Bytes that are no text.
    Binary,
}

impl IntakeError {
    /// `(code, message, help)`.
    fn words(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Self::Empty => {
                ("file-empty", "the file is empty", "Download the report again. Your other files are safe.")
            }
            Self::WebPage => (
                "file-is-web-page",
                "the file is a web page, not a report",
                "Sign in to Seller Central and download the report again.",
            ),
            Self::Xml => (
                "file-is-xml",
                "the file is XML, which is not read",
                "Choose the .txt or .csv download of the same report.",
            ),
            Self::Zip => {
                ("file-is-zip", "the file is a ZIP archive", "Unpack it, then add the files inside.")
            }
            Self::Gzip => {
                ("file-is-gzip", "the file is a gzip archive", "Unpack it, then add the file inside.")
            }
            Self::Spreadsheet => (
                "file-is-spreadsheet",
                "the file is an Excel workbook",
                "Add the .txt or .csv as Amazon gave it. Excel damages order ids.",
            ),
            Self::Pdf => {
                ("file-is-pdf", "the file is a PDF", "Choose the .txt or .csv download of the same report.")
            }
            Self::Binary => (
                "file-is-binary",
                "the file is not text",
                "Add the .txt, .csv or .json file as Amazon gave it.",
            ),
        }
    }
}

impl From<IntakeError> for Error {
    fn from(error: IntakeError) -> Self {
        let (code, message, help) = error.words();
        Self::new(code, message, help)
    }
}

impl std::fmt::Display for IntakeError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.words().1)
    }
}

impl std::error::Error for IntakeError {}
