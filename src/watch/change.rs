//! What Amazon changed and will change, and whether it bears on this account.

use super::value::ChangeRow;
use super::{WatchInput, checked, of_pack, rule_source};
use crate::policy::{ChangeRule, text};

/// Days after which a change is no news.
const DAYS: i32 = 365;

/// Changes of the last year and those to come, the newest first.
pub(super) fn rows(input: &WatchInput<'_>) -> Vec<ChangeRow> {
    let earliest = input.today().plus(-DAYS);
    let rules = of_pack().changes.iter().rev().filter(|rule| rule.on >= earliest);
    rules
        .map(|rule| ChangeRow {
            id: rule.id.clone(),
            on: rule.on,
            month_only: rule.month_only,
            title: text(&rule.title, input.options.language).to_owned(),
            touches: touches(input, rule),
            coming: rule.on > input.today(),
            read: input.watch.read.contains(&rule.id),
            source: rule_source("changes", &rule.id, &rule.source, checked(), rule.confidence),
        })
        .collect()
}

/// A change of a metric touches the accounts that have a value of it.
fn touches(input: &WatchInput<'_>, rule: &ChangeRule) -> Option<bool> {
    let in_store = input.holds_in(&rule.stores)?;
    let has_metric = rule.metrics.is_empty()
        || input.metrics.metrics.iter().any(|metric| {
            rule.metrics.contains(&metric.id) && metric.deciding().is_some_and(|value| value.denominator > 0)
        });
    Some(in_store && has_metric)
}
