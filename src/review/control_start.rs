//! A control without the day it began or begins.

use super::lint::{Check, Hit};

pub(super) fn check(check: &Check<'_>) -> Vec<Hit> {
    let letter = check.letter;
    let group = [check.group("start")];
    let is_dated = |line: usize| {
        letter.is_heard_around(line, &group)
            || letter.paragraph_of(line).any(|unit| !letter.days_of(&unit.at).is_empty())
    };
    check.paragraphs().filter(|lines| !is_dated(lines.start)).map(|lines| check.line(lines.start)).collect()
}
