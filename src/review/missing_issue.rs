//! Fewer causes, actions or controls than the message has reasons.

use super::lint::{Check, Hit};

pub(super) fn check(check: &Check<'_>) -> Vec<Hit> {
    let reasons = check.context.reading.reasons.len();
    let few = check.rule.parts.iter().filter(|&&part| {
        let paragraphs = check.letter.paragraphs(part).len();
        reasons > 1 && paragraphs > 0 && paragraphs < reasons
    });
    few.map(|&part| Hit::part(part).expecting(titles(check))).collect()
}

fn titles(check: &Check<'_>) -> String {
    let reasons = check.context.reading.reasons.iter();
    reasons.map(|reason| reason.title.as_str()).collect::<Vec<_>>().join(" · ")
}
