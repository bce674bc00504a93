//! What comes out of a container.

use serde::Serialize;

use crate::problem::Problem;

/// One thing that was in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Where it was: `archive.zip › book.xlsx › Orders`. The file itself has its own name.
    pub name: String,
    /// What it is.
    pub content: Content,
}

/// What a part is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// Rows as text. Its bytes are pulled from the unpacker.
    Table,
    /// A JSON value. Its bytes are pulled from the unpacker.
    Json,
    /// A message.
    Message(Message),
    /// It cannot be read.
    Refused(Problem),
}

/// A message as text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Message {
    /// Its lines, those of a page put as close as text can.
    pub text: String,
    /// What it is about.
    pub subject: Option<String>,
    /// Name and address of the sender.
    pub from: Option<String>,
    /// When it was sent, in ISO with its zone.
    pub date: Option<String>,
}

/// What is worth saying about a part that was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "code", content = "count", rename_all = "kebab-case")]
pub enum Note {
    /// So many cells hold an error such as `#N/A`, and were taken as empty.
    ErrorCells(u32),
    /// So many sheets of the workbook are hidden, and were not read.
    HiddenSheets(u32),
}

/// Between the name of a container and that of a part.
const WITHIN: &str = " › ";

/// The name of a part of a container.
pub fn within(container: &str, part: &str) -> String {
    format!("{container}{WITHIN}{part}")
}
