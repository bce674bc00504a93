//! What a comparison of two names says. `web/types.d.ts` has the same shapes for the page.

use serde::Serialize;

use crate::text::Piece;

/// What is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum NamesOf {
    /// Names of businesses and people.
    Businesses,
    /// Postal addresses.
    Addresses,
}

/// Whether two names are the same. The worst is the least.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum NameVerdict {
    /// Each has words that the other lacks.
    Different,
    /// One has words that the other lacks.
    PartMissing,
    /// They are in different scripts: to be compared by eye.
    AnotherScript,
    /// The same, written in another way.
    WrittenDifferently,
    /// The same but for letter case and punctuation.
    Same,
    /// One of them has no words.
    Unknown,
}

/// In which way the same is written differently.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum NameWay {
    /// A word with another letter, or with one too many or too few.
    Spelling,
    /// The legal form, short or written out.
    LegalForm,
    /// Another short word.
    Abbreviation,
    /// The order of the words.
    Order,
    /// Accents, or letters that are written out with two.
    Accents,
    /// Words together or apart.
    Spacing,
    /// The country or state is named by one only, or in another language.
    Country,
    /// Mr or Dr, and words that say nothing, stand in one only.
    Filler,
}

/// How two names compare.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct NameComparison {
    /// Whether they are the same.
    pub verdict: NameVerdict,
    /// How the same words are written, each way once.
    pub ways: Vec<NameWay>,
    /// Words that only the first has.
    pub only_first: Vec<String>,
    /// Words that only the second has.
    pub only_second: Vec<String>,
    /// What changed from the first to the second, word by word.
    pub pieces: Vec<Piece>,
}
