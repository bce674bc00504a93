//! How soon a buyer's message was answered, weekends and holidays counted (`domain/metrics.md` section 13).
//!
//! Only what no time of day could change is told. Decided here, where section 13 leaves it open: a message without
//! an answer is overdue once the hours were over before today began. An answer that is written down but cannot be
//! read, or that is older than the message, says nothing; nor does a file without a column of answers.

use super::date::{DAY_SECONDS, DateColumn, ReadDay, TIME_BEGINS};
use super::sheet::{Cell, Field, SheetRow};
use crate::text::Day;

/// How a message was answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// In time.
    InTime,
    /// After so many whole hours, where they are known.
    Late(Option<u32>),
    /// Not yet, after so many whole hours at least.
    Missing(u32),
    /// Not yet, and there may still be time.
    Open,
    /// None is needed.
    NotNeeded,
    /// The file does not say whether it came in time.
    Unknown,
}

/// The first and the last second, since 2000 UTC, at which something may have been.
type Span = (u32, u32);

impl Answer {
    /// The answer to the message in a row; due after so many hours, and seen today.
    pub fn to(row: &SheetRow<'_>, hours: u32, today: Day) -> Self {
        if row.flag(Field::Counts) == Some(true) {
            return Self::NotNeeded;
        }
        let Some(asked) = asked(row) else { return Self::Unknown };
        let due = hours * 3600;
        let is_answered = !row.text(Field::AnswerNote).is_empty();
        if is_answered {
            return answered(row).map_or(Self::Unknown, |answered| Self::between(asked, answered, due));
        }
        if !row.has(Field::AnswerNote) {
            return Self::Unknown;
        }
        let waited = whole(today).0.saturating_sub(asked.1);
        if waited > due { Self::Missing(waited / 3600) } else { Self::Open }
    }

    fn between(asked: Span, answered: Span, due: u32) -> Self {
        let (least, most) = (answered.0.saturating_sub(asked.1), answered.1.checked_sub(asked.0));
        match most {
            None => Self::Unknown,
            _ if least > due => Self::Late((most == Some(least)).then_some(least / 3600)),
            Some(most) if most <= due => Self::InTime,
            Some(_) => Self::Unknown,
        }
    }
}

/// The day in UTC on which a message came; the day as written where there is no time with its zone.
pub fn asked_on(row: &SheetRow<'_>) -> Option<Day> {
    match row.cell(Field::Time) {
        Cell::Time(second) => Some(Day::from_ordinal(TIME_BEGINS + second / DAY_SECONDS)),
        _ => row.day(Field::Day),
    }
}

fn asked(row: &SheetRow<'_>) -> Option<Span> {
    time(row, Field::Time).or_else(|| row.day(Field::Day).map(whole))
}

fn answered(row: &SheetRow<'_>) -> Option<Span> {
    let day = || match DateColumn::default().read(row.text(Field::AnswerNote).as_bytes())? {
        ReadDay::Sure(day) => Some(whole(Day::from_ordinal(day))),
        ReadDay::Open { .. } => None,
    };
    time(row, Field::AnswerTime).or_else(day)
}

fn time(row: &SheetRow<'_>, field: Field) -> Option<Span> {
    match row.cell(field) {
        Cell::Time(second) => Some((second, second)),
        _ => None,
    }
}

/// A whole day.
fn whole(day: Day) -> Span {
    let first = day.ordinal().saturating_sub(TIME_BEGINS).saturating_mul(DAY_SECONDS);
    (first, first.saturating_add(DAY_SECONDS - 1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{Content, ReportReader};

    fn answers(header: &str, rows: &[&str]) -> Vec<(Answer, Option<Day>)> {
        let mut reader = ReportReader::new("messages.csv");
        reader.push(format!("{header}\n{}\n", rows.join("\n")).as_bytes()).expect("a header");
        let Content::Sheet(sheet) = reader.finish().expect("a file of messages").content else {
            panic!("a sheet")
        };
        let today = Day::new(2026, 11, 23).expect("a day");
        let rows = (0..sheet.len()).map(|place| sheet.row(place));
        rows.map(|row| (Answer::to(&row, 24, today), asked_on(&row))).collect()
    }

    fn answer(received: &str, answered: &str) -> Answer {
        let header = "Received on,Order ID,Message,Answered at,No response needed";
        let row = format!("{received},111-0000001-0000001,Where,{answered},");
        answers(header, &[&row])[0].0
    }

    #[test]
    fn an_answer_one_second_after_the_hours_is_late() {
        assert_eq!(answer("2026-11-01T10:00:00Z", "2026-11-02T10:00:00Z"), Answer::InTime);
        assert_eq!(answer("2026-11-01T10:00:00Z", "2026-11-02T10:00:01Z"), Answer::Late(Some(24)));
        assert_eq!(answer("2026-11-01T10:00:00Z", "2026-11-03T11:30:00Z"), Answer::Late(Some(49)));
        assert_eq!(answer("2026-11-01T10:00:00Z", "2026-11-02T19:00:00+09:00"), Answer::InTime);
    }

    #[test]
    fn of_days_without_times_only_what_is_sure_is_told() {
        for (received, answered, expected) in [
            ("2026-11-01", "2026-11-01T23:00Z", Answer::InTime),
            ("2026-11-01", "2026-11-01", Answer::InTime),
            ("2026-11-01", "2026-11-02", Answer::Unknown),
            ("2026-11-01", "2026-11-02T23:00Z", Answer::Unknown),
            ("2026-11-01", "2026-11-03T01:00Z", Answer::Late(None)),
            ("2026-11-01", "2026-11-03", Answer::Late(None)),
            ("2026-11-01T23:00:00Z", "2026-11-02", Answer::Unknown),
            ("2026-11-01T10:00:00Z", "2026-11-03", Answer::Late(None)),
        ] {
            assert_eq!(answer(received, answered), expected, "{received} and {answered}");
        }
    }

    #[test]
    fn an_answer_that_cannot_be_read_is_no_missing_one() {
        for answered in ["yesterday", "3/4/26", "yes", "2026-10-31T10:00Z"] {
            assert_eq!(answer("2026-11-01T10:00:00Z", answered), Answer::Unknown, "{answered}");
        }
        let without = answers("Received on,Order ID,Message", &["2026-11-01,111-0000001-0000001,Where"]);
        assert_eq!(without[0].0, Answer::Unknown, "no column of answers");
    }

    #[test]
    fn a_message_without_an_answer_is_overdue_once_its_hours_were_over_before_today() {
        for (received, expected) in [
            ("2026-11-23", Answer::Open),
            ("2026-11-22", Answer::Open),
            ("2026-11-22T00:00:00Z", Answer::Open),
            ("2026-11-21T23:59:59Z", Answer::Missing(24)),
            ("2026-11-21", Answer::Missing(24)),
            ("2026-11-20T12:00:00Z", Answer::Missing(60)),
            ("2026-12-24", Answer::Open),
        ] {
            assert_eq!(answer(received, ""), expected, "{received}");
        }
    }

    #[test]
    fn a_message_that_needs_no_answer_is_told_apart_and_each_has_its_day_in_utc() {
        let header = "Received on,Order ID,Message,Answered at,No response needed";
        let rows = [
            "2026-11-01,111-0000001-0000001,Where,,yes",
            "2026-11-01T23:30:00-08:00,111-0000001-0000001,Where,,no",
        ];
        let told = answers(header, &rows);
        let days: Vec<String> = told.iter().filter_map(|(_, day)| day.map(|day| day.to_string())).collect();
        assert_eq!(
            (told[0].0, &days[..]),
            (Answer::NotNeeded, &["2026-11-01".into(), "2026-11-02".into()][..])
        );
    }
}
