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
use crate::sort;

/// The lint.
pub const LINT: Lint = Lint { id: LintId::MissingAsin, severity: Severity::MustFix, check };

fn check(plan: &Plan, context: &ReviewContext<'_>) -> Vec<Hit> {
    let mut named: Vec<String> = sentences(plan).flat_map(|(_, sentence)| words(&sentence.text)).collect();
    sort::rising(&mut named);
    let asked = context.reading.identifiers.asins.iter().filter(|asin| asin.whole);
    asked
        .filter(|asin| named.binary_search(&asin.value.to_ascii_uppercase()).is_err())
        .map(|asin| Hit::part(PlanPart::Opening).expecting(asin.value.clone()))
        .collect()
}

fn words(text: &str) -> impl Iterator<Item = String> {
    text.split(|letter: char| !letter.is_ascii_alphanumeric()).map(str::to_ascii_uppercase)
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
