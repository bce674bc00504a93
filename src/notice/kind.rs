//! What sort of message it is: the sums of points for and against each sort.

use super::learned::Likeness;
use super::reading::{MessageKind, SuspiciousSign};
use super::reasons::Reasons;
use super::signals::{Scan, matcher};
use crate::policy::{ReasonId, Table, pack};
use crate::sort;

/// How many times as likely the rules make the sort they tell, or no notice where they hear nothing.
const RULES: f64 = 2.0;
/// The same where they tell it plainly, or hear that it is no notice: words in common with notices make no notice of
/// a newsletter.
const PLAIN_RULES: f64 = 100.0;
/// Points, in thresholds, from which on a sort is told plainly.
const PLAIN: i32 = 2;

/// The sort that the rules and what the message is like speak for.
///
/// What states a reason in so many words is a notice.
pub(super) fn tell(
    scan: &Scan<'_>,
    suspicious: &[SuspiciousSign],
    likeness: &Likeness<'_>,
    reasons: &Reasons,
) -> MessageKind {
    let (by_rules, plain) = by_rules(scan, suspicious, reasons.main());
    let heard = if plain { PLAIN_RULES } else { RULES };
    let chance = |kind: MessageKind| likeness.kind(kind) * if kind == by_rules { heard } else { 1.0 };
    let may_be =
        |kind: &MessageKind| *kind == by_rules || !reasons.stated || *kind != MessageKind::NotANotice;
    let kinds = likeness.kinds().filter(may_be);
    kinds.max_by(|&a, &b| chance(a).total_cmp(&chance(b))).unwrap_or(by_rules)
}

/// The sort with most points, no notice where none has enough; and whether that is plain.
///
/// A notice that names a `reason` is of the sort it hints at, however weakly; one that says nothing of what was done
/// is what notices of that reason usually are.
fn by_rules(
    scan: &Scan<'_>,
    suspicious: &[SuspiciousSign],
    reason: Option<&ReasonId>,
) -> (MessageKind, bool) {
    let points = points(scan, suspicious);
    let none = points.get(&MessageKind::NotANotice).copied().unwrap_or(0);
    let best = points
        .iter()
        .filter(|(kind, _)| **kind != MessageKind::NotANotice)
        // The first of equals: the order of the enum is from hard to mild.
        .max_by_key(|&(&kind, &sum)| (sum, std::cmp::Reverse(kind)));
    let rules = &pack().kinds;
    let enough = rules.threshold * 100;
    match (best, reason) {
        (Some((&kind, &sum)), _) if sum >= enough && sum > none => (kind, sum >= enough * PLAIN),
        (Some((&kind, &sum)), Some(_)) if sum > 0 && none < 0 => (kind, false),
        (_, Some(reason)) if none <= 0 => {
            (rules.usual.get(reason).copied().unwrap_or(MessageKind::Warning), false)
        }
        _ => (MessageKind::NotANotice, none > 0),
    }
}

/// Hundredths of points by sort.
fn points(scan: &Scan<'_>, suspicious: &[SuspiciousSign]) -> Table<MessageKind, i32> {
    let rules = &pack().kinds;
    let family = &matcher().families.kinds;
    let mut best_place = vec![0; rules.signals.len()];
    for fired in scan.fired(family) {
        let signal = usize::from(fired.rule - family.start);
        let places = rules.signals[signal].places.as_ref().unwrap_or(&rules.places);
        let percent = places.get(&scan.place(fired)).copied().unwrap_or(0);
        best_place[signal] = percent.max(best_place[signal]);
    }
    let mut points: Table<MessageKind, i32> = Table::default();
    for (signal, percent) in best_place.into_iter().enumerate() {
        for (&kind, &given) in rules.signals[signal].gives.iter() {
            *points.entry(kind) += i32::from(given) * i32::from(percent);
        }
    }
    let mut signs: Vec<_> = suspicious.iter().map(|sign| sign.sign).collect();
    sort::rising(&mut signs);
    signs.dedup();
    for sign in signs {
        let given = rules.suspicion.get(&sign).copied().unwrap_or(0);
        *points.entry(MessageKind::NotANotice) += i32::from(given) * 100;
    }
    points
}
