//! Of which class a reply is, and what it says to be enough.

use super::learned::Likeness;
use super::reading::{MessageKind, ReplyReading};
use super::signals::{Scan, matcher};
use crate::policy::{Language, ReplyClass, RequestKind, pack, text};

/// From which chance on the class of replies that are alike is taken where no rule tells one.
const ALIKE: f64 = 0.3;

/// What the message says of an earlier answer; none where it is no reply.
///
/// `asks`: whether the message asks for anything. One that only says that an answer has arrived asks for nothing.
pub(super) fn read(
    scan: &Scan<'_>,
    kind: MessageKind,
    likeness: &Likeness<'_>,
    asks: bool,
    language: Option<Language>,
) -> Option<ReplyReading> {
    let (rules, families) = (&pack().replies, &matcher().families);
    let sort =
        Sort::of(kind, || scan.said(&families.arrived, &rules.arrived, &rules.places).next().is_some());
    let only_received = (!asks)
        .then(|| scan.said(&families.only_received, &rules.only_received, &rules.places))
        .into_iter()
        .flatten();
    let first = scan
        .said(&families.replies, &rules.signals, &rules.places)
        .chain(only_received)
        .filter(|(signal, _)| sort.agrees(signal.gives))
        .min_by_key(|(signal, fired)| (!sort.prefers(signal.gives), fired.rule, fired.start));
    let alike = || likeness.reply(|class| sort.agrees(class)).filter(|(_, chance)| *chance >= ALIKE);
    let (class, place) = match (first, sort.usual()) {
        (Some((signal, fired)), _) => (signal.gives, Some(fired)),
        (None, usual) => (alike().map_or(usual?, |(class, _)| class), None),
    };
    Some(reading(
        class,
        language,
        place.map(|fired| (scan.span(fired.start, fired.end), scan.line(fired.start))),
    ))
}

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
            Self::Reinstated => {
                !matches!(class, ReplyClass::Received | ReplyClass::NeedsMoreInfo | ReplyClass::PapersInvalid)
            }
            Self::SpeaksOfAnswer => true,
            // Either speaks of an answer by itself.
            Self::NoNotice => matches!(class, ReplyClass::WrongChannel | ReplyClass::NotImplemented),
            Self::Notice => false,
        }
    }

    /// Whether that class comes before all others that fit.
    fn prefers(self, class: ReplyClass) -> bool {
        self == Self::Reinstated && class == ReplyClass::Reinstated
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
    scan.said(family, &rules.accepted, &rules.places).map(|(signal, _)| signal.gives).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use crate::notice::{MessageReading, read};
    use crate::policy::{Options, ReplyClass, RequestKind};
    use crate::text::Day;

    /// Replies, and messages that are none: `=== class | language` and the text behind it.
    const REPLIES: &str = include_str!("../../tests/fixtures/notices/replies.txt");

    fn read_text(text: &str) -> MessageReading {
        let today = Day::parse_iso("2026-11-23").expect("a day");
        read(text, &Options { today, store: None, language: None }).expect("a message")
    }

    fn replies() -> impl Iterator<Item = (Option<ReplyClass>, &'static str, &'static str)> {
        REPLIES.split("=== ").filter(|part| !part.is_empty()).map(|part| {
            let (head, text) = part.split_once('\n').expect("a head line");
            let (class, language) = head.split_once('|').expect("class | language");
            let class = match class.trim() {
                "none" => None,
                class => Some(serde_json::from_value(class.into()).expect("a class")),
            };
            (class, language.trim(), text)
        })
    }

    #[test]
    fn the_class_of_a_reply_is_read_in_every_language() {
        for (class, _, text) in replies() {
            let reading = read_text(text);
            let read = reading.reply.as_ref().map(|reply| reply.class);
            assert_eq!(read, class, "{:?} {:?}:\n{text}", reading.kind, reading.reply);
        }
    }

    #[test]
    fn every_class_is_put_to_the_test_in_seven_languages() {
        let mut languages: BTreeMap<String, Vec<&str>> = BTreeMap::new();
        for (class, language, _) in replies() {
            let of_class = languages.entry(format!("{class:?}")).or_default();
            if !of_class.contains(&language) {
                of_class.push(language);
            }
        }
        // A copy shows only beside the message it repeats.
        assert_eq!(languages.len(), 13 + 1, "{languages:?}");
        assert!(languages.values().all(|languages| languages.len() == 7), "{languages:?}");
    }

    #[test]
    fn a_class_comes_with_its_meaning_the_next_step_and_its_words() {
        let text = "Hello,\nWe reviewed your appeal. The invoices you sent appear to be forged.";
        let reply = read_text(text).reply.expect("a reply");
        assert!(!reply.meaning.is_empty() && !reply.next.is_empty());
        let span = reply.span.expect("words");
        assert!(text[span.start as usize..span.end as usize].contains("forged"));
        assert_eq!(reply.line, Some(2));
    }

    #[test]
    fn what_a_reply_holds_to_be_enough_is_read_and_what_it_denies_is_not() {
        for (text, accepted) in [
            ("We received your appeal. We have accepted your invoices.", vec![RequestKind::Invoices]),
            (
                "Wir haben Ihre Unterlagen geprüft. Ihre Identität wurde bestätigt.",
                vec![RequestKind::IdentityDocument],
            ),
            (
                "Hemos revisado su respuesta. Su identidad ha sido verificada.",
                vec![RequestKind::IdentityDocument],
            ),
            ("We received your appeal. We have not accepted your invoices.", vec![]),
            ("Wir haben Ihre Unterlagen geprüft. Ihre Identität wurde nicht bestätigt.", vec![]),
        ] {
            assert_eq!(read_text(text).accepted, accepted, "{text}");
        }
    }
}
