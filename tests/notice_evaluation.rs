//! The measure itself, held to messages whose results are known. `cancelled.txt` is labelled wrongly on purpose.

mod evaluation;

use std::collections::BTreeMap;
use std::path::Path;

use evaluation::{Calibration, Evaluation, Hits, Share, evaluate, macro_f1};

fn known() -> Evaluation {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/evaluation");
    evaluate(&folder).expect("labels and messages")
}

fn share(right: usize, all: usize) -> Share {
    Share { right, all }
}

#[test]
fn what_is_read_as_labelled_is_counted_and_what_is_not_is_not() {
    let known = known();
    assert_eq!(known.messages, 6);
    assert_eq!(known.kind, share(5, 6));
    assert_eq!(known.primary, share(4, 4), "a message that is no notice has no main reason");
    assert_eq!(known.quiet_negatives, share(1, 2));
    assert_eq!(known.requests_recall, share(3, 4));
    assert_eq!(known.requests_precision, share(3, 3));
    assert_eq!(known.replies, share(2, 3));
    assert_eq!(known.quiet_replies, share(3, 3));
    assert_eq!(known.language, share(5, 6));
    assert_eq!(known.deadline, share(5, 6));
    assert_eq!(known.deadline_recall, share(1, 2));
    assert_eq!(known.asins, share(1, 2));
}

#[test]
fn a_reason_is_found_missed_or_wrongly_claimed() {
    let wanted = [
        ("PERF-CXL", Hits { found: 0, missed: 0, wrong: 1 }),
        ("PERF-LSR", Hits { found: 1, missed: 0, wrong: 0 }),
        ("PERF-ODR", Hits { found: 0, missed: 1, wrong: 0 }),
        ("used_up", Hits { found: 0, missed: 1, wrong: 0 }),
    ];
    let known = known();
    assert_eq!(known.reasons, wanted.map(|(id, hits)| (id.to_owned(), hits)).into());
    assert!((macro_f1(&known.reasons) - 0.25).abs() < 1e-9);
    assert_eq!(known.unknown_words.into_iter().collect::<Vec<_>>(), ["used_up"]);
}

#[test]
fn a_difference_names_what_is_labelled_what_is_read_and_the_rules_behind_it() {
    let known = known();
    let [confusion] = known.confusions.as_slice() else { panic!("{:?}", known.confusions) };
    assert_eq!(confusion.file, "cancelled.txt");
    let reasons = confusion.differences.iter().find(|line| line.starts_with("reasons")).expect("reasons");
    assert!(
        reasons.contains("PERF-ODR used_up, read PERF-CXL") && reasons.contains("[PERF-CXL/"),
        "{reasons}"
    );
    let kinds: Vec<_> = known.kind_confusions.iter().collect();
    let [((labelled, read), 1)] = kinds.as_slice() else { panic!("{kinds:?}") };
    assert_eq!((labelled.as_str(), read.as_str()), ("not-a-notice", "account-deactivation"));
    assert_eq!(known.requests["invoices"], Hits { found: 0, missed: 1, wrong: 0 });
    assert_eq!(known.requests["prevention"], Hits { found: 1, missed: 0, wrong: 0 });
    assert_eq!(known.languages["de"], (share(0, 1), share(0, 0)));
    assert_eq!(known.languages["en"], (share(5, 5), share(4, 4)));
    let replies: Vec<_> = known.reply_confusions.iter().collect();
    let [((labelled, read), 1)] = replies.as_slice() else { panic!("{replies:?}") };
    assert_eq!((labelled.as_str(), read.as_str()), ("more-info", "none"));
    let table = known.to_string();
    assert!(table.contains("kind accuracy                  83.3 % (5 of 6)"), "{table}");
    assert!(table.contains("negatives with alarms          1 of 2"), "{table}");
    assert!(table.contains("label words without a meaning  used_up"), "{table}");
}

#[test]
fn a_rule_that_speaks_in_one_message_is_named_with_the_message_that_rests_on_it() {
    let known = known();
    assert!(known.rules.keys().all(|rule| known.is_single(rule)), "the reasons are of one message each");
    assert_eq!(known.leaning, ["late.txt"]);
}

#[test]
fn f1_is_the_mean_of_all_classes_also_of_those_only_claimed() {
    let classes = BTreeMap::from([
        ("A".to_owned(), Hits { found: 2, missed: 1, wrong: 1 }),
        ("B".to_owned(), Hits { found: 0, missed: 0, wrong: 1 }),
    ]);
    assert!((macro_f1(&classes) - (4.0 / 6.0) / 2.0).abs() < 1e-9);
}

#[test]
fn calibration_weighs_each_bin_by_its_claims() {
    let mut calibration = Calibration::default();
    for right in [true, true, true, false] {
        calibration.count(0.95, right);
    }
    calibration.count(0.6, false);
    // (4 · |0.95 − 0.75| + 1 · |0.6 − 0|) / 5
    assert!((calibration.error() - 0.28).abs() < 1e-9, "{}", calibration.error());
    assert_eq!(calibration.bins[6].claims, share(0, 1), "an edge belongs to the bin above it");
    calibration.count(1.0, true);
    assert_eq!(calibration.bins[9].claims, share(4, 5));
}

#[test]
fn a_folder_that_is_not_there_is_refused_by_name() {
    let error = evaluate(Path::new("no-such-folder")).err().expect("no labels");
    assert!(error.contains("no-such-folder"), "{error}");
}
