//! What the messages of a case ask, each thing once.

use serde::Serialize;

use super::MatrixInput;
use crate::notice::{MessageReading, MessageRequest};
use crate::policy::{ReplyClass, RequestKind, pack};
use crate::source::Fingerprint;
use crate::text::{Span, fold};

/// Letters of a request's words that are shown.
const WORDS_SHOWN: usize = 240;

/// One place where a thing is asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Ask {
    /// The message that asks, the first being 0.
    pub message: usize,
    /// The line that asks, as printed; none where the message leaves it open without a word, or where its reason implies it.
    pub words: Option<String>,
    /// The words in it that ask.
    pub span: Option<Span>,
    /// Its number.
    pub line: Option<u32>,
    /// Days the message prints for the age of papers.
    pub window: Option<u32>,
    /// Units or pieces the message prints.
    pub quantity: Option<u32>,
}

/// A thing that is asked, before what the seller says to it.
pub(super) struct Asked {
    pub(super) id: String,
    pub(super) what: RequestKind,
    pub(super) asin: Option<String>,
    pub(super) asks: Vec<Ask>,
    /// The message that says it is enough, where none behind it asks again.
    pub(super) accepted: Option<usize>,
}

/// Everything that is asked, in the order in which it was asked first.
pub(super) fn asked(input: &MatrixInput<'_>, readings: &[MessageReading]) -> Vec<Asked> {
    let mut rows: Vec<Asked> = Vec::new();
    for (message, (reading, text)) in readings.iter().zip(input.messages).enumerate() {
        accept(&mut rows, message, reading);
        for request in reading.requests.iter().filter(|request| counts(request, input, reading)) {
            take(&mut rows, message, request, text);
        }
        leave_open(&mut rows, message, reading);
    }
    let by_choice = input.reason.filter(|chosen| !readings.iter().any(|reading| has(reading, chosen)));
    for what in
        by_choice.and_then(|chosen| pack().reason(chosen)).into_iter().flat_map(|reason| &reason.requests)
    {
        if rows.iter().all(|row| row.what != *what) {
            add(&mut rows, *what, None, None, usual(readings.len().saturating_sub(1)));
        }
    }
    rows
}

/// What only the reason implies does not count where the seller chose another reason.
fn counts(request: &MessageRequest, input: &MatrixInput<'_>, reading: &MessageReading) -> bool {
    request.span.is_some() || input.reason.is_none_or(|chosen| has(reading, chosen))
}

fn has(reading: &MessageReading, reason: &crate::policy::ReasonId) -> bool {
    reading.reasons.iter().any(|found| found.id == *reason)
}

fn accept(rows: &mut [Asked], message: usize, reading: &MessageReading) {
    let is_back = reading.reply.as_ref().is_some_and(|reply| reply.class == ReplyClass::Reinstated);
    for row in rows.iter_mut().filter(|row| is_back || reading.accepted.contains(&row.what)) {
        row.accepted = Some(message);
    }
}

/// Takes one request in. Where it names products and the thing was asked for all, or the other way round, the rows
/// that are there already are asked again.
fn take(rows: &mut Vec<Asked>, message: usize, request: &MessageRequest, text: &str) {
    let ask = Ask {
        message,
        words: request.line.map(|line| words(text, line)),
        span: request.span,
        line: request.line,
        window: request.window,
        quantity: request.quantity,
    };
    let own_words = if request.what == RequestKind::Other { ask.words.clone() } else { None };
    let earlier = |row: &&mut Asked| row.what == request.what && own_words.is_none();
    let wide: Vec<&mut Asked> = rows
        .iter_mut()
        .filter(earlier)
        .filter(|row| request.asins.is_empty() || row.asin.is_none())
        .collect();
    if !wide.is_empty() {
        for row in wide {
            row.ask(ask.clone());
        }
        return;
    }
    if request.asins.is_empty() {
        return add(rows, request.what, None, own_words.as_deref(), ask);
    }
    for asin in &request.asins {
        add(rows, request.what, Some(asin), own_words.as_deref(), ask.clone());
    }
}

/// A reply that names nothing, but is of a class that leaves some things open: the papers are not legible.
fn leave_open(rows: &mut [Asked], message: usize, reading: &MessageReading) {
    let Some(reply) = reading.reply.as_ref().filter(|_| reading.requests.is_empty()) else { return };
    let Some(meaning) = pack().replies.classes.iter().find(|meaning| meaning.class == reply.class) else {
        return;
    };
    for row in rows.iter_mut().filter(|row| meaning.open.contains(&row.what)) {
        row.ask(Ask { span: reply.span, line: reply.line, ..usual(message) });
    }
}

/// Adds a row, or asks again in the one that is there.
fn add(rows: &mut Vec<Asked>, what: RequestKind, asin: Option<&String>, words: Option<&str>, ask: Ask) {
    let id = id(what, asin, words);
    match rows.iter_mut().find(|row| row.id == id) {
        Some(row) => row.ask(ask),
        None => rows.push(Asked { id, what, asin: asin.cloned(), asks: vec![ask], accepted: None }),
    }
}

/// INVARIANT: made of what is asked alone, so that it is the same whatever else the case holds.
fn id(what: RequestKind, asin: Option<&String>, words: Option<&str>) -> String {
    let mut id = what.name().to_owned();
    if let Some(words) = words {
        let mut fingerprint = Fingerprint::default();
        fingerprint.push(fold(words).as_bytes());
        id.push('.');
        id.push_str(&fingerprint.finish()[..8]);
    }
    if let Some(asin) = asin {
        id.push('.');
        id.push_str(asin);
    }
    id
}

fn usual(message: usize) -> Ask {
    Ask { message, words: None, span: None, line: None, window: None, quantity: None }
}

impl Asked {
    /// A message that asks the same in several places asks once.
    fn ask(&mut self, ask: Ask) {
        self.accepted = None;
        if self.asks.last().is_none_or(|last| last.message != ask.message) {
            self.asks.push(ask);
        }
    }
}

/// The line as it is read: without the sign of a bullet, on one line.
fn words(text: &str, line: u32) -> String {
    let line = text.split('\n').nth((line as usize).saturating_sub(1)).unwrap_or_default();
    let line = line.trim_start_matches(|sign: char| sign.is_whitespace() || "-–—*•·●▪‣".contains(sign));
    let words = line.split_whitespace().collect::<Vec<_>>().join(" ");
    match words.char_indices().nth(WORDS_SHOWN) {
        Some((end, _)) => format!("{}…", &words[..end]),
        None => words,
    }
}
