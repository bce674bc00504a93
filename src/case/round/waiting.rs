//! The time after an answer was sent: what is normal, what comes next, and when.

use serde::Serialize;

use super::call::{clashes, questions};
use super::working_day::{after, between};
use super::{Call, CallClash, CallQuestion, Round};
use crate::case::Matrix;
use crate::notice::{MessageKind, MessageReading};
use crate::policy::{
    self, Clock, Language, MessageDateKind, Options, Stretch, WaitingNote, WaitingRules, casework,
};
use crate::source::Confidence;
use crate::text::Day;

/// Saturday and Sunday.
const WEEKEND: [u8; 2] = [6, 7];

/// What the waiting room is worked out from.
#[derive(Clone, Copy, Debug)]
pub struct WaitingInput<'a> {
    /// What was sent, oldest first.
    pub rounds: &'a [Round],
    /// Talks with Account Health Support, oldest first.
    pub calls: &'a [Call],
    /// What every message of the case says, oldest first.
    pub readings: &'a [MessageReading],
    /// What Amazon asks.
    pub matrix: &'a Matrix,
    /// Today, the store and the language.
    pub options: &'a Options,
}

/// A sentence with its source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct WaitingRule {
    /// Its id.
    pub id: String,
    /// What it says.
    pub text: String,
    /// Where it is from.
    pub source: String,
    /// The day it was last checked.
    pub as_of: Day,
    /// How sure it is.
    pub confidence: Confidence,
}

/// How long nothing has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Silence {
    /// Nothing was sent, or Amazon has answered.
    None,
    /// Not long.
    Usual,
    /// Long enough for a question where it stands.
    Nudge,
    /// Long enough for another way.
    Escalate,
}

/// Why the next answer is not to be sent yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct ResendLock {
    /// The first day on which it may be.
    pub until: Day,
}

/// A day that matters for the wait.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct WaitingDate {
    /// `nudge`, `escalate`, or the id of a clock.
    pub id: String,
    /// The day.
    pub date: Day,
}

/// Something that runs since the account was closed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct WaitingClock {
    /// `funds`, or as the pack names it.
    pub id: String,
    /// What happens then.
    pub text: String,
    /// Where it is from.
    pub source: String,
    /// The day it was last checked.
    pub as_of: Day,
    /// How sure it is.
    pub confidence: Confidence,
    /// How many days; none where the message prints a day and no stretch.
    pub days: Option<u32>,
    /// The last of them; none where the day of the closure is not known.
    pub date: Option<Day>,
    /// Whether the message says so itself. Else it is what is usual.
    pub printed: bool,
}

/// One way on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct WaitingStep {
    /// Its id.
    pub id: String,
    /// Its name.
    pub title: String,
    /// What it needs.
    pub needs: String,
    /// What it costs.
    pub costs: String,
    /// How long it takes.
    pub takes: String,
    /// The stores it is known for; empty for all.
    pub stores: Vec<String>,
    /// Where it is from.
    pub source: String,
    /// The day it was last checked.
    pub as_of: Day,
    /// How sure it is.
    pub confidence: Confidence,
}

/// The waiting room.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct WaitingRoom {
    /// The round that is waited for, the first being 0; none where none is open.
    pub round: Option<usize>,
    /// Working days since it was sent.
    pub waited: u16,
    /// How long nothing has come.
    pub silence: Silence,
    /// Set while the next answer is not to be sent.
    pub lock: Option<ResendLock>,
    /// Days that matter, in their order.
    pub dates: Vec<WaitingDate>,
    /// The first of them that is still to come.
    pub next: Option<Day>,
    /// What is normal.
    pub normal: Vec<WaitingRule>,
    /// What not to do.
    pub avoid: Vec<WaitingRule>,
    /// Small jobs that help.
    pub jobs: Vec<WaitingRule>,
    /// What runs since the account was closed; empty where it was not.
    pub clocks: Vec<WaitingClock>,
    /// Ways on in this store.
    pub ladder: Vec<WaitingStep>,
    /// What to ask on the telephone.
    pub questions: Vec<CallQuestion>,
    /// What agents said otherwise than those before them.
    pub clashes: Vec<CallClash>,
}

/// Works out the waiting room (`domain/poa.md` sections 4 to 8). Needs the second part of the policy pack.
pub fn waiting_room(input: &WaitingInput<'_>) -> WaitingRoom {
    let rules = &casework().waiting;
    let Options { today, store, language } = input.options;
    let store = store.as_deref();
    let (today, language) = (*today, *language);
    let weekend = weekend(rules, store);
    let clocks = clocks(input, rules);
    let open = open_round(input);
    let mut room = WaitingRoom {
        round: open.map(|(round, _)| round),
        waited: 0,
        silence: Silence::None,
        lock: None,
        dates: Vec::new(),
        next: None,
        normal: rules.normal.iter().map(|note| WaitingRule::new(note, language)).collect(),
        avoid: rules.avoid.iter().map(|note| WaitingRule::new(note, language)).collect(),
        jobs: rules.jobs.iter().map(|note| WaitingRule::new(note, language)).collect(),
        ladder: ladder(rules, store, language),
        questions: questions(input.matrix, language),
        clashes: clashes(input.calls, store),
        clocks,
    };
    if let Some((_, sent)) = open {
        let nudge = after(sent, rules.wait.nudge, weekend);
        let escalate = sent.plus(i32::from(rules.wait.escalate)).max(nudge);
        room.waited = between(sent, today, weekend);
        room.silence = match today {
            _ if today >= escalate => Silence::Escalate,
            _ if today >= nudge => Silence::Nudge,
            _ => Silence::Usual,
        };
        room.lock = (today < nudge).then_some(ResendLock { until: nudge });
        room.dates = [("nudge", nudge), ("escalate", escalate)]
            .map(|(id, date)| WaitingDate { id: id.to_owned(), date })
            .into();
    }
    let dated = room.clocks.iter().filter_map(|clock| Some((clock.id.clone(), clock.date?)));
    let dated: Vec<WaitingDate> = dated.map(|(id, date)| WaitingDate { id, date }).collect();
    room.dates.extend(dated);
    crate::sort::by_key(&mut room.dates, |date| date.date);
    room.next = room.dates.iter().map(|date| date.date).find(|&date| date > today);
    room
}

/// The last round, where no message has come behind it, with the day it was sent.
fn open_round(input: &WaitingInput<'_>) -> Option<(usize, Day)> {
    let (number, last) = input.rounds.iter().enumerate().next_back()?;
    let sent = last.sent_on?;
    (input.readings.len() <= last.messages).then_some((number, sent))
}

fn weekend<'r>(rules: &'r WaitingRules, store: Option<&str>) -> &'r [u8] {
    let of_store =
        rules.weekends.iter().find(|one| one.stores.iter().any(|known| Some(known.as_str()) == store));
    of_store.map_or(&WEEKEND, |one| &one.days)
}

/// Ways on that the store has. Where the store is not known all are shown, each with its stores.
fn ladder(rules: &WaitingRules, store: Option<&str>, language: Option<Language>) -> Vec<WaitingStep> {
    let is_there = |stores: &[String]| {
        stores.is_empty() || store.is_none_or(|store| stores.iter().any(|known| known == store))
    };
    let steps = rules.ladder.iter().filter(|step| is_there(&step.stores));
    let words = |texts| policy::text(texts, language).to_owned();
    steps
        .map(|step| WaitingStep {
            id: step.id.clone(),
            title: words(&step.title),
            needs: words(&step.needs),
            costs: words(&step.costs),
            takes: words(&step.takes),
            stores: step.stores.clone(),
            source: step.source.clone(),
            as_of: step.as_of,
            confidence: step.confidence,
        })
        .collect()
}

/// What runs since the account was closed. What a message prints wins, the newest first.
fn clocks(input: &WaitingInput<'_>, rules: &WaitingRules) -> Vec<WaitingClock> {
    let closing = |reading: &&MessageReading| reading.kind == MessageKind::AccountDeactivation;
    let Some(closed) = input.readings.iter().find(closing) else { return Vec::new() };
    let dates = closed.dates.iter();
    let day = dates.clone().find(|date| date.kind == MessageDateKind::Sent).and_then(|date| date.date);
    let language = input.options.language;
    let mut clocks: Vec<WaitingClock> = funds(input, day).into_iter().collect();
    clocks.extend(rules.clocks.iter().map(|clock| WaitingClock {
        id: clock.id.clone(),
        text: policy::text(&clock.text, language).to_owned(),
        source: clock.source.clone(),
        as_of: clock.as_of,
        confidence: clock.confidence,
        days: Some(u32::from(clock.days)),
        date: day.map(|day| day.plus(i32::from(clock.days))),
        printed: false,
    }));
    clocks
}

/// The hold on the money: as printed, or as it is usual in the store since its day.
fn funds(input: &WaitingInput<'_>, closed: Option<Day>) -> Option<WaitingClock> {
    let usual = usual_hold(input.options.store.as_deref(), closed)?;
    let printed = input.readings.iter().rev().flat_map(|reading| &reading.dates);
    let mut printed = printed.filter(|date| date.kind == MessageDateKind::FundHold);
    let printed = printed.clone().find(|date| date.date.is_some()).or_else(|| printed.next());
    let days = match (printed, usual.stretch) {
        (Some(printed), _) => printed.days,
        (None, Stretch::Days(days)) => Some(u32::from(days)),
        (None, Stretch::Hours(_) | Stretch::BusinessDays(_)) => None,
    };
    let counted = || Some(closed?.plus(i32::try_from(days?).ok()?));
    Some(WaitingClock {
        id: "funds".to_owned(),
        text: policy::text(&usual.about, input.options.language).to_owned(),
        source: usual.source.clone(),
        as_of: policy::pack().clocks.as_of,
        confidence: usual.confidence,
        days,
        date: printed.and_then(|printed| printed.date).or_else(counted),
        printed: printed.is_some(),
    })
}

/// The hold that is usual in a store for accounts closed on that day.
fn usual_hold(store: Option<&str>, closed: Option<Day>) -> Option<&'static Clock> {
    let in_store = |clock: &&Clock| clock.stores.iter().any(|known| Some(known.as_str()) == store);
    let holds = |clock: &&Clock| clock.from.is_none_or(|from| closed.is_none_or(|day| from <= day));
    let of_money =
        || policy::pack().clocks.clocks.iter().filter(|clock| clock.kind == MessageDateKind::FundHold);
    of_money()
        .find(|clock| in_store(clock) && holds(clock))
        .or_else(|| of_money().find(|clock| clock.stores.is_empty()))
}

impl WaitingRule {
    fn new(note: &WaitingNote, language: Option<Language>) -> Self {
        Self {
            id: note.id.clone(),
            text: policy::text(&note.text, language).to_owned(),
            source: note.source.clone(),
            as_of: note.as_of,
            confidence: note.confidence,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::{Answers, MatrixInput, Story, matrix};
    use crate::notice::read;

    const CLOSED: &str = "Date: 2 November 2026\nHello,\nYour Amazon seller account has been deactivated.\nWhy did this happen?\nYour Order Defect Rate is 1.53%; the target is less than 1%.\nHow do I reactivate my account?\nPlease send a plan of action.";

    fn day(iso: &str) -> Day {
        Day::parse_iso(iso).expect("a day")
    }

    fn room(today: &str, store: &str, messages: &[&str], sent: Option<&str>) -> WaitingRoom {
        let options = Options { today: day(today), store: Some(store.into()), language: Some(Language::En) };
        let texts: Vec<String> = messages.iter().map(|&text| text.to_owned()).collect();
        let readings: Vec<MessageReading> =
            texts.iter().map(|text| read(text, &options).expect("a message")).collect();
        let (story, answers) = (Story::default(), Answers::new());
        let matrix = matrix(&MatrixInput {
            messages: &texts,
            reason: None,
            story: &story,
            answers: &answers,
            files: &[],
            papers: &[],
            options: &options,
        });
        let rounds: Vec<Round> = sent
            .map(|sent| Round { sent_on: Some(day(sent)), messages: 1, ..Round::default() })
            .into_iter()
            .collect();
        waiting_room(&WaitingInput {
            rounds: &rounds,
            calls: &[],
            readings: &readings,
            matrix: &matrix.expect("messages"),
            options: &options,
        })
    }

    fn clock(room: &WaitingRoom, id: &str) -> (Option<u32>, Option<Day>, bool) {
        let clock = room.clocks.iter().find(|clock| clock.id == id).expect("a clock");
        (clock.days, clock.date, clock.printed)
    }

    #[test]
    fn silence_grows_from_usual_to_a_question_to_another_way() {
        let at = |today| {
            let room = room(today, "amazon.de", &[CLOSED], Some("2026-11-13"));
            (room.silence, room.waited, room.lock.map(|lock| lock.until))
        };
        assert_eq!(at("2026-11-13"), (Silence::Usual, 0, Some(day("2026-11-20"))));
        assert_eq!(at("2026-11-19"), (Silence::Usual, 4, Some(day("2026-11-20"))));
        assert_eq!(at("2026-11-20"), (Silence::Nudge, 5, None));
        assert_eq!(at("2026-11-27"), (Silence::Escalate, 10, None));
    }

    #[test]
    fn an_answer_of_amazon_ends_the_wait() {
        let reply = "Hello,\nWe received your submission but do not have enough information to reactivate your account.";
        let room = room("2026-11-16", "amazon.de", &[CLOSED, reply], Some("2026-11-13"));
        assert_eq!((room.round, room.silence, room.lock), (None, Silence::None, None));
    }

    #[test]
    fn money_and_stock_run_by_the_store_and_its_date() {
        let of = |store| clock(&room("2026-11-23", store, &[CLOSED], None), "funds");
        assert_eq!(of("amazon.com"), (Some(60), Some(day("2027-01-01")), false));
        assert_eq!(of("amazon.de"), (Some(90), Some(day("2027-01-31")), false));
        let before = CLOSED.replace("2 November 2026", "2 September 2024");
        let room_before = room("2026-11-23", "amazon.com", &[&before], None);
        assert_eq!(clock(&room_before, "funds").0, Some(90), "the rule came in October 2024");
        assert_eq!(clock(&room_before, "stock"), (Some(30), Some(day("2024-10-02")), false));
    }

    #[test]
    fn what_the_message_prints_about_the_money_wins() {
        let printed = format!(
            "{CLOSED}\nFunds will not be transferred to you. After 45 days you may request your funds."
        );
        let room = room("2026-11-23", "amazon.com", &[&printed], None);
        let (days, date, is_printed) = clock(&room, "funds");
        assert!(is_printed);
        assert_eq!((days, date), (Some(45), Some(day("2026-12-17"))));
    }

    #[test]
    fn a_listing_has_no_clock_of_the_account() {
        let listing = "Hello,\nWe removed your listings because buyers complained that items are inauthentic.\nASIN: B0F4Q7TZ21";
        assert_eq!(room("2026-11-23", "amazon.com", &[listing], None).clocks, []);
    }

    #[test]
    fn ways_on_are_those_of_the_store() {
        let ids = |store| -> Vec<String> {
            room("2026-11-23", store, &[CLOSED], None).ladder.into_iter().map(|step| step.id).collect()
        };
        assert!(ids("amazon.de").contains(&"mediation".to_owned()));
        assert!(ids("amazon.de").contains(&"dsa".to_owned()));
        assert!(!ids("amazon.co.uk").contains(&"dsa".to_owned()));
        assert!(!ids("amazon.de").contains(&"seller-challenge".to_owned()));
        assert!(ids("amazon.com").contains(&"arbitration".to_owned()));
        assert!(!ids("amazon.com").contains(&"mediation".to_owned()));
    }

    #[test]
    fn the_next_day_is_the_first_that_is_to_come() {
        let room = room("2026-11-23", "amazon.com", &[CLOSED], Some("2026-11-20"));
        assert_eq!(room.next, Some(day("2026-11-27")));
        let days: Vec<Day> = room.dates.iter().map(|date| date.date).collect();
        assert!(days.is_sorted(), "{days:?}");
    }

    #[test]
    fn what_is_open_is_asked_on_the_telephone() {
        let room = room("2026-11-23", "amazon.com", &[CLOSED], None);
        assert!(room.questions.iter().any(|question| question.what.is_some()), "{:?}", room.questions);
    }
}
