//! Account Health: Amazon's own figures, as JSON.
//!
//! Two reports have them. Any value may be missing or `null`, and live files differ from what Amazon
//! publishes about them; so each figure is read on its own, and what is not there stays unknown.

mod v1;
mod v2;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::Channel;
use crate::policy::{MetricId, TargetCondition};
use crate::text::number::{RateStyle, parse_count, parse_rate};
use crate::text::{Day, Period};

/// Its name in Seller Central.
pub(super) const NAME: &str = "Account Health";

/// Amazon's figures for each store of the file.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AccountHealth {
    /// Stores with figures, in the order of the file.
    pub stores: Vec<StoreHealth>,
    /// Stores of which the file only says how the account stands.
    pub other_stores: Vec<(String, AccountStatus)>,
}

/// Amazon's figures for one store.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StoreHealth {
    /// Such as `amazon.de`; the marketplace id where the store is not known; empty where the file
    /// names none.
    pub store: String,
    /// How the account stands.
    pub account_status: Option<AccountStatus>,
    /// The Account Health Rating.
    pub health_rating: Option<HealthRating>,
    /// What Amazon warns of beside the metrics.
    pub warnings: Vec<HealthWarning>,
    /// What Amazon counts against its policies.
    pub violations: Vec<ViolationCount>,
    /// Its metrics; those that are not in the file are not in the list. Where the file has one for
    /// several windows, the one that Amazon judges by is the first.
    pub metrics: Vec<HealthMetric>,
}

/// How an account stands in a store.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AccountStatus {
    /// It may sell.
    Normal,
    /// It may sell and is about to lose that.
    AtRisk,
    /// It may not sell.
    Suspended,
    /// It may not sell. Amazon's newer word.
    Deactivated,
}

/// The Account Health Rating. Amazon leaves out either part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HealthRating {
    /// From 0 to 1000.
    pub score: Option<u32>,
    /// Amazon's word, such as `GREAT` or `WARNED`. Not all of them are known.
    pub status: Option<String>,
}

/// Something Amazon warns of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HealthWarning {
    /// Amazon's key, such as `spammingSellerMessaging`.
    pub topic: String,
    /// Amazon's verdict.
    pub good: Option<bool>,
}

/// Violations of one policy.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ViolationCount {
    /// Amazon's key, such as `listingPolicyViolations`, in the spelling of its schema.
    pub policy: String,
    /// How many.
    pub count: u32,
    /// The days they count for; none where the file has none, or none that make sense.
    pub window: Option<Period>,
    /// Amazon's verdict.
    pub good: Option<bool>,
    /// JSON pointer of the count in the file.
    pub pointer: String,
}

/// One metric as Amazon has it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct HealthMetric {
    /// Which.
    pub id: MetricId,
    /// Of which orders, where Amazon tells them apart.
    pub channel: Option<Channel>,
    /// The days it counts.
    pub window: Period,
    /// What was counted.
    pub numerator: u32,
    /// Out of how many.
    pub denominator: u32,
    /// As a fraction; none over nothing.
    pub rate: Option<f64>,
    /// What it should be.
    pub target: Option<(f64, TargetCondition)>,
    /// Amazon's own verdict, which decides even where the figures say otherwise.
    pub good: Option<bool>,
    /// Orders with negative feedback.
    pub negative_feedback: Option<u32>,
    /// Orders with an A-to-z claim.
    pub claims: Option<u32>,
    /// Orders with a chargeback.
    pub chargebacks: Option<u32>,
    /// Orders without an invoice.
    pub missing_invoices: Option<u32>,
    /// Orders whose invoice came late.
    pub late_invoices: Option<u32>,
    /// JSON pointer of the metric in the file.
    pub pointer: String,
}

/// Reads either report, or `None` if the JSON is neither.
pub(super) fn read(json: &Value) -> Option<AccountHealth> {
    v2::read(json).or_else(|| v1::read(json))
}

/// A whole number, or one that is written as a text.
fn count(json: &Value) -> Option<u32> {
    let count = match json {
        Value::String(text) => parse_count(text.as_bytes())?.cast_unsigned(),
        _ => json.as_u64()?,
    };
    u32::try_from(count).ok()
}

/// A rate: a fraction as a number, a percentage as a text.
fn fraction(json: &Value) -> Option<f64> {
    let Value::String(text) = json else { return json.as_f64() };
    let millionths = parse_rate(text.as_bytes(), RateStyle::Percent)?;
    i32::try_from(millionths).ok().map(|millionths| f64::from(millionths) / 1e6)
}

/// As Amazon prints it, or else what its counts give; none over nothing.
fn rate(metric: &Value, numerator: u32, denominator: u32) -> Option<f64> {
    let printed = metric.get("rate").and_then(fraction);
    let rate = printed.unwrap_or_else(|| f64::from(numerator) / f64::from(denominator));
    (denominator > 0).then_some(rate)
}

/// The number of orders in one part of a metric.
fn part(metric: &Value, key: &str) -> Option<u32> {
    count(metric.get(key)?.get("count")?)
}

/// Days of `2020-10-21T00:00Z`; a range that runs backwards is none.
fn window(range: &Value, from: &str, to: &str) -> Option<Period> {
    let day = |key: &str| Day::parse_iso(range.get(key)?.as_str()?.get(..10)?).ok();
    let period = Period { from: day(from)?, to: day(to)? };
    (period.from <= period.to).then_some(period)
}

/// Amazon's verdict beside a figure. `NONE`, `FAIR` and `null` are no verdict.
fn verdict(json: &Value) -> Option<bool> {
    let status = json.get("status")?.as_str()?;
    let is = |words: &[&str]| words.iter().any(|word| status.eq_ignore_ascii_case(word));
    if is(&["good"]) { Some(true) } else { is(&["bad", "poor"]).then_some(false) }
}
