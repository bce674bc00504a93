//! A case file gives back what was put in, and what is left of it when it is damaged.

use std::collections::BTreeMap;

use candor::account::Account;
use candor::case::{
    Action, AlertLevel, Answer, Answers, Attempt, Call, CallAnswer, CaseFileError, CaseState, Cause, Change,
    Check, CheckEntry, Edits, Expiry, Fact, LetterOptions, LevelChoice, ListingMark, Mark, Prevention, Proof,
    Rating, Reading, Round, SentFile, Story, Version, Watch, YesNo, read, write,
};
use candor::document::{Field, FieldFrom, FieldId, Line, Paper, PaperFile, Place};
use candor::error::Error;
use candor::limits::CASE_FILE_BYTES;
use candor::policy::{Language, ReasonId};
use candor::report::{DayOrder, MappedColumn, Mapping, ReportKind, ReportReader};
use candor::text::Day;

const FEEDBACK: &[u8] = b"Date\tRating\tComments\tResponse\tOrder ID\tRater Email\n\
    11/02/26\t1\tLate\t\t302-1234567-1234567\t\n";

/// An account with one file.
fn account() -> Account {
    let mut reader = ReportReader::new("feedback.txt");
    reader.push(FEEDBACK).expect("a piece of a report");
    let mut account = Account::default();
    account.add(reader.finish().expect("a report"));
    account
}

fn read_error(bytes: &[u8]) -> CaseFileError {
    read(bytes).map(|opened| opened.case).expect_err("it is no case file")
}

fn case() -> CaseState {
    let day = |iso| Day::parse_iso(iso).expect("a day");
    CaseState {
        id: "b2f0".into(),
        started_on: day("2026-11-20"),
        store: Some("amazon.de".into()),
        message: "Hello,\r\n😀 \u{202e}your account\n".into(),
        earlier: vec!["the first".into(), "the second".into()],
        later: vec!["a reply".into()],
        reason: Some(ReasonId("PERF-ODR".into())),
        story: Story {
            shop_name: "Blue Fox \"Home\"".into(),
            legal_name: "Blue Fox Trading Ltd".into(),
            causes: vec![
                Cause { id: "c1".into(), what: "late".into(), why: "one courier".into(), ..Cause::default() },
                Cause {
                    id: "c2".into(),
                    seen: "a cup".into(),
                    shown_by: "a photo".into(),
                    ..Cause::default()
                },
            ],
            actions: vec![Action {
                id: "a1".into(),
                what: "refunded".into(),
                done_on: Some(day("2026-11-14")),
                by: "owner".into(),
                counted: "2 of 2".into(),
                proof: "list".into(),
                ..Action::default()
            }],
            preventions: vec![Prevention {
                id: "p1".into(),
                threshold: "two".into(),
                noticed: "a gap".into(),
                ..Prevention::default()
            }],
            facts: vec![Fact { id: "f1".into(), what: "genuine".into(), ..Fact::default() }],
            changes: vec![Change { id: "l1".into(), field: "title".into(), ..Change::default() }],
            answers: BTreeMap::from([("as-told".into(), "partly".into())]),
            skipped: vec!["causes.c2.what".into()],
            unknown: vec!["causes.c2.since".into()],
            language: Some(Language::Ja),
        },
        edits: Edits::from([("opening.writer".into(), String::new())]),
        kept: BTreeMap::from([("emotion|opening.writer|sorry".into(), "it is a quote".into())]),
        versions: vec![Version {
            at: "2026-11-20T12:04:30".into(),
            round: 1,
            text: "Dear Team,".into(),
            edits: Edits::new(),
        }],
        declared: vec!["facts".into()],
        requests: Answers::from([(
            "invoices.B0F4Q7TZ21".into(),
            Answer {
                proofs: vec![
                    Proof::File { name: "register.csv".into(), place: "row 2".into() },
                    Proof::Paper { name: "Invoice 7".into(), ready: false },
                    Proof::Deed { what: String::new(), on: Some(day("2026-11-19")) },
                    Proof::Exhibit { paper: "p1".into() },
                ],
                cannot: None,
                note: "asked the supplier".into(),
                settled: 2,
            },
        )]),
        mappings: vec![Mapping {
            kind: ReportKind::AllOrders,
            columns: vec![MappedColumn { header: "N.º de pedido".into(), name: "amazon-order-id".into() }],
        }],
        day_order: Some(DayOrder::DayMonthYear),
        letter: LetterOptions { language: Some(Language::De), ..LetterOptions::default() },
        pasted: vec!["It broke.\n\n😀 Not as described".into()],
        papers: vec![invoice()],
        watch: watch(),
        other_letter: "We are sorry.".into(),
        rounds: vec![round()],
        attempts: vec![Attempt { day: day("2026-11-22"), channel: "forum".into(), what: "asked".into() }],
        calls: vec![Call {
            day: day("2026-11-22"),
            agent: "Ada".into(),
            answers: vec![CallAnswer {
                question: "open".into(),
                said: Some(YesNo::Yes),
                words: "yes".into(),
            }],
            notes: "friendly".into(),
        }],
        reinstated_on: Some(day("2026-11-23")),
        handover: "Ask the supplier first".into(),
        unknown: BTreeMap::new(),
    }
}

fn round() -> Round {
    let day = |iso| Day::parse_iso(iso).expect("a day");
    Round {
        sent_on: Some(day("2026-11-21")),
        sent_at: "12:04".into(),
        channel: "appeal-form".into(),
        text: "Dear Team,".into(),
        files: vec![SentFile { name: "R-7.pdf".into(), sha256: "00".repeat(32) }],
        language: Some(Language::De),
        reasons: vec![ReasonId("PERF-ODR".into())],
        messages: 3,
        why_again: "it was unreadable".into(),
    }
}

fn watch() -> Watch {
    let day = |iso| Day::parse_iso(iso).expect("a day");
    let mark = Mark { row: "order-defect-rate".into(), level: AlertLevel::Warn, known: 3 };
    Watch {
        since: Some(day("2026-11-05")),
        levels: BTreeMap::from([("rating".into(), LevelChoice { warn: Some(250), act: None, off: false })]),
        readings: vec![Reading { on: day("2026-11-05"), data_to: None, files: 1, marks: vec![mark] }],
        checks: vec![Check { id: "own".into(), every: Some(7), ..Check::default() }],
        log: vec![CheckEntry {
            check: "own".into(),
            due: day("2026-11-05"),
            on: day("2026-11-06"),
            done: true,
            proof: "a list".into(),
        }],
        expiries: vec![Expiry {
            id: "e".into(),
            kind: "identity".into(),
            name: "Passport".into(),
            until: day("2027-01-01"),
        }],
        ratings: vec![Rating { on: day("2026-11-05"), score: 240 }],
        emergency_contact: true,
        listings: vec![ListingMark { sku: "MUG".into(), price: Some(999), ..ListingMark::default() }],
        lead_days: Some(20),
        read: vec!["gpsr".into()],
        notify: true,
    }
}

#[test]
fn an_entry_of_the_watch_that_is_damaged_costs_no_more_than_itself() {
    let text = written().replace("\"score\": 240", "\"score\": \"high\"");
    let opened = read(text.as_bytes()).expect("it opens");
    assert_eq!(opened.damaged, ["case.watch.ratings.1"]);
    assert_eq!(opened.case.watch, Watch { ratings: Vec::new(), ..watch() });
}

fn invoice() -> Paper {
    let number = Field {
        value: "R-7".into(),
        from: FieldFrom::Text,
        confirmed: true,
        place: Some(Place { page: 1, x: 0.5, y: 0.125, w: 0.25, h: 0.0625 }),
    };
    let facts = serde_json::from_str(r#"{"format": "pdf", "pages": 1, "text": "present"}"#);
    Paper {
        id: "p1".into(),
        kind: "invoice".into(),
        kind_confirmed: true,
        file: Some(PaperFile {
            name: "R-7.pdf".into(),
            sha256: "00".repeat(32),
            bytes: 2048,
            facts: facts.expect("what is not known may be left out"),
        }),
        fields: BTreeMap::from([(FieldId::Number, number)]),
        lines: vec![Line { product: "Lamp".into(), quantity: Some(40), ..Line::default() }],
        lines_confirmed: false,
        asins: vec!["B0F4Q7TZ21".into()],
    }
}

fn written() -> String {
    String::from_utf8(write(&case(), &account())).expect("a case file is text")
}

fn damaged(text: &str) -> Vec<String> {
    read(text.as_bytes()).expect("it opens").damaged
}

#[test]
fn a_case_comes_back_as_it_was() {
    let opened = read(&write(&case(), &account())).expect("it opens");
    assert_eq!(opened.case, case());
    assert_eq!(opened.account.files(), account().files());
    assert_eq!(opened.account.to_bytes(), account().to_bytes());
    assert_eq!((opened.damaged, opened.newer), (vec![], false));
}

#[test]
fn the_same_case_gives_the_same_bytes() {
    assert_eq!(write(&case(), &account()), write(&case(), &account()));
}

#[test]
fn a_byte_order_mark_and_unknown_keys_do_no_harm() {
    let text = format!("\u{feff}{}", written().replacen('{', "{\"note\": {\"by\": [1, null]},", 1));
    let opened = read(text.as_bytes()).expect("it opens");
    assert_eq!((CaseState { unknown: BTreeMap::new(), ..opened.case }, opened.damaged), (case(), vec![]));
}

#[test]
fn what_a_newer_version_wrote_is_kept_and_written_back() {
    let newer = written()
        .replacen('{', "{\"note\": {\"by\": [1, null]},", 1)
        .replace("\"shopName\"", "\"mood\": \"calm\", \"shopName\"")
        .replace("\"id\": \"c2\"", "\"id\": \"c2\", \"weight\": 3");
    let opened = read(newer.as_bytes()).expect("it opens");
    assert_eq!(opened.case.unknown.len(), 3, "{:?}", opened.case.unknown);
    let mut case = opened.case;
    case.story.causes.remove(0);
    let again: serde_json::Value = serde_json::from_slice(&write(&case, &opened.account)).expect("JSON");
    assert_eq!(again["note"], serde_json::json!({"by": [1, null]}));
    assert_eq!(again["case"]["story"]["mood"], "calm");
    assert_eq!(again["case"]["story"]["causes"][0]["weight"], 3);
    assert_eq!(again["case"].get("unknown"), None);
}

#[test]
fn a_file_of_every_earlier_version_opens_whole() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/cases");
    let mut files: Vec<_> = std::fs::read_dir(folder).expect("the folder").flatten().collect();
    files.sort_by_key(std::fs::DirEntry::path);
    assert!(!files.is_empty());
    for file in files {
        let name = file.file_name();
        let opened = read(&std::fs::read(file.path()).expect("a file")).expect("it opens");
        assert_eq!((opened.damaged, opened.newer), (vec![], false), "{name:?}");
        assert_eq!(
            (opened.case.id.as_str(), opened.case.message.as_str()),
            ("b2f0", case().message.as_str())
        );
        assert_eq!((opened.case.story.causes.len(), opened.case.earlier.len()), (2, 2), "{name:?}");
        assert_eq!(opened.account.files(), account().files(), "{name:?}");
        let again = read(&write(&opened.case, &opened.account)).expect("it opens");
        assert_eq!(again.case, opened.case, "{name:?}");
    }
}

#[test]
fn a_newer_version_is_opened_and_told() {
    let opened = read(written().replace("\"version\": 1", "\"version\": 2").as_bytes()).expect("it opens");
    assert!(opened.newer);
    assert_eq!(opened.case, case());
}

#[test]
fn a_file_that_was_cut_in_the_account_keeps_the_case() {
    let text = written();
    let cut = &text[..text.find("accountSha256").expect("there") - 8];
    let opened = read(cut.as_bytes()).expect("it opens");
    assert_eq!(opened.case, case());
    assert_eq!(opened.account.files(), []);
    assert_eq!(opened.damaged, ["account"]);
}

#[test]
fn a_file_cut_anywhere_opens_or_says_why_not() {
    let bytes = write(&case(), &account());
    for end in 0..bytes.len() {
        match read(&bytes[..end]) {
            Ok(opened) => assert_eq!(opened.case, case(), "cut at {end}"),
            Err(error) => assert_ne!(error, CaseFileError::TooLarge { bytes: end }),
        }
    }
}

#[test]
fn account_bytes_that_changed_are_left_out_and_named() {
    let text = written();
    let start = text.find("\"account\": \"").expect("there") + "\"account\": \"".len();
    let mut bytes = text.into_bytes();
    bytes[start + 8] = if bytes[start + 8] == b'A' { b'B' } else { b'A' };
    let opened = read(&bytes).expect("it opens");
    assert_eq!((opened.account.files(), opened.damaged), (vec![], vec!["account".to_owned()]));
    assert_eq!(opened.case, case());
}

#[test]
fn a_broken_piece_is_left_out_and_named_and_the_rest_is_opened() {
    assert_eq!(damaged(&written().replace("\"2026-11-14\"", "\"2026-13-14\"")), ["case.story.actions.1"]);
    assert_eq!(damaged(&written().replace("\"2026-11-20\"", "20")), ["case.startedOn"]);
    assert_eq!(
        damaged(&written().replace("\"opening.writer\": \"\"", "\"opening.writer\": 3")),
        ["case.edits.opening.writer"]
    );
    let without_story = written().replace("\"story\"", "\"storey\"");
    let opened = read(without_story.as_bytes()).expect("it opens");
    assert_eq!(opened.damaged, ["case.story"]);
    assert_eq!(opened.case.message, case().message);
}

#[test]
fn a_case_from_before_requests_opens_whole_and_a_broken_answer_is_named() {
    let opened = read(written().replace("\"requests\"", "\"request\"").as_bytes()).expect("it opens");
    assert_eq!((opened.case.requests, opened.damaged), (Answers::new(), vec![]));
    let text = written().replace("\"settled\": 2", "\"settled\": \"two\"");
    assert_eq!(damaged(&text), ["case.requests.invoices.B0F4Q7TZ21"]);
}

#[test]
fn a_case_from_before_mappings_and_day_orders_opens_whole() {
    let text = written().replace("\"mappings\"", "\"mapping\"").replace("\"dayOrder\"", "\"day\"");
    let opened = read(text.as_bytes()).expect("it opens");
    assert_eq!((opened.case.mappings, opened.case.day_order), (vec![], None));
    assert_eq!(opened.damaged, [""; 0]);
}

#[test]
fn a_case_from_before_versions_opens_whole() {
    let mut text: serde_json::Value = serde_json::from_str(&written()).expect("JSON");
    let old = text["case"].as_object_mut().expect("a case");
    for key in ["kept", "versions", "declared"] {
        assert!(old.remove(key).is_some());
    }
    let opened = read(text.to_string().as_bytes()).expect("it opens");
    let before = CaseState { kept: BTreeMap::new(), versions: vec![], declared: vec![], ..case() };
    assert_eq!((opened.case, opened.damaged), (before, vec![]));
}

#[test]
fn a_version_that_cannot_be_read_is_left_out_and_named() {
    let opened = read(written().replace("\"round\": 1", "\"round\": \"one\"").as_bytes()).expect("it opens");
    assert_eq!((opened.case.versions, opened.damaged), (vec![], vec!["case.versions.1".to_owned()]));
}

#[test]
fn a_case_from_before_pasted_reviews_opens_whole() {
    let mut text: serde_json::Value = serde_json::from_str(&written()).expect("JSON");
    assert!(text["case"].as_object_mut().expect("a case").remove("pasted").is_some());
    let opened = read(text.to_string().as_bytes()).expect("it opens");
    assert_eq!(opened.case, CaseState { pasted: vec![], ..case() });
    assert_eq!(opened.damaged, [""; 0]);
}

#[test]
fn a_case_of_one_message_opens_with_that_message() {
    let mut text: serde_json::Value = serde_json::from_str(&written()).expect("JSON");
    let case_of_one = text["case"].as_object_mut().expect("a case");
    assert!(case_of_one.remove("earlier").is_some() && case_of_one.remove("later").is_some());
    let opened = read(text.to_string().as_bytes()).expect("it opens");
    assert_eq!(opened.case, CaseState { earlier: vec![], later: vec![], ..case() });
    assert_eq!(opened.damaged, [""; 0]);
}

#[test]
fn a_mapping_that_cannot_be_read_is_left_out_and_named() {
    let text = written().replace("\"all-orders\"", "\"orders-of-tomorrow\"");
    let opened = read(text.as_bytes()).expect("it opens");
    assert_eq!((opened.case.mappings, opened.damaged), (vec![], vec!["case.mappings.1".to_owned()]));
}

/// `write` of this version into the folder of fixtures. Run it by name before the format changes.
#[test]
#[ignore = "writes the fixture of this version"]
fn the_fixture_of_this_version() {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/cases/version-1.candor");
    std::fs::write(file, write(&case(), &account())).expect("written");
}

#[test]
fn something_else_is_no_case_file() {
    for other in
        ["[1, 2]", "{\"format\": \"other\"}", "<!doctype html>", "order-id\tsku", "\u{0}\u{1}", "null", "{"]
    {
        assert_eq!(read_error(other.as_bytes()), CaseFileError::NotACaseFile, "{other}");
    }
    assert_eq!(read_error(b" \n"), CaseFileError::Empty);
    let headless = "{\"format\": \"candor-case\", \"version\": 1, \"case\": 7}";
    assert_eq!(read_error(headless.as_bytes()), CaseFileError::NothingReadable);
}

#[test]
fn a_file_that_is_far_too_large_is_refused_unread() {
    let bytes = CASE_FILE_BYTES + 1;
    assert_eq!(read_error(&vec![b' '; bytes]), CaseFileError::TooLarge { bytes });
}

#[test]
fn every_refusal_says_that_nothing_is_lost() {
    let errors = [
        CaseFileError::Empty,
        CaseFileError::NotACaseFile,
        CaseFileError::NothingReadable,
        CaseFileError::TooLarge { bytes: 1 },
    ];
    for error in errors.map(Error::from) {
        assert!(error.help.starts_with("Your work here is unchanged."), "{error}");
        assert!(!error.fatal);
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod any_bytes {
    use super::{account, case, read, write};
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn no_bytes_stop_the_reader(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            let _ = read(&bytes);
        }

        #[test]
        fn one_changed_byte_is_never_taken_for_another_account(at in 0usize..2000, byte in any::<u8>()) {
            let mut bytes = write(&case(), &account());
            let at = at % bytes.len();
            bytes[at] = byte;
            if let Ok(opened) = read(&bytes) {
                let files = opened.account.files();
                prop_assert!(files.is_empty() || files == account().files());
            }
        }
    }
}
