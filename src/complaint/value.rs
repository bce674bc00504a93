//! What buyers say, ready for the page. `web/types.d.ts` has the same shapes.

use serde::{Deserialize, Serialize};

use crate::policy::{EscalationKind, ReasonId, Theme};
use crate::source::Source;
use crate::text::{Day, Period};

/// Asks what buyers say.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ComplaintsRequest {
    /// Reviews and other words of buyers that the seller pasted. An empty line parts two.
    #[serde(default)]
    pub pasted: Vec<String>,
    /// Reasons of the case. Themes that bear on them come first.
    #[serde(default)]
    pub reasons: Vec<ReasonId>,
    /// Only this product.
    #[serde(default)]
    pub asin: Option<String>,
    /// Only this theme.
    #[serde(default)]
    pub theme: Option<Theme>,
    /// Only the months that these days lie in. What has an order counts on the day of the order, else on its own.
    #[serde(default)]
    pub period: Option<Period>,
}

/// What buyers say.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Complaints {
    /// How many things buyers said, within what was asked for.
    pub voices: u32,
    /// How many of them speak of no theme that is known.
    pub without_theme: u32,
    /// Where they were said. Files without a row of that kind are not named.
    pub places: Vec<VoicePlace>,
    /// What must be looked at first; the gravest kind first, the newest of each first.
    pub escalations: Vec<Escalation>,
    /// How many there are in all.
    pub escalations_total: u32,
    /// Complaints of one product and one theme. Those that bear on the reasons come first, then the most.
    pub clusters: Vec<Cluster>,
    /// How many there are in all.
    pub clusters_total: u32,
    /// Themes to choose from, the most frequent first. A choice of a theme does not narrow them.
    pub themes: Vec<ThemeCount>,
    /// Products to choose from, the most frequent first. A choice of a product does not narrow them.
    pub products: Vec<ProductCount>,
    /// From the first to the last day of all that was said; none where no day is known.
    pub days: Option<Period>,
    /// How soon buyers were answered; none without a file of messages.
    pub replies: Option<Replies>,
}

/// A file, or what was pasted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct VoicePlace {
    /// What it is.
    pub kind: VoiceKind,
    /// How many things buyers said there.
    pub voices: u32,
    /// Where.
    pub source: Source,
}

/// Where a buyer said something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum VoiceKind {
    /// A return.
    Return,
    /// Feedback on the seller.
    Feedback,
    /// An A-to-z claim.
    Claim,
    /// A chargeback.
    Chargeback,
    /// A message to the seller.
    Message,
    /// The Voice of the Customer.
    Ncx,
    /// A text that was pasted.
    Pasted,
}

/// Complaints of one product and one theme.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Cluster {
    /// The product; none where the files do not tell which.
    pub asin: Option<String>,
    /// The theme.
    pub theme: Theme,
    /// Reasons of the case that it bears on.
    pub reasons: Vec<ReasonId>,
    /// How often it was said.
    pub voices: u32,
    /// Where.
    pub kinds: Vec<KindCount>,
    /// How much of the orders it is; none where the orders of the product are not known.
    pub share: Option<OrderShare>,
    /// The same by month, oldest first. What has no day is in none.
    pub months: Vec<MonthCount>,
    /// The first and the last day.
    pub days: Option<Period>,
    /// What was said, in a few examples.
    pub quotes: Vec<Quote>,
    /// Where all of it stands, by file.
    pub sources: Vec<Source>,
}

/// How often something was said in one kind of place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct KindCount {
    /// Where.
    pub kind: VoiceKind,
    /// How often.
    pub voices: u32,
}

/// Orders with a complaint, out of all orders of the product in the same days.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct OrderShare {
    /// Orders with the complaint.
    pub complaining: u32,
    /// All of them.
    pub orders: u32,
    /// As a fraction.
    pub rate: f64,
    /// Whether there are too few to tell a rate.
    pub small: bool,
}

/// Complaints of one month.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct MonthCount {
    /// Its first day.
    pub month: Day,
    /// How often it was said.
    pub voices: u32,
    /// How much of the orders of that month it is.
    pub share: Option<OrderShare>,
}

/// What a buyer said, without what says who the buyer is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Quote {
    /// The words; empty where there is only a code.
    pub text: String,
    /// Amazon's word for it, as the file has it; empty where there is none.
    pub code: String,
    /// Where.
    pub kind: VoiceKind,
    /// When.
    pub day: Option<Day>,
    /// Of which order.
    pub order_id: Option<String>,
    /// Of which product.
    pub asin: Option<String>,
    /// Where it stands.
    pub source: Source,
}

/// Something that must be looked at first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Escalation {
    /// Why.
    pub kinds: Vec<EscalationKind>,
    /// What was said.
    pub quote: Quote,
}

/// A theme with how often it was said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThemeCount {
    /// Which.
    pub theme: Theme,
    /// How often.
    pub voices: u32,
    /// Reasons of the case that it bears on.
    pub reasons: Vec<ReasonId>,
}

/// A product with how much was said of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ProductCount {
    /// Which; none for what belongs to no known product.
    pub asin: Option<String>,
    /// How often.
    pub voices: u32,
}

/// How soon buyers were answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Replies {
    /// Hours within which Amazon wants an answer, on every day of the week.
    pub hours: u32,
    /// Messages that were looked at.
    pub messages: u32,
    /// Answered in time.
    pub in_time: u32,
    /// Answered too late.
    pub late: u32,
    /// Not answered, and the time is over.
    pub unanswered: u32,
    /// Not answered, and there is still time.
    pub open: u32,
    /// Marked as needing no answer.
    pub excluded: u32,
    /// The file does not tell exactly enough.
    pub unknown: u32,
    /// Those that are late or not answered, the newest first.
    pub list: Vec<Reply>,
    /// How many there are in all.
    pub list_total: u32,
    /// Where the rule is from.
    pub rule: Source,
}

/// A message that was answered late, or not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Reply {
    /// Whether it was answered at all.
    pub answered: bool,
    /// Whole hours until the answer, or until today; none where only days are known.
    pub hours: Option<u32>,
    /// What was said.
    pub quote: Quote,
}
