//! # Placeholder left
//!
//! **What it does.** Finds every place in square brackets that is still to be filled in.
//!
//! **Why it matters.** A letter with "[date]" in it reads as a form letter, and says nothing.
//!
//! **Example.** "[date]: We closed the offer." Better: "4 November 2026: We closed the offer."
//!
//! **Not matched.** Brackets without a letter between them, such as "[1]".
//!
//! **Source.** `domain/poa.md` section 3, rule "generic/template".

use super::lint::{Hit, sentences};
use super::{Example, Examples, Lint, LintId, ReviewContext, Severity};
use crate::plan::{Plan, placeholders};

/// The lint.
pub const LINT: Lint = Lint { id: LintId::PlaceholderLeft, severity: Severity::MustFix, check };

fn check(plan: &Plan, _: &ReviewContext<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for (part, sentence) in sentences(plan) {
        let units: Vec<u16> = sentence.text.encode_utf16().collect();
        for span in placeholders(&sentence.text) {
            let range = usize::try_from(span.start).unwrap_or(0)..usize::try_from(span.end).unwrap_or(0);
            let found = String::from_utf16_lossy(units.get(range).unwrap_or_default());
            hits.push(Hit::sentence(part, sentence).at(span, found));
        }
    }
    hits
}

/// Sentences of both kinds.
pub const EXAMPLES: Examples = Examples {
    fires: &[
        Example::opening("This letter is from [shop name] (legal name: Blue Fox Trading Ltd)."),
        Example::action("[date]: We closed the offer. Done by: [who]."),
        Example::paper("Utility bill: [attach: utility bill]."),
    ],
    silent: &[
        Example::action("4 November 2026: We closed the offer. Done by: owner."),
        Example::paper("Utility bill: electricity bill of 3 October 2026, file bill.pdf."),
        Example::cause("We counted 23 orders (see list [1])."),
    ],
};
