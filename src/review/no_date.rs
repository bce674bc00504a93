//! # No date
//!
//! **What it does.** Finds an action among the things done that has no day.
//!
//! **Why it matters.** "Done" without a day cannot be checked, and Amazon answers that the actions
//! were not implemented.
//!
//! **Example.** "We closed the offer." Better: "4 November 2026: We closed the offer."
//!
//! **Not matched.** A sentence whose date is still a placeholder: that is a finding of its own.
//! Other parts: a cause needs no day to be clear, a control has its rhythm.
//!
//! **Source.** `domain/poa.md` section 1, "Actions taken": past tense, dated, counted.

use super::lint::{Hit, sentences};
use super::words::Words;
use super::{Example, Examples, Lint, LintId, ReviewContext, Severity};
use crate::plan::{Plan, PlanPart, figures};

/// The lint.
pub const LINT: Lint = Lint { id: LintId::NoDate, severity: Severity::ShouldFix, check };

fn check(plan: &Plan, _: &ReviewContext<'_>) -> Vec<Hit> {
    sentences(plan)
        .filter(|(part, sentence)| *part == PlanPart::ActionsTaken && sentence.placeholders.is_empty())
        .filter(|(_, sentence)| !has_day(&sentence.text))
        .map(|(part, sentence)| Hit::sentence(part, sentence))
        .collect()
}

/// A month as a word with a number beside it, or a day written in numbers.
fn has_day(text: &str) -> bool {
    let words = Words::of(text);
    let folded = words.folded();
    let is_number =
        |at: usize| folded.get(at).is_some_and(|word| word.starts_with(|c: char| c.is_ascii_digit()));
    folded.iter().enumerate().any(|(at, word)| {
        let month = is_month(word) && (is_number(at + 1) || at > 0 && is_number(at - 1));
        month || is_day_in_numbers(word)
    })
}

/// In full or by its first three letters.
fn is_month(word: &str) -> bool {
    const SHORT: [&str; 12] =
        ["jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"];
    figures::is_month(word) || SHORT.contains(&word)
}

/// `2026-11-04`, `4/11/2026`, `04.11.26`.
fn is_day_in_numbers(word: &str) -> bool {
    let pieces: Vec<&str> = word.split(['-', '/', '.']).collect();
    pieces.len() == 3
        && pieces.iter().all(|piece| !piece.is_empty() && piece.bytes().all(|b| b.is_ascii_digit()))
}

/// Sentences of both kinds.
pub const EXAMPLES: Examples = Examples {
    fires: &[
        Example::action("We closed the offer for B0CANDOR01."),
        Example::action("We refunded all 14 buyers last week."),
        Example::action("Our team may ship 3 orders a day."),
    ],
    silent: &[
        Example::action("4 November 2026: We closed the offer for B0CANDOR01. Done by: owner."),
        Example::action("On Nov 4 we refunded all 14 buyers."),
        Example::action("We changed the handling time on 2026-11-04."),
        Example::action("[date]: We closed the offer. Done by: owner."),
        Example::cause("We had one courier and no second one."),
    ],
};
