//! Targets, and whether they are met.

use super::scope::Scope;
use super::{Basis, CategoryValue, ComponentId, Gap, Metric, MetricComponent, MetricValue, Target, Unit};
use crate::account::AccountFile;
use crate::policy::{MetricId, TargetCondition, pack};
use crate::report::{Channel, HealthMetric};
use crate::source::{Locator, Source};

/// Puts a metric together: its target, whether it is met, and how far it is.
pub(super) fn metric(
    scope: &Scope<'_>,
    id: MetricId,
    channel: Option<Channel>,
    unit: Unit,
    mut computed: Option<MetricValue>,
    gaps: Vec<Gap>,
) -> Metric {
    let found = scope.reported(id, channel);
    let reported = found.map(|(file, metric)| reported_value(scope, file, metric));
    let target = target(scope, id, channel);
    if let Some((value, target)) = computed.as_mut().zip(target.as_ref()) {
        for category in &mut value.categories {
            category.meets_target = category.rate.map(|rate| is_good(rate, target));
        }
    }
    let deciding = reported.as_ref().or(computed.as_ref());
    let has_data = deciding.is_some_and(|value| value.denominator > 0);
    let meets_target = match found.and_then(|(_, metric)| metric.good) {
        // Amazon calls nothing out of nothing good.
        Some(good) => has_data.then_some(good),
        None => deciding.zip(target.as_ref()).and_then(|(value, target)| meets(value, target)),
    };
    let orders_to_target = deciding
        .zip(target.as_ref())
        .filter(|_| meets_target == Some(false))
        .and_then(|(value, target)| still_needed(value, target));
    Metric {
        id,
        channel,
        store: scope.store.clone(),
        unit,
        computed,
        reported,
        comparison: None,
        target,
        meets_target,
        orders_to_target,
        gaps,
    }
}

/// What it should be: as the data in hand says, else as the policy pack does.
pub(super) fn target(scope: &Scope<'_>, id: MetricId, channel: Option<Channel>) -> Option<Target> {
    let own = scope.reported(id, channel).and_then(|(file, metric)| reported_target(scope, file, metric));
    own.or_else(|| policy_target(scope, id))
}

fn reported_value(scope: &Scope<'_>, file: &AccountFile, metric: &HealthMetric) -> MetricValue {
    let component = |(id, count)| MetricComponent { id, count };
    let components = match metric.id {
        MetricId::OrderDefectRate => [
            (ComponentId::NegativeFeedback, metric.negative_feedback),
            (ComponentId::AToZClaims, metric.claims),
            (ComponentId::Chargebacks, metric.chargebacks),
        ]
        .map(component)
        .to_vec(),
        MetricId::InvoiceDefectRate => [
            (ComponentId::MissingInvoices, metric.missing_invoices),
            (ComponentId::LateInvoices, metric.late_invoices),
        ]
        .map(component)
        .to_vec(),
        _ => Vec::new(),
    };
    MetricValue {
        window: metric.window,
        basis: Basis::Reported,
        numerator: metric.numerator,
        numerator_most: metric.numerator,
        denominator: metric.denominator,
        rate: metric.rate,
        rate_most: metric.rate,
        lower_bound: false,
        components,
        categories: Vec::new(),
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

pub(super) fn path(scope: &Scope<'_>, file: &AccountFile, pointer: String) -> Source {
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

/// Whether a value meets a target. A lower bound on the good side proves nothing, nor does a range that reaches
/// over the target; and each category must meet it.
fn meets(value: &MetricValue, target: &Target) -> Option<bool> {
    let is_least_good = is_good(value.rate?, target);
    let one_fails = value.categories.iter().any(|category| category.meets_target == Some(false));
    if one_fails || !is_least_good {
        return Some(false);
    }
    let is_most_good = value.rate_most.is_some_and(|rate| is_good(rate, target));
    (is_most_good && !value.lower_bound).then_some(true)
}

/// The fewest further orders without a defect after which a value meets its target, and each of its categories
/// too: every category that fails needs its own.
fn still_needed(value: &MetricValue, target: &Target) -> Option<u32> {
    let all = orders_to(value.numerator, value.denominator, target)?;
    let of_category = |sum: u32, category: &CategoryValue| {
        let needed = orders_to(category.numerator, category.denominator, target)?;
        Some(sum.saturating_add(needed))
    };
    let by_category = value.categories.iter().try_fold(0, of_category)?;
    Some(all.max(by_category))
}

/// Whether a rate meets a target.
pub fn is_good(rate: f64, target: &Target) -> bool {
    match target.condition {
        TargetCondition::LessThan => rate < target.value,
        TargetCondition::GreaterThan => rate > target.value,
        TargetCondition::AtLeast => rate >= target.value,
    }
}

/// The smallest number of further orders without a defect after which the target is met:
/// `n > d / t - N` (`domain/metrics.md` section 0). None where no number is enough.
pub fn orders_to(numerator: u32, denominator: u32, target: &Target) -> Option<u32> {
    let (count, all) = (f64::from(numerator), f64::from(denominator));
    let (estimate, good_ones) = match target.condition {
        TargetCondition::LessThan => (count / target.value - all, 0.0),
        TargetCondition::GreaterThan | TargetCondition::AtLeast => {
            ((target.value * all - count) / (1.0 - target.value), 1.0)
        }
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
    use super::super::measure::fraction;
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
            basis: Basis::Orders,
            numerator,
            numerator_most: numerator,
            denominator,
            rate: fraction(numerator, denominator),
            rate_most: fraction(numerator, denominator),
            lower_bound,
            components: Vec::new(),
            categories: Vec::new(),
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

    #[test]
    fn each_category_that_fails_needs_orders_of_its_own() {
        let target = target(0.95, TargetCondition::AtLeast);
        let with = |counts: &[(u32, u32)]| {
            let category = |&(numerator, denominator): &(u32, u32)| CategoryValue {
                category: String::new(),
                numerator,
                denominator,
                rate: fraction(numerator, denominator),
                meets_target: None,
            };
            let sum = |of: fn(&(u32, u32)) -> u32| counts.iter().map(of).sum();
            let whole = value(sum(|counts| counts.0), sum(|counts| counts.1), false);
            let value = MetricValue { categories: counts.iter().map(category).collect(), ..whole };
            still_needed(&value, &target)
        };
        assert_eq!(with(&[(8, 9), (20, 20)]), Some(11), "19 of 20, although 28 of 29 are enough in all");
        assert_eq!(with(&[(8, 9), (15, 20)]), Some(11 + 80));
        assert_eq!(with(&[(19, 20), (20, 20)]), Some(0));
    }
}
