//! Rounds with Amazon: what is new in one, the wait between two, days for a calendar.

use std::rc::Rc;

use serde::Deserialize;

use super::Engine;
use super::request::{DraftRequest, MatrixRequest};
use crate::case::{self, Call, Round, RoundComparison, WaitingInput, WaitingRoom};
use crate::error::Error;
use crate::notice::{MessageKind, MessageReading};
use crate::output::{self, CalendarRequest};
use crate::policy::Options;

/// Asks what a later round has that an earlier one has not.
#[derive(Clone, Debug, Deserialize)]
pub struct RoundsRequest {
    /// The earlier one.
    pub before: Round,
    /// The later one; it need not be sent yet.
    pub now: Round,
    /// Such as `amazon.de`.
    #[serde(default)]
    pub store: Option<String>,
}

/// Asks for the waiting room.
#[derive(Clone, Debug, Deserialize)]
pub struct WaitingRequest {
    /// What the table of requests is asked for by.
    pub asked: MatrixRequest,
    /// What was sent, oldest first.
    #[serde(default)]
    pub rounds: Vec<Round>,
    /// Talks with Account Health Support, oldest first.
    #[serde(default)]
    pub calls: Vec<Call>,
}

impl Engine {
    /// What is new, repeated and contradicting in a round, beside an earlier one.
    pub fn compare_rounds(&self, request: &RoundsRequest) -> RoundComparison {
        case::compare_rounds(&request.before, &request.now, request.store.as_deref())
    }

    /// What is normal while Amazon reads, what comes next and when.
    pub fn waiting_room(&self, request: &WaitingRequest) -> Result<WaitingRoom, Error> {
        let options = request.asked.options();
        let matrix = self.matrix(&request.asked)?;
        let texts = request.asked.messages.iter();
        let readings: Vec<MessageReading> =
            texts.map(|text| crate::notice::read(text, &options)).collect::<Result<_, _>>()?;
        Ok(case::waiting_room(&WaitingInput {
            rounds: &request.rounds,
            calls: &request.calls,
            readings: &readings,
            matrix: &matrix,
            options: &options,
        }))
    }

    /// Days as a calendar file.
    pub fn calendar(&self, request: &CalendarRequest) -> String {
        output::calendar(request)
    }

    /// The message that a letter answers. A reply often names no reason: then it is about what the newest message
    /// before it names.
    pub(super) fn read_for_letter(
        &self,
        request: &DraftRequest,
        options: &Options,
    ) -> Result<Rc<MessageReading>, Error> {
        let reading = self.read_message(&request.message, options)?;
        let asks_nothing = matches!(reading.kind, MessageKind::NotANotice | MessageKind::Reinstated);
        if asks_nothing || !reading.reasons.is_empty() {
            return Ok(reading);
        }
        let at = request.messages.iter().rposition(|text| *text == request.message);
        for text in request.messages[..at.unwrap_or(request.messages.len())].iter().rev() {
            let before = crate::notice::read(text, options)?;
            if before.reasons.is_empty() {
                continue;
            }
            let mut reasons = before.reasons;
            // Their words stand in another message than the one that is answered.
            for reason in &mut reasons {
                reason.evidence.clear();
            }
            let answer = reading.answer.or(before.answer);
            return Ok(Rc::new(MessageReading { reasons, answer, ..(*reading).clone() }));
        }
        Ok(reading)
    }
}
