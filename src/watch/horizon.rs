//! What runs out: typed dates, and the last days that confirmed fields of papers name.

use super::value::{HorizonKind, HorizonRow};
use super::{WatchInput, of_pack};
use crate::case::AlertLevel;
use crate::document::{FieldId, Paper};
use crate::policy::{HorizonRule, text};
use crate::sort;
use crate::text::Day;

/// The rule for what belongs to no other.
const OTHER: &str = "other";

/// Everything that has a last day, the first at the top.
pub(super) fn rows(input: &WatchInput<'_>) -> Vec<HorizonRow> {
    let rules = &of_pack().horizon;
    let of_id = |id: &str| rules.iter().find(|rule| rule.id == id).or_else(|| of_other(rules));
    let of_paper = |paper: &Paper| {
        rules.iter().find(|rule| rule.papers.contains(&paper.kind)).or_else(|| of_other(rules))
    };
    let mut rows = Vec::new();
    for expiry in &input.watch.expiries {
        let row = |rule| row(input, rule, expiry.id.clone(), expiry.name.clone(), expiry.until, true);
        rows.extend(of_id(&expiry.kind).map(row));
    }
    for paper in input.papers {
        let Some(until) = last_day(paper) else { continue };
        let row = |rule| row(input, rule, format!("paper.{}", paper.id), name(paper), until, false);
        rows.extend(of_paper(paper).map(row));
    }
    sort::by_key(&mut rows, |row| row.until);
    rows
}

/// The kinds that there are.
pub(super) fn kinds(input: &WatchInput<'_>) -> Vec<HorizonKind> {
    let kind = |rule: &HorizonRule| HorizonKind {
        id: rule.id.clone(),
        title: text(&rule.title, input.options.language).to_owned(),
    };
    of_pack().horizon.iter().map(kind).collect()
}

fn of_other(rules: &[HorizonRule]) -> Option<&HorizonRule> {
    rules.iter().find(|rule| rule.id == OTHER)
}

/// Only what the seller confirmed is a fact.
fn last_day(paper: &Paper) -> Option<Day> {
    let field = paper.fields.get(&FieldId::ValidUntil).filter(|field| field.confirmed)?;
    Day::parse_iso(&field.value).ok()
}

fn name(paper: &Paper) -> String {
    paper.file.as_ref().map(|file| file.name.clone()).unwrap_or_default()
}

fn row(
    input: &WatchInput<'_>,
    rule: &HorizonRule,
    id: String,
    name: String,
    until: Day,
    typed: bool,
) -> HorizonRow {
    let choice = input.watch.levels.get(&rule.id).copied().unwrap_or_default();
    let days = difference(until, input.today());
    let is_within = |limit: u32| i64::from(days) <= i64::from(limit);
    let level = if is_within(choice.act.unwrap_or(rule.act)) {
        AlertLevel::Act
    } else if is_within(choice.warn.unwrap_or(rule.warn)) {
        AlertLevel::Warn
    } else {
        AlertLevel::Good
    };
    HorizonRow {
        id,
        kind: rule.id.clone(),
        title: text(&rule.title, input.options.language).to_owned(),
        name,
        until,
        days,
        level,
        typed,
    }
}

fn difference(later: Day, earlier: Day) -> i32 {
    let days = i64::from(later.ordinal()) - i64::from(earlier.ordinal());
    i32::try_from(days).unwrap_or(i32::MAX)
}
