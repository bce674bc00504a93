//! From which value on something is to be looked at or acted on.

use super::value::{LevelReason, NotTold, WatchedRow};
use super::{WatchInput, of_pack, rule_source};
use crate::case::{AlertLevel, LevelChoice};
use crate::policy::{LevelRule, LevelUnit, Watched, text};

/// A row with what only the engine needs of it.
#[derive(Debug)]
pub(super) struct Found {
    pub(super) row: WatchedRow,
    /// Orders with a case, each once.
    pub(super) orders: Vec<String>,
    /// The product that most cases share.
    pub(super) product: Option<String>,
    /// Cases that are known, those too young to count among them.
    pub(super) known: u32,
}

impl Found {
    /// A row of which nothing is known yet but its rule.
    pub(super) fn new(input: &WatchInput<'_>, rule: &LevelRule) -> Self {
        let metric = match rule.watches {
            Watched::Metric(id) => Some(id),
            _ => None,
        };
        let choice = choice(input, rule);
        let row = WatchedRow {
            key: rule.id.clone(),
            rule: rule.id.clone(),
            title: text(&rule.title, input.options.language).to_owned(),
            todo: text(&rule.todo, input.options.language).to_owned(),
            metric,
            channel: None,
            store: None,
            level: AlertLevel::Good,
            why: Vec::new(),
            unit: rule.unit,
            value: None,
            cases: 0,
            of: None,
            warn: choice.warn.or(rule.warn).map(|value| as_value(rule.unit, value)),
            act: choice.act.or(rule.act).map(|value| as_value(rule.unit, value)),
            limit: None,
            floor: rule.unit == LevelUnit::Points,
            own: choice.warn.is_some() || choice.act.is_some(),
            ahead: None,
            window: None,
            maturing: None,
            cadence: rule.cadence,
            source: rule_source("levels", &rule.id, &rule.source, rule.as_of, rule.confidence),
        };
        Self { row, orders: Vec::new(), product: None, known: 0 }
    }

    /// A row of so many cases.
    pub(super) fn counted(mut self, cases: u32) -> Self {
        self.row.cases = cases;
        self.row.value = Some(f64::from(cases));
        self.known = cases;
        self.judge(None);
        self
    }

    /// Sets the level by the value and its limits. `step` is by how much it got worse since the last week, where
    /// that is more than it should.
    pub(super) fn judge(&mut self, step: Option<u32>) {
        let row = &mut self.row;
        let Some(value) = row.value else { return };
        let reached = |limit: Option<f64>| {
            limit.is_some_and(|limit| if row.floor { value < limit } else { value >= limit })
        };
        let why = if reached(row.act) {
            Some((AlertLevel::Act, LevelReason::OverAct))
        } else if reached(row.warn) {
            Some((AlertLevel::Warn, LevelReason::OverWarn))
        } else {
            None
        };
        if let Some((level, why)) = why {
            self.raise(level, why);
        }
        if step.is_some() {
            self.raise(AlertLevel::Warn, LevelReason::Rising);
        }
    }

    /// Makes it at least that grave.
    pub(super) fn raise(&mut self, level: AlertLevel, why: LevelReason) {
        self.row.level = self.row.level.max(level);
        self.row.why.push(why);
    }
}

/// The rules that the seller wants watched.
pub(super) fn rules<'a>(input: &'a WatchInput<'_>) -> impl Iterator<Item = &'static LevelRule> + use<'a> {
    let levels = &input.watch.levels;
    of_pack().levels.iter().filter(|rule| levels.get(&rule.id).is_none_or(|choice| !choice.off))
}

fn choice(input: &WatchInput<'_>, rule: &LevelRule) -> LevelChoice {
    input.watch.levels.get(&rule.id).copied().unwrap_or_default()
}

fn as_value(unit: LevelUnit, value: u32) -> f64 {
    match unit {
        LevelUnit::BasisPoints => f64::from(value) / 10_000.0,
        LevelUnit::Count | LevelUnit::Points => f64::from(value),
    }
}

/// The rules without a row.
pub(super) fn not_told(input: &WatchInput<'_>, found: &[Found]) -> Vec<NotTold> {
    let rules = of_pack().levels.iter();
    let silent = rules.filter(|rule| !found.iter().any(|found| found.row.rule == rule.id));
    silent
        .map(|rule| NotTold {
            rule: rule.id.clone(),
            title: text(&rule.title, input.options.language).to_owned(),
            metric: match rule.watches {
                Watched::Metric(id) => Some(id),
                _ => None,
            },
            off: choice(input, rule).off,
        })
        .collect()
}
