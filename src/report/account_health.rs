//! Account Health: Amazon's own figures, as JSON.
//!
//! `GET_V2_SELLER_PERFORMANCE_REPORT`. The schema and its own example name several keys
//! differently, live files add more, and any value may be `null`; so each figure is read on its
//! own and what is not there stays unknown. Rates are fractions although the schema calls them
//! percentages.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::Channel;
use super::store::store_of_marketplace;
use crate::policy::{MetricId, TargetCondition};
use crate::text::{Day, Period};

/// Its name in Seller Central.
pub(super) const NAME: &str = "Account Health";

/// Amazon's figures for each store of the file.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AccountHealth {
    /// In the order of the file.
    pub stores: Vec<StoreHealth>,
}

/// Amazon's figures for one store.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct StoreHealth {
    /// Such as `amazon.de`; the marketplace id where the store is not known.
    pub store: String,
    /// Its metrics; those that are not in the file are not in the list.
    pub metrics: Vec<HealthMetric>,
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
    /// JSON pointer of the metric in the file.
    pub pointer: String,
}

/// Where a metric stands in the JSON.
struct Place {
    id: MetricId,
    channel: Option<Channel>,
    /// Keys on the way, each in all spellings seen.
    path: &'static [&'static [&'static str]],
    numerator: &'static [&'static str],
    denominator: &'static str,
}

/// In the order of [`MetricId`]. Where a metric has two places, the first that is there counts:
/// on-time delivery is judged by units today, by shipments in older files.
const PLACES: [Place; 8] = [
    Place {
        id: MetricId::OrderDefectRate,
        channel: Some(Channel::Mfn),
        path: &[&["orderDefectRate"], &["mfn"]],
        numerator: &["orderWithDefects", "count"],
        denominator: "orderCount",
    },
    Place {
        id: MetricId::OrderDefectRate,
        channel: Some(Channel::Afn),
        path: &[&["orderDefectRate"], &["afn"]],
        numerator: &["orderWithDefects", "count"],
        denominator: "orderCount",
    },
    Place {
        id: MetricId::LateShipmentRate,
        channel: None,
        path: &[&["lateShipmentRate"]],
        numerator: &["lateShipmentCount"],
        denominator: "orderCount",
    },
    Place {
        id: MetricId::CancelRate,
        channel: None,
        path: &[&["preFulfillmentCancellationRate", "prefulfillmentCancelRate"]],
        numerator: &["cancellationCount"],
        denominator: "orderCount",
    },
    Place {
        id: MetricId::ValidTrackingRate,
        channel: None,
        path: &[&["validTrackingRate"]],
        numerator: &["validTrackingCount"],
        denominator: "shipmentCount",
    },
    Place {
        id: MetricId::OnTimeDeliveryRate,
        channel: None,
        path: &[&["unitOnTimeDeliveryRate"]],
        numerator: &["unitOnTimeDeliveryCount"],
        denominator: "totalUnitCount",
    },
    Place {
        id: MetricId::OnTimeDeliveryRate,
        channel: None,
        path: &[&["onTimeDeliveryRate"]],
        numerator: &["onTimeDeliveryCount"],
        denominator: "shipmentCountWithValidTracking",
    },
    Place {
        id: MetricId::InvoiceDefectRate,
        channel: None,
        path: &[&["invoiceDefectRate"]],
        numerator: &["invoiceDefect", "count"],
        denominator: "orderCount",
    },
];

/// Reads the report, or `None` if the JSON is another one.
pub(super) fn read(json: &Value) -> Option<AccountHealth> {
    let performance = json.get("performanceMetrics")?.as_array()?;
    let stores = performance.iter().enumerate().map(|(index, store)| read_store(index, store));
    Some(AccountHealth { stores: stores.collect() })
}

fn read_store(index: usize, json: &Value) -> StoreHealth {
    let marketplace = json.get("marketplaceId").and_then(Value::as_str).unwrap_or_default();
    let mut metrics: Vec<HealthMetric> = Vec::new();
    for place in &PLACES {
        let is_there = metrics.iter().any(|m| m.id == place.id && m.channel == place.channel);
        if !is_there {
            metrics.extend(read_metric(place, format!("/performanceMetrics/{index}"), json));
        }
    }
    StoreHealth { store: store_of_marketplace(marketplace), metrics }
}

fn read_metric(place: &Place, mut pointer: String, json: &Value) -> Option<HealthMetric> {
    let mut metric = json;
    for spellings in place.path {
        let (key, inner) = spellings.iter().find_map(|key| Some((key, metric.get(key)?)))?;
        metric = inner;
        pointer.push('/');
        pointer.push_str(key);
    }
    let denominator = count(metric.get(place.denominator)?)?;
    let numerator = count(place.numerator.iter().try_fold(metric, |value, key| value.get(key))?)?;
    Some(HealthMetric {
        id: place.id,
        channel: place.channel,
        window: window(metric.get("reportingDateRange")?)?,
        numerator,
        denominator,
        rate: rate(metric, numerator, denominator),
        target: target(metric),
        good: verdict(metric.get("status")),
        negative_feedback: part(metric, "negativeFeedback"),
        claims: part(metric, "claims"),
        chargebacks: part(metric, "chargebacks"),
        pointer,
    })
}

/// As Amazon prints it, or else what its counts give; none over nothing.
fn rate(metric: &Value, numerator: u32, denominator: u32) -> Option<f64> {
    let printed = metric.get("rate").and_then(Value::as_f64);
    let rate = printed.unwrap_or_else(|| f64::from(numerator) / f64::from(denominator));
    (denominator > 0).then_some(rate)
}

fn count(json: &Value) -> Option<u32> {
    json.as_u64().and_then(|count| u32::try_from(count).ok())
}

fn part(metric: &Value, key: &str) -> Option<u32> {
    count(metric.get(key)?.get("count")?)
}

/// Days of `2020-10-21T00:00Z`; a range that runs backwards is none.
fn window(range: &Value) -> Option<Period> {
    let day = |key: &str| Day::parse_iso(range.get(key)?.as_str()?.get(..10)?).ok();
    let period = Period { from: day("reportingDateFrom")?, to: day("reportingDateTo")? };
    (period.from <= period.to).then_some(period)
}

fn target(metric: &Value) -> Option<(f64, TargetCondition)> {
    let condition = match metric.get("targetCondition")?.as_str()? {
        "LESS_THAN" => TargetCondition::LessThan,
        "GREATER_THAN" => TargetCondition::GreaterThan,
        _ => return None,
    };
    Some((metric.get("targetValue")?.as_f64()?, condition))
}

/// `NONE`, `FAIR` and `null` are no verdict.
fn verdict(status: Option<&Value>) -> Option<bool> {
    match status?.as_str()? {
        "GOOD" => Some(true),
        "BAD" => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn store(metrics: &str) -> StoreHealth {
        let text = format!(r#"{{"performanceMetrics": [{{"marketplaceId": "A1PA6795UKMFR9", {metrics}}}]}}"#);
        let json = serde_json::from_str(&text).expect("JSON");
        read(&json).expect("the report").stores.remove(0)
    }

    const RANGE: &str = r#""reportingDateRange": {"reportingDateFrom": "2026-10-21T00:00Z", "reportingDateTo": "2026-10-27T23:59:59Z"}"#;

    #[test]
    fn both_spellings_of_the_cancel_rate_are_read() {
        for key in ["preFulfillmentCancellationRate", "prefulfillmentCancelRate"] {
            let health = store(&format!(
                r#""{key}": {{{RANGE}, "orderCount": 200, "cancellationCount": 3, "status": "FAIR", "rate": 0.015}}"#
            ));
            let [metric] = &health.metrics[..] else { panic!("{health:?}") };
            assert_eq!((metric.id, metric.numerator, metric.denominator), (MetricId::CancelRate, 3, 200));
            assert_eq!((metric.rate, metric.good), (Some(0.015), None));
            assert_eq!(metric.pointer, format!("/performanceMetrics/0/{key}"));
        }
    }

    #[test]
    fn a_rate_over_nothing_is_no_rate() {
        let health = store(&format!(
            r#""validTrackingRate": {{{RANGE}, "shipmentCount": 0, "validTrackingCount": 0, "rate": 0.0, "status": "GOOD"}}"#
        ));
        assert_eq!(health.metrics[0].rate, None);
        assert_eq!(health.store, "amazon.de");
    }

    #[test]
    fn a_rate_that_is_not_printed_is_that_of_the_counts() {
        let health = store(&format!(
            r#""lateShipmentRate": {{{RANGE}, "orderCount": 200, "lateShipmentCount": 9, "rate": null}}"#
        ));
        assert_eq!(health.metrics[0].rate, Some(0.045));
    }

    #[test]
    fn units_come_before_shipments_in_on_time_delivery() {
        let shipments = format!(
            r#""onTimeDeliveryRate": {{{RANGE}, "shipmentCountWithValidTracking": 9, "onTimeDeliveryCount": 8}}"#
        );
        let units = format!(
            r#""unitOnTimeDeliveryRate": {{{RANGE}, "totalUnitCount": 20, "unitOnTimeDeliveryCount": 19}}"#
        );
        assert_eq!(store(&format!("{shipments}, {units}")).metrics[0].denominator, 20);
        assert_eq!(store(&shipments).metrics[0].denominator, 9);
    }

    #[test]
    fn what_is_null_or_of_another_shape_is_unknown_and_no_panic() {
        let health = store(r#""lateShipmentRate": null, "orderDefectRate": {"mfn": {"orderCount": "x"}}"#);
        assert!(health.metrics.is_empty());
        assert_eq!(read(&serde_json::json!({"salesAndTrafficByDate": []})), None);
        assert_eq!(read(&serde_json::json!([1, 2])), None);
        assert_eq!(read(&serde_json::json!({"performanceMetrics": {"a": 1}})), None);
    }
}
