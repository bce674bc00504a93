//! Units on invoices against units sold. `pack/` reads this file too.

use serde::{Deserialize, Serialize};

use super::{Confidence, Day, ReportKind, Table, Texts};

/// What quantities are reconciled by.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuantityRules {
    /// Days before the message that invoices may be old, where it prints none.
    pub window: u32,
    /// Where the pack has that from.
    pub source: String,
    /// The day it was last checked.
    pub as_of: Day,
    /// How sure it is.
    pub confidence: Confidence,
    /// Kinds of paper whose lines are units bought.
    pub kinds: Vec<String>,
    /// Words of messages that ask about every store, folded, in all languages.
    pub all_stores: Vec<String>,
    /// The gap in words, with the slots `{sold}`, `{invoiced}` and `{gap}`.
    pub says: Table<CoverState, Texts>,
    /// What may explain a difference.
    pub records: Vec<RecordRule>,
    /// Exports that tell more.
    pub wanted: Vec<WantedReport>,
}

/// Whether the invoices cover the sales of a product.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CoverState {
    /// More was sold than bought.
    Short,
    /// The same, and days of the window are in no orders file.
    AtLeast,
    /// No invoice line counts for it.
    NoInvoice,
    /// What was sold is not known.
    NoOrders,
    /// As much was bought as sold, as far as the orders files go.
    SoFar,
    /// As much was bought as sold.
    Covered,
}

/// A record that may explain a difference.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RecordRule {
    /// Kebab-case.
    pub id: String,
    /// On which side of the difference it helps.
    pub when: RecordWhen,
    /// The export that shows it; none for papers.
    #[serde(default)]
    pub report: Option<ReportKind>,
    /// What it is.
    pub text: Texts,
}

/// On which side of a difference a record helps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RecordWhen {
    /// More was sold than bought.
    Short,
    /// As much was bought as sold, or more.
    Covered,
}

/// An export that tells more.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WantedReport {
    /// Which.
    pub report: ReportKind,
    /// What it tells.
    pub text: Texts,
}
