//! An action among the things done that has no day anywhere in its paragraph.

use super::lint::{Check, Hit};

pub(super) fn check(check: &Check<'_>) -> Vec<Hit> {
    let is_dated =
        |line: usize| check.letter.paragraph_of(line).any(|unit| !check.letter.days_of(&unit.at).is_empty());
    check.paragraphs().filter(|lines| !is_dated(lines.start)).map(|lines| check.line(lines.start)).collect()
}
