//! Values and targets of metrics that a message prints: "is 10.53%; the target is 1%".

use super::reading::StatedMetric;
use super::signals::{Scan, matcher};
use crate::policy::pack;

/// Words that make the number behind them the target.
const TARGET_BEFORE: [&str; 40] = [
    "target", "goal", "less than", "below", "above", "under", "over", "at least", "no more than", "more than", "at most", "required", "requirement", "requires", "threshold", "minimum", "maximum", "limit", "exceed", "reach", "greater than", "unter", "uber", "mindestens", "hochstens", "weniger als", "zielwert", "grenzwert", "inferieur", "superieur", "objectif", "au moins", "inferiore", "superiore", "obiettivo", "almeno", "inferior", "superior", "objetivo", "目標",
];
/// Words that make the number before them the target.
const TARGET_BEHIND: [&str; 10] =
    ["target", "goal", "threshold", "requirement", "limit", "or more", "or less", "or higher", "minimum", "maximum"];
/// Words that make the number behind them the account's own value, wherever a target word stood.
const VALUE_BEFORE: [&str; 22] = [
    "rate is", "rate was", "is currently", "currently at", "currently", "is now", "stands at", "fallen to", "dropped to", "rose to", "risen to", "has reached", "your rate", "current rate", "betragt", "liegt bei", "liegt derzeit bei", "aktuell", "derzeit", "est de", "e del", "es del",
];
const BEFORE: usize = 34;
const BEHIND: usize = 16;

/// Every metric that is named with a number in the same sentence or the one behind it.
pub(super) fn find(scan: &Scan<'_>) -> Vec<StatedMetric> {
    let family = &matcher().families.metric_names;
    let mut found: Vec<(u16, usize, StatedMetric)> = Vec::new();
    let named: Vec<_> = scan.fired(family).collect();
    for (number, fired) in named.iter().enumerate() {
        let next = named.get(number + 1);
        let unit = &scan.units[fired.unit as usize];
        let until = next.filter(|next| next.unit == fired.unit && next.start > fired.end).map_or(unit.end, |next| next.start);
        let own = named.iter().filter(|other| other.unit == fired.unit).count() == 1;
        let from = if own { unit.start } else { fired.start };
        let Some((value, target, end)) = numbers(scan, from, until) else { continue };
        let rule = &pack().metrics()[usize::from(fired.rule - family.start)];
        match found.iter_mut().find(|(metric, ..)| *metric == fired.rule) {
            Some((_, _, metric)) => {
                metric.value = metric.value.or(value);
                metric.target = metric.target.or(target);
            }
            None => found.push((fired.rule, fired.start, StatedMetric {
                id: rule.id,
                value,
                target,
                condition: Some(rule.condition),
                span: scan.span(fired.start.min(end), fired.end.max(end)),
            })),
        }
    }
    found.sort_by_key(|&(_, start, _)| start);
    found.into_iter().map(|(.., metric)| metric).collect()
}

type Numbers = (Option<f64>, Option<f64>, usize);

/// The first value and the first target among the percentages of `from..until`.
fn numbers(scan: &Scan<'_>, from: usize, until: usize) -> Option<Numbers> {
    let text = &scan.folded.text()[from..until];
    let (mut value, mut target, mut last, mut previous) = (None, None, None, 0);
    for (at, _) in text.match_indices('%') {
        let Some((start, number)) = fraction_before(text, at) else { continue };
        let before = &text[floor(text, start.saturating_sub(BEFORE)).max(previous.min(start))..start];
        let behind = &text[at + 1..floor(text, at + 1 + BEHIND)];
        if is_target(before, behind) {
            target = target.or(Some(number));
        } else {
            value = value.or(Some(number));
        }
        (last, previous) = (Some(from + at + 1), at + 1);
    }
    last.map(|end| (value, target, end))
}

fn is_target(before: &str, behind: &str) -> bool {
    let last = |words: &[&str]| words.iter().filter_map(|word| before.rfind(word).map(|at| at + word.len())).max();
    match (last(&TARGET_BEFORE), last(&VALUE_BEFORE)) {
        (Some(target), Some(value)) => target >= value,
        (Some(_), None) => true,
        (None, _) => TARGET_BEHIND.iter().any(|word| behind.trim_start().starts_with(word)),
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

fn floor(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0)
}
