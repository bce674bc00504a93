//! Papers: what their bytes and their text say.

use serde::{Deserialize, Serialize};

use super::Engine;
use crate::document::{
    self, Doubt, Field, FieldId, FileFacts, FileFormat, KindGuess, Line, PdfSays, Raster, ReadPaper,
    TextLayer, TextPage,
};
use crate::error::Error;
use crate::intake::LendDecoder;

use std::collections::BTreeMap;

/// Asks what a paper says.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct PaperRequest {
    /// The name of its file.
    pub name: String,
    /// The text of its pages; none where nobody could look.
    pub pages: Option<Vec<TextPage>>,
    /// What the page's reader of PDFs says of it.
    pub pdf: Option<PdfSays>,
    /// The size of the picture whose dots come with the call.
    pub raster: Option<RasterSize>,
}

/// Dots of a picture.
#[derive(Clone, Copy, Debug, Deserialize)]
pub struct RasterSize {
    /// Of a row.
    pub width: usize,
    /// Rows.
    pub height: usize,
}

/// What a paper says. Every value is a guess until the seller confirms it.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PaperReading {
    /// What its bytes say.
    pub facts: FileFacts,
    /// Its kind, as its words and its name tell it; none where nothing speaks for any.
    pub kind: Option<KindGuess>,
    /// Its fields.
    pub fields: BTreeMap<FieldId, Field>,
    /// Its lines of goods.
    pub lines: Vec<Line>,
    /// What should be looked at twice.
    pub doubts: Vec<Doubt>,
    /// How many pages the text is of; fewer than there are where a paper is very long.
    pub pages_read: u32,
}

/// Letters on a page that are more than a stamp or the number of the page.
const TEXT_LETTERS: usize = 12;

impl Engine {
    /// Looks at a paper. `bytes` is the whole file; `rgba` are the dots of the request's `raster`, four bytes each.
    pub fn read_paper(
        &self,
        request: &PaperRequest,
        bytes: &[u8],
        rgba: &[u8],
    ) -> Result<PaperReading, Error> {
        let mut facts = document::examine(bytes)?;
        if let Some(says) = request.pdf.as_ref().filter(|_| facts.format == FileFormat::Pdf) {
            document::add_pdf(&mut facts, says);
        }
        let text = request.pages.as_deref().map(document::text_of);
        if let Some(text) = &text {
            let letters = text.chars().filter(|letter| letter.is_alphanumeric()).take(TEXT_LETTERS).count();
            facts.text = if letters == TEXT_LETTERS { TextLayer::Present } else { TextLayer::Absent };
        }
        if facts.format == FileFormat::Pdf && facts.text == TextLayer::Present {
            // The largest picture of a page of words is a logo.
            (facts.width, facts.height) = (None, None);
        }
        if let Some(RasterSize { width, height }) =
            request.raster.filter(|_| facts.text != TextLayer::Present)
        {
            let look = document::look(&Raster { width, height, rgba });
            facts.coloured = facts.coloured.filter(|coloured| !coloured).or(look.coloured);
            (facts.sharpness, facts.cropped) = (look.sharpness, look.cropped);
        }
        let pages = request.pages.as_deref().unwrap_or_default();
        let ReadPaper { fields, lines, doubts } = document::read_fields(pages);
        let pages_read = u32::try_from(pages.len().min(crate::limits::PAPER_PAGES)).unwrap_or(0);
        let kind = document::kind_of(&text.unwrap_or_default(), Some(&request.name));
        Ok(PaperReading { facts, kind, fields, lines, doubts, pages_read })
    }

    /// The invoices of a table that lists them. `lend` gives decoders for the encodings of East Asia.
    pub fn read_register(&self, bytes: &[u8], lend: LendDecoder) -> Result<Vec<ReadPaper>, Error> {
        document::read_register(bytes, lend).map_err(Error::from)
    }
}
