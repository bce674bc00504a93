//! Units bought against units sold. `web/types.d.ts` has the same shapes for the page.

use serde::{Deserialize, Serialize};

use crate::document::Paper;
use crate::policy::{CoverState, Language, ReportKind};
use crate::source::Cited;
use crate::text::{Day, Period};

/// What is asked.
#[derive(Clone, Copy, Debug)]
pub struct QuantityInput<'a> {
    /// The papers of the case.
    pub papers: &'a [Paper],
    /// The days that count: purchases and sales alike.
    pub window: Period,
    /// Where they come from.
    pub window_from: WindowFrom,
    /// The products that are asked about; empty for all that were sold or bought.
    pub asins: &'a [String],
    /// The one store whose sales count; none for all stores of the account.
    pub store: Option<&'a str>,
    /// Language of the texts.
    pub language: Option<Language>,
}

/// Where the days come from that count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum WindowFrom {
    /// The message prints them.
    Message,
    /// The rule, as the message prints none.
    Rule,
    /// The seller chose them.
    Seller,
}

/// Units bought against units sold.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Quantities {
    /// The days that count.
    pub window: Period,
    /// Where they come from.
    pub window_from: WindowFrom,
    /// The one store whose sales count; none for all.
    pub store: Option<String>,
    /// Product by product: the widest gap first, then those of which something is unknown.
    pub products: Vec<ProductQuantity>,
    /// Products that were left out, because there are too many.
    pub left: usize,
    /// Days of the window that no orders file speaks of.
    pub holes: Vec<Period>,
    /// Invoice lines that belong to no product yet, with what they may be.
    pub proposals: Vec<LineProposal>,
    /// Exports that would tell more.
    pub missing: Vec<MissingReport>,
}

/// Units of one product.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ProductQuantity {
    /// Which.
    pub asin: String,
    /// Its title; empty where no export names it.
    pub title: String,
    /// Whether the invoices cover the sales.
    pub state: CoverState,
    /// Units sold in the window, cancelled ones left out; none without orders files.
    pub sold: Option<Cited<u32>>,
    /// Units on confirmed invoice lines of the window; none where no line counts.
    pub invoiced: Option<Cited<u32>>,
    /// Sold less invoiced. Below zero where more was bought than sold.
    pub gap: Option<i64>,
    /// Units that came back fit for sale in the window; none without a returns file.
    pub returned: Option<Cited<u32>>,
    /// Units in stock when the window began; none where no ledger goes back so far.
    pub opening: Option<Cited<u32>>,
    /// Units in stock by the newest export; none without one.
    pub stock: Option<Cited<u32>>,
    /// The gap that is left after what came back and what was in stock before; none where there is none.
    pub unexplained: Option<u32>,
    /// The same in words.
    pub says: String,
    /// What may explain the difference.
    pub records: Vec<RecordHint>,
    /// What each invoice line adds, or why it adds nothing.
    pub contributions: Vec<Contribution>,
}

/// What an invoice line adds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Contribution {
    /// The paper.
    pub paper: String,
    /// Number of the line, the first being 0.
    pub line: u32,
    /// The product in the words of the paper.
    pub product: String,
    /// Day of the invoice, where it is confirmed.
    pub issued_on: Option<Day>,
    /// Sellable units: the quantity times what one holds; none where the quantity is not known.
    pub units: Option<u32>,
    /// Whether they count.
    pub state: ContributionState,
}

/// Whether the units of an invoice line count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ContributionState {
    /// They do.
    Counted,
    /// The invoice is from before the window.
    Before,
    /// The invoice is from after the window.
    After,
    /// The seller has not said that the day of the invoice is right.
    DayOpen,
    /// The seller has not said that the lines are right.
    LinesOpen,
    /// The quantity is not known.
    QuantityOpen,
}

/// Something that may explain a difference.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RecordHint {
    /// As in the policy pack.
    pub id: String,
    /// What it is.
    pub text: String,
    /// The export that shows it; none for papers.
    pub report: Option<ReportKind>,
    /// Whether an export of that kind was added.
    pub added: bool,
    /// How many units it explains, where that is known.
    pub units: Option<u32>,
}

/// An export that would tell more.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MissingReport {
    /// Which.
    pub report: ReportKind,
    /// What it tells.
    pub text: String,
}

/// What an invoice line may be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LineProposal {
    /// The paper.
    pub paper: String,
    /// Number of the line, the first being 0.
    pub line: u32,
    /// The product in the words of the paper.
    pub product: String,
    /// Products of the account that it may be, the surest first. Never taken without the seller.
    pub candidates: Vec<Candidate>,
}

/// A product that an invoice line may be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Candidate {
    /// Which.
    pub asin: String,
    /// Its title; empty where no export names it.
    pub title: String,
    /// What speaks for it.
    pub reason: MatchReason,
    /// How sure that is.
    pub certainty: MatchCertainty,
    /// The number that both have; empty for titles.
    pub code: String,
    /// Of the words of the line, how many per cent the title has.
    pub words: u32,
}

/// What speaks for a product.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum MatchReason {
    /// The line names the ASIN.
    Asin,
    /// The same UPC, EAN, ISBN or GTIN.
    ProductCode,
    /// A number of the line is the seller's SKU.
    Sku,
    /// The title names a number of the line, such as a model.
    Model,
    /// The words are alike.
    Title,
}

impl MatchReason {
    /// How sure it is.
    pub fn certainty(self) -> MatchCertainty {
        match self {
            Self::Asin | Self::ProductCode => MatchCertainty::Sure,
            Self::Sku | Self::Model => MatchCertainty::Likely,
            Self::Title => MatchCertainty::Possible,
        }
    }
}

/// How sure it is that an invoice line is a product.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum MatchCertainty {
    /// The same number, given out once in the world.
    Sure,
    /// The same number, of a kind that others may use too.
    Likely,
    /// The words are alike.
    Possible,
}
