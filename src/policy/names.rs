//! How names and addresses are written in different ways. `pack/` reads this file too.

use serde::{Deserialize, Serialize};

use super::{Confidence, Day, Table, Texts};

/// What names and addresses are compared by.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NameRules {
    /// Letters that are written as a plain one.
    pub plain: Vec<(char, String)>,
    /// Letters that are also written out with two.
    pub spelled: Vec<(char, String)>,
    /// What stands behind a number and says no more than it.
    pub ordinals: Vec<String>,
    /// Endings of streets that are written in one word, and their short form.
    pub endings: Vec<(String, String)>,
    /// Signs that are words.
    pub rewrites: Vec<(String, String)>,
    /// Words by what they are for. Those of one list mean the same.
    pub words: Table<WordRole, Vec<Vec<String>>>,
    /// What Amazon is likely to say.
    pub says: Table<NameRemark, DatedTexts>,
}

/// What a word of a name or an address is for, where it is not the name itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum WordRole {
    /// The legal form of a business.
    LegalForm,
    /// How a person is addressed.
    Title,
    /// It joins two names.
    Link,
    /// A street, a building, a direction.
    Street,
    /// A flat, a floor.
    Unit,
    /// A country.
    Country,
    /// A state of a country.
    Region,
    /// It says nothing.
    Filler,
}

impl WordRole {
    /// Whether a name has such words; an address has the others.
    pub fn is_of_names(self) -> bool {
        matches!(self, Self::LegalForm | Self::Title | Self::Link)
    }
}

/// What there is to say about two names or addresses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NameRemark {
    /// They are not the same.
    Different,
    /// One lacks a part.
    PartMissing,
    /// They are in different scripts.
    AnotherScript,
    /// The same, written in another way.
    WrittenDifferently,
    /// The same but for the spelling of a word.
    Spelling,
    /// One of them is not known.
    Unknown,
    /// One issuer, written in two ways.
    Issuer,
    /// Who issued it is who holds it.
    SelfIssued,
}

/// Texts with where they are from.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DatedTexts {
    /// The texts.
    pub texts: Texts,
    /// Where the pack has it from.
    pub source: String,
    /// The day it was last checked.
    pub as_of: Day,
    /// How sure it is.
    pub confidence: Confidence,
}
