//! What stands in a paper, field by field.

use serde::{Deserialize, Serialize};

use super::Place;

pub use crate::policy::FieldId;

/// Where the value of a field came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FieldFrom {
    /// The text of the paper.
    Text,
    /// A picture of the paper, by reading its letters.
    Picture,
    /// A register of invoices.
    Register,
    /// The seller typed it.
    Typed,
}

/// The value of a field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Field {
    /// As it stands in the paper; days as `2026-11-23`, sums as `1234.50`.
    pub value: String,
    /// Where it came from.
    pub from: FieldFrom,
    /// Whether the seller says that it is right. Until then it is a guess, and nothing may be built on it.
    #[serde(default)]
    pub confirmed: bool,
    /// Where it stands.
    #[serde(default)]
    pub place: Option<Place>,
}
