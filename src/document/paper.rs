//! A paper of the case.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Field, FieldId, FileFacts};

/// A place on a page.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Place {
    /// The page, the first being 1.
    pub page: u32,
    /// Left edge, as a share of the page's width.
    pub x: f32,
    /// Upper edge, as a share of the page's height.
    pub y: f32,
    /// Width, as a share of the page's.
    pub w: f32,
    /// Height, as a share of the page's.
    pub h: f32,
}

impl Eq for Place {}

/// The file of a paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaperFile {
    /// Its name.
    pub name: String,
    /// SHA-256 of its bytes, lower-case hex.
    pub sha256: String,
    /// How many bytes.
    pub bytes: u64,
    /// What its bytes say.
    pub facts: FileFacts,
}

/// A line of an invoice or a list: one product.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Line {
    /// The product, in the words of the paper.
    pub product: String,
    /// Numbers of the product, such as a GTIN, a model or an article number.
    pub codes: Vec<String>,
    /// How many units; none where it cannot be read.
    pub quantity: Option<u32>,
    /// Price of one unit, such as `12.50`.
    pub unit_price: Option<String>,
    /// Price of the line.
    pub total: Option<String>,
    /// The product of the account that the seller says it is.
    pub asin: Option<String>,
    /// How many sellable units one unit of the line holds, as the seller says; a carton of 12 holds 12.
    pub pack: Option<u32>,
    /// Where it stands.
    pub place: Option<Place>,
}

/// A paper of the case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Paper {
    /// Unique within the case.
    pub id: String,
    /// Its kind, kebab-case: a file of the policy pack's `papers/`; empty while nobody knows.
    #[serde(default)]
    pub kind: String,
    /// Whether the seller says that the kind is right.
    #[serde(default)]
    pub kind_confirmed: bool,
    /// Its file; none for a paper whose fields were typed or came from a register.
    #[serde(default)]
    pub file: Option<PaperFile>,
    /// What stands in it.
    #[serde(default)]
    pub fields: BTreeMap<FieldId, Field>,
    /// Its lines.
    #[serde(default)]
    pub lines: Vec<Line>,
    /// Whether the seller says that the lines are right.
    #[serde(default)]
    pub lines_confirmed: bool,
    /// The products that the seller says it proves something for.
    #[serde(default)]
    pub asins: Vec<String>,
}
