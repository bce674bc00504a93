//! How soon buyers were answered: 24 hours, weekends and holidays counted (`domain/metrics.md` section 13).

use super::cluster::count_of;
use super::said::Said;
use super::value::{Replies, Reply, VoiceKind};
use super::voice::{Voice, files};
use crate::policy::{AnswerTimeRule, ReportKind, casework};
use crate::report::{Cell, Field, SheetRow};
use crate::source::Source;
use crate::text::Day;

/// Messages that are listed.
const LISTED: usize = 100;

/// How a message was answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Answer {
    InTime,
    /// After so many hours, where they are known.
    Late(Option<u32>),
    /// Not yet, after so many hours at least.
    Missing(u32),
    Open,
    Excluded,
    Unknown,
}

/// How soon the messages were answered; none where no file holds any.
pub(super) fn count(said: &Said<'_>, today: Day) -> Option<Replies> {
    said.account.files_of(ReportKind::BuyerMessages).next()?;
    let rule = &casework().complaints.answer_time;
    let mut replies = Replies {
        hours: rule.hours,
        messages: 0,
        in_time: 0,
        late: 0,
        unanswered: 0,
        open: 0,
        excluded: 0,
        unknown: 0,
        list: Vec::new(),
        list_total: 0,
        rule: source(rule),
    };
    let mut overdue: Vec<(&Voice, Answer)> = Vec::new();
    let messages = said.in_time().filter(|voice| voice.kind == VoiceKind::Message);
    for voice in messages.filter(|voice| said.is_of_product(voice)) {
        let Some(answer) = answer_of(said, voice, rule.hours, today) else { continue };
        replies.messages += 1;
        *match answer {
            Answer::InTime => &mut replies.in_time,
            Answer::Late(_) => &mut replies.late,
            Answer::Missing(_) => &mut replies.unanswered,
            Answer::Open => &mut replies.open,
            Answer::Excluded => &mut replies.excluded,
            Answer::Unknown => &mut replies.unknown,
        } += 1;
        if matches!(answer, Answer::Late(_) | Answer::Missing(_)) {
            overdue.push((voice, answer));
        }
    }
    crate::sort::by_key(&mut overdue, |(voice, _)| (std::cmp::Reverse(voice.said), voice.file, voice.line));
    replies.list_total = count_of(overdue.len());
    replies.list = overdue.iter().take(LISTED).map(|&(voice, answer)| reply(said, voice, answer)).collect();
    Some(replies)
}

fn answer_of(said: &Said<'_>, voice: &Voice, hours: u32, today: Day) -> Option<Answer> {
    let file = files(said.account).find(|file| file.number() == voice.file)?;
    let sheet = file.sheet()?;
    let tells_answers = sheet.column(Field::AnswerTime).is_some();
    Some(answer(&sheet.row(voice.place as usize), tells_answers, hours, today))
}

fn answer(row: &SheetRow<'_>, tells_answers: bool, hours: u32, today: Day) -> Answer {
    if row.flag(Field::Counts) == Some(true) {
        return Answer::Excluded;
    }
    let minutes = |field| match row.cell(field) {
        Cell::Time(minutes) => Some(minutes),
        _ => None,
    };
    let received = row.day(Field::Day);
    match (minutes(Field::Time), minutes(Field::AnswerTime), received) {
        (Some(asked), Some(answered), _) => match answered.checked_sub(asked) {
            None => Answer::Unknown,
            Some(waited) if waited <= hours * 60 => Answer::InTime,
            Some(waited) => Answer::Late(Some(waited / 60)),
        },
        (None, Some(answered), Some(asked)) => by_days(asked, day_of(answered), hours),
        (_, None, Some(asked)) if tells_answers && row.text(Field::AnswerNote).is_empty() => {
            missing(asked, today, hours)
        }
        _ => Answer::Unknown,
    }
}

/// Where only the day of the message is known: sure where no time of day could change it.
fn by_days(asked: Day, answered: Day, hours: u32) -> Answer {
    match answered.ordinal().checked_sub(asked.ordinal()) {
        Some(0) => Answer::InTime,
        // From the last minute of that day on.
        Some(days) if (days - 1) * 24 >= hours => Answer::Late(None),
        _ => Answer::Unknown,
    }
}

fn missing(asked: Day, today: Day, hours: u32) -> Answer {
    // Today may have just begun, and the message may have come late in its day.
    match today.ordinal().checked_sub(asked.ordinal()) {
        Some(days) if days > 0 && (days - 1) * 24 >= hours => Answer::Missing((days - 1) * 24),
        _ => Answer::Open,
    }
}

/// [`Day::ordinal`] of 2000-01-01, where minutes begin.
const MINUTES_BEGIN: u32 = 730_119;

fn day_of(minutes: u32) -> Day {
    Day::from_ordinal(MINUTES_BEGIN + minutes / (24 * 60))
}

fn reply(said: &Said<'_>, voice: &Voice, answer: Answer) -> Reply {
    let (answered, hours) = match answer {
        Answer::Late(hours) => (true, hours),
        Answer::Missing(hours) => (false, Some(hours)),
        _ => (true, None),
    };
    Reply { answered, hours, quote: said.quote(voice) }
}

fn source(rule: &AnswerTimeRule) -> Source {
    Source::Policy {
        entry: "complaints.answer-time".to_owned(),
        source: rule.source.clone(),
        as_of: rule.as_of,
        confidence: rule.confidence,
    }
}

#[cfg(test)]
mod tests {
    use super::super::{ComplaintsRequest, Voices, find};
    use super::*;
    use crate::account::Account;
    use crate::report::ReportReader;

    const HEADER: &str = "Received on,Order ID,Subject,Message,Answered at,No response needed\n";

    fn replies(rows: &str) -> Replies {
        let mut reader = ReportReader::new("messages.csv");
        reader.push(format!("{HEADER}{rows}").as_bytes()).expect("a header");
        let mut account = Account::default();
        account.add(reader.finish().expect("a file of messages"));
        let voices = Voices::new(&account);
        let today = Day::new(2026, 11, 23).expect("a day");
        find(&account, &voices, &ComplaintsRequest::default(), today).replies.expect("messages")
    }

    fn states(rows: &str) -> [u32; 6] {
        let replies = replies(rows);
        let Replies { in_time, late, unanswered, open, excluded, unknown, .. } = replies;
        assert_eq!(replies.messages, in_time + late + unanswered + open + excluded + unknown);
        assert_eq!(replies.list_total, late + unanswered);
        [in_time, late, unanswered, open, excluded, unknown]
    }

    #[test]
    fn an_answer_within_24_hours_is_in_time_and_one_after_them_is_late() {
        let row = |answered: &str| format!("2026-11-01T10:00Z,111-0000001-0000001,Q,Where,{answered},\n");
        assert_eq!(states(&row("2026-11-02T10:00Z")), [1, 0, 0, 0, 0, 0]);
        assert_eq!(states(&row("2026-11-02T10:01Z")), [0, 1, 0, 0, 0, 0]);
        assert_eq!(replies(&row("2026-11-03T11:30Z")).list[0].hours, Some(49));
    }

    #[test]
    fn a_message_without_an_answer_is_overdue_once_no_time_of_day_could_change_that() {
        for (day, wanted) in [
            ("2026-11-23", [0, 0, 0, 1, 0, 0]),
            ("2026-11-22", [0, 0, 0, 1, 0, 0]),
            ("2026-11-21", [0, 0, 1, 0, 0, 0]),
            ("2026-12-24", [0, 0, 0, 1, 0, 0]),
        ] {
            assert_eq!(states(&format!("{day},111-0000001-0000001,Q,Where,,\n")), wanted, "{day}");
        }
    }

    #[test]
    fn what_is_not_known_exactly_is_neither_in_time_nor_late() {
        let row = |answered: &str| format!("2026-11-01,111-0000001-0000001,Q,Where,{answered},\n");
        assert_eq!(states(&row("2026-11-01T23:00Z")), [1, 0, 0, 0, 0, 0]);
        assert_eq!(states(&row("2026-11-02T23:00Z")), [0, 0, 0, 0, 0, 1], "the next day may be either");
        assert_eq!(states(&row("2026-11-03T01:00Z")), [0, 1, 0, 0, 0, 0]);
        assert_eq!(
            states(&row("yesterday")),
            [0, 0, 0, 0, 0, 1],
            "an answer that cannot be read is no missing one"
        );
        assert_eq!(states("2026-11-01,111-0000001-0000001,Q,Where,,yes\n"), [0, 0, 0, 0, 1, 0]);
    }
}
