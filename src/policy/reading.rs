//! What the words beside a value in a paper mean. `pack/` reads this file too.

use serde::{Deserialize, Serialize};

use super::TextLists;

/// Words that papers are read by.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReadingRules {
    /// Words beside a value.
    pub labels: Vec<LabelRule>,
    /// Words over a column, in the order in which they are tried.
    pub columns: Vec<ColumnRule>,
    /// Words that say what a paper is. They are no name of a company.
    pub titles: TextLists,
    /// Currencies, the usual one first where several share a sign.
    pub currencies: Vec<CurrencyRule>,
}

/// How the value of a label is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ValueShape {
    /// Words.
    Text,
    /// A number or a code: it has a digit.
    Code,
    /// A day.
    Day,
    /// An amount of money.
    Sum,
    /// A count.
    Count,
    /// A name, with an address in the lines below it.
    Party,
}

/// Words that stand beside a value.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LabelRule {
    /// The field, as papers name it; empty for a value that is none of them, so that nobody takes it for one.
    pub field: String,
    /// How its value is written.
    pub shape: ValueShape,
    /// Whether the words are so general that others win over them.
    #[serde(default)]
    pub general: bool,
    /// The words.
    pub words: TextLists,
}

/// What a column of a table of goods holds, or of a register of invoices.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PaperColumn {
    /// The product in words.
    Product,
    /// A number of the product.
    Code,
    /// How many.
    Quantity,
    /// Price of one.
    UnitPrice,
    /// Price of the line.
    Total,
    /// In a register: number of the invoice.
    Number,
    /// In a register: its day.
    IssuedOn,
    /// In a register: who wrote it.
    Issuer,
    /// In a register: who it is made out to.
    Holder,
    /// In a register: the currency.
    Currency,
    /// Something else, such as the place of the line or a rate of tax.
    Other,
}

/// Words over a column.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ColumnRule {
    /// What it holds.
    pub column: PaperColumn,
    /// The words.
    pub words: TextLists,
}

/// A currency and its signs.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CurrencyRule {
    /// ISO 4217.
    pub code: String,
    /// Signs, as they stand beside an amount.
    pub signs: Vec<String>,
}
