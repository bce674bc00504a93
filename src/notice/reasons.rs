//! Which reasons a message gives, how sure that is, and the words that speak for them.
//!
//! Every signal is a chance, less where its sentence stands in a part of the message that is the
//! same in all notices. What the message is like as a whole is one more chance. Chances add up as independent ones
//! do: `1 − Π(1 − chance)`.

use super::learned::Likeness;
use super::reading::{Evidence, FoundReason};
use super::signals::{Family, Fired, Scan, matcher};
use crate::policy::{Language, Places, Reason, ReasonId, Signal, pack};
use crate::sort;

/// From here on a reason counts as found.
const CERTAIN: f64 = 0.6;
/// From here on a reason makes a message a notice even where nothing else does.
const PLAIN: f64 = 0.7;
/// From here on a reason is worth showing as a possibility.
const POSSIBLE: f64 = 0.25;
/// A reason this far behind the best is no second reason but an echo of the first.
const ECHO: f64 = 0.3;
const RUNNERS_UP: usize = 2;
const EVIDENCE: usize = 8;
/// Words shown of a message that is alike without saying so.
const ALIKE: usize = 3;
/// Stands for the name of a rule where words were learned.
const LEARNED: &str = "learned";

/// Reasons that are certain enough, and runners-up.
pub(super) struct Reasons {
    pub(super) found: Vec<FoundReason>,
    pub(super) runners_up: Vec<FoundReason>,
}

impl Reasons {
    /// Whether a reason is stated beyond doubt.
    pub(super) fn is_plain(&self) -> bool {
        self.found.first().is_some_and(|reason| reason.confidence >= PLAIN)
    }
}

/// Weighs all reasons.
pub(super) fn weigh(scan: &Scan<'_>, likeness: &Likeness<'_>, language: Option<Language>) -> Reasons {
    let places = &pack().layout.places;
    let mut all: Vec<FoundReason> = pack()
        .reasons()
        .iter()
        .zip(&matcher().families.reasons)
        .map(|(reason, family)| judge(scan, reason, family, places, likeness, language))
        .filter(|reason| reason.confidence >= POSSIBLE)
        .collect();
    sort::by(&mut all, |a, b| b.confidence.total_cmp(&a.confidence).then_with(|| a.id.cmp(&b.id)));
    let best = all.first().map_or(0.0, |reason| reason.confidence);
    let (mut found, mut runners_up): (Vec<_>, Vec<_>) =
        all.into_iter().partition(|reason| reason.confidence >= CERTAIN && reason.confidence + ECHO >= best);
    silence(&mut found);
    runners_up.truncate(RUNNERS_UP);
    Reasons { found, runners_up }
}

/// Drops what a reason that was found speaks of besides, unless that is the surer one.
fn silence(found: &mut Vec<FoundReason>) {
    let silences = |by: &FoundReason, other: &FoundReason| {
        by.confidence >= other.confidence
            && pack().reason(&by.id).is_some_and(|reason| reason.silences.contains(&other.id))
    };
    let is_silent = |other: &&FoundReason| found.iter().any(|by| silences(by, other));
    let silent: Vec<ReasonId> = found.iter().filter(is_silent).map(|reason| reason.id.clone()).collect();
    found.retain(|reason| !silent.contains(&reason.id));
}

fn judge(
    scan: &Scan<'_>,
    reason: &Reason,
    family: &Family,
    places: &Places,
    likeness: &Likeness<'_>,
    language: Option<Language>,
) -> FoundReason {
    let mut words: Vec<(f64, &Fired)> = scan
        .fired(family)
        .map(|fired| {
            let signal = &reason.signals[usize::from(fired.rule - family.start)];
            (chance(scan, fired, signal, places, signal.gives), fired)
        })
        .filter(|&(chance, _)| chance > 0.0)
        .collect();
    sort::by(&mut words, |(a, at), (b, other)| {
        b.total_cmp(a).then_with(|| (at.unit, at.rule).cmp(&(other.unit, other.rule)))
    });
    let mut evidence: Vec<Evidence> = words
        .iter()
        .take(EVIDENCE)
        .map(|(_, fired)| Evidence {
            span: scan.span(fired.start, fired.end),
            line: scan.line(fired.start),
            rule: reason.signals[usize::from(fired.rule - family.start)].id.clone(),
        })
        .collect();
    let by_rules = together(&words, family);
    let confidence = hundredths(1.0 - (1.0 - by_rules) * (1.0 - likeness.reason(&reason.id)));
    if by_rules < CERTAIN && confidence >= POSSIBLE {
        evidence.extend(likeness.words_for(&reason.id, ALIKE).into_iter().map(|at| Evidence {
            span: scan.span(at.start, at.end),
            line: scan.line(at.start),
            rule: LEARNED.to_owned(),
        }));
    }
    FoundReason {
        id: reason.id.clone(),
        title: reason.title(language).to_owned(),
        because: reason.because(language).to_owned(),
        confidence,
        answer: reason.answer,
        evidence,
    }
}

/// The chance of all words together. A signal that fires twice says nothing new the second time.
fn together(words: &[(f64, &Fired)], family: &Family) -> f64 {
    let mut seen = vec![false; family.len()];
    let mut doubt = 1.0;
    for &(chance, fired) in words {
        let seen = &mut seen[usize::from(fired.rule - family.start)];
        if !*seen {
            *seen = true;
            doubt *= 1.0 - chance;
        }
    }
    1.0 - doubt
}

fn hundredths(chance: f64) -> f64 {
    (chance * 100.0).round() / 100.0
}

fn chance<T>(scan: &Scan<'_>, fired: &Fired, signal: &Signal<T>, places: &Places, percent: u8) -> f64 {
    let places = signal.places.as_ref().unwrap_or(places);
    let place = places.get(&scan.place(fired)).copied().unwrap_or(0);
    f64::from(percent) * f64::from(place) / 10_000.0
}
