//! Messages that are labelled: how often the reading agrees with the labels.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use candor::notice::{self, MessageDateKind, MessageKind, MessageNote, MessageReading};
use candor::policy::{Options, RequestKind};
use candor::text::Day;
use serde::Deserialize;

/// What a person read in a message. Ids are those of the policy pack.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Label {
    file: String,
    language: String,
    store: String,
    kind: MessageKind,
    /// Those of the reasons that have a file in the pack.
    reasons: Vec<String>,
    asked: Vec<RequestKind>,
    deadline_days: Option<u32>,
    asins: Vec<String>,
    orders: Vec<String>,
}

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

fn labelled() -> Vec<(Label, MessageReading)> {
    let labels = fs::read_to_string(fixtures().join("labels.json")).expect("the labels");
    let labels: Vec<Label> = serde_json::from_str(&labels).expect("labels of this shape");
    labels
        .into_iter()
        .map(|label| {
            let text = fs::read_to_string(fixtures().join(&label.file)).expect("a message");
            (label, read(&text))
        })
        .collect()
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
fn the_sort_of_message_is_told() {
    let mut tally = Tally::default();
    for (label, reading) in labelled() {
        tally.count(reading.kind == label.kind, || {
            format!("{} is {}, read {}", label.file, word(&label.kind), word(&reading.kind))
        });
    }
    tally.hold("kind", 96);
}

#[test]
fn the_reasons_we_know_are_found_and_never_forced() {
    let mut tally = Tally::default();
    for (label, reading) in labelled() {
        tally.count(ids(&reading) == label.reasons, || {
            format!(
                "{} is {:?}, read {:?}, near {:?}",
                label.file,
                label.reasons,
                ids_with_rules(&reading),
                reading.runners_up.iter().map(|r| (&r.id.0, r.confidence)).collect::<Vec<_>>()
            )
        });
    }
    tally.hold("reasons", 100);
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
fn the_language_is_told() {
    let mut tally = Tally::default();
    for (label, reading) in labelled() {
        let read = reading.language.map_or_else(|| "none".to_owned(), |language| word(&language));
        tally.count(read == label.language, || format!("{} is {}, read {read}", label.file, label.language));
    }
    tally.hold("language", 100);
}

#[test]
fn a_store_that_is_named_is_the_labelled_one() {
    let mut tally = Tally::default();
    for (label, reading) in labelled() {
        if let Some(store) = &reading.store {
            tally.count(*store == label.store, || format!("{} is {}, read {store}", label.file, label.store));
        }
    }
    tally.hold("store", 90);
}

#[test]
fn requests_are_found() {
    let mut tally = Tally::default();
    for (label, reading) in labelled().into_iter().filter(|(label, _)| label.kind != MessageKind::NotANotice)
    {
        let mut read: Vec<RequestKind> = reading.requests.iter().map(|request| request.what).collect();
        let mut asked = label.asked.clone();
        // "Other" is what labels and reading agree on least; it decides nothing.
        read.retain(|what| *what != RequestKind::Other);
        asked.retain(|what| *what != RequestKind::Other);
        read.sort_unstable();
        asked.sort_unstable();
        tally.count(read == asked, || format!("{} asks {asked:?}, read {read:?}", label.file));
    }
    tally.hold("requests", 85);
}

#[test]
fn only_a_deadline_is_a_deadline() {
    let mut tally = Tally::default();
    for (label, reading) in labelled() {
        let deadline = reading
            .dates
            .iter()
            .filter(|date| date.kind == MessageDateKind::Deadline)
            .filter_map(|date| date.days.or(date.hours.map(|hours| hours / 24)))
            .min();
        tally.count(deadline == label.deadline_days, || {
            format!("{} has {:?}, read {deadline:?}", label.file, label.deadline_days)
        });
    }
    tally.hold("deadline", 100);
}

#[test]
fn asins_and_orders_are_found_whole_or_damaged() {
    let mut tally = Tally::default();
    for (label, reading) in labelled() {
        let asins: Vec<String> = reading.identifiers.asins.iter().map(|found| found.value.clone()).collect();
        let orders: Vec<String> =
            reading.identifiers.orders.iter().map(|found| found.value.clone()).collect();
        tally.count(asins == label.asins && orders == label.orders, || {
            format!("{} has {:?} {:?}, read {asins:?} {orders:?}", label.file, label.asins, label.orders)
        });
    }
    tally.hold("identifiers", 100);
}

#[test]
fn whole_messages_are_not_said_to_be_cut_and_stock_phrases_offer_no_reason() {
    let message = |name: &str| read(&fs::read_to_string(fixtures().join(name)).expect("a message"));
    for name in ["009.txt", "128.txt"] {
        assert!(!message(name).notes.contains(&MessageNote::CutOff), "{name}");
    }
    assert!(message("045.txt").runners_up.is_empty());
}

/// The messages shared beside the project, with labels in their own words.
#[test]
fn shared_messages_are_read_like_the_copies() {
    #[derive(Deserialize)]
    struct Shared {
        file: String,
        kind: String,
    }
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/notices/dev");
    let Ok(labels) = fs::read_to_string(folder.join("labels.json")) else {
        println!("skipped: ../shared/notices/dev is not there");
        return;
    };
    let labels: Vec<Shared> = serde_json::from_str(&labels).expect("labels of this shape");
    let mut tally = Tally::default();
    for label in labels {
        let reading = read(&fs::read_to_string(folder.join(&label.file)).expect("a message"));
        let labelled = label.kind.replace('_', "-");
        tally.count(word(&reading.kind) == labelled, || {
            format!("{} is {labelled}, read {}", label.file, word(&reading.kind))
        });
    }
    tally.hold("kind of the shared messages", 90);
}
