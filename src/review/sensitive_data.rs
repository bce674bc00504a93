//! Numbers of bank accounts, cards and identity papers.

use super::lint::{Check, Hit};
use crate::personal::{account_numbers, card_numbers, long_numbers};

/// How far behind the word for a paper its number stands.
const NEAR: usize = 24;

pub(super) fn check(check: &Check<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for unit in check.units() {
        let (words, start) = (check.letter.words(unit), unit.at.start);
        let papers = check.spots(unit, "identity-number");
        let of_paper = |at: &std::ops::Range<usize>| {
            papers.iter().any(|&(_, end)| end <= start + at.start && start + at.start - end <= NEAR)
        };
        let numbers = long_numbers(words).into_iter().filter(of_paper);
        let found = account_numbers(words).into_iter().chain(card_numbers(words)).chain(numbers);
        hits.extend(found.map(|at| check.words(unit.line, (start + at.start, start + at.end))));
    }
    hits
}
