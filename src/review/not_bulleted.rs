//! Several steps in one paragraph without a list.

use super::lint::{Check, Hit};

/// Sentences that one step may have.
const SENTENCES: usize = 4;

pub(super) fn check(check: &Check<'_>) -> Vec<Hit> {
    let is_long = |line: usize| check.letter.paragraph_of(line).count() > SENTENCES;
    let alone = |part| check.letter.paragraphs(part).len() == 1;
    let paragraphs = check.paragraphs().filter(|lines| alone(check.letter.lines[lines.start].part));
    paragraphs.filter(|lines| is_long(lines.start)).map(|lines| check.line(lines.start)).collect()
}
