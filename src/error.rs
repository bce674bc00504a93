//! The one error shape of the boundary.
//!
//! Every module has its own error enum; each says here, through `From`, how it crosses.

use serde::Serialize;

/// What went wrong, in a shape that is the same for every call.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Error {
    /// Stable kebab-case word. The page chooses its words by it.
    pub code: &'static str,
    /// What happened: lower-case, no full stop, input in back-ticks.
    pub message: String,
    /// What to do about it.
    pub help: &'static str,
    /// Where, if it is about a file.
    pub location: Option<Location>,
    /// Whether the engine must be thrown away.
    pub fatal: bool,
}

/// A place in a file that an error is about.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Location {
    /// The file's name.
    pub file: Option<String>,
    /// The line, the first being 1.
    pub line: Option<u32>,
    /// The column's header.
    pub column: Option<String>,
}

impl Error {
    /// An error the engine survives.
    pub fn new(code: &'static str, message: impl Into<String>, help: &'static str) -> Self {
        Self { code, message: message.into(), help, location: None, fatal: false }
    }

    /// The same error, about that file and line.
    #[must_use]
    pub fn at(mut self, file: &str, line: Option<u32>) -> Self {
        self.location = Some(Location { file: Some(file.to_owned()), line, column: None });
        self
    }

    /// The same error, about that column.
    #[must_use]
    pub fn in_column(mut self, column: &str) -> Self {
        self.location.get_or_insert_default().column = Some(column.to_owned());
        self
    }
}

impl std::fmt::Display for Error {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: {}", self.code, self.message)
    }
}

impl std::error::Error for Error {}
