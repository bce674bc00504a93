//! Comments of buyers that people labelled, against what the lexicon hears in them.
#![cfg(not(target_arch = "wasm32"))]

#[path = "evaluation/scores.rs"]
#[expect(dead_code, reason = "other tests measure more")]
mod scores;

use std::collections::{BTreeMap, BTreeSet};

use candor::complaint;
use scores::{Hits, macro_f1};

/// A labelled comment.
struct Labelled {
    id: String,
    text: String,
    themes: BTreeSet<String>,
    escalations: BTreeSet<String>,
    personal: BTreeSet<String>,
}

fn read(file: &str) -> Vec<Labelled> {
    let path = format!("{}/tests/fixtures/complaints/{file}", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).expect("labelled comments");
    let list = |cell: &str| cell.split(',').filter(|name| !name.is_empty()).map(str::to_owned).collect();
    text.lines()
        .skip(1)
        .map(|line| {
            let mut cells: Vec<&str> = line.split('\t').collect();
            cells.resize(7, "");
            Labelled {
                id: cells[0].to_owned(),
                text: cells[3].to_owned(),
                themes: list(cells[4]),
                escalations: list(cells[5]),
                personal: list(cells[6]),
            }
        })
        .collect()
}

fn names<T: serde::Serialize>(found: &[T]) -> BTreeSet<String> {
    let name = |one| serde_json::to_value(one).expect("a word").as_str().expect("a word").to_owned();
    found.iter().map(name).collect()
}

type Scores = BTreeMap<String, Hits>;

fn count(scores: &mut Scores, found: &BTreeSet<String>, wanted: &BTreeSet<String>) {
    for name in found.union(wanted) {
        let hits = scores.entry(name.clone()).or_default();
        match (found.contains(name), wanted.contains(name)) {
            (true, true) => hits.found += 1,
            (false, _) => hits.missed += 1,
            (_, false) => hits.wrong += 1,
        }
    }
}

/// Scores by theme and by escalation; `tell` is told of each comment that was heard wrongly.
fn measure(file: &str, tell: impl Fn(&Labelled, &BTreeSet<String>, &BTreeSet<String>)) -> (Scores, Scores) {
    let (mut themes, mut escalations) = (Scores::new(), Scores::new());
    for comment in read(file) {
        let heard = complaint::hear(&comment.text);
        let (found, urgent) = (names(&heard.themes), names(&heard.escalations));
        count(&mut themes, &found, &comment.themes);
        count(&mut escalations, &urgent, &comment.escalations);
        if found != comment.themes || urgent != comment.escalations {
            tell(&comment, &found, &urgent);
        }
    }
    (themes, escalations)
}

fn print(title: &str, scores: &Scores) {
    println!("{title}: macro-F1 {:.3}", macro_f1(scores));
    for (name, hits) in scores {
        println!(
            "  {name:18} {:.2}  right {} missed {} wrong {}",
            hits.f1(),
            hits.found,
            hits.missed,
            hits.wrong
        );
    }
}

#[test]
fn comments_that_the_lexicon_was_written_from_are_heard() {
    let (themes, escalations) = measure("known.tsv", |comment, found, urgent| {
        let less = |a: &BTreeSet<String>, b: &BTreeSet<String>| {
            a.difference(b).cloned().collect::<Vec<_>>().join(",")
        };
        println!(
            "{}: too much [{} {}] too little [{} {}]: {}",
            comment.id,
            less(found, &comment.themes),
            less(urgent, &comment.escalations),
            less(&comment.themes, found),
            less(&comment.escalations, urgent),
            comment.text
        );
    });
    print("themes", &themes);
    print("escalations", &escalations);
    assert!(macro_f1(&themes) >= 0.95 && macro_f1(&escalations) >= 0.95);
}

/// Macro-F1 of themes and of escalations that comments nobody wrote the lexicon from reach at least. The aim is
/// 0.9 for both: whoever raises the lexicon raises these.
const HELD: (f64, f64) = (0.81, 0.83);

#[test]
fn comments_that_the_lexicon_was_not_written_from_are_heard() {
    let (themes, escalations) = measure("unseen.tsv", |_, _, _| {});
    print("themes", &themes);
    print("escalations", &escalations);
    assert!(macro_f1(&themes) >= HELD.0 && macro_f1(&escalations) >= HELD.1);
}

/// How many of the labelled names, numbers and homes are hidden.
fn hidden(file: &str, tell: impl Fn(&str)) -> (usize, usize) {
    let (mut right, mut all) = (0, 0);
    for comment in read(file) {
        let shown = complaint::masked(&comment.text);
        for person in &comment.personal {
            all += 1;
            right += usize::from(!shown.contains(person.as_str()));
            if shown.contains(person.as_str()) {
                tell(&format!("{}: {person}: {shown}", comment.id));
            }
        }
    }
    (right, all)
}

#[test]
fn names_numbers_and_homes_are_hidden() {
    for (file, is_known) in [("known.tsv", true), ("unseen.tsv", false)] {
        let tell = |line: &str| {
            if is_known {
                println!("{line}");
            }
        };
        let (right, all) = hidden(file, tell);
        println!("{file}: {right} of {all} hidden");
        let wanted = if is_known { 95 } else { 80 };
        assert!(right * 100 >= all * wanted, "{file}: {right} of {all}");
    }
}

#[test]
fn a_comment_without_anything_personal_is_shown_as_it_is() {
    let changed: Vec<String> = read("known.tsv")
        .into_iter()
        .filter(|comment| comment.personal.is_empty())
        .map(|comment| (complaint::masked(&comment.text), comment.text))
        .filter(|(shown, text)| shown != text)
        .map(|(shown, _)| shown)
        .collect();
    assert!(changed.is_empty(), "{}", changed.join("\n"));
}
