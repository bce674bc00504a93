//! Addresses of Amazon's staff, and words about having reached them.

use super::lint::{Check, Hit};
use crate::personal::{is_of_amazon, mail_addresses};

pub(super) fn check(check: &Check<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for unit in check.units() {
        let (words, start) = (check.letter.words(unit), unit.at.start);
        let mails = mail_addresses(words).into_iter().filter(|at| is_of_amazon(&words[at.clone()]));
        let named = check.spots(unit, "staff").into_iter();
        let spots = mails.map(|at| (start + at.start, start + at.end)).chain(named);
        hits.extend(spots.min().map(|spot| check.words(unit.line, spot)));
    }
    hits
}
