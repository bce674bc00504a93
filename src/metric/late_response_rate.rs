//! Late responses: messages of buyers not answered within 24 hours, out of the messages that need an answer
//! (`domain/metrics.md` section 13), over 7, 30 and 90 days.
//!
//! Weekends and holidays count, and so do questions before a sale. A message marked "no response needed" does not.
//! Decided here, where section 13 leaves it open: a message is of the window of the day it came, in UTC. One that
//! may still be answered in time is not among the messages. One of which the file does not say whether it was
//! answered in time may count.

use super::measure::{Base, Counting, Found, Looked, Measure};
use super::scope::Scope;
use super::{Basis, CountReason, Gap, GapCode, Unit};
use crate::report::{Answer, Cell, Channel, Field, ReportKind, asked_on};

const KIND: ReportKind = ReportKind::BuyerMessages;

/// The hours that this rate is about.
const HOURS: u32 = 24;

/// The messages and their answers.
pub(super) fn look(scope: &Scope<'_>, _: Option<Channel>) -> Found {
    if !scope.has(KIND) {
        return Found::nothing(KIND, GapCode::NoMessages);
    }
    let mut rows = Vec::new();
    let mut without_times = false;
    for (file, row) in scope.account.rows(KIND) {
        let why = match Answer::to(&row, HOURS, scope.today) {
            Answer::NotNeeded => continue,
            Answer::Open => None,
            Answer::InTime => Some(None),
            Answer::Late(_) => Some(Some(CountReason::AnsweredLate)),
            Answer::Missing(_) => Some(Some(CountReason::NotAnswered)),
            Answer::Unknown => Some(Some(CountReason::TimeUnclear)),
        };
        without_times |= !matches!(row.cell(Field::Time), Cell::Time(_));
        if let Some(why) = why {
            rows.push(Looked::new(file, row, asked_on(&row), why, Field::AnswerTime));
        }
    }
    let counting = Counting::of(Unit::Messages, Basis::Download, Base::Listed);
    let measure = Some(Measure::new(scope, counting, rows));
    let gaps = without_times.then(|| Gap::new(GapCode::MessageTimesUnknown)).into_iter().collect();
    Found { measure, with_orders: false, kind: KIND, gaps }
}
