//! Names and addresses against labelled pairs.
#![cfg(not(target_arch = "wasm32"))]

use std::fmt::Write as _;

use candor::document::names::{NameVerdict, NamesOf, compare};

/// Pairs that the rules were written with.
const SEEN: &str = include_str!("fixtures/names/pairs.tsv");
/// Pairs that no rule may be written from: they tell whether the rules hold for names nobody has seen.
const UNSEEN: &str = include_str!("fixtures/names/unseen.tsv");

/// What a pair was judged, against its label.
#[derive(Default)]
struct Score {
    right: u32,
    pairs: u32,
    /// Pairs judged to be the same: rightly, wrongly, and missed.
    same: [u32; 3],
    wrong: String,
}

impl Score {
    fn of(pairs: &str) -> Self {
        let mut score = Self::default();
        for pair in pairs.lines().filter(|line| !line.starts_with('#')) {
            score.add(pair);
        }
        score
    }

    fn add(&mut self, pair: &str) {
        let [what, label, a, b] = pair.split('\t').collect::<Vec<_>>()[..] else { panic!("{pair}") };
        let of = if what == "addr" { NamesOf::Addresses } else { NamesOf::Businesses };
        let judged = match compare(of, a, b).verdict {
            NameVerdict::Same | NameVerdict::WrittenDifferently => "same",
            NameVerdict::PartMissing => "part",
            NameVerdict::Different => "diff",
            NameVerdict::AnotherScript => "script",
            NameVerdict::Unknown => "unknown",
        };
        self.pairs += 1;
        self.right += u32::from(judged == label);
        let place = [(true, true), (true, false), (false, true)];
        if let Some(place) = place.iter().position(|&kind| kind == (judged == "same", label == "same")) {
            self.same[place] += 1;
        }
        if judged != label {
            writeln!(self.wrong, "{label} judged {judged}: {a} | {b}").expect("a string");
        }
    }

    fn precision(&self) -> f64 {
        f64::from(self.same[0]) / f64::from(self.same[0] + self.same[1])
    }

    fn recall(&self) -> f64 {
        f64::from(self.same[0]) / f64::from(self.same[0] + self.same[2])
    }

    fn tell(&self, name: &str) {
        println!(
            "{name}: {} of {} right; the same: precision {:.3}, recall {:.3}",
            self.right,
            self.pairs,
            self.precision(),
            self.recall()
        );
    }
}

#[test]
fn pairs_that_the_rules_were_written_with_are_judged_right() {
    let score = Score::of(SEEN);
    score.tell("seen");
    assert!(score.pairs >= 95);
    assert!(score.right == score.pairs, "{}", score.wrong);
}

#[test]
fn pairs_that_nobody_has_seen_are_told_apart() {
    let score = Score::of(UNSEEN);
    score.tell("unseen");
    assert!(score.pairs >= 95);
    assert!(score.precision() >= 0.95, "{:.3}", score.precision());
    assert!(score.recall() >= 0.90, "{:.3}", score.recall());
}

#[test]
fn the_order_of_a_pair_changes_nothing() {
    for pair in SEEN.lines().chain(UNSEEN.lines()).filter(|line| !line.starts_with('#')) {
        let [what, _, a, b] = pair.split('\t').collect::<Vec<_>>()[..] else { panic!("{pair}") };
        let of = if what == "addr" { NamesOf::Addresses } else { NamesOf::Businesses };
        assert_eq!(compare(of, a, b).verdict, compare(of, b, a).verdict, "{pair}");
    }
}
