//! What is asked of a forecast.

use serde::Deserialize;

use crate::metric::{Channel, CountReason};
use crate::policy::MetricId;

/// Asks what a metric would be without some defects, and what it will be.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct ForecastRequest {
    /// Of which metric.
    pub metric: MetricId,
    /// Of which orders.
    #[serde(default)]
    pub channel: Option<Channel>,
    /// Defects that are taken for granted or removed.
    #[serde(default)]
    pub without: Vec<Removal>,
    /// How many coming days are shown, at most [`crate::limits::FORECAST_DAYS`].
    pub days: u32,
}

/// A defect that may go: a claim granted on appeal, a feedback removed.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Removal {
    /// Of which order.
    pub order_id: String,
    /// Which of its defects; all of them where it is none.
    #[serde(default)]
    pub reason: Option<CountReason>,
}
