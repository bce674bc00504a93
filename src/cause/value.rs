//! What may be behind the defects, and how sure that is. `web/types.d.ts` has the same shapes for the page.

use serde::Serialize;

use super::dimension::Dimension;
use super::statistic::wilson;
use crate::source::Source;
use crate::text::{Day, Period};

/// What orders with a defect have in common.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Causes {
    /// The days whose orders were compared.
    pub window: Period,
    /// All of these orders.
    pub all: Share,
    /// What came of it.
    pub verdict: CausesVerdict,
    /// What the files tell about the orders, and how many of them.
    pub dimensions: Vec<DimensionSeen>,
    /// How many segments were compared that could have stood out.
    pub compared: u32,
    /// The likeliest cause first. Nothing is chosen: the seller knows which of them it was, if any.
    pub candidates: Vec<Candidate>,
    /// Where the orders and the defects come from.
    pub sources: Vec<Source>,
}

/// What came of looking for causes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum CausesVerdict {
    /// No order was placed in these days.
    NoOrders,
    /// None of the orders has a defect.
    NoDefects,
    /// So few defects that no segment could have stood out from chance.
    TooFewDefects,
    /// Nothing stands out from what chance does.
    NothingStandsOut,
    /// At least one candidate stands out.
    StandsOut,
}

/// Orders with a defect out of all orders of some kind, with the rate.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Share {
    /// Orders with a defect.
    pub defects: u32,
    /// All orders.
    pub orders: u32,
    /// As a fraction; none without orders.
    pub rate: Option<f64>,
    /// The lower end of the rate's 95 % interval (Wilson).
    pub low: f64,
    /// The upper end.
    pub high: f64,
}

impl Share {
    /// `defects` out of `orders`.
    pub fn new(defects: u32, orders: u32) -> Self {
        let (low, high) = wilson(defects, orders);
        let rate = (orders > 0).then(|| f64::from(defects) / f64::from(orders));
        Self { defects, orders, rate, low, high }
    }
}

/// What the files tell about the orders in one respect.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DimensionSeen {
    /// In which.
    pub dimension: Dimension,
    /// Of how many orders.
    pub orders: u32,
    /// The files that tell.
    pub sources: Vec<Source>,
}

/// A segment of the orders with more defects than the others.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Candidate {
    /// What its orders have in common: one thing, or two together.
    pub segment: Vec<Trait>,
    /// Other things that exactly the same orders have in common.
    pub same_as: Vec<Trait>,
    /// Its orders.
    pub inside: Share,
    /// All other orders of which the same is known.
    pub outside: Share,
    /// The rate inside over the rate outside; none without a defect outside.
    pub lift: Option<f64>,
    /// The lower end of the lift's 95 % interval (exact given the totals, mid-P).
    pub lift_low: f64,
    /// The upper end; none where the numbers set no bound.
    pub lift_high: Option<f64>,
    /// The chance of so many defects inside, or more, if the segment were like all other orders: Fisher's exact
    /// test. For a first day it is the chance of any day as striking. For two things together it is the larger of
    /// the two chances within each of them.
    pub chance: f64,
    /// The rate of false discoveries at which it stands out (Benjamini & Hochberg). None where so few orders
    /// could not have stood out.
    pub q: Option<f64>,
    /// Whether it stands out from chance: `q` is at most 5 %, for two things together at most 1 %.
    pub stands_out: bool,
    /// The place of a stronger candidate without whose orders this one would not stand out; none where it does by
    /// itself.
    pub explained_by: Option<u32>,
    /// Whether it rests on fewer than 20 orders or fewer than 3 defects.
    pub small: bool,
    /// The orders with a defect in it, as a list to cite: the first 200.
    pub orders: Vec<String>,
}

/// Something that orders have in common.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Trait {
    /// In which respect.
    pub dimension: Dimension,
    /// As the files write it.
    pub value: String,
}

/// A rate by what its orders have in common. Orders are counted, whatever the metric counts.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Breakdown {
    /// In which respect.
    pub dimension: Dimension,
    /// The days whose orders were counted.
    pub window: Period,
    /// All of them.
    pub all: Share,
    /// Those of which no file tells.
    pub unknown: Share,
    /// By value, the most defects first, and of as many the most orders: the first 200. An order may have several
    /// values, such as products.
    pub parts: Vec<BreakdownPart>,
    /// How many there are.
    pub parts_total: u32,
    /// What there are files to tell of.
    pub dimensions: Vec<Dimension>,
    /// The files that tell.
    pub sources: Vec<Source>,
}

/// The orders of one value.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct BreakdownPart {
    /// As the files write it.
    pub value: String,
    /// Its orders.
    pub share: Share,
}

/// The rate before and after a day.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct BeforeAfter {
    /// The first day that counts as after.
    pub day: Day,
    /// The days compared.
    pub window: Period,
    /// Orders placed before the day.
    pub before: Share,
    /// Orders placed on it or later.
    pub after: Share,
    /// The chance of so large a difference, either way, if nothing had changed: Fisher's exact test. None without
    /// orders on both sides.
    pub chance: Option<f64>,
    /// What the numbers allow.
    pub verdict: BeforeAfterVerdict,
    /// What may be said.
    pub may_say: ChangeStatement,
    /// What may not, although it is tempting.
    pub may_not_say: ChangeStatement,
    /// Where the orders and the defects come from.
    pub sources: Vec<Source>,
}

/// What the numbers before and after a day allow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum BeforeAfterVerdict {
    /// There are orders on one side only, or on none.
    OneSideEmpty,
    /// No order has a defect.
    NoDefects,
    /// Not even a perfect time after the day could be told from chance yet.
    TooFewOrders,
    /// The rate is lower after the day, by more than chance explains.
    Fell,
    /// The rate is higher after the day, by more than chance explains.
    Rose,
    /// Enough orders, and a difference that chance may explain.
    NoClearChange,
}

/// Sentences about a change, by what they claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ChangeStatement {
    /// The rate before, the rate after, and that the fall is more than chance.
    RateFell,
    /// The same of a rise.
    RateRose,
    /// Both counts, and that they do not show a change yet.
    CountsOnly,
    /// Both counts, and that there are too few orders to tell.
    TooFewToTell,
    /// That there was no defect at all.
    NoDefectSeen,
    /// That the action caused the change: the day alone does not prove it.
    ActionCausedIt,
    /// That the rate is better now.
    RateImproved,
    /// That the problem is solved.
    ProblemSolved,
}
