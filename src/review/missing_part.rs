//! A part of the letter without a sentence, and a part that the message asks for and the letter lacks.

use super::ReviewContext;
use super::lint::{Check, Hit};
use crate::plan::PlanPart;
use crate::policy::RequestKind;

pub(super) fn check(check: &Check<'_>) -> Vec<Hit> {
    let missing = check.rule.parts.iter().filter(|&&part| {
        let section = check.letter.plan.sections.iter().find(|section| section.part == part);
        let answers = check.letter.plan.kind.answers_amazon();
        section
            .map_or_else(|| answers && is_asked(part, check.context), |section| section.sentences.is_empty())
    });
    missing.map(|&part| Hit::part(part)).collect()
}

fn is_asked(part: PlanPart, context: &ReviewContext<'_>) -> bool {
    let kind = match part {
        PlanPart::RootCause => RequestKind::RootCause,
        PlanPart::ActionsTaken => RequestKind::ActionsTaken,
        PlanPart::Prevention => RequestKind::Prevention,
        _ => return false,
    };
    context.reading.requests.iter().any(|request| request.what == kind && request.span.is_some())
}
