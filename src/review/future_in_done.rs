//! # Future in "done"
//!
//! **What it does.** Finds "we will" and its kin among the actions taken.
//!
//! **Why it matters.** The part asks what has been done. A promise there tells Amazon that it has
//! not been done, and the answer is that the actions "have not been implemented".
//!
//! **Example.** "We will refund the buyers." Better: do it, then "5 November 2026: We refunded 14
//! buyers." Or move it to the prevention.
//!
//! **Not matched.** The past of the future ("we were going to"), other parts.
//!
//! **Source.** `domain/poa.md` section 3, rule "future-only"; section 5, reply "Not implemented".

use super::lint::{Hit, written};
use super::{Example, Examples, Lint, LintId, ReviewContext, Severity};
use crate::plan::{Plan, PlanPart};

/// The lint.
pub const LINT: Lint = Lint { id: LintId::FutureInDone, severity: Severity::MustFix, check };

const FUTURE: [&str; 9] = [
    "we|i|they|team|staff|manager|lead will|shall",
    "we'll|i'll|they'll",
    "will be",
    "am|are|is going to",
    "we're|i'm|they're going to",
    "we|i plan|intend|want|hope to",
    "planning|intending to",
    "from now on",
    "going forward|in future|in the future",
];

fn check(plan: &Plan, _: &ReviewContext<'_>) -> Vec<Hit> {
    written(plan, &[PlanPart::ActionsTaken], &FUTURE)
}

/// Sentences of both kinds.
pub const EXAMPLES: Examples = Examples {
    fires: &[
        Example::action("4 November 2026: We will refund all buyers. Done by: owner."),
        Example::action("All open orders will be shipped with tracking."),
        Example::action("We are going to change the courier on 1 December 2026."),
        Example::action("From 6 November 2026 no parcel will be sent without tracking."),
        Example::action("We’ll answer every message within a day."),
    ],
    silent: &[
        Example::action("5 November 2026: We refunded 14 buyers. Done by: owner."),
        Example::action(
            "5 November 2026: We told the courier that was going to collect on Fridays to collect daily.",
        ),
        Example::control("We will compare stock and listings every evening."),
        Example::action("5 November 2026: We stopped 12 parcels that were going to Norway untracked."),
    ],
};
