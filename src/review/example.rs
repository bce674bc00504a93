//! Sentences a lint must and must not fire on.

use crate::plan::PlanPart;

/// Where a lint fires and where it stays silent. Both are needed: without the second it cries wolf.
#[derive(Clone, Copy, Debug)]
pub struct Examples {
    /// It must fire on each of these.
    pub fires: &'static [Example],
    /// It must not fire on any of these.
    pub silent: &'static [Example],
}

/// One sentence in one part of a letter. Without words, the part is empty.
///
/// The case around it: the message names product `B0CANDOR01` and asks for a plan and for invoices;
/// 23 of 1,500 seller-fulfilled orders had a defect (1.53 %), and the target is below 1 %.
#[derive(Clone, Copy, Debug)]
pub struct Example {
    /// The part.
    pub part: PlanPart,
    /// The sentence.
    pub text: &'static str,
}

impl Example {
    /// A sentence of the opening.
    pub const fn opening(text: &'static str) -> Self {
        Self { part: PlanPart::Opening, text }
    }

    /// A sentence of the root cause.
    pub const fn cause(text: &'static str) -> Self {
        Self { part: PlanPart::RootCause, text }
    }

    /// A sentence of the actions taken.
    pub const fn action(text: &'static str) -> Self {
        Self { part: PlanPart::ActionsTaken, text }
    }

    /// A sentence of the prevention.
    pub const fn control(text: &'static str) -> Self {
        Self { part: PlanPart::Prevention, text }
    }

    /// A line of the papers.
    pub const fn paper(text: &'static str) -> Self {
        Self { part: PlanPart::Papers, text }
    }
}
