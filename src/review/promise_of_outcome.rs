//! # Promise of outcome
//!
//! **What it does.** Finds promises that nobody can keep: "this will never happen again".
//!
//! **Why it matters.** Amazon asks for steps, not for results. One late parcel later the promise is
//! broken, in writing.
//!
//! **Example.** "We guarantee that there will be no late parcels." Better: "Orders placed before
//! 14:00 are packed the same day."
//!
//! **Not matched.** "A-to-z Guarantee", which is Amazon's own term; what is denied.
//!
//! **Source.** `domain/poa.md` section 1, "Prevention": specific and measured, not endless promises.

use super::lint::{Hit, said};
use super::{Example, Examples, Lint, LintId, ReviewContext, Severity};
use crate::plan::{Plan, PlanPart};

/// The lint.
pub const LINT: Lint = Lint { id: LintId::PromiseOfOutcome, severity: Severity::ShouldFix, check };

const PROMISES: [&str; 15] = [
    "never|not _1 happen|happens|occur|occurs|repeat|repeats|recur|recurs again",
    "won't|can't|cannot|doesn't happen|occur|recur|repeat again",
    "never again",
    "never happen|happens|occur|occurs|recur|recurs|repeat|repeats",
    "will|can not _1 happen|occur|recur|repeat",
    "never|not be repeated",
    "won't|cannot|can't be repeated",
    "we|i _1 guarantee|promise|assure|swear",
    "guarantee that|you",
    "guaranteed",
    "rest assured",
    "zero defects|complaints|errors|returns",
    "no more|further|future complaints|defects|problems|issues|violations|mistakes",
    "100 % satisf*|satisfaction|safe|authentic",
    "will always",
];

const PARTS: [PlanPart; 4] =
    [PlanPart::Opening, PlanPart::RootCause, PlanPart::ActionsTaken, PlanPart::Prevention];

fn check(plan: &Plan, _: &ReviewContext<'_>) -> Vec<Hit> {
    said(plan, &PARTS, &PROMISES)
}

/// Sentences of both kinds.
pub const EXAMPLES: Examples = Examples {
    fires: &[
        Example::control("This will never happen again."),
        Example::control("We guarantee that all parcels arrive on time."),
        Example::control("We changed the packing table, so this never happens again."),
        Example::control("Late parcels will not occur again."),
        Example::control("The mistake cannot happen again."),
        Example::control("This will not be repeated."),
        Example::control("With the new scanner it never recurs."),
        Example::opening("We promise to follow all policies."),
        Example::control("There will be zero defects from December on."),
    ],
    silent: &[
        Example::cause("By component: 9 with an A-to-z Guarantee claim."),
        Example::control("Orders placed before 14:00 are packed the same day. Responsible: warehouse lead."),
        Example::control("If a parcel is late again, the warehouse lead calls the courier the same day."),
        Example::control("When it happens again, we stop the offer."),
        Example::cause("The scan did not happen before the van left."),
        Example::cause("The parcel was sent without a guaranteed delivery date."),
        Example::cause("We cannot guarantee collection on Saturdays with this courier."),
    ],
};
