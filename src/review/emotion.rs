//! # Emotion
//!
//! **What it does.** Finds words of feeling, pleading and praise.
//!
//! **Why it matters.** Amazon asks for facts and tells sellers to leave emotive language out. Each
//! such sentence takes the place of a fact.
//!
//! **Example.** "We are deeply sorry and beg you to help our family." Better: leave it out.
//!
//! **Not matched.** An apology as a thing that was done ("We apologised to 14 buyers"), "family" as
//! a word of a product, "please find attached".
//!
//! **Source.** `domain/poa.md` section 3, rules "emotive/pleading" and "biography".

use super::lint::{Hit, said};
use super::{Example, Examples, Lint, LintId, ReviewContext, Severity};
use crate::plan::{Plan, PlanPart};

/// The lint.
pub const LINT: Lint = Lint { id: LintId::Emotion, severity: Severity::ShouldFix, check };

const FEELINGS: [&str; 24] = [
    "we|i are|am|feel _2 sorry",
    "sorry for",
    "we|i _2 apologize|apologise",
    "our|my _2 apology|apologies",
    "we|i _2 regret",
    "desperate*",
    "heartbroken|devastat*|shocked|ashamed|embarrassed|frustrat*|disappointed",
    "beg|begging|mercy",
    "my|our family|families|children|kids|wife|husband|livelihood",
    "feed my|our",
    "only|sole source of income",
    "lose|losing|lost everything",
    "please reinstate|reactivate|help|give|consider|reconsider|understand|forgive|unblock",
    "kindly",
    "unfair*",
    "we|i love amazon|selling",
    "love for amazon",
    "loyal seller|partner|customer-centric",
    "jeff|bezos",
    "we|i _1 hope",
    "thank you for|so",
    "sincere*",
    "with tears|all our heart",
    "great|wonderful|amazing company|platform|marketplace",
];

const PARTS: [PlanPart; 5] =
    [PlanPart::Opening, PlanPart::RootCause, PlanPart::ActionsTaken, PlanPart::Prevention, PlanPart::Papers];

fn check(plan: &Plan, _: &ReviewContext<'_>) -> Vec<Hit> {
    said(plan, &PARTS, &FEELINGS)
}

/// Sentences of both kinds.
pub const EXAMPLES: Examples = Examples {
    fires: &[
        Example::opening("We are deeply sorry for what happened."),
        Example::opening("Please reinstate our account, our family lives from it."),
        Example::cause("I sincerely apologize to Amazon and its customers."),
        Example::control("We hope you see how desperate we are."),
        Example::opening("This decision is unfair."),
    ],
    silent: &[
        Example::action(
            "4 November 2026: We apologised to 14 buyers and refunded them. Done by: support lead.",
        ),
        Example::cause("The family pack of B0CANDOR01 was listed as a single unit."),
        Example::paper("Please find attached: invoice 4711."),
        Example::cause("We sent 23 parcels without tracking."),
    ],
};
