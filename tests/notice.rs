//! Messages that are labelled: how often the reading agrees with the labels.

mod evaluation;

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use candor::notice::{self, MessageKind, MessageNote, MessageReading};
use candor::policy::Options;
use candor::text::Day;
use evaluation::{Evaluation, evaluate, macro_f1};

/// How many of the messages are read as labelled, and where they are not.
#[derive(Default)]
struct Tally {
    right: usize,
    all: usize,
    wrong: String,
}

impl Tally {
    fn count(&mut self, right: bool, note: impl FnOnce() -> String) {
        self.all += 1;
        if right {
            self.right += 1;
        } else {
            let _ = writeln!(self.wrong, "  {}", note());
        }
    }

    /// Prints the misses, and fails under `floor` percent.
    fn hold(&self, what: &str, floor: usize) {
        println!("{what}: {} of {}\n{}", self.right, self.all, self.wrong);
        assert!(
            self.right * 100 >= floor * self.all,
            "{what}: {} of {} is under {floor} %\n{}",
            self.right,
            self.all,
            self.wrong
        );
    }
}

fn options() -> Options {
    Options { today: Day::parse_iso("2026-11-23").expect("a day"), store: None, language: None }
}

fn read(text: &str) -> MessageReading {
    notice::read(text, &options()).expect("a message")
}

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/notices")
}

fn fixture() -> Evaluation {
    evaluate(&fixtures()).expect("labels and messages")
}

/// Messages that rules were widened from. They tell what is lost again, and not how unseen ones are read.
fn studied() -> Evaluation {
    evaluate(&fixtures().join("studied")).expect("labels and messages")
}

/// Messages of our own: `=== kind | reasons` and the text behind it.
fn own() -> Vec<(MessageKind, Vec<String>, String)> {
    let text = fs::read_to_string(fixtures().join("own.txt")).expect("our own messages");
    text.split("=== ")
        .filter(|part| !part.is_empty())
        .map(|part| {
            let (head, message) = part.split_once('\n').expect("a head line");
            let (kind, reasons) = head.split_once('|').expect("kind | reasons");
            let kind = serde_json::from_str(&format!("\"{}\"", kind.trim())).expect("a kind");
            (kind, reasons.split_whitespace().map(str::to_owned).collect(), message.to_owned())
        })
        .collect()
}

#[test]
fn our_own_wordings_are_read_alike() {
    let (mut kinds, mut reasons) = (Tally::default(), Tally::default());
    for (kind, labelled, text) in own() {
        let (mut labelled, reading) = (labelled, read(&text));
        labelled.sort();
        let start: String = text.chars().take(70).collect();
        kinds.count(reading.kind == kind, || {
            format!("{}, read {}: {start}", word(&kind), word(&reading.kind))
        });
        reasons.count(ids(&reading) == labelled, || {
            format!("{labelled:?}, read {:?}: {start}", ids_with_rules(&reading))
        });
    }
    kinds.hold("kind of our own", 95);
    reasons.hold("reasons of our own", 98);
}

fn word<T: serde::Serialize>(value: &T) -> String {
    serde_json::to_string(value).expect("a word").trim_matches('"').to_owned()
}

fn ids(reading: &MessageReading) -> Vec<String> {
    let mut ids: Vec<String> = reading.reasons.iter().map(|reason| reason.id.0.clone()).collect();
    ids.sort();
    ids
}

#[test]
fn the_sort_of_message_is_told_and_what_is_no_notice_raises_no_alarm() {
    let fixture = fixture();
    assert!(fixture.kind.value() >= 0.95, "{fixture}");
    assert_eq!(fixture.quiet_negatives.right, fixture.quiet_negatives.all, "{fixture}");
}

/// What a reading must reach at least on a folder of messages.
struct Bars {
    kind: f64,
    primary: f64,
    macro_f1: f64,
    alarms: usize,
    requests_recall: f64,
    replies: f64,
    calibration_error: f64,
}

impl Bars {
    /// Names the bars that are missed, and no message: who reads them must stay able to write rules.
    fn missed(&self, evaluation: &Evaluation) -> Vec<String> {
        let quiet = &evaluation.quiet_negatives;
        let at_least = [
            ("kind", evaluation.kind.value(), self.kind),
            ("primary reason", evaluation.primary.value(), self.primary),
            ("macro-F1", macro_f1(&evaluation.reasons), self.macro_f1),
            ("requests recall", evaluation.requests_recall.value(), self.requests_recall),
            ("class of replies", evaluation.replies.value(), self.replies),
        ];
        let mut missed: Vec<String> = at_least
            .iter()
            .filter(|(_, reached, bar)| reached < bar)
            .map(|(what, reached, bar)| format!("{what}: {reached:.3} is under {bar}"))
            .collect();
        if quiet.all - quiet.right > self.alarms {
            missed.push(format!("alarms: {} is over {}", quiet.all - quiet.right, self.alarms));
        }
        if evaluation.calibration.error() > self.calibration_error {
            missed.push(format!("calibration error: {:.3}", evaluation.calibration.error()));
        }
        missed
    }
}

#[test]
fn labelled_messages_are_read_as_a_person_reads_them() {
    let bars = Bars {
        kind: 0.95,
        primary: 0.93,
        macro_f1: 0.92,
        alarms: 0,
        requests_recall: 0.95,
        replies: 1.0,
        calibration_error: 0.1,
    };
    assert_eq!(bars.missed(&fixture()), Vec::<String>::new());
}

// The level reached, as a floor: what was learnt from these messages stays learnt.
#[test]
fn messages_that_rules_were_widened_from_are_read_no_worse() {
    let floor = Bars {
        kind: 0.98,
        primary: 0.94,
        macro_f1: 0.94,
        alarms: 0,
        requests_recall: 0.96,
        replies: 0.95,
        calibration_error: 0.1,
    };
    assert_eq!(floor.missed(&studied()), Vec::<String>::new());
}

// The level reached, as a floor. Each of them is terse, and says in words of its own what others say in stock phrases.
#[test]
fn messages_that_weights_were_learned_from_are_read_no_worse() {
    let lessons = evaluate(&fixtures().join("lessons")).expect("labels and messages");
    let floor = Bars {
        kind: 0.91,
        primary: 0.84,
        macro_f1: 0.88,
        alarms: 3,
        requests_recall: 0.8,
        replies: 0.89,
        calibration_error: 0.1,
    };
    assert_eq!(floor.missed(&lessons), Vec::<String>::new());
    assert_eq!(lessons.unknown_words.len(), 0, "{lessons}");
}

// No rule was written and no weight learned from these: the honest measure, as a floor.
#[test]
fn messages_that_nothing_was_made_from_are_read_no_worse() {
    let unseen = evaluate(&fixtures().join("unseen")).expect("labels and messages");
    let floor = Bars {
        kind: 0.9,
        primary: 0.93,
        macro_f1: 0.91,
        alarms: 0,
        requests_recall: 0.9,
        replies: 0.83,
        calibration_error: 0.1,
    };
    assert_eq!(floor.missed(&unseen), Vec::<String>::new());
}

#[test]
fn every_reason_is_put_to_the_test_by_two_messages() {
    let studied = studied();
    for reason in candor::policy::pack().reasons() {
        let labelled = studied.reasons.get(&reason.id.0).map_or(0, |hits| hits.found + hits.missed);
        assert!(labelled >= 2, "{}: {labelled}", reason.id.0);
    }
}

#[test]
fn a_reason_is_never_forced() {
    let fixture = fixture();
    let forced: usize = fixture.reasons.values().map(|hits| hits.wrong).sum();
    assert_eq!(forced, 0, "{fixture}");
}

#[test]
fn language_store_deadlines_and_identifiers_are_read_as_labelled() {
    let fixture = fixture();
    assert!(fixture.store.value() >= 0.9, "{fixture}");
    for share in [fixture.language, fixture.deadline, fixture.asins, fixture.orders] {
        assert_eq!(share.right, share.all, "{fixture}");
    }
    assert_eq!(fixture.unknown_words.len(), 0, "{fixture}");
}

#[test]
fn what_is_asked_is_found_and_nothing_else() {
    let fixture = fixture();
    assert!(fixture.requests_recall.value() >= 0.85, "{fixture}");
    assert!(fixture.requests_precision.value() >= 0.95, "{fixture}");
}

fn ids_with_rules(reading: &MessageReading) -> Vec<String> {
    reading
        .reasons
        .iter()
        .map(|r| {
            format!(
                "{} {} {:?}",
                r.id.0,
                r.confidence,
                r.evidence.iter().map(|e| e.rule.clone()).collect::<Vec<_>>()
            )
        })
        .collect()
}

#[test]
fn whole_messages_are_not_said_to_be_cut_and_stock_phrases_offer_no_reason() {
    let message = |name: &str| read(&fs::read_to_string(fixtures().join(name)).expect("a message"));
    for name in ["009.txt", "128.txt"] {
        assert!(!message(name).notes.contains(&MessageNote::CutOff), "{name}");
    }
    assert!(message("045.txt").runners_up.is_empty());
}
