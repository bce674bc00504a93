//! A reply against what was asked before: what is accepted, still asked, newly asked, passed over.

use serde::Serialize;

use super::reading::{MessageReading, ReplyClass, ReplyReading};
use super::{NoticeError, read, replies};
use crate::policy::{Options, RequestKind, pack};
use crate::text::fold;

/// What became of one request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum RequestState {
    /// The reply says that it is enough, or the account is back.
    Accepted,
    /// The reply asks for it again.
    StillAsked,
    /// Nothing asked for it before.
    NewlyAsked,
    /// The reply does not speak of it.
    Silent,
}

/// One request beside what the reply says of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ComparedRequest {
    /// What became of it.
    pub state: RequestState,
    /// What is asked.
    pub what: RequestKind,
    /// Products it is asked for.
    pub asins: Vec<String>,
    /// The earlier message that asked, the first being 0; none where it is new.
    pub message: Option<usize>,
    /// The request of that message, or of the reply where it is new.
    pub request: String,
}

/// A reply beside the messages before it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ReplyComparison {
    /// What the reply says of the answer; none where it is no reply.
    pub reply: Option<ReplyReading>,
    /// The earlier message that it repeats word for word, the first being 0.
    pub copy_of: Option<usize>,
    /// What was asked before, then what is new.
    pub requests: Vec<ComparedRequest>,
}

/// Holds a reply against the messages before it, oldest first.
pub fn compare(reply: &str, earlier: &[String], options: &Options) -> Result<ReplyComparison, NoticeError> {
    let reading = read(reply, options)?;
    let readings = earlier.iter().map(|text| read(text, options)).collect::<Result<Vec<_>, _>>()?;
    let copy_of = earlier.iter().position(|text| is_same(text, reply));
    let class = match copy_of {
        Some(_) => Some(replies::reading(ReplyClass::CopyOfFirst, options.language, None)),
        None => reading.reply.clone(),
    };
    let known = asked(&readings, &[]);
    let new = asked(std::slice::from_ref(&reading), &known);
    let mut requests: Vec<ComparedRequest> =
        known.into_iter().flat_map(|known| judged(known, &reading, class.as_ref())).collect();
    requests.extend(new.into_iter().map(|new| ComparedRequest {
        state: RequestState::NewlyAsked,
        message: None,
        ..new
    }));
    Ok(ReplyComparison { reply: class, copy_of, requests })
}

/// Everything that is asked and not among `before`, each thing once for each product; a request that names no
/// product asks for all.
fn asked(readings: &[MessageReading], before: &[ComparedRequest]) -> Vec<ComparedRequest> {
    let mut rows: Vec<ComparedRequest> = Vec::new();
    for (message, reading) in readings.iter().enumerate() {
        for request in &reading.requests {
            let same = || before.iter().chain(&rows).filter(|known| known.what == request.what);
            let is_known = |asin: &String| same().any(|known| known.asins.contains(asin));
            let asins: Vec<String> = request.asins.iter().filter(|asin| !is_known(asin)).cloned().collect();
            let covered = if request.asins.is_empty() {
                same().next().is_some()
            } else {
                asins.is_empty() || same().any(|known| known.asins.is_empty())
            };
            if !covered {
                rows.push(ComparedRequest {
                    state: RequestState::Silent,
                    what: request.what,
                    asins,
                    message: Some(message),
                    request: request.id.clone(),
                });
            }
        }
    }
    rows
}

/// What the reply says of a request; two answers where it speaks of some of its products only.
fn judged(
    known: ComparedRequest,
    reading: &MessageReading,
    class: Option<&ReplyReading>,
) -> Vec<ComparedRequest> {
    let class = class.map(|reply| reply.class);
    let again = || reading.requests.iter().filter(|request| request.what == known.what);
    let (still, silent): (Vec<String>, Vec<String>) =
        known.asins.iter().cloned().partition(|asin| {
            again().any(|request| request.asins.is_empty() || request.asins.contains(asin))
        });
    let left_open = || {
        let mut meanings = pack().replies.classes.iter().filter(|meaning| Some(meaning.class) == class);
        reading.requests.is_empty() && meanings.any(|meaning| meaning.open.contains(&known.what))
    };
    if class == Some(ReplyClass::Reinstated) || reading.accepted.contains(&known.what) {
        return vec![ComparedRequest { state: RequestState::Accepted, ..known }];
    }
    if !still.is_empty() && !silent.is_empty() {
        return [(RequestState::StillAsked, still), (RequestState::Silent, silent)]
            .map(|(state, asins)| ComparedRequest { state, asins, ..known.clone() })
            .into();
    }
    let is_asked = !still.is_empty() || known.asins.is_empty() && again().next().is_some() || left_open();
    let state = if is_asked { RequestState::StillAsked } else { RequestState::Silent };
    vec![ComparedRequest { state, ..known }]
}

/// Word for word, whatever the line breaks.
fn is_same(a: &str, b: &str) -> bool {
    let words = |text: &str| fold(text).split_whitespace().collect::<Vec<_>>().join(" ");
    words(a) == words(b)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Day;

    const NOTICE: &str = "Hello,\n\nYour selling account has been deactivated.\n\nWhy did this happen?\nWe received complaints about the authenticity of the items you sell.\n\nHow do I reactivate my account?\nPlease send us the following:\n-- Copies of invoices from your supplier issued in the last 365 days\n-- The root cause of the complaints\n-- The actions you have taken to resolve them\n-- The steps you have taken to prevent them going forward";

    fn options() -> Options {
        Options { today: Day::parse_iso("2026-11-23").expect("a day"), store: None, language: None }
    }

    fn compared(reply: &str) -> ReplyComparison {
        compare(reply, &[NOTICE.to_owned()], &options()).expect("two messages")
    }

    fn states(comparison: &ReplyComparison) -> Vec<(RequestKind, RequestState)> {
        comparison.requests.iter().map(|request| (request.what, request.state)).collect()
    }

    #[test]
    fn a_reply_that_asks_again_leaves_the_rest_silent() {
        let reply = compared(
            "Hello,\n\nWe received your submission but do not have enough information to reactivate your account.\n\nPlease send us:\n-- Greater detail on the root cause of the complaints\n-- A copy of your business license",
        );
        assert_eq!(reply.reply.as_ref().map(|reply| reply.class), Some(ReplyClass::NeedsMoreInfo));
        let states = states(&reply);
        assert!(states.contains(&(RequestKind::RootCause, RequestState::StillAsked)), "{states:?}");
        assert!(states.contains(&(RequestKind::Invoices, RequestState::Silent)), "{states:?}");
        assert!(states.contains(&(RequestKind::BusinessLicense, RequestState::NewlyAsked)), "{states:?}");
    }

    #[test]
    fn the_same_text_again_is_a_copy() {
        let reply = compared(&NOTICE.replace("\n\n", "\n"));
        assert_eq!(reply.copy_of, Some(0));
        assert_eq!(reply.reply.map(|reply| reply.class), Some(ReplyClass::CopyOfFirst));
        assert!(reply.requests.iter().all(|request| request.state == RequestState::StillAsked));
    }

    #[test]
    fn an_account_that_is_back_has_everything_accepted() {
        let reply = compared(
            "Hello,\n\nThank you for your appeal. Your selling account has been reactivated. You may now sell on Amazon again. Welcome back.",
        );
        assert_eq!(reply.reply.as_ref().map(|reply| reply.class), Some(ReplyClass::Reinstated));
        assert!(reply.requests.iter().all(|request| request.state == RequestState::Accepted), "{reply:?}");
    }

    #[test]
    fn requests_are_held_apart_by_their_products() {
        let earlier = "Hello,\n\nWe removed your listings because buyers complained that items are inauthentic.\n\nPlease send us:\n-- Invoices for ASIN B0F4Q7TZ21\n-- Invoices for ASIN B0F4Q7TZ22";
        let reply = "Hello,\n\nWe received your submission but do not have enough information.\n\nPlease send us:\n-- Invoices for ASIN B0F4Q7TZ22\n-- Invoices for ASIN B0F4Q7TZ23";
        let comparison = compare(reply, &[earlier.to_owned()], &options()).expect("two messages");
        let states: Vec<(Vec<String>, RequestState)> =
            comparison.requests.iter().map(|request| (request.asins.clone(), request.state)).collect();
        let of = |asin: &str| vec![asin.to_owned()];
        assert_eq!(
            states,
            [
                (of("B0F4Q7TZ22"), RequestState::StillAsked),
                (of("B0F4Q7TZ21"), RequestState::Silent),
                (of("B0F4Q7TZ23"), RequestState::NewlyAsked),
            ]
        );
    }

    #[test]
    fn what_several_messages_asked_is_taken_together_each_once() {
        let second = "Hello,\n\nWe received your submission but do not have enough information.\n\nPlease send us:\n-- Copies of invoices from your supplier\n-- A copy of your business license";
        let third = "Hello,\n\nWe received your submission but do not have enough information.\n\nPlease send us:\n-- A utility bill\n-- A copy of your business license";
        let comparison =
            compare(third, &[NOTICE.to_owned(), second.to_owned()], &options()).expect("three messages");
        let rows: Vec<_> = comparison
            .requests
            .iter()
            .map(|request| (request.what, request.message, request.state))
            .collect();
        assert_eq!(
            rows,
            [
                (RequestKind::Invoices, Some(0), RequestState::Silent),
                (RequestKind::RootCause, Some(0), RequestState::Silent),
                (RequestKind::ActionsTaken, Some(0), RequestState::Silent),
                (RequestKind::Prevention, Some(0), RequestState::Silent),
                (RequestKind::BusinessLicense, Some(1), RequestState::StillAsked),
                (RequestKind::UtilityBill, None, RequestState::NewlyAsked),
            ]
        );
    }

    #[test]
    fn what_is_said_to_be_enough_is_accepted() {
        let reply = compared(
            "Hello,\n\nWe received your submission. We have accepted your invoices. We still need more information.\n\nPlease send us:\n-- Greater detail on the root cause of the complaints",
        );
        let states = states(&reply);
        assert!(states.contains(&(RequestKind::Invoices, RequestState::Accepted)), "{states:?}");
        assert!(states.contains(&(RequestKind::RootCause, RequestState::StillAsked)), "{states:?}");
    }

    #[test]
    fn a_class_that_asks_for_nothing_by_name_leaves_its_part_open() {
        let reply = compared("Hello,\n\nWe reviewed your appeal. The invoices you sent are not legible.");
        assert_eq!(reply.reply.as_ref().map(|reply| reply.class), Some(ReplyClass::PapersInvalid));
        let states = states(&reply);
        assert!(states.contains(&(RequestKind::Invoices, RequestState::StillAsked)), "{states:?}");
        assert!(states.contains(&(RequestKind::Prevention, RequestState::Silent)), "{states:?}");
    }

    #[test]
    fn a_copy_of_a_later_message_names_that_message() {
        let second = "Hello,\n\nWe received your submission but do not have enough information to reactivate your account.";
        let earlier = [NOTICE.to_owned(), second.to_owned()];
        let comparison = compare(&second.replace('\n', "\r\n"), &earlier, &options()).expect("messages");
        assert_eq!(comparison.copy_of, Some(1));
        let comparison = compare(second, &[], &options()).expect("a message");
        assert_eq!(comparison.copy_of, None);
    }

    #[test]
    fn an_empty_message_among_them_is_refused() {
        assert_eq!(compare(" ", &[NOTICE.to_owned()], &options()), Err(NoticeError::Empty));
        assert_eq!(compare(NOTICE, &[String::new()], &options()), Err(NoticeError::Empty));
    }
}
