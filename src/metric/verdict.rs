//! Targets, and whether they are met.

use super::scope::Scope;
use super::{Gap, Metric, MetricComponent, MetricValue, Target};
use crate::account::AccountFile;
use crate::policy::{MetricId, TargetCondition, pack};
use crate::report::{Channel, HealthMetric};
use crate::source::{Locator, Source};

use super::ComponentId;

/// Puts a metric together: its target, whether it is met, and how far it is.
pub(super) fn metric(
    scope: &Scope<'_>,
    id: MetricId,
    channel: Option<Channel>,
    computed: Option<MetricValue>,
    gaps: Vec<Gap>,
) -> Metric {
    let found = scope.reported(id, channel);
    let reported = found.map(|(file, metric)| reported_value(scope, file, metric));
    let target = found
        .and_then(|(file, metric)| reported_target(scope, file, metric))
        .or_else(|| policy_target(scope, id));
    let deciding = reported.as_ref().or(computed.as_ref());
    let meets_target = match found.and_then(|(_, metric)| metric.good) {
        Some(good) => Some(good),
        None => deciding.zip(target.as_ref()).and_then(|(value, target)| meets(value, target)),
    };
    let orders_to_target = deciding
        .zip(target.as_ref())
        .filter(|_| meets_target == Some(false))
        .and_then(|(value, target)| orders_to(value.numerator, value.denominator, target));
    Metric {
        id,
        channel,
        store: scope.store.clone(),
        computed,
        reported,
        target,
        meets_target,
        orders_to_target,
        gaps,
    }
}

fn reported_value(scope: &Scope<'_>, file: &AccountFile, metric: &HealthMetric) -> MetricValue {
    let parts = [
        (ComponentId::NegativeFeedback, metric.negative_feedback),
        (ComponentId::AToZClaims, metric.claims),
        (ComponentId::Chargebacks, metric.chargebacks),
    ];
    let components = match metric.id {
        MetricId::OrderDefectRate => parts.map(|(id, count)| MetricComponent { id, count }).to_vec(),
        _ => Vec::new(),
    };
    MetricValue {
        window: metric.window,
        numerator: metric.numerator,
        denominator: metric.denominator,
        rate: metric.rate,
        lower_bound: false,
        components,
        orders: Vec::new(),
        orders_total: 0,
        sources: vec![path(scope, file, metric.pointer.clone())],
    }
}

fn reported_target(scope: &Scope<'_>, file: &AccountFile, metric: &HealthMetric) -> Option<Target> {
    let (value, condition) = metric.target?;
    let source = path(scope, file, format!("{}/targetValue", metric.pointer));
    Some(Target { value, condition, source })
}

fn path(scope: &Scope<'_>, file: &AccountFile, pointer: String) -> Source {
    scope.account.source(file.number(), Locator::Path { pointer })
}

/// The target that the policy pack has for the scope's store, if it has one.
pub(super) fn policy_target(scope: &Scope<'_>, id: MetricId) -> Option<Target> {
    let rule = pack().metric(id);
    let target = rule.target(scope.store.as_deref(), scope.today)?;
    let source = Source::Policy {
        entry: format!("metrics.{}", id.name()),
        source: target.source.clone(),
        as_of: target.as_of,
        confidence: target.confidence,
    };
    Some(Target { value: target.fraction(), condition: rule.condition, source })
}

/// Whether a value meets a target. A lower bound on the good side proves nothing.
fn meets(value: &MetricValue, target: &Target) -> Option<bool> {
    let meets = is_good(value.rate?, target);
    (!(meets && value.lower_bound)).then_some(meets)
}

/// Whether a rate meets a target.
pub fn is_good(rate: f64, target: &Target) -> bool {
    match target.condition {
        TargetCondition::LessThan => rate < target.value,
        TargetCondition::GreaterThan => rate > target.value,
    }
}

/// The smallest number of further orders without a defect after which the target is met:
/// `n > d / t - N` (`domain/metrics.md` section 0). None where no number is enough.
pub fn orders_to(numerator: u32, denominator: u32, target: &Target) -> Option<u32> {
    let (count, all) = (f64::from(numerator), f64::from(denominator));
    let (estimate, good_ones) = match target.condition {
        TargetCondition::LessThan => (count / target.value - all, 0.0),
        TargetCondition::GreaterThan => ((target.value * all - count) / (1.0 - target.value), 1.0),
    };
    // Division is rounded, so the neighbours are tried too.
    let first = (estimate - 2.0).max(0.0).floor();
    (0..6).map(|step| first + f64::from(step)).find_map(|more| {
        let rate = (count + more * good_ones) / (all + more);
        (is_good(rate, target) && more < f64::from(u32::MAX)).then(|| whole(more))
    })
}

/// A non-negative whole `f64` below 2^32 as the number it is.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the caller checked the range")]
fn whole(number: f64) -> u32 {
    number as u32
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Confidence;
    use crate::text::{Day, Period};

    fn target(value: f64, condition: TargetCondition) -> Target {
        let as_of = Day::new(2026, 11, 23).expect("a day");
        let source = Source::Policy {
            entry: "metrics.x".into(),
            source: "S1".into(),
            as_of,
            confidence: Confidence::A,
        };
        Target { value, condition, source }
    }

    fn value(numerator: u32, denominator: u32, lower_bound: bool) -> MetricValue {
        let day = Day::new(2026, 11, 23).expect("a day");
        MetricValue {
            window: Period { from: day, to: day },
            numerator,
            denominator,
            rate: (denominator > 0).then(|| f64::from(numerator) / f64::from(denominator)),
            lower_bound,
            components: Vec::new(),
            orders: Vec::new(),
            orders_total: 0,
            sources: Vec::new(),
        }
    }

    #[test]
    fn targets_are_strict() {
        let below = target(0.01, TargetCondition::LessThan);
        assert_eq!(meets(&value(1, 100, false), &below), Some(false));
        assert_eq!(meets(&value(1, 101, false), &below), Some(true));
        let above = target(0.95, TargetCondition::GreaterThan);
        assert_eq!(meets(&value(95, 100, false), &above), Some(false));
    }

    #[test]
    fn a_lower_bound_can_fail_a_target_but_never_prove_it() {
        let below = target(0.01, TargetCondition::LessThan);
        assert_eq!(meets(&value(2, 100, true), &below), Some(false));
        assert_eq!(meets(&value(0, 100, true), &below), None);
        assert_eq!(meets(&value(0, 0, true), &below), None);
    }

    #[test]
    fn the_orders_still_needed_are_the_fewest_that_help() {
        let below = target(0.01, TargetCondition::LessThan);
        for (count, all, needed) in [(1, 99, 2), (1, 100, 1), (5, 300, 201), (7, 0, 701)] {
            assert_eq!(orders_to(count, all, &below), Some(needed), "{count} of {all}");
            assert!(f64::from(count) / f64::from(all + needed) < 0.01);
            assert!(f64::from(count) / f64::from(all + needed - 1) >= 0.01);
        }
        let above = target(0.95, TargetCondition::GreaterThan);
        assert_eq!(orders_to(94, 100, &above), Some(21), "115 of 121");
        assert_eq!(orders_to(1, 1, &target(1.0, TargetCondition::GreaterThan)), None);
    }
}
