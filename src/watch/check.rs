//! Promises and other checks: each has a rhythm, an owner, and a log of what became of it.

use super::value::{DueCheck, DueState};
use super::{WatchInput, count};
use crate::case::{Check, CheckEntry, Prevention};
use crate::policy::casework;
use crate::sort;
use crate::text::{Day, fold};

/// Before the id of a prevention.
const PROMISE: &str = "promise.";
/// Days that count as soon.
const SOON: i32 = 3;

/// Every check that is still done, those due first at the top.
pub(super) fn due(input: &WatchInput<'_>) -> Vec<DueCheck> {
    let promised = input.promises.iter().filter(|promise| !promise.what.trim().is_empty());
    let mut checks: Vec<DueCheck> = Vec::new();
    for promise in promised {
        let id = format!("{PROMISE}{}", promise.id);
        let own = input.watch.checks.iter().find(|check| check.id == id).cloned().unwrap_or_default();
        checks.extend(due_check(input, &Check { id, ..own }, Some(promise)));
    }
    let others = input.watch.checks.iter().filter(|check| !check.id.starts_with(PROMISE));
    checks.extend(others.filter_map(|check| due_check(input, check, None)));
    sort::by_key(&mut checks, |check| (check.state, check.next));
    checks
}

/// What the seller says goes before what was promised.
fn due_check(input: &WatchInput<'_>, check: &Check, promise: Option<&Prevention>) -> Option<DueCheck> {
    if check.ended {
        return None;
    }
    let told = |own: &str, promised: Option<&String>| {
        if own.is_empty() { promised.cloned().unwrap_or_default() } else { own.to_owned() }
    };
    let how_often = promise.map(|promise| promise.how_often.clone()).unwrap_or_default();
    let every = check.every.or_else(|| rhythm(&how_often)).filter(|&days| days > 0);
    let mut entries: Vec<&CheckEntry> =
        input.watch.log.iter().filter(|entry| entry.check == check.id).collect();
    sort::by_key(&mut entries, |entry| entry.on);
    let first = check.starts_on.or_else(|| promise?.starts_on).or(input.watch.since).unwrap_or(input.today());
    let next = every.map(|every| next_due(first, entries.last().copied(), every));
    Some(DueCheck {
        id: check.id.clone(),
        what: told(&check.what, promise.map(|promise| &promise.what)),
        by: told(&check.by, promise.map(|promise| &promise.by)),
        how_often,
        every,
        next,
        state: state(next, input.today()),
        missed: next.zip(every).map_or(0, |(next, every)| missed(next, every, input.today())),
        done: count(entries.iter().filter(|entry| entry.done).count()),
        last: entries.last().map(|&entry| entry.clone()),
        promised: promise.is_some(),
        noticed: promise.map(|promise| promise.noticed.clone()).unwrap_or_default(),
    })
}

/// Counted from the day it was due, so that one late time does not move all others; but never back to a day that
/// was dealt with already.
fn next_due(first: Day, last: Option<&CheckEntry>, every: u32) -> Day {
    let Some(last) = last else { return first };
    let every = i32::try_from(every).unwrap_or(i32::MAX);
    let mut next = last.due.plus(every);
    while next <= last.on {
        next = next.plus(every);
    }
    next
}

fn state(next: Option<Day>, today: Day) -> DueState {
    match next {
        None => DueState::Open,
        Some(next) if next < today => DueState::Overdue,
        Some(next) if next == today => DueState::Today,
        Some(next) if next <= today.plus(SOON) => DueState::Soon,
        Some(_) => DueState::Later,
    }
}

/// Times that are wholly past: their day and that of the next.
fn missed(next: Day, every: u32, today: Day) -> u32 {
    today.ordinal().saturating_sub(next.ordinal()) / every
}

/// The days that words such as "every Monday" mean; none where they are not known. Nothing is guessed.
fn rhythm(how_often: &str) -> Option<u32> {
    let said = fold(how_often);
    let is_said = |phrase: &String| {
        said.match_indices(phrase.as_str()).any(|(at, _)| {
            let before = said[..at].chars().next_back();
            let after = said[at + phrase.len()..].chars().next();
            // Scripts without spaces have no word ends.
            !phrase.is_ascii()
                || !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
        })
    };
    let rules = casework().watch.rhythms.iter();
    rules.filter(|rule| rule.says.values().flatten().any(is_said)).map(|rule| rule.days).next()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        Day::parse_iso(text).expect("a day")
    }

    fn entry(due: &str, on: &str) -> CheckEntry {
        CheckEntry { check: "a".into(), due: day(due), on: day(on), done: true, proof: String::new() }
    }

    #[test]
    fn a_rhythm_is_read_from_the_words_of_the_promise() {
        for (words, days) in [
            ("Every day at 18:00", Some(1)),
            ("every Monday", Some(7)),
            ("Every two weeks, on Friday", Some(14)),
            ("Täglich vor Versandschluss", Some(1)),
            ("vierteljährlich", Some(91)),
            ("tous les mois", Some(30)),
            ("毎週", Some(7)),
            ("每季度", Some(91)),
            ("before each shipment", None),
            ("", None),
            ("everyday goods", None),
        ] {
            assert_eq!(rhythm(words), days, "{words}");
        }
    }

    #[test]
    fn a_late_time_does_not_move_the_others() {
        let next = |due, on| next_due(day("2026-01-05"), Some(&entry(due, on)), 7);
        assert_eq!(next("2026-01-05", "2026-01-05"), day("2026-01-12"));
        assert_eq!(next("2026-01-05", "2026-01-08"), day("2026-01-12"), "three days late");
        assert_eq!(next("2026-01-05", "2026-01-20"), day("2026-01-26"), "two times went by");
        assert_eq!(next_due(day("2026-01-05"), None, 7), day("2026-01-05"));
    }

    #[test]
    fn times_that_went_by_without_a_word_are_counted() {
        assert_eq!(missed(day("2026-01-05"), 7, day("2026-01-11")), 0);
        assert_eq!(missed(day("2026-01-05"), 7, day("2026-01-19")), 2);
        assert_eq!(missed(day("2026-01-05"), 7, day("2026-01-01")), 0);
        assert_eq!(state(Some(day("2026-01-05")), day("2026-01-05")), DueState::Today);
        assert_eq!(state(None, day("2026-01-05")), DueState::Open);
    }
}
