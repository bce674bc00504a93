//! A file on its way in.

use serde_json::Value;

use super::reading::{Delimiter, Encoding, FileWarningCode, ReportKind, ReportProgress};
use super::table::Table;
use super::{AccountHealth, Content, ParsedReport, ReadOptions, ReportError, ReportProblem, account_health};
use crate::intake::{FileShape, FileSource, HEAD_BYTES, LendDecoder, Letters, TextEncoding, sniff};
use crate::limits::JSON_BYTES;

/// Reads one file, pushed in pieces of any size.
///
/// The result is the same however the file is cut.
#[derive(Debug)]
pub struct ReportReader {
    name: String,
    options: ReadOptions,
    source: FileSource,
    /// Text of the piece at hand where it differs from the bytes.
    text: Vec<u8>,
    stage: Stage,
}

#[derive(Debug)]
enum Stage {
    /// Gathering enough to say what the file is.
    Head(Vec<u8>),
    Table(Box<Table>),
    /// Gathering the whole of a JSON.
    Json(Vec<u8>),
}

impl ReportReader {
    /// A reader for the file of that name. The name decides nothing.
    pub fn new(name: &str) -> Self {
        Self::with_options(name, ReadOptions::default())
    }

    /// The same, with what is known beyond the file.
    pub fn with_options(name: &str, options: ReadOptions) -> Self {
        Self {
            name: name.to_owned(),
            options,
            source: FileSource::default(),
            text: Vec::new(),
            stage: Stage::Head(Vec::new()),
        }
    }

    /// The same, with decoders for the encodings of East Asia. Before the first piece.
    #[must_use]
    pub fn with_decoders(mut self, lend: LendDecoder) -> Self {
        self.source = FileSource::new(lend);
        self
    }

    /// Takes the next piece of the file.
    pub fn push(&mut self, piece: &[u8]) -> Result<ReportProgress, ReportError> {
        match &mut self.stage {
            Stage::Table(table) => {
                if let Some(text) = self.source.pass(piece) {
                    table.push(text);
                } else {
                    self.text.clear();
                    self.source.push(piece, &mut self.text);
                    table.push(&self.text);
                }
            }
            Stage::Head(text) => {
                self.source.push(piece, text);
                if text.len() >= HEAD_BYTES {
                    let text = std::mem::take(text);
                    self.decide(text, false)?;
                }
            }
            Stage::Json(text) => self.source.push(piece, text),
        }
        self.check_json()?;
        Ok(self.progress())
    }

    /// Ends the file.
    pub fn finish(mut self) -> Result<ParsedReport, ReportError> {
        let bytes = self.source.bytes();
        let mut rest = Vec::new();
        let letters = std::mem::take(&mut self.source).finish(&mut rest);
        match &mut self.stage {
            Stage::Table(table) => table.push(&rest),
            Stage::Json(text) => text.extend_from_slice(&rest),
            Stage::Head(text) => {
                text.extend_from_slice(&rest);
                let text = std::mem::take(text);
                self.decide(text, true)?;
            }
        }
        self.check_json()?;
        let Self { name, stage, options, .. } = self;
        match stage {
            Stage::Table(table) => Ok(finish_table(name, bytes, letters, *table)),
            Stage::Json(text) | Stage::Head(text) => finish_json(&name, bytes, letters, &text, &options)
                .map_err(|problem| ReportError { file: name, problem }),
        }
    }

    /// Decides what the file is by its first [`HEAD_BYTES`] of text, and passes `text` on.
    fn decide(&mut self, text: Vec<u8>, whole: bool) -> Result<(), ReportError> {
        let head = &text[..text.len().min(HEAD_BYTES)];
        let whole = whole && head.len() == text.len();
        self.stage = match sniff(head).map_err(|error| self.error(ReportProblem::Intake(error)))? {
            FileShape::Json => Stage::Json(text),
            FileShape::Table => {
                let found = Table::find(head, whole, &self.options);
                let mut table = Box::new(found.map_err(|problem| self.error(problem))?);
                table.push(&text);
                Stage::Table(table)
            }
        };
        Ok(())
    }

    fn check_json(&self) -> Result<(), ReportError> {
        match &self.stage {
            Stage::Json(text) if text.len() > JSON_BYTES => Err(self.error(ReportProblem::JsonTooLarge)),
            _ => Ok(()),
        }
    }

    fn error(&self, problem: ReportProblem) -> ReportError {
        ReportError { file: self.name.clone(), problem }
    }

    fn progress(&self) -> ReportProgress {
        let (rows, kind) = match &self.stage {
            Stage::Table(table) => (table.tally.read(), Some(table.kind)),
            Stage::Head(_) | Stage::Json(_) => (0, None),
        };
        ReportProgress { bytes: self.source.bytes(), rows, kind }
    }
}

fn finish_table(name: String, bytes: u64, letters: Letters, mut table: Table) -> ParsedReport {
    let delimiter: Option<Delimiter> = Some(table.delimiter);
    let mapped = table.mapped;
    let missing = std::mem::take(&mut table.missing);
    let Letters { encoding, text, unsure } = letters;
    let (content, mut tally) = table.finish(text);
    if unsure {
        tally.warn(FileWarningCode::LettersUnsure, None);
    }
    let read = tally.read();
    let (set_aside, warnings) = tally.into_parts();
    ParsedReport { name, bytes, encoding, delimiter, mapped, read, set_aside, missing, warnings, content }
}

fn finish_json(
    name: &str,
    bytes: u64,
    letters: Letters,
    text: &[u8],
    options: &ReadOptions,
) -> Result<ParsedReport, ReportProblem> {
    let json = read_json(letters.text, text)?;
    if let Some(health) = account_health::read(&json) {
        return Ok(finish_health(name.to_owned(), bytes, letters.encoding, health));
    }
    let table =
        Table::of_json(ReportKind::SalesAndTraffic, &json, options).ok_or(ReportProblem::OtherJson)?;
    let letters = Letters { text: TextEncoding::Utf8, ..letters };
    Ok(ParsedReport { delimiter: None, ..finish_table(name.to_owned(), bytes, letters, table) })
}

fn finish_health(name: String, bytes: u64, encoding: Encoding, health: AccountHealth) -> ParsedReport {
    let content = Content::Health(health);
    ParsedReport {
        name,
        bytes,
        encoding,
        delimiter: None,
        mapped: false,
        read: u32::try_from(content.len()).unwrap_or(u32::MAX),
        set_aside: Vec::new(),
        missing: Vec::new(),
        warnings: Vec::new(),
        content,
    }
}

fn read_json(letters: TextEncoding, text: &[u8]) -> Result<Value, ReportProblem> {
    let parsed = match letters {
        TextEncoding::Utf8 => serde_json::from_slice(text),
        TextEncoding::Windows1252 => serde_json::from_str(&letters.decode(text)),
    };
    parsed.map_err(|error| ReportProblem::BadJson { line: u32::try_from(error.line()).unwrap_or(u32::MAX) })
}
