//! What a metric is worth, and why. `web/types.d.ts` has the same shapes for the page.

use serde::{Deserialize, Serialize};

use crate::policy::{MetricId, TargetCondition};
pub use crate::report::Channel;
use crate::source::Source;
use crate::text::{Day, Period};

/// All metrics of the account, and what the files say beside them.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct MetricsReport {
    /// In the order of `domain/metrics.md` section 1, MFN before AFN.
    pub metrics: Vec<Metric>,
    /// Returns, when a returns file is there: of the one store that was asked for, or of all.
    pub returns: Option<ReturnsSummary>,
}

/// One metric of one channel.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Metric {
    /// Which.
    pub id: MetricId,
    /// Of which orders; none where Amazon counts seller-fulfilled ones only.
    pub channel: Option<Channel>,
    /// Of which store; none when all stores of the files were taken together.
    pub store: Option<String>,
    /// Counted from the files.
    pub computed: Option<MetricValue>,
    /// Read from Amazon's own figures, which decide.
    pub reported: Option<MetricValue>,
    /// What it should be.
    pub target: Option<Target>,
    /// Of the deciding value. None without data, and for a lower bound on the good side, which
    /// proves nothing.
    pub meets_target: Option<bool>,
    /// Orders without a new defect until the target is met.
    pub orders_to_target: Option<u32>,
    /// What the files cannot tell.
    pub gaps: Vec<Gap>,
}

impl MetricsReport {
    /// The same with at most `most` orders listed for each value, as a page shows them.
    #[must_use]
    pub fn cut(mut self, most: usize) -> Self {
        for metric in &mut self.metrics {
            for value in metric.computed.iter_mut().chain(&mut metric.reported) {
                value.orders.truncate(most);
            }
        }
        self
    }
}

impl Metric {
    /// Amazon's own value where there is one, else the one counted here.
    pub fn deciding(&self) -> Option<&MetricValue> {
        self.reported.as_ref().or(self.computed.as_ref())
    }
}

/// A value with everything it was made of.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct MetricValue {
    /// The days it counts.
    pub window: Period,
    /// What counts: defects, or what went right where the target is a floor.
    pub numerator: u32,
    /// Out of how many.
    pub denominator: u32,
    /// As a fraction; none when the denominator is zero, which is "no data".
    pub rate: Option<f64>,
    /// Whether something that counts is in none of the files.
    pub lower_bound: bool,
    /// The numerator by component. Their sum may exceed it: an order counts once.
    pub components: Vec<MetricComponent>,
    /// The orders looked at: those that count first, each part newest first. All of them, until
    /// [`MetricsReport::cut`] shortens the list.
    pub orders: Vec<CountedOrder>,
    /// How many there are in all.
    pub orders_total: u32,
    /// Where it comes from; never empty.
    pub sources: Vec<Source>,
}

/// One component of a rate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MetricComponent {
    /// Which.
    pub id: ComponentId,
    /// How many; none when no file tells.
    pub count: Option<u32>,
}

/// Components of the Order Defect Rate (`domain/metrics.md` section 2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ComponentId {
    /// One or two stars.
    NegativeFeedback,
    /// A-to-z Guarantee claims that count against the seller.
    AToZClaims,
    /// Service chargebacks.
    Chargebacks,
}

/// What a metric should be.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Target {
    /// As a fraction.
    pub value: f64,
    /// Which side is good.
    pub condition: TargetCondition,
    /// Who says so: the data in hand before the policy pack.
    pub source: Source,
}

/// An order that was looked at, and why it counts or does not.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CountedOrder {
    /// `123-1234567-1234567`.
    pub order_id: String,
    /// The day it was placed; the day of the event when the order is in no file.
    pub day: Day,
    /// Products in it, each once.
    pub asins: Vec<String>,
    /// The seller's names for them.
    pub skus: Vec<String>,
    /// Whether it counts.
    pub counts: bool,
    /// Why.
    pub why: CountReason,
    /// Stars, where feedback is the reason.
    pub rating: Option<u8>,
    /// The rows it was read from.
    pub sources: Vec<Source>,
}

/// Why an order counts or does not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CountReason {
    /// One or two stars: counts.
    NegativeFeedback,
    /// Three stars: does not.
    NeutralFeedback,
    /// Placed before or after the window: does not.
    OutsideWindow,
    /// The orders file does not hold it, so its day and channel are unknown: does not.
    NotInOrdersFile,
}

/// Something the files cannot tell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Gap {
    /// What.
    pub code: GapCode,
    /// The report that would tell, by its name in Seller Central.
    pub report: String,
    /// First day it is about.
    pub from: Option<Day>,
    /// Last day.
    pub to: Option<Day>,
    /// How many orders it is about.
    pub count: Option<u32>,
}

/// Kinds of gaps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum GapCode {
    /// Nothing to divide by.
    NoOrdersFile,
    /// No feedback.
    NoFeedbackFile,
    /// A-to-z claims are in none of the files.
    NoClaims,
    /// Chargebacks are in none of the files.
    NoChargebacks,
    /// No file holds ship-by and ship-confirm dates.
    NoShipDates,
    /// The file does not say who cancelled.
    WhoCancelledUnknown,
    /// The orders file starts later or ends earlier than the window.
    WindowNotCovered,
    /// The orders file holds none in the window.
    NoOrdersInWindow,
    /// There is no Account Health file.
    AccountHealthMissing,
    /// No Account Health file holds this figure for this store.
    NotInAccountHealth,
    /// Orders without a channel were left out.
    ChannelUnknown,
}

/// Returns, by reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ReturnsSummary {
    /// Units returned.
    pub units: u32,
    /// Orders they came from.
    pub orders: u32,
    /// Of these, orders that also stand in an orders file.
    pub matched_orders: u32,
    /// From the first to the last return.
    pub period: Option<Period>,
    /// Most units first.
    pub reasons: Vec<ReturnReason>,
    /// The files.
    pub sources: Vec<Source>,
}

/// Returns for one reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ReturnReason {
    /// Amazon's code, such as `DEFECTIVE`.
    pub reason: String,
    /// Units.
    pub units: u32,
    /// By product, most units first, ten at most.
    pub asins: Vec<AsinUnits>,
}

/// Units of one product.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AsinUnits {
    /// The product.
    pub asin: String,
    /// How many.
    pub units: u32,
}
