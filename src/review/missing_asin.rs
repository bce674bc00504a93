//! # Missing ASIN
//!
//! **What it does.** Finds a product that the message names and the letter does not.
//!
//! **Why it matters.** Amazon wants every ASIN of its message answered. One that is left out comes
//! back as the next question.
//!
//! **Example.** The message lists three products, the letter speaks of two.
//!
//! **Not matched.** Products that the message names only in part, because their letters are hidden.
//!
//! **Source.** `domain/poa.md` section 3, rule "missing issue/ASIN".

use super::lint::{Hit, sentences};
use super::{Example, Examples, Lint, LintId, ReviewContext, Severity};
use crate::plan::{Plan, PlanPart};

/// The lint.
pub const LINT: Lint = Lint { id: LintId::MissingAsin, severity: Severity::MustFix, check };

fn check(plan: &Plan, context: &ReviewContext<'_>) -> Vec<Hit> {
    let asked = context.reading.identifiers.asins.iter().filter(|asin| asin.whole);
    asked
        .filter(|asin| !sentences(plan).any(|(_, sentence)| names(&sentence.text, &asin.value)))
        .map(|asin| Hit::part(PlanPart::Opening).expecting(asin.value.clone()))
        .collect()
}

fn names(text: &str, asin: &str) -> bool {
    text.split(|letter: char| !letter.is_ascii_alphanumeric()).any(|word| word.eq_ignore_ascii_case(asin))
}

/// Sentences of both kinds.
pub const EXAMPLES: Examples = Examples {
    fires: &[
        Example::opening("It answers your message of 12 November 2026 about one product."),
        Example::opening("Products named in your message: B0CANDOR02."),
        Example::cause("The invoice for B0CANDOR011 was a year old."),
    ],
    silent: &[
        Example::opening("Products named in your message: B0CANDOR01."),
        Example::cause("Stock of b0candor01 came from a supplier we had not checked."),
        Example::paper("Invoices (B0CANDOR01, 10 units): invoice 4711."),
    ],
};
