//! Late responses: messages of buyers not answered within 24 hours, out of the messages that need an answer
//! (`domain/metrics.md` section 13), over 7, 30 and 90 days.
//!
//! Weekends and holidays count, and so do questions before a sale. A message marked "no response needed" does not.
//! Decided here, where section 13 leaves it open: a message is of the window of the day it came. One without an
//! answer counts once 24 hours were over before today began; until then it is not among the messages. Where the
//! file has days and no times, an answer on the same day was in time, one two days later or more was late, and of
//! one on the next day it may count.

use super::measure::{Base, Counting, Found, Looked, Measure};
use super::scope::Scope;
use super::{Basis, CountReason, Gap, GapCode, Unit};
use crate::report::{Cell, Channel, Field, MINUTES_BEGIN, MINUTES_OF_DAY, ReportKind, SheetRow};
use crate::text::Day;

const KIND: ReportKind = ReportKind::BuyerMessages;

/// The messages and their answers.
pub(super) fn look(scope: &Scope<'_>, _: Option<Channel>) -> Found {
    if !scope.has(KIND) {
        return Found::nothing(KIND, GapCode::NoMessages);
    }
    let mut rows = Vec::new();
    let mut without_times = false;
    for (file, row) in scope.account.rows(KIND) {
        if row.flag(Field::Counts) == Some(true) {
            continue;
        }
        let Some(day) = row.day(Field::Day) else { continue };
        without_times |= minutes(row, Field::Time).is_none();
        let Answer::Judged(why) = judge(row, day, scope.today) else { continue };
        rows.push(Looked::new(file, row, Some(day), why, Field::AnswerTime));
    }
    let counting = Counting::of(Unit::Messages, Basis::Download, Base::Listed);
    let measure = Some(Measure::new(scope, counting, rows));
    let gaps = without_times.then(|| Gap::new(GapCode::MessageTimesUnknown)).into_iter().collect();
    Found { measure, with_orders: false, kind: KIND, gaps }
}

enum Answer {
    /// There is still time to answer.
    StillOpen,
    Judged(Option<CountReason>),
}

fn judge(row: SheetRow<'_>, day: Day, today: Day) -> Answer {
    // The first and the last minute at which it may have come.
    let came = match minutes(row, Field::Time) {
        Some(minute) => (minute, minute),
        None => (first_minute(day), first_minute(day) + MINUTES_OF_DAY - 1),
    };
    let late = |until: u32, from: u32| until.saturating_sub(from) > MINUTES_OF_DAY;
    let Some(answered) = minutes(row, Field::AnswerTime) else {
        let is_over = late(first_minute(today), came.1);
        return if is_over { Answer::Judged(Some(CountReason::NotAnswered)) } else { Answer::StillOpen };
    };
    Answer::Judged(match (late(answered, came.1), late(answered, came.0)) {
        (true, _) => Some(CountReason::AnsweredLate),
        (false, true) => Some(CountReason::TimeUnclear),
        (false, false) => None,
    })
}

fn minutes(row: SheetRow<'_>, column: Field) -> Option<u32> {
    match row.cell(column) {
        Cell::Time(minutes) => Some(minutes),
        _ => None,
    }
}

/// As [`Cell::Time`] counts.
fn first_minute(day: Day) -> u32 {
    day.ordinal().saturating_sub(MINUTES_BEGIN) * MINUTES_OF_DAY
}
