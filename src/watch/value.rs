//! What there is to look at, ready for the page. `web/types.d.ts` has the same shapes.

use serde::Serialize;

use crate::case::{AlertLevel, CheckEntry, ListingMark, Reading};
use crate::forecast::{Course, Maturing};
use crate::metric::Channel;
use crate::policy::{Cadence, LevelUnit, MetricId, RequestKind};
use crate::source::Source;
use crate::text::{Day, Period};

/// Everything about an account that is watched, on one day.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct WatchReport {
    /// The day.
    pub today: Day,
    /// The last day that the files cover; none without a file that has days.
    pub data_to: Option<Day>,
    /// The day from which on new files are wanted.
    pub next_files: Day,
    /// How many alerts, checks and dates are due now.
    pub urgent: u32,
    /// What to look at, the gravest first; one for each cause.
    pub alerts: Vec<Alert>,
    /// Everything that is watched and can be told.
    pub rows: Vec<WatchedRow>,
    /// Rules whose figures no file gives.
    pub not_told: Vec<NotTold>,
    /// Promises and other checks, those due first at the top.
    pub checks: Vec<DueCheck>,
    /// What runs out, the first at the top.
    pub horizon: Vec<HorizonRow>,
    /// Kinds of things that run out, to choose from.
    pub kinds: Vec<HorizonKind>,
    /// Units sold in 365 days and units on confirmed invoices; none where no line of an invoice is confirmed.
    pub coverage: Option<Coverage>,
    /// Stock and listings.
    pub stock: Vec<StockFinding>,
    /// Changes of listings since the seller last said that they are right.
    pub drift: Drift,
    /// Times within which something must be answered.
    pub contacts: Vec<ContactRow>,
    /// What Amazon changed, the newest first.
    pub changes: Vec<ChangeRow>,
    /// How far the account is on the way to Amazon's assurance.
    pub assurance: Assurance,
    /// What is to be kept as [`crate::case::Watch::readings`].
    pub readings: Vec<Reading>,
}

/// Something to look at, with everything that has the same cause.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Alert {
    /// The key of its first row: stable as long as it lasts.
    pub id: String,
    /// The gravest level of its rows.
    pub level: AlertLevel,
    /// Since when.
    pub since: Day,
    /// Keys of its rows, the gravest first.
    pub rows: Vec<String>,
    /// The product that most of its cases share, by Amazon's name; none where they share none.
    pub product: Option<String>,
    /// Orders behind it, each once; the first of them.
    pub orders: Vec<String>,
    /// How many there are in all.
    pub total: u32,
    /// Good readings so far, where it is about to end.
    pub good: u32,
    /// How many of them end it.
    pub needed: u32,
}

/// One thing that is watched.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct WatchedRow {
    /// Key: the rule, and what tells several rows of one rule apart.
    pub key: String,
    /// The rule.
    pub rule: String,
    /// Its name, where it is no metric.
    pub title: String,
    /// What to do about it.
    pub todo: String,
    /// The metric, where it is one.
    pub metric: Option<MetricId>,
    /// Of which orders.
    pub channel: Option<Channel>,
    /// Of which store.
    pub store: Option<String>,
    /// How it stands today.
    pub level: AlertLevel,
    /// Why.
    pub why: Vec<LevelReason>,
    /// What the numbers are.
    pub unit: LevelUnit,
    /// The value: a fraction for metrics, else a number.
    pub value: Option<f64>,
    /// Cases behind it.
    pub cases: u32,
    /// Out of how many.
    pub of: Option<u32>,
    /// From where on to look, in the form of the value.
    pub warn: Option<f64>,
    /// From where on to act.
    pub act: Option<f64>,
    /// Amazon's own limit.
    pub limit: Option<f64>,
    /// Whether small values are the bad ones.
    pub floor: bool,
    /// Whether the seller chose the limits.
    pub own: bool,
    /// What becomes of Amazon's limit at this pace.
    pub ahead: Option<Course>,
    /// The days that count.
    pub window: Option<Period>,
    /// Orders that count and may still get a defect: the value may yet rise.
    pub maturing: Option<Maturing>,
    /// How often to look.
    pub cadence: Cadence,
    /// Where the limits are from.
    pub source: Source,
}

/// Why something stands as it does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum LevelReason {
    /// Amazon's own limit is missed.
    LimitMissed,
    /// The limit to act is reached.
    OverAct,
    /// The limit to look is reached.
    OverWarn,
    /// Amazon's limit will be missed by defects that are known already.
    KnownAhead,
    /// Amazon's limit will be missed at this pace.
    PaceAhead,
    /// It got worse faster than before.
    Rising,
    /// So few cases that it is no red alert.
    Few,
}

/// A rule whose figure no file gives.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NotTold {
    /// The rule.
    pub rule: String,
    /// Its name.
    pub title: String,
    /// The metric, where it is one.
    pub metric: Option<MetricId>,
    /// Whether the seller does not want it watched.
    pub off: bool,
}

/// Something that is looked at again and again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct DueCheck {
    /// Which.
    pub id: String,
    /// What is done.
    pub what: String,
    /// By which role.
    pub by: String,
    /// How often, in the words of the letter; empty where it is no promise of one.
    pub how_often: String,
    /// Days from one time to the next; none where nobody said so in words that are known.
    pub every: Option<u32>,
    /// When it is due next; none without a rhythm.
    pub next: Option<Day>,
    /// How that is.
    pub state: DueState,
    /// Times that went by without a word.
    pub missed: u32,
    /// How often it was done.
    pub done: u32,
    /// The last word about it.
    pub last: Option<CheckEntry>,
    /// Whether it was promised to Amazon.
    pub promised: bool,
    /// How its failure would be noticed, in the words of the letter.
    pub noticed: String,
}

/// When a check is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum DueState {
    /// Its day is past.
    Overdue,
    /// Today.
    Today,
    /// Within three days.
    Soon,
    /// Later.
    Later,
    /// Nobody said how often.
    Open,
}

/// Something that runs out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct HorizonRow {
    /// The typed entry, or `paper.` and the paper's id.
    pub id: String,
    /// Its kind.
    pub kind: String,
    /// Name of the kind.
    pub title: String,
    /// What it is.
    pub name: String,
    /// The last day it holds.
    pub until: Day,
    /// Days left; negative when it is over.
    pub days: i32,
    /// How it stands.
    pub level: AlertLevel,
    /// Whether it was typed here; else it stands in a paper.
    pub typed: bool,
}

/// A kind of thing that runs out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct HorizonKind {
    /// As in [`HorizonRow::kind`].
    pub id: String,
    /// Its name.
    pub title: String,
}

/// Units sold and invoiced.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Coverage {
    /// The days that count.
    pub period: Period,
    /// Products, the largest gap first; the first of them.
    pub products: Vec<ProductCoverage>,
    /// How many there are in all.
    pub total: u32,
    /// How many of them have a gap.
    pub short: u32,
    /// Confirmed lines that name no product, or whose invoice has no confirmed day in these days.
    pub unused: u32,
}

/// Units of one product.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ProductCoverage {
    /// Which.
    pub asin: String,
    /// Sold, cancelled ones left out.
    pub sold: u32,
    /// On confirmed invoice lines.
    pub invoiced: u32,
}

/// Something about stock.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct StockFinding {
    /// What.
    pub check: StockCheck,
    /// How grave.
    pub level: AlertLevel,
    /// The seller's name of the product, or Amazon's where there is no other.
    pub sku: String,
    /// What is there: pieces, or returns.
    pub have: u32,
    /// What is wanted: pieces, or usual returns.
    pub want: u32,
    /// Days that it lasts, or a rate in hundredths of a per cent.
    pub days: Option<u32>,
    /// A word of the file, such as why it is stranded.
    pub note: String,
    /// Where it was read.
    pub source: Source,
}

/// What is checked about stock.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum StockCheck {
    /// More is ordered than is there.
    Oversell,
    /// At Amazon, without an offer.
    Stranded,
    /// Time to order more.
    Reorder,
    /// It lasts for a few days.
    LowCover,
    /// More returns than usual.
    ReturnsUp,
    /// It lasts for months.
    Excess,
}

/// What changed in listings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Drift {
    /// Changes; the first of them.
    pub changed: Vec<ListingChange>,
    /// How many there are in all.
    pub total: u32,
    /// How listings are now, to be kept when the seller says that they are right; none where they are kept so.
    pub now: Option<Vec<ListingMark>>,
    /// Whether nothing was kept before: there is nothing to compare with.
    pub first: bool,
}

/// A listing that is not as it was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ListingChange {
    /// Which.
    pub sku: String,
    /// What changed.
    pub what: Vec<ListingPart>,
    /// As it was.
    pub before: ListingMark,
    /// As it is.
    pub now: ListingMark,
}

/// A part of a listing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum ListingPart {
    /// It is there no more.
    Gone,
    /// Its title.
    Title,
    /// Its price.
    Price,
    /// Its status.
    Status,
}

/// A time within which something must be answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ContactRow {
    /// Which.
    pub id: String,
    /// What it is.
    pub title: String,
    /// The time.
    pub time: String,
    /// How many are open and still in time; none where no file tells.
    pub open: Option<u32>,
    /// How many are overdue.
    pub overdue: Option<u32>,
    /// Where the rule is from.
    pub source: Source,
}

/// Something that Amazon changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ChangeRow {
    /// Which.
    pub id: String,
    /// The day it holds from.
    pub on: Day,
    /// Whether only the month is known.
    pub month_only: bool,
    /// What changes.
    pub title: String,
    /// Whether it bears on this account; none where the store is not known.
    pub touches: Option<bool>,
    /// Whether it is still to come.
    pub coming: bool,
    /// Whether the seller has read it.
    pub read: bool,
    /// Where it is from.
    pub source: Source,
}

/// The way to Amazon's assurance for accounts with a good rating.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Assurance {
    /// The last score and its day.
    pub score: Option<u32>,
    /// The day of that score.
    pub on: Option<Day>,
    /// The least score.
    pub least: u32,
    /// Since when every score that is known was high enough.
    pub since: Option<Day>,
    /// Days since then.
    pub days: u32,
    /// How many are wanted.
    pub needed: u32,
    /// Whether somebody can be reached by telephone.
    pub contact: bool,
    /// Whether the store has it; none where the store is not known.
    pub store: Option<bool>,
    /// Where the rule is from.
    pub source: Source,
}

/// How much could be answered if the account were suspended today.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Drill {
    /// For which reason.
    pub reason: String,
    /// Its name.
    pub title: String,
    /// Requests that could be answered.
    pub answered: u32,
    /// What is asked, in the order of the pack.
    pub rows: Vec<DrillRow>,
}

/// One request of a drill.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DrillRow {
    /// What would be asked.
    pub what: RequestKind,
    /// Whether it could be answered.
    pub answered: bool,
    /// What is there.
    pub have: Vec<Held>,
    /// What to collect.
    pub collect: String,
}

/// Something that is there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Held {
    /// What it is.
    pub kind: HeldKind,
    /// Its name.
    pub name: String,
}

/// What is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum HeldKind {
    /// An export.
    File,
    /// A paper.
    Paper,
    /// A check that was done.
    Check,
    /// A promise.
    Promise,
    /// A click or a call: nothing has to be there.
    Nothing,
}
