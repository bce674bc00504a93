//! A reply against what was asked before: what is accepted, still asked, newly asked, passed over.

use serde::Serialize;

use super::reading::{MessageReading, MessageRequest, ReplyClass, ReplyReading};
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
    let mut requests = asked_before(&readings);
    for known in &mut requests {
        known.state = state(known, &reading, class.as_ref());
    }
    for new in &reading.requests {
        if !requests.iter().any(|known| is_for(known, new)) {
            requests.push(ComparedRequest {
                state: RequestState::NewlyAsked,
                what: new.what,
                asins: new.asins.clone(),
                message: None,
                request: new.id.clone(),
            });
        }
    }
    Ok(ReplyComparison { reply: class, copy_of, requests })
}

/// Everything that was asked, each once.
fn asked_before(readings: &[MessageReading]) -> Vec<ComparedRequest> {
    let mut requests: Vec<ComparedRequest> = Vec::new();
    for (message, reading) in readings.iter().enumerate() {
        for request in &reading.requests {
            if !requests.iter().any(|known| is_for(known, request)) {
                requests.push(ComparedRequest {
                    state: RequestState::Silent,
                    what: request.what,
                    asins: request.asins.clone(),
                    message: Some(message),
                    request: request.id.clone(),
                });
            }
        }
    }
    requests
}

/// Whether both ask for the same thing of the same products; one that names none asks for all.
fn is_for(known: &ComparedRequest, request: &MessageRequest) -> bool {
    known.what == request.what
        && (known.asins.is_empty()
            || request.asins.is_empty()
            || known.asins.iter().any(|asin| request.asins.contains(asin)))
}

fn state(known: &ComparedRequest, reading: &MessageReading, class: Option<&ReplyReading>) -> RequestState {
    let class = class.map(|reply| reply.class);
    if class == Some(ReplyClass::Reinstated) || reading.accepted.contains(&known.what) {
        return RequestState::Accepted;
    }
    let named = reading.requests.iter().any(|request| is_for(known, request));
    let left_open = reading.requests.is_empty()
        && pack()
            .replies
            .classes
            .iter()
            .any(|meaning| Some(meaning.class) == class && meaning.open.contains(&known.what));
    if named || left_open { RequestState::StillAsked } else { RequestState::Silent }
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
}
