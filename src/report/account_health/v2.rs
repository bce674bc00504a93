//! `GET_V2_SELLER_PERFORMANCE_REPORT`.
//!
//! The schema and its own example name several keys differently, and live files add more. Rates are
//! fractions although the schema calls them percentages.

use serde_json::Value;

use super::{
    AccountHealth, AccountStatus, HealthMetric, HealthRating, HealthWarning, StoreHealth, ViolationCount,
    count, part, rate, verdict, window,
};
use crate::policy::{MetricId, TargetCondition};
use crate::report::Channel;
use crate::report::store::store_of_marketplace;
use crate::text::Period;

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

/// The same late shipments over other windows than the one Amazon judges by.
const OTHER_WINDOWS: &str = "lateShipmentRateList";

/// Reads the report, or `None` if the JSON is another one.
pub(super) fn read(json: &Value) -> Option<AccountHealth> {
    let performance = json.get("performanceMetrics")?.as_array()?;
    let stores = performance.iter().enumerate().map(|(index, store)| read_store(index, store));
    let mut health = AccountHealth { stores: stores.collect(), other_stores: Vec::new() };
    for status in json.get("accountStatuses").and_then(Value::as_array).into_iter().flatten() {
        let Some(word) = account_status(status) else { continue };
        let store = store(status);
        match health.stores.iter_mut().find(|health| health.store == store) {
            Some(health) => health.account_status = Some(word),
            None => health.other_stores.push((store, word)),
        }
    }
    Some(health)
}

fn store(json: &Value) -> String {
    store_of_marketplace(json.get("marketplaceId").and_then(Value::as_str).unwrap_or_default())
}

fn account_status(json: &Value) -> Option<AccountStatus> {
    Some(match json.get("status")?.as_str()? {
        "NORMAL" => AccountStatus::Normal,
        "AT_RISK" => AccountStatus::AtRisk,
        "SUSPENDED" => AccountStatus::Suspended,
        "DEACTIVATED" => AccountStatus::Deactivated,
        _ => return None,
    })
}

fn read_store(index: usize, json: &Value) -> StoreHealth {
    let pointer = format!("/performanceMetrics/{index}");
    let mut metrics: Vec<HealthMetric> = Vec::new();
    for place in &PLACES {
        let is_there = metrics.iter().any(|m| m.id == place.id && m.channel == place.channel);
        if !is_there {
            metrics.extend(read_metric(place, pointer.clone(), json));
        }
        if place.id == MetricId::LateShipmentRate {
            add_other_windows(place, &pointer, json, &mut metrics);
        }
    }
    StoreHealth {
        store: store(json),
        account_status: None,
        health_rating: json.get("accountHealthRating").and_then(rating),
        warnings: warnings(json),
        violations: violations(&pointer, json),
        metrics,
    }
}

/// Adds the windows of the list that are not yet there.
fn add_other_windows(place: &Place, pointer: &str, json: &Value, metrics: &mut Vec<HealthMetric>) {
    let list = json.get(OTHER_WINDOWS).and_then(Value::as_array);
    for (index, figures) in list.into_iter().flatten().enumerate() {
        let Some(metric) = read_figures(place, format!("{pointer}/{OTHER_WINDOWS}/{index}"), figures) else {
            continue;
        };
        if !metrics.iter().any(|other| other.id == metric.id && other.window == metric.window) {
            metrics.push(metric);
        }
    }
}

fn rating(json: &Value) -> Option<HealthRating> {
    let status = json.get("accountHealthRatingStatus").or_else(|| json.get("ahrStatus"));
    let rating = HealthRating {
        score: json.get("ahrScore").and_then(count),
        status: status.and_then(Value::as_str).map(str::to_owned),
    };
    (rating.score.is_some() || rating.status.is_some()).then_some(rating)
}

/// A list of them, or one alone.
fn warnings(json: &Value) -> Vec<HealthWarning> {
    let Some(states) = json.get("warningStates").or_else(|| json.get("warningState")) else {
        return Vec::new();
    };
    let states = states.as_array().map_or(std::slice::from_ref(states), Vec::as_slice);
    let read = |state: &Value| {
        Some(HealthWarning { topic: state.get("warningType")?.as_str()?.to_owned(), good: verdict(state) })
    };
    states.iter().filter_map(read).collect()
}

/// All that count defects or warnings and no orders.
fn violations(pointer: &str, json: &Value) -> Vec<ViolationCount> {
    let read = |(key, json): (&String, &Value)| {
        let figure = json.get("defectsCount").or_else(|| json.get("warningsCount"))?;
        // The schema's own example leaves the last letter out.
        let policy = if key == "documentRequest" { "documentRequests" } else { key };
        Some(ViolationCount {
            policy: policy.to_owned(),
            count: count(figure)?,
            window: reporting_days(json),
            good: verdict(json),
            pointer: format!("{pointer}/{key}"),
        })
    };
    json.as_object().into_iter().flatten().filter_map(read).collect()
}

fn read_metric(place: &Place, mut pointer: String, json: &Value) -> Option<HealthMetric> {
    let mut metric = json;
    for spellings in place.path {
        let (key, inner) = spellings.iter().find_map(|key| Some((key, metric.get(key)?)))?;
        metric = inner;
        pointer.push('/');
        pointer.push_str(key);
    }
    read_figures(place, pointer, metric)
}

fn read_figures(place: &Place, pointer: String, metric: &Value) -> Option<HealthMetric> {
    let denominator = count(metric.get(place.denominator)?)?;
    let numerator = count(place.numerator.iter().try_fold(metric, |value, key| value.get(key))?)?;
    Some(HealthMetric {
        id: place.id,
        channel: place.channel,
        window: reporting_days(metric)?,
        numerator,
        denominator,
        rate: rate(metric, numerator, denominator),
        target: target(metric),
        good: verdict(metric),
        negative_feedback: part(metric, "negativeFeedback"),
        claims: part(metric, "claims"),
        chargebacks: part(metric, "chargebacks"),
        missing_invoices: part(metric, "missingInvoice"),
        late_invoices: part(metric, "lateInvoice"),
        pointer,
    })
}

fn reporting_days(json: &Value) -> Option<Period> {
    window(json.get("reportingDateRange")?, "reportingDateFrom", "reportingDateTo")
}

fn target(metric: &Value) -> Option<(f64, TargetCondition)> {
    let condition = match metric.get("targetCondition")?.as_str()? {
        "LESS_THAN" => TargetCondition::LessThan,
        "GREATER_THAN" => TargetCondition::GreaterThan,
        _ => return None,
    };
    Some((metric.get("targetValue")?.as_f64()?, condition))
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
    fn late_shipments_over_another_window_come_after_the_one_amazon_judges_by() {
        let figures = |from: &str, count: u32| {
            format!(
                r#"{{"reportingDateRange": {{"reportingDateFrom": "{from}", "reportingDateTo": "2026-10-30T23:59Z"}}, "orderCount": 100, "lateShipmentCount": {count}, "status": "BAD"}}"#
            )
        };
        let (ten, thirty) = (figures("2026-10-21T00:00Z", 5), figures("2026-10-01T00:00Z", 7));
        let list = format!(r#""lateShipmentRateList": [{ten}, {thirty}]"#);
        let both = store(&format!(r#"{list}, "lateShipmentRate": {thirty}"#));
        let counts: Vec<u32> = both.metrics.iter().map(|metric| metric.numerator).collect();
        assert_eq!(counts, [7, 5], "the headline, then the other window");
        assert_eq!(both.metrics[1].pointer, "/performanceMetrics/0/lateShipmentRateList/0");
        assert_eq!(store(&list).metrics.len(), 2);
    }

    #[test]
    fn the_state_of_the_account_is_read_in_both_spellings() {
        for (statuses, rating, documents, warnings) in [
            (
                r#""DEACTIVATED""#,
                r#"{"accountHealthRatingStatus": "GREAT"}"#,
                "documentRequests",
                r#""warningStates": [{"warningType": "spam", "status": "BAD"}, {"status": "BAD"}]"#,
            ),
            (
                r#""SUSPENDED""#,
                r#"{"ahrStatus": "GREAT", "ahrScore": 1000}"#,
                "documentRequest",
                r#""warningState": {"warningType": "spam", "status": "BAD"}"#,
            ),
        ] {
            let text = format!(
                r#"{{"accountStatuses": [
                    {{"marketplaceId": "A1PA6795UKMFR9", "status": {statuses}}},
                    {{"marketplaceId": "A13V1IB3VIYZZH", "status": "NORMAL"}},
                    {{"marketplaceId": "APJ6JRA9NG5V4", "status": "MYSTERIOUS"}}
                ], "performanceMetrics": [{{
                    "marketplaceId": "A1PA6795UKMFR9", {warnings}, "accountHealthRating": {rating},
                    "{documents}": {{
                        "reportingDateRange": {{"reportingDateFrom": "2026-11-21T00:00Z", "reportingDateTo": "2026-11-19T23:59Z"}},
                        "defectsCount": 8, "status": "GOOD"
                    }},
                    "policyViolationWarnings": {{"warningsCount": 2, "status": null}}
                }}]}}"#
            );
            let health = read(&serde_json::from_str(&text).expect("JSON")).expect("the report");
            let store = &health.stores[0];
            assert!(matches!(
                store.account_status,
                Some(AccountStatus::Suspended | AccountStatus::Deactivated)
            ));
            assert_eq!(health.other_stores, [("amazon.fr".to_owned(), AccountStatus::Normal)]);
            let rating = store.health_rating.as_ref().expect("a rating");
            assert_eq!(rating.status.as_deref(), Some("GREAT"));
            assert_eq!(rating.score, rating_score(documents));
            assert_eq!(store.warnings, [HealthWarning { topic: "spam".into(), good: Some(false) }]);
            let counts: Vec<_> =
                store.violations.iter().map(|v| (v.policy.as_str(), v.count, v.window, v.good)).collect();
            assert_eq!(
                counts,
                [("documentRequests", 8, None, Some(true)), ("policyViolationWarnings", 2, None, None)]
            );
            assert_eq!(store.violations[0].pointer, format!("/performanceMetrics/0/{documents}"));
        }
    }

    /// Only live files, which spell the other key like this, have a score.
    fn rating_score(documents: &str) -> Option<u32> {
        (documents == "documentRequest").then_some(1000)
    }

    #[test]
    fn invoices_that_are_missing_and_late_are_counted_apart() {
        let health = store(&format!(
            r#""invoiceDefectRate": {{{RANGE}, "orderCount": 100, "invoiceDefect": {{"count": 7}}, "missingInvoice": {{"count": 4}}, "lateInvoice": {{"count": "3"}}}}"#
        ));
        let metric = &health.metrics[0];
        assert_eq!((metric.numerator, metric.missing_invoices, metric.late_invoices), (7, Some(4), Some(3)));
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
