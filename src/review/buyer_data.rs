//! An e-mail address or a telephone number in a sentence about a buyer.

use super::lint::{Check, Hit};
use crate::personal::{is_of_amazon, mail_addresses, telephone_numbers};

pub(super) fn check(check: &Check<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for unit in check.units() {
        let words = check.letter.words(unit);
        let mails = mail_addresses(words).into_iter().filter(|at| {
            let mail = &words[at.clone()];
            mail.contains("@marketplace.amazon") || check.has(unit, "buyer") && !is_of_amazon(mail)
        });
        let phones = telephone_numbers(words).into_iter().filter(|_| check.has(unit, "buyer"));
        let start = unit.at.start;
        hits.extend(mails.chain(phones).map(|at| check.words(unit.line, (start + at.start, start + at.end))));
    }
    hits
}
