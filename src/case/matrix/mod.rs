//! Everything Amazon asks, in one table: what is asked, what the seller says to it, what proves it.
//!
//! The table is worked out from the messages, the story and the seller's decisions, and never stored. A row
//! keeps its id when another message comes, so that no decision is lost.

mod ask;
mod row;

use serde::Serialize;

pub use ask::Ask;
pub use row::{AnsweredBy, MatrixRow, Route, RowState, ShownProof, StoryItem};

use self::ask::asked;
use super::{Answers, Story};
use crate::notice::{MessageReading, NoticeError, read};
use crate::policy::{Options, ReasonId};
use crate::sort;

/// Everything the table is worked out from.
#[derive(Clone, Copy, Debug)]
pub struct MatrixInput<'a> {
    /// Every message of the case, oldest first.
    pub messages: &'a [String],
    /// The seller's own choice of reason; it wins over the reading.
    pub reason: Option<&'a ReasonId>,
    /// The interview.
    pub story: &'a Story,
    /// What the seller settled.
    pub answers: &'a Answers,
    /// Names of the files that the case holds.
    pub files: &'a [String],
    /// Ids of the papers that the case holds.
    pub papers: &'a [String],
    /// Today, and the store.
    pub options: &'a Options,
}

/// The table of requests, answers and proof.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Matrix {
    /// One row for each thing that is asked, in the order in which it was asked first.
    pub rows: Vec<MatrixRow>,
    /// The row to do next; none when nothing is left to do.
    pub next: Option<String>,
    /// Rows that are done or that Amazon said to be enough.
    pub answered: usize,
    /// Rows that the seller cannot answer and has chosen a way for.
    pub cannot: usize,
}

/// Works out the table. Fails where one of the messages cannot be read.
pub fn matrix(input: &MatrixInput<'_>) -> Result<Matrix, NoticeError> {
    let readings: Vec<MessageReading> =
        input.messages.iter().map(|text| read(text, input.options)).collect::<Result<_, _>>()?;
    let rows: Vec<MatrixRow> =
        asked(input, &readings).into_iter().map(|asked| MatrixRow::new(asked, input)).collect();
    let count = |is: fn(RowState) -> bool| rows.iter().filter(|row| is(row.state)).count();
    Ok(Matrix {
        next: next(&rows),
        answered: count(|state| matches!(state, RowState::Done | RowState::Accepted)),
        cannot: count(|state| state == RowState::Cannot),
        rows,
    })
}

/// What Amazon asked again first, then what it printed, then what such messages usually ask; a row that is begun
/// comes behind one that is not.
fn next(rows: &[MatrixRow]) -> Option<String> {
    let mut open: Vec<&MatrixRow> = rows.iter().filter(|row| row.state.is_to_do()).collect();
    sort::by_key(&mut open, |row| {
        (row.state != RowState::AskedAgain, !row.printed, row.state == RowState::Partly)
    });
    open.first().map(|row| row.id.clone())
}
