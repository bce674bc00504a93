//! Values and targets of metrics that a message prints: "is 10.53%; the target is 1%".

use super::reading::StatedMetric;
use super::signals::{Fired, Scan, matcher};
use crate::policy::{FormRules, MetricId, pack};
use crate::sort;
use crate::text::fold;

const BEFORE: usize = 34;
const BEHIND: usize = 16;

/// Every metric that is named with a number.
pub(super) fn find(scan: &Scan<'_>) -> Vec<StatedMetric> {
    let family = &matcher().families.metric_names;
    let cues = Cues::new(&pack().forms);
    let mut named: Vec<&Fired> = scan.fired(family).collect();
    sort::by_key(&mut named, |fired| (fired.start, fired.rule));
    let mut found: Vec<StatedMetric> = Vec::new();
    for (number, fired) in named.iter().enumerate() {
        let before = number.checked_sub(1).map(|number| named[number]);
        let Some(numbers) = numbers_of(scan, &cues, before, fired, named.get(number + 1).copied()) else {
            continue;
        };
        let rule = &pack().metrics()[usize::from(fired.rule - family.start)];
        if let Some(metric) = found.iter_mut().find(|metric| metric.id == rule.id) {
            metric.value = metric.value.or(numbers.value);
            metric.target = metric.target.or(numbers.target);
            continue;
        }
        found.push(StatedMetric {
            id: rule.id,
            value: numbers.value,
            target: numbers.target,
            condition: Some(rule.condition),
            span: scan.span(fired.start.min(numbers.end), fired.end.max(numbers.end)),
        });
    }
    found
}

/// Where metrics are named, as folded bytes.
pub(super) fn names(scan: &Scan<'_>) -> Vec<(MetricId, usize, usize)> {
    let family = &matcher().families.metric_names;
    let metric = |fired: &Fired| pack().metrics()[usize::from(fired.rule - family.start)].id;
    scan.fired(family).map(|fired| (metric(fired), fired.start, fired.end)).collect()
}

/// The numbers of one metric, and where the last of its sentence ends.
struct Numbers {
    value: Option<f64>,
    target: Option<f64>,
    end: usize,
}

/// A metric alone in its sentence owns all numbers there; one among several owns those up to the
/// next name, and of several targets none, as they may be the others'.
fn numbers_of(
    scan: &Scan<'_>,
    cues: &Cues,
    before: Option<&Fired>,
    fired: &Fired,
    next: Option<&Fired>,
) -> Option<Numbers> {
    let unit = &scan.units[fired.unit as usize];
    let beside = |other: Option<&Fired>| {
        other.is_some_and(|other| other.unit == fired.unit && other.rule != fired.rule)
    };
    let alone = !beside(before) && !beside(next);
    let from = if alone { unit.start } else { fired.start };
    let until =
        next.filter(|next| !alone && next.unit == fired.unit).map_or(unit.end, |next| next.start.max(from));
    let (values, mut targets, end) = percentages(scan, cues, from, until);
    let end = end?;
    if !alone && targets.len() > 1 {
        targets.clear();
    }
    if alone
        && targets.is_empty()
        && next.is_none_or(|next| next.unit > fired.unit + 1)
        && let Some(behind) = scan.units.get(fired.unit as usize + 1)
    {
        targets = percentages(scan, cues, behind.start, behind.end).1;
    }
    Some(Numbers { value: values.first().copied(), target: targets.first().copied(), end })
}

/// Values and targets among the percentages of `from..until`, and where the last ends.
fn percentages(
    scan: &Scan<'_>,
    cues: &Cues,
    from: usize,
    until: usize,
) -> (Vec<f64>, Vec<f64>, Option<usize>) {
    let text = &scan.folded.text()[from..until];
    let (mut values, mut targets, mut last, mut previous) = (Vec::new(), Vec::new(), None, 0);
    for (at, _) in text.match_indices('%') {
        let Some((start, number)) = fraction_before(text, at) else { continue };
        let before =
            &text[text.floor_char_boundary(start.saturating_sub(BEFORE)).max(previous.min(start))..start];
        let behind = &text[at + 1..text.floor_char_boundary(at + 1 + BEHIND)];
        let kind = if cues.mean_target(before, behind) { &mut targets } else { &mut values };
        kind.push(number);
        (last, previous) = (Some(from + at + 1), at + 1);
    }
    (values, targets, last)
}

/// Words around a number that tell a target from a value.
struct Cues {
    target_before: Vec<String>,
    target_behind: Vec<String>,
    value_before: Vec<String>,
}

impl Cues {
    fn new(forms: &FormRules) -> Self {
        let folded = |words: &[String]| words.iter().map(|word| fold(word)).collect();
        Self {
            target_before: folded(&forms.target_before),
            target_behind: folded(&forms.target_behind),
            value_before: folded(&forms.value_before),
        }
    }

    /// The word that stands nearest decides.
    fn mean_target(&self, before: &str, behind: &str) -> bool {
        let last = |words: &[String]| {
            words.iter().filter_map(|word| before.rfind(word.as_str()).map(|at| at + word.len())).max()
        };
        match (last(&self.target_before), last(&self.value_before)) {
            (Some(target), Some(value)) => target >= value,
            (Some(_), None) => true,
            (None, _) => self.target_behind.iter().any(|word| behind.trim_start().starts_with(word.as_str())),
        }
    }
}

/// The number that ends before the percent sign at `at`, as a fraction, and where it starts.
fn fraction_before(text: &str, at: usize) -> Option<(usize, f64)> {
    let end = text[..at].trim_end().len();
    let is_part = |b: &u8| b.is_ascii_digit() || matches!(b, b'.' | b',');
    let length = text[..end].bytes().rev().take_while(|b| is_part(b)).count();
    let number = text[end - length..end].trim_start_matches(['.', ',']);
    let (mut mantissa, mut scale, mut seen_point) = (0u32, 100u32, false);
    for b in number.bytes() {
        if b.is_ascii_digit() {
            mantissa = mantissa.checked_mul(10)?.checked_add(u32::from(b - b'0'))?;
            scale = if seen_point { scale.checked_mul(10)? } else { scale };
        } else if seen_point {
            return None;
        } else {
            seen_point = true;
        }
    }
    (!number.is_empty()).then(|| (end - number.len(), f64::from(mantissa) / f64::from(scale)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_and_targets_are_read_in_every_language() {
        use MetricId::{CancelRate, LateShipmentRate, OrderDefectRate, ValidTrackingRate};
        for (text, metric, value, target) in [
            ("Your Order Defect Rate is 10.53%; the target is 1%.", OrderDefectRate, 0.1053, 0.01),
            ("Your late shipment rate of 6.1% exceeds our limit of 4%.", LateShipmentRate, 0.061, 0.04),
            (
                "Ihre Rate an Bestellmängeln liegt bei 5 %. Der Zielwert ist weniger als 1 %.",
                OrderDefectRate,
                0.05,
                0.01,
            ),
            ("Ihre Stornorate beträgt 3,75 %, erlaubt sind höchstens 2,5 %.", CancelRate, 0.0375, 0.025),
            (
                "Votre taux d'annulation est de 4,2 %, alors que l'objectif est inférieur à 2,5 %.",
                CancelRate,
                0.042,
                0.025,
            ),
            (
                "La sua percentuale di spedizioni in ritardo è del 7,5%, superiore alla soglia del 4%.",
                LateShipmentRate,
                0.075,
                0.04,
            ),
            (
                "Su tasa de pedidos defectuosos es del 2,3 %, por encima del 1 % permitido.",
                OrderDefectRate,
                0.023,
                0.01,
            ),
            ("お客様の注文不良率は２．５％です。目標は１％未満です。", OrderDefectRate, 0.025, 0.01),
            ("您的有效追踪率为88.4％，低于95％的要求。", ValidTrackingRate, 0.884, 0.95),
        ] {
            let found = find(&Scan::new(text));
            let of_metric = found.iter().find(|found| found.id == metric);
            let numbers = of_metric.map(|found| (found.value, found.target));
            assert_eq!(numbers, Some((Some(value), Some(target))), "{text}");
        }
    }
}
