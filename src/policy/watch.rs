//! What is watched once the account sells again: limits, horizons, times to answer, and the log of rule changes.
//! `pack/` reads this file too.

use serde::{Deserialize, Serialize};

use super::{Confidence, Day, MetricId, RequestKind, TextLists, Texts};

/// Everything the watch goes by.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WatchRules {
    /// When a level is believed.
    pub guard: GuardRules,
    /// What is watched, the gravest first.
    pub levels: Vec<LevelRule>,
    /// What runs out.
    pub horizon: Vec<HorizonRule>,
    /// Times within which something must be answered.
    pub contacts: Vec<ContactRule>,
    /// What Amazon changed and will change, oldest first.
    pub changes: Vec<ChangeRule>,
    /// Words for how often something is done, the longest first.
    pub rhythms: Vec<RhythmRule>,
    /// Stock.
    pub stock: StockRules,
    /// What answers each request, and what to collect.
    pub drill: Vec<DrillRule>,
    /// Amazon's assurance for accounts with a good rating.
    pub assurance: AssuranceRule,
}

/// When a level is believed (`domain/monitoring.md` section 1).
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GuardRules {
    /// Good readings in a row that end an alert.
    pub good_readings: u32,
    /// Below so many units nothing is red, unless there are as many cases as in `few_cases`.
    pub few_units: u32,
    /// See `few_units`.
    pub few_cases: u32,
    /// Fewer cases than these raise no amber alert.
    pub least_cases: u32,
    /// Days within which a limit that is going to be reached raises an alert.
    pub ahead_days: u32,
}

/// One thing that is watched.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LevelRule {
    /// Kebab-case, unique.
    pub id: String,
    /// What.
    pub watches: Watched,
    /// What its numbers are.
    pub unit: LevelUnit,
    /// From which value on to look.
    #[serde(default)]
    pub warn: Option<u32>,
    /// From which value on to act.
    #[serde(default)]
    pub act: Option<u32>,
    /// How far from Amazon's own target to look, where that differs by store.
    #[serde(default)]
    pub near: Option<u32>,
    /// So many more within seven days, or points less, are looked at too.
    #[serde(default)]
    pub step: Option<u32>,
    /// How often to look.
    pub cadence: Cadence,
    /// Its name.
    pub title: Texts,
    /// What to do about it.
    pub todo: Texts,
    /// Where it is from.
    pub source: String,
    /// The day it was last checked.
    pub as_of: Day,
    /// How sure it is.
    pub confidence: Confidence,
}

/// What a level is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Watched {
    /// A metric.
    Metric(MetricId),
    /// Words of buyers that must be looked at first.
    Escalations,
    /// Policy violations that are listed.
    Violations,
    /// Offers that buyers are unhappy with.
    Experience,
    /// Products of which the seller cancelled two orders, one after the other.
    RepeatedCancels,
    /// Messages that nobody answered in time.
    Messages,
    /// Return requests that nobody answered in time.
    Returns,
    /// Returns that came back and were not refunded in time.
    Refunds,
    /// Orders that are past the day they had to be shipped by.
    Unshipped,
    /// Claims that are open.
    Claims,
    /// The Account Health Rating.
    Rating,
    /// The same complaint of one product.
    Themes,
}

/// What the numbers of a level are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LevelUnit {
    /// Hundredths of a per cent.
    BasisPoints,
    /// How many.
    Count,
    /// Points of a score.
    Points,
}

/// How often something is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Cadence {
    /// Every day.
    Daily,
    /// Every week.
    Weekly,
    /// Every month.
    Monthly,
}

/// A kind of thing that runs out.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HorizonRule {
    /// Kebab-case.
    pub id: String,
    /// Its name.
    pub title: Texts,
    /// Days before the end to begin.
    pub warn: u32,
    /// Days before the end by which it must be under way.
    pub act: u32,
    /// Kinds of papers that are of it.
    #[serde(default)]
    pub papers: Vec<String>,
    /// Where it is from.
    pub source: String,
    /// How sure it is.
    pub confidence: Confidence,
}

/// A time within which something must be answered (`domain/monitoring.md` section 3).
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContactRule {
    /// Kebab-case.
    pub id: String,
    /// What it is.
    pub title: Texts,
    /// The time, in words.
    pub time: Texts,
    /// The same in hours; none where it is not counted in hours.
    #[serde(default)]
    pub hours: Option<u32>,
    /// Stores it holds in; empty for all.
    #[serde(default)]
    pub stores: Vec<String>,
    /// Where it is from.
    pub source: String,
    /// How sure it is.
    pub confidence: Confidence,
}

/// Something that Amazon changed or will change (`domain/monitoring.md` section 5).
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChangeRule {
    /// Kebab-case.
    pub id: String,
    /// The day it holds from.
    pub on: Day,
    /// Whether only the month is known.
    #[serde(default)]
    pub month_only: bool,
    /// What changes.
    pub title: Texts,
    /// Stores it holds in; empty for all.
    #[serde(default)]
    pub stores: Vec<String>,
    /// Metrics of which one must be there; empty for all accounts.
    #[serde(default)]
    pub metrics: Vec<MetricId>,
    /// Where it is from.
    pub source: String,
    /// How sure it is.
    pub confidence: Confidence,
}

/// Words for how often something is done.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RhythmRule {
    /// Days from one time to the next.
    pub days: u32,
    /// Ways it is said.
    pub says: TextLists,
}

/// Stock (`domain/monitoring.md` section 2).
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StockRules {
    /// Hundredths of a standard deviation that a safety stock is.
    pub safety: u32,
    /// Days of sales below which stock is low.
    pub low_days: u32,
    /// Days of sales above which it is too much.
    pub excess_days: u32,
    /// Pieces that must be left beside what is ordered.
    pub buffer: u32,
    /// Days that demand is counted over.
    pub demand_days: u32,
    /// Fewer orders than these tell no rate of returns.
    pub returns_orders: u32,
    /// Hundredths of the own mean from which on returns are many.
    pub returns_factor: u32,
    /// Fewer returns than these are no rise.
    pub returns_least: u32,
    /// Where it is from.
    pub source: String,
    /// How sure it is.
    pub confidence: Confidence,
}

/// What answers a request, before it is made.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DrillRule {
    /// Which request.
    pub request: RequestKind,
    /// What to collect.
    pub collect: Texts,
}

/// Amazon's assurance for accounts with a good rating.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AssuranceRule {
    /// The least score.
    pub score: u32,
    /// Days that the score must hold.
    pub days: u32,
    /// Stores that have it.
    pub stores: Vec<String>,
    /// Where it is from.
    pub source: String,
    /// How sure it is.
    pub confidence: Confidence,
}
