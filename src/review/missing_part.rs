//! # Missing part
//!
//! **What it does.** Finds a part of the letter without a sentence, and a part that the message
//! asks for and the letter lacks.
//!
//! **Why it matters.** Amazon reads for three parts. Where one is missing, the answer is a request
//! for "greater detail" on just that part.
//!
//! **Example.** Every action was removed from the letter.
//!
//! **Not matched.** A part whose sentences still hold placeholders: that is a finding of its own.
//!
//! **Source.** `domain/poa.md` section 1; section 5, reply "Need more info".

use super::lint::Hit;
use super::{Example, Examples, Lint, LintId, ReviewContext, Severity};
use crate::plan::{Plan, PlanPart};
use crate::policy::RequestKind;

/// The lint.
pub const LINT: Lint = Lint { id: LintId::MissingPart, severity: Severity::MustFix, check };

const PARTS: [PlanPart; 5] =
    [PlanPart::Opening, PlanPart::RootCause, PlanPart::ActionsTaken, PlanPart::Prevention, PlanPart::Papers];

fn check(plan: &Plan, context: &ReviewContext<'_>) -> Vec<Hit> {
    PARTS
        .into_iter()
        .filter(|&part| {
            let section = plan.sections.iter().find(|section| section.part == part);
            section.map_or_else(|| is_asked(part, context), |section| section.sentences.is_empty())
        })
        .map(Hit::part)
        .collect()
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

/// Sentences of both kinds.
pub const EXAMPLES: Examples = Examples {
    fires: &[Example::cause(""), Example::action(""), Example::control(""), Example::paper("")],
    silent: &[
        Example::cause("We sent 23 parcels without tracking."),
        Example::action("4 November 2026: We refunded 14 buyers. Done by: owner."),
        Example::control("[what will be done] Responsible: [who]. How often: [how often]. Starts on [date]."),
    ],
};
