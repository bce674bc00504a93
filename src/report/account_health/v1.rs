//! The older report, `GET_V1_SELLER_PERFORMANCE_REPORT`.
//!
//! It is XML; what comes in here is that XML as JSON, with elements as keys, texts as strings, and
//! elements that stand several times as a list. Amazon only lists its names. How they stand in each
//! other is known from programs that read it: each figure stands beside a `timeFrame`, and a list
//! of verdicts at the top. So figures are looked for wherever a `timeFrame` is. Rates are written as
//! percentages.

use serde_json::Value;

use super::{AccountHealth, HealthMetric, HealthWarning, StoreHealth, count, part, rate, verdict, window};
use crate::policy::MetricId;
use crate::report::store::store_of_marketplace;

/// A metric, its key beside a `timeFrame`, and its key in the list of verdicts.
const METRICS: [(MetricId, &str, &str); 5] = [
    (MetricId::OrderDefectRate, "orderWithDefects", "orderDefectRate"),
    (MetricId::LateShipmentRate, "lateShipment", "lateShipmentRate"),
    (MetricId::CancelRate, "preFulfillmentCancellation", "orderCancellationRate"),
    (MetricId::ValidTrackingRate, "validTracking", "validTrackingRate"),
    (MetricId::OnTimeDeliveryRate, "onTimeDelivery", "onTimeDelivery"),
];

const VERDICTS: &str = "performanceChecklist";

/// Reads the report, or `None` if the JSON is another one.
pub(super) fn read(json: &Value) -> Option<AccountHealth> {
    let mut health = AccountHealth::default();
    find_stores(json, "", &mut health.stores);
    (!health.stores.is_empty()).then_some(health)
}

/// Adds what is a store's report below `json`: an object with the list of verdicts.
fn find_stores(json: &Value, pointer: &str, stores: &mut Vec<StoreHealth>) {
    if let Some(verdicts) = json.get(VERDICTS) {
        stores.push(read_store(json, verdicts, pointer));
        return;
    }
    each_inside(json, pointer, &mut |inner, pointer| find_stores(inner, pointer, stores));
}

fn read_store(json: &Value, verdicts: &Value, pointer: &str) -> StoreHealth {
    let marketplace = json.get("marketplaceId").and_then(Value::as_str).unwrap_or_default();
    let mut metrics = Vec::new();
    find_metrics(json, pointer, &mut metrics);
    for (id, _, key) in METRICS {
        if let Some(metric) = metrics.iter_mut().find(|metric: &&mut HealthMetric| metric.id == id) {
            metric.good = verdicts.get(key).and_then(verdict);
        }
    }
    let is_metric = |topic: &str| METRICS.iter().any(|(.., key)| *key == topic);
    let others = verdicts.as_object().into_iter().flatten().filter(|(topic, _)| !is_metric(topic));
    let warnings = others.map(|(topic, json)| HealthWarning { topic: topic.clone(), good: verdict(json) });
    StoreHealth {
        store: store_of_marketplace(marketplace),
        warnings: warnings.collect(),
        metrics,
        ..StoreHealth::default()
    }
}

/// Adds the figures beside each `timeFrame` below `json`, the newest of a metric before the others.
fn find_metrics(json: &Value, pointer: &str, metrics: &mut Vec<HealthMetric>) {
    let Some(range) = json.get("timeFrame") else {
        return each_inside(json, pointer, &mut |inner, pointer| find_metrics(inner, pointer, metrics));
    };
    for (id, key, _) in METRICS {
        let Some(metric) = read_metric(id, key, json, range, pointer) else { continue };
        let is_older = |other: &HealthMetric| other.id == id && other.window.to < metric.window.to;
        let place = metrics.iter().position(is_older).unwrap_or(metrics.len());
        metrics.insert(place, metric);
    }
}

fn read_metric(id: MetricId, key: &str, json: &Value, range: &Value, pointer: &str) -> Option<HealthMetric> {
    let figures = json.get(key)?;
    let denominators = [figures.get("orderCount"), json.get("orderCount"), json.get("shipmentCount")];
    let denominator = denominators.into_iter().flatten().find_map(count)?;
    let numerator = count(figures.get("count")?)?;
    Some(HealthMetric {
        id,
        channel: None,
        window: window(range, "start", "end")?,
        numerator,
        denominator,
        rate: rate(figures, numerator, denominator),
        target: None,
        good: None,
        negative_feedback: part(json, "negativeFeedbacks"),
        claims: part(json, "a_z_claims"),
        chargebacks: part(json, "chargebacks"),
        missing_invoices: None,
        late_invoices: None,
        pointer: format!("{pointer}/{key}"),
    })
}

/// Visits what stands directly in an object or list, with its JSON pointer.
fn each_inside(json: &Value, pointer: &str, visit: &mut dyn FnMut(&Value, &str)) {
    match json {
        Value::Object(inside) => {
            for (key, inner) in inside {
                visit(inner, &format!("{pointer}/{key}"));
            }
        }
        Value::Array(inside) => {
            for (index, inner) in inside.iter().enumerate() {
                visit(inner, &format!("{pointer}/{index}"));
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn report() -> Value {
        let frame = |from: &str, to: &str| json!({ "start": from, "end": to });
        json!({ "sellerPerformanceReports": { "sellerPerformanceReport": {
            "marketplaceId": "A1F83G8C2ARO7P",
            "performanceChecklist": {
                "orderDefectRate": { "status": "Poor" },
                "lateShipmentRate": { "status": "Good" },
                "validTrackingRate": { "status": "None" },
                "policyViolation": { "status": "Poor" },
            },
            "orderDefects": { "orderDefectMetrics": [
                {
                    "timeFrame": frame("2026-06-01T00:00:00.000Z", "2026-08-29T00:00:00.000Z"),
                    "orderCount": "900", "orderWithDefects": { "count": "9", "rate": "1.0%" },
                },
                {
                    "timeFrame": frame("2026-08-01T00:00:00.000Z", "2026-10-01T00:00:00.000Z"),
                    "orderCount": "400",
                    "orderWithDefects": { "count": "8", "rate": "2.0%" },
                    "negativeFeedbacks": { "count": "5", "rate": "1.25%" },
                    "a_z_claims": { "count": "2", "rate": "0.5%" },
                    "chargebacks": { "count": "1", "rate": "0.25%" },
                },
            ] },
            "customerExperience": { "customerExperienceMetrics": {
                "timeFrame": frame("2026-09-01", "2026-10-01"),
                "orderCount": "200",
                "lateShipment": { "count": "3", "rate": "1.5%" },
                "preFulfillmentCancellation": { "count": "x", "rate": "0%" },
            } },
        } } })
    }

    #[test]
    fn figures_are_found_beside_their_time_frames_with_the_newest_first() {
        let health = read(&report()).expect("the report");
        let [store] = &health.stores[..] else { panic!("{health:?}") };
        assert_eq!(store.store, "amazon.co.uk");
        let found: Vec<_> =
            store.metrics.iter().map(|m| (m.id, m.numerator, m.denominator, m.rate, m.good)).collect();
        assert_eq!(
            found,
            [
                (MetricId::LateShipmentRate, 3, 200, Some(0.015), Some(true)),
                (MetricId::OrderDefectRate, 8, 400, Some(0.02), Some(false)),
                (MetricId::OrderDefectRate, 9, 900, Some(0.01), None),
            ]
        );
        let defects = &store.metrics[1];
        assert_eq!(
            (defects.negative_feedback, defects.claims, defects.chargebacks),
            (Some(5), Some(2), Some(1))
        );
        assert_eq!(defects.window.to.to_string(), "2026-10-01");
        let figure = report().pointer(&defects.pointer).cloned();
        assert_eq!(figure, Some(json!({ "count": "8", "rate": "2.0%" })));
    }

    #[test]
    fn verdicts_without_a_figure_are_warnings() {
        let health = read(&report()).expect("the report");
        let policy = HealthWarning { topic: "policyViolation".into(), good: Some(false) };
        assert_eq!(health.stores[0].warnings, [policy]);
    }

    #[test]
    fn json_without_verdicts_is_another_report() {
        for other in [json!({}), json!([]), json!({ "orderDefectRate": 1 }), json!("performanceChecklist")] {
            assert_eq!(read(&other), None);
        }
    }
}
