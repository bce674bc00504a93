//! The letter as files: the same words, with or without where each of them comes from.

mod export;
mod markdown;
mod paper;
mod sheet;
mod text;
mod word;

use serde::Deserialize;

pub use export::{FindingCounts, LetterExport, QuotedMetric};
pub use paper::Paper;
pub(super) use paper::tag;
pub use sheet::{Block, BlockKind, Run, Sheet, SheetPart};

use crate::plan::Plan;
use crate::policy::Language;

/// Asks for a letter to take away.
#[derive(Clone, Debug, Deserialize)]
pub struct LetterRequest {
    /// The letter as it stands on the page.
    pub plan: Plan,
    /// Such as `amazon.de`. Decides the size of the paper.
    #[serde(default)]
    pub store: Option<String>,
    /// The language that the letter is written in; English where it is none.
    #[serde(default)]
    pub language: Option<Language>,
    /// What a program shows as the document's name. It does not stand in the letter.
    pub title: String,
    /// For the annotated copy: where each sentence comes from. None for the clean one.
    #[serde(default)]
    pub notes: Option<LetterNotes>,
}

/// Where the sentences come from, in the reader's own language.
#[derive(Clone, Debug, Deserialize)]
pub struct LetterNotes {
    /// What stands above the list of notes.
    pub heading: String,
    /// The sources of each sentence in words, in the order of the letter. A sentence without any has no note.
    pub sentences: Vec<Vec<String>>,
}

/// What a letter is written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LetterFormat {
    /// Plain text.
    Text,
    /// `CommonMark`, notes as footnotes.
    Markdown,
    /// Office Open XML (ECMA-376) for word processors.
    Word,
}

/// The bytes of a file. The same request gives the same bytes.
pub fn letter_file(request: &LetterRequest, format: LetterFormat) -> Vec<u8> {
    sheet_file(&Sheet::of(request), format)
}

/// The same of a sheet.
pub(super) fn sheet_file(sheet: &Sheet, format: LetterFormat) -> Vec<u8> {
    match format {
        LetterFormat::Text => text::write(sheet).into_bytes(),
        LetterFormat::Markdown => markdown::write(sheet).into_bytes(),
        LetterFormat::Word => word::write(sheet),
    }
}
