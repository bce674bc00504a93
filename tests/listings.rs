//! Titles of listings that were labelled by hand, against what the rules of the pack find in them.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::BTreeSet;

use candor::listing;

/// A labelled title.
struct Labelled {
    id: String,
    title: String,
    rules: BTreeSet<String>,
}

fn read(file: &str) -> Vec<Labelled> {
    let path = format!("{}/tests/fixtures/listings/{file}", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).expect("labelled titles");
    let labelled = text.lines().skip(1).map(|line| {
        let mut cells = line.split('\t');
        let mut next = || cells.next().unwrap_or_default().to_owned();
        let (id, _, title, rules) = (next(), next(), next(), next());
        let rules = rules.split(',').filter(|rule| !rule.is_empty()).map(str::to_owned).collect();
        Labelled { id, title, rules }
    });
    labelled.collect()
}

/// How many findings are right, how many are wrong, and how many are missing.
#[derive(Debug, Default)]
struct Score {
    right: u32,
    wrong: u32,
    missed: u32,
}

impl Score {
    fn of(file: &str, tell: impl Fn(&Labelled, &BTreeSet<String>)) -> Self {
        let mut score = Self::default();
        for labelled in read(file) {
            let found: BTreeSet<String> =
                listing::rules_of_title(&labelled.title).into_iter().map(str::to_owned).collect();
            let count = |number: usize| u32::try_from(number).expect("few rules");
            score.right += count(found.intersection(&labelled.rules).count());
            score.wrong += count(found.difference(&labelled.rules).count());
            score.missed += count(labelled.rules.difference(&found).count());
            if found != labelled.rules {
                tell(&labelled, &found);
            }
        }
        println!("{file}: {score:?}, precision {:.3}, recall {:.3}", score.precision(), score.recall());
        score
    }

    fn precision(&self) -> f64 {
        f64::from(self.right) / f64::from(self.right + self.wrong)
    }

    fn recall(&self) -> f64 {
        f64::from(self.right) / f64::from(self.right + self.missed)
    }
}

#[test]
fn titles_that_the_rules_were_written_from_are_judged() {
    let score = Score::of("known.tsv", |labelled, found| {
        println!("{}: {} | labelled {:?}, found {found:?}", labelled.id, labelled.title, labelled.rules);
    });
    assert!(score.precision() >= 0.95 && score.recall() >= 0.9);
}

/// Precision and recall that titles nobody wrote the rules from reach at least. Whoever raises the rules raises
/// the second.
const HELD: (f64, f64) = (0.95, 0.95);

#[test]
fn titles_that_the_rules_were_not_written_from_are_judged() {
    let score = Score::of("unseen.tsv", |_, _| {});
    assert!(score.precision() >= HELD.0 && score.recall() >= HELD.1);
}

#[test]
fn every_label_is_a_rule_and_every_title_is_labelled_once() {
    let rules: BTreeSet<&str> =
        candor::policy::casework().listing.rules.iter().map(|rule| rule.id.as_str()).collect();
    let all: Vec<Labelled> = ["known.tsv", "unseen.tsv"].into_iter().flat_map(read).collect();
    assert!(all.len() >= 300);
    let titles: BTreeSet<&str> = all.iter().map(|labelled| labelled.title.as_str()).collect();
    assert_eq!(titles.len(), all.len());
    for labelled in &all {
        for rule in &labelled.rules {
            assert!(rules.contains(rule.as_str()), "{}: there is no rule `{rule}`", labelled.id);
        }
    }
}
