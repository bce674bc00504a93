//! Of which class a reply is, and what it says to be enough.

use super::reading::{MessageKind, ReplyReading};
use super::signals::{Fired, Scan, matcher};
use crate::policy::{Language, Places, ReplyClass, RequestKind, Signal, pack, text};

/// What the message says of an earlier answer; none where it is no reply.
///
/// `asks`: whether the message asks for anything. One that only says that an answer has arrived asks for nothing.
pub(super) fn read(
    scan: &Scan<'_>,
    kind: MessageKind,
    asks: bool,
    language: Option<Language>,
) -> Option<ReplyReading> {
    let (rules, families) = (&pack().replies, &matcher().families);
    let sort = Sort::of(kind, || {
        let arrived = |fired: &Fired| {
            let signal = &rules.arrived[usize::from(fired.rule - families.arrived.start)];
            counts(scan, signal, fired, &rules.places)
        };
        scan.fired(&families.arrived).any(arrived)
    });
    let first = scan
        .fired(&families.replies)
        .map(|fired| (&rules.signals[usize::from(fired.rule - families.replies.start)], fired))
        .filter(|(signal, fired)| sort.agrees(signal.gives) && counts(scan, signal, fired, &rules.places))
        .filter(|(signal, _)| !(asks && signal.gives == ReplyClass::Received && signal.id == RECEIVED_ONLY))
        .min_by_key(|(_, fired)| (fired.rule, fired.start));
    let (class, place) = match first {
        Some((signal, fired)) => (signal.gives, Some(fired)),
        None => (sort.usual()?, None),
    };
    Some(reading(
        class,
        language,
        place.map(|fired| (scan.span(fired.start, fired.end), scan.line(fired.start))),
    ))
}

/// The signal of a message that says no more than that an answer has arrived.
const RECEIVED_ONLY: &str = "received-only";

/// What the sort of message leaves open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sort {
    /// Asks for more.
    NeedsInfo,
    Denied,
    Reinstated,
    /// Speaks of an answer that came, whatever else it is.
    SpeaksOfAnswer,
    /// No notice, and it speaks of no answer.
    NoNotice,
    /// A notice of its own.
    Notice,
}

impl Sort {
    fn of(kind: MessageKind, speaks_of_answer: impl FnOnce() -> bool) -> Self {
        match kind {
            MessageKind::ReplyNeedsInfo => Self::NeedsInfo,
            MessageKind::ReplyDenied => Self::Denied,
            MessageKind::Reinstated => Self::Reinstated,
            _ if speaks_of_answer() => Self::SpeaksOfAnswer,
            MessageKind::NotANotice => Self::NoNotice,
            _ => Self::Notice,
        }
    }

    /// Whether such a message can be of that class.
    fn agrees(self, class: ReplyClass) -> bool {
        match self {
            Self::NeedsInfo => {
                !matches!(class, ReplyClass::Reinstated | ReplyClass::Final | ReplyClass::EvaluationComplete)
            }
            Self::Denied => !matches!(class, ReplyClass::Reinstated | ReplyClass::Received),
            Self::Reinstated => class == ReplyClass::Reinstated,
            Self::SpeaksOfAnswer => true,
            Self::NoNotice => class == ReplyClass::WrongChannel,
            Self::Notice => false,
        }
    }

    /// The class of a reply that says no more than its sort.
    fn usual(self) -> Option<ReplyClass> {
        match self {
            Self::NeedsInfo => Some(ReplyClass::NeedsMoreInfo),
            Self::Denied => Some(ReplyClass::Final),
            Self::Reinstated => Some(ReplyClass::Reinstated),
            Self::SpeaksOfAnswer | Self::NoNotice | Self::Notice => None,
        }
    }
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
