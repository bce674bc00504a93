//! How soon buyers were answered: 24 hours, weekends and holidays counted (`domain/metrics.md` section 13).

use super::cluster::count_of;
use super::said::Said;
use super::value::{Replies, Reply, VoiceKind};
use super::voice::{Voice, files};
use crate::policy::{AnswerTimeRule, ReportKind, casework};
use crate::report::Answer;
use crate::source::Source;
use crate::text::Day;

/// Messages that are listed.
const LISTED: usize = 100;

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
            Answer::NotNeeded => &mut replies.excluded,
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
    Some(Answer::to(&file.sheet()?.row(voice.place as usize), hours, today))
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
    fn each_message_is_of_one_state_and_the_overdue_are_listed() {
        let row = |day: &str, answered: &str, needless: &str| {
            format!("{day},111-0000001-0000001,Q,Where,{answered},{needless}\n")
        };
        let asked = "2026-11-01T10:00Z";
        assert_eq!(states(&row(asked, "2026-11-02T10:00Z", "")), [1, 0, 0, 0, 0, 0]);
        assert_eq!(states(&row(asked, "2026-11-02T10:01Z", "")), [0, 1, 0, 0, 0, 0]);
        assert_eq!(states(&row("2026-11-21", "", "")), [0, 0, 1, 0, 0, 0]);
        assert_eq!(states(&row("2026-11-22", "", "")), [0, 0, 0, 1, 0, 0]);
        assert_eq!(states(&row(asked, "", "yes")), [0, 0, 0, 0, 1, 0]);
        assert_eq!(states(&row(asked, "yesterday", "")), [0, 0, 0, 0, 0, 1]);
        assert_eq!(replies(&row(asked, "2026-11-03T11:30Z", "")).list[0].hours, Some(49));
    }
}
