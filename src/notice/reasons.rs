//! Which reasons a message gives, how sure that is, and the words that speak for them.
//!
//! Every signal is a chance, less where its sentence stands in a part of the message that is the
//! same in all notices. Chances add up as independent ones do: `1 − Π(1 − chance)`. Where no sentence
//! makes a reason certain, what the message speaks of as a whole and what it is like count too, and give one at most.

use super::learned::Likeness;
use super::reading::{Evidence, FoundReason};
use super::signals::{Family, Fired, Scan, matcher};
use crate::policy::{Language, Places, Reason, ReasonId, Signal, pack};
use crate::sort;

/// From here on a reason counts as found.
const CERTAIN: f64 = 0.6;
/// From here on a reason is worth showing as a possibility.
const POSSIBLE: f64 = 0.25;
/// A reason this far behind the best is no second reason but an echo of the first.
const ECHO: f64 = 0.3;
const RUNNERS_UP: usize = 2;
const EVIDENCE: usize = 8;
/// Less than this is what any message has in common with any other.
const ALIKE: f64 = 0.15;
/// What no rule hears must be this much alike to be a possibility; it is never more.
const ALIKE_UNHEARD: f64 = 0.5;
/// Words shown of a message that is alike.
const ALIKE_WORDS: usize = 3;
/// Stands for the name of a rule where words were learned.
const LEARNED: &str = "learned";

/// Reasons that are certain enough, and runners-up.
pub(super) struct Reasons {
    /// Whether a sentence states the first one, not only the message as a whole.
    pub(super) stated: bool,
    pub(super) found: Vec<FoundReason>,
    pub(super) runners_up: Vec<FoundReason>,
}

impl Reasons {
    /// The reason the message is mainly about, where it states one.
    pub(super) fn main(&self) -> Option<&ReasonId> {
        self.found.first().map(|reason| &reason.id)
    }
}

/// Weighs all reasons.
pub(super) fn weigh(scan: &Scan<'_>, likeness: &Likeness<'_>, language: Option<Language>) -> Reasons {
    let mut by_sentences = weigh_by(scan, None, language);
    if !by_sentences.found.is_empty() {
        // All of them are sure: the one that the message puts first is the main one.
        sort::by_key(&mut by_sentences.found, |reason| reason.evidence.first().map(|evidence| evidence.line));
        return Reasons { stated: true, ..by_sentences };
    }
    let Reasons { mut found, mut runners_up, .. } = weigh_by(scan, Some(likeness), language);
    runners_up.splice(0..0, found.drain(found.len().min(1)..));
    runners_up.truncate(RUNNERS_UP);
    Reasons { stated: false, found, runners_up }
}

/// By what single sentences say; with a `likeness` by the message as a whole besides.
fn weigh_by(scan: &Scan<'_>, likeness: Option<&Likeness<'_>>, language: Option<Language>) -> Reasons {
    let families = &matcher().families;
    let mut all: Vec<FoundReason> = pack()
        .reasons()
        .iter()
        .zip(families.reasons.iter().zip(&families.gists))
        .map(|(reason, (signals, gist))| {
            let words = words(scan, reason, signals);
            match likeness {
                None => judge(scan, reason, words, language),
                Some(likeness) => {
                    let words = words.into_iter().chain(gist_words(scan, reason, gist)).collect();
                    resembling(scan, likeness, judge(scan, reason, words, language))
                }
            }
        })
        .filter(|reason| reason.confidence >= POSSIBLE)
        .collect();
    sort::by(&mut all, |a, b| b.confidence.total_cmp(&a.confidence).then_with(|| a.id.cmp(&b.id)));
    let best = all.first().map_or(0.0, |reason| reason.confidence);
    let (mut found, mut runners_up): (Vec<_>, Vec<_>) =
        all.into_iter().partition(|reason| reason.confidence >= CERTAIN && reason.confidence + ECHO >= best);
    silence(&mut found);
    runners_up.truncate(RUNNERS_UP);
    Reasons { stated: false, found, runners_up }
}

/// The same reason, surer where the message is like those that state it; with the words that make it so.
fn resembling(scan: &Scan<'_>, likeness: &Likeness<'_>, mut reason: FoundReason) -> FoundReason {
    let alike = likeness.reason(&reason.id);
    let heard = reason.confidence > 0.0;
    if alike < if heard { ALIKE } else { ALIKE_UNHEARD } {
        return reason;
    }
    let together = hundredths(1.0 - (1.0 - reason.confidence) * (1.0 - alike));
    reason.confidence = if heard { together } else { together.min(CERTAIN - 0.01) };
    let words = likeness.words_for(&reason.id, ALIKE_WORDS);
    reason.evidence.extend(words.into_iter().map(|at| Evidence {
        span: scan.span(at.start, at.end),
        line: scan.line(at.start),
        rule: LEARNED.to_owned(),
    }));
    reason
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

/// Words that speak for a reason.
struct Word<'s> {
    chance: f64,
    fired: &'s Fired,
    signal: &'s Signal<u8>,
}

/// What the sentences say for a reason.
fn words<'s>(scan: &'s Scan<'_>, reason: &'s Reason, family: &'s Family) -> Vec<Word<'s>> {
    let places = &pack().layout.places;
    scan.fired(family)
        .map(|fired| {
            let signal = &reason.signals[usize::from(fired.rule - family.start)];
            Word { chance: chance(scan, fired, signal, places, signal.gives), fired, signal }
        })
        .filter(|word| word.chance > 0.0)
        .collect()
}

/// What the message as a whole says for a reason.
fn gist_words<'s>(
    scan: &'s Scan<'_>,
    reason: &'s Reason,
    family: &'s Family,
) -> impl Iterator<Item = Word<'s>> {
    scan.gist(family).map(|fired| {
        let signal = &reason.gist[usize::from(fired.rule - family.start)];
        Word { chance: f64::from(signal.gives) / 100.0, fired, signal }
    })
}

fn judge(
    scan: &Scan<'_>,
    reason: &Reason,
    mut words: Vec<Word<'_>>,
    language: Option<Language>,
) -> FoundReason {
    sort::by(&mut words, |a, b| {
        let place = |word: &Word<'_>| (word.fired.unit, word.fired.rule);
        b.chance.total_cmp(&a.chance).then_with(|| place(a).cmp(&place(b)))
    });
    let evidence = words
        .iter()
        .take(EVIDENCE)
        .map(|Word { fired, signal, .. }| Evidence {
            span: scan.span(fired.start, fired.end),
            line: scan.line(fired.start),
            rule: signal.id.clone(),
        })
        .collect();
    FoundReason {
        id: reason.id.clone(),
        title: reason.title(language).to_owned(),
        because: reason.because(language).to_owned(),
        confidence: together(&words),
        answer: reason.answer,
        evidence,
    }
}

/// The chance of all words together. A signal that fires twice says nothing new the second time.
fn together(words: &[Word<'_>]) -> f64 {
    let (mut doubt, mut seen) = (1.0, Vec::new());
    for word in words {
        if !seen.contains(&word.fired.rule) {
            seen.push(word.fired.rule);
            doubt *= 1.0 - word.chance;
        }
    }
    hundredths(1.0 - doubt)
}

fn hundredths(chance: f64) -> f64 {
    (chance * 100.0).round() / 100.0
}

fn chance<T>(scan: &Scan<'_>, fired: &Fired, signal: &Signal<T>, places: &Places, percent: u8) -> f64 {
    let places = signal.places.as_ref().unwrap_or(places);
    let place = places.get(&scan.place(fired)).copied().unwrap_or(0);
    f64::from(percent) * f64::from(place) / 10_000.0
}
