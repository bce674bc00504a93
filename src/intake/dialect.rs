//! What separates fields, and whether quotes mean anything.

use serde::{Deserialize, Serialize};

/// What stands between two fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Delimiter {
    /// A tab; quotes are ordinary letters then.
    Tab,
    /// A comma, with RFC 4180 quotes.
    Comma,
    /// A semicolon, with RFC 4180 quotes.
    Semicolon,
}

impl Delimiter {
    /// In the order they are tried.
    pub const ALL: [Self; 3] = [Self::Tab, Self::Comma, Self::Semicolon];

    /// The byte itself.
    pub fn byte(self) -> u8 {
        match self {
            Self::Tab => b'\t',
            Self::Comma => b',',
            Self::Semicolon => b';',
        }
    }

    /// Whether a quote at the start of a field opens a quoted field.
    ///
    /// Amazon's tab-separated files do not quote: a product name that starts with `"` is just
    /// that, and reading it as a quoted field swallows the rows after it.
    pub fn quotes(self) -> bool {
        self != Self::Tab
    }
}
