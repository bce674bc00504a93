//! Of which class a reply is, and what it says to be enough.

use super::reading::{MessageKind, ReplyReading};
use super::signals::{Fired, Scan, matcher};
use crate::policy::{Language, Places, ReplyClass, RequestKind, Signal, pack, text};

/// What the message says of an earlier answer; none where it is no reply.
pub(super) fn read(scan: &Scan<'_>, kind: MessageKind, language: Option<Language>) -> Option<ReplyReading> {
    let families = &matcher().families;
    let is_reply =
        matches!(kind, MessageKind::ReplyNeedsInfo | MessageKind::ReplyDenied | MessageKind::Reinstated);
    if !is_reply && scan.fired(&families.arrived).next().is_none() {
        return None;
    }
    let rules = &pack().replies;
    let first = scan
        .fired(&families.replies)
        .map(|fired| (&rules.signals[usize::from(fired.rule - families.replies.start)], fired))
        .filter(|(signal, fired)| counts(scan, signal, fired, &rules.places))
        .filter(|(signal, _)| {
            is_reply && agree(kind, signal.gives) || !is_reply && stands_alone(signal.gives)
        })
        .min_by_key(|(_, fired)| (fired.rule, fired.start));
    let (class, place) = match first {
        Some((signal, fired)) => (signal.gives, Some(fired)),
        None => (usual(kind)?, None),
    };
    Some(reading(
        class,
        language,
        place.map(|fired| (scan.span(fired.start, fired.end), scan.line(fired.start))),
    ))
}

/// A class with its texts.
pub(super) fn reading(
    class: ReplyClass,
    language: Option<Language>,
    place: Option<(crate::text::Span, u32)>,
) -> ReplyReading {
    let meaning = pack().replies.classes.iter().find(|meaning| meaning.class == class);
    let said = |texts: Option<_>| texts.map_or_else(String::new, |texts| text(texts, language).to_owned());
    ReplyReading {
        class,
        meaning: said(meaning.map(|meaning| &meaning.meaning)),
        next: said(meaning.map(|meaning| &meaning.next)),
        span: place.map(|(span, _)| span),
        line: place.map(|(_, line)| line),
    }
}

/// What the message says to be enough.
pub(super) fn accepted(scan: &Scan<'_>) -> Vec<RequestKind> {
    let (rules, family) = (&pack().replies, &matcher().families.accepted);
    scan.fired(family)
        .map(|fired| (&rules.accepted[usize::from(fired.rule - family.start)], fired))
        .filter(|(signal, fired)| counts(scan, signal, fired, &rules.places))
        .map(|(signal, _)| signal.gives)
        .collect()
}

fn counts<T>(scan: &Scan<'_>, signal: &Signal<T>, fired: &Fired, places: &Places) -> bool {
    let places = signal.places.as_ref().unwrap_or(places);
    places.get(&scan.place(fired)).is_some_and(|&percent| percent > 0)
}

/// Whether a message of that sort can be of that class.
fn agree(kind: MessageKind, class: ReplyClass) -> bool {
    match class {
        ReplyClass::Reinstated => kind == MessageKind::Reinstated,
        ReplyClass::Final => kind == MessageKind::ReplyDenied,
        ReplyClass::NeedsMoreInfo => kind == MessageKind::ReplyNeedsInfo,
        ReplyClass::Received => false,
        _ => kind != MessageKind::Reinstated,
    }
}

/// Classes that a message can be of whatever sort it is taken for.
fn stands_alone(class: ReplyClass) -> bool {
    matches!(class, ReplyClass::Received | ReplyClass::WrongChannel | ReplyClass::EvaluationComplete)
}

/// The class of a reply that says no more than its sort.
fn usual(kind: MessageKind) -> Option<ReplyClass> {
    match kind {
        MessageKind::ReplyNeedsInfo => Some(ReplyClass::NeedsMoreInfo),
        MessageKind::ReplyDenied => Some(ReplyClass::Final),
        MessageKind::Reinstated => Some(ReplyClass::Reinstated),
        _ => None,
    }
}
