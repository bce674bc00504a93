//! One file per lint over a plan and its case.
//!
//! A lint's own page is the comment at the top of its file, and its `EXAMPLES` are the proof of it.
//! To add one: write its file, name it in [`LintId`], [`LINTS`] and [`EXAMPLES`].

mod claim;
mod example;
mod finding;
mod lint;
mod words;

pub mod blame;
pub mod emotion;
pub mod future_in_done;
pub mod missing_asin;
pub mod missing_part;
pub mod no_date;
pub mod number_differs;
pub mod placeholder_left;
pub mod promise_of_outcome;
pub mod vague_control;

pub use example::{Example, Examples};
pub use finding::*;
pub use lint::{Hit, Lint};

use crate::case::Story;
use crate::metric::MetricsReport;
use crate::notice::MessageReading;
use crate::plan::Plan;
use crate::policy::Options;
use crate::sort;

/// What a letter is held against.
#[derive(Clone, Copy, Debug)]
pub struct ReviewContext<'a> {
    /// What the message says.
    pub reading: &'a MessageReading,
    /// The interview.
    pub story: &'a Story,
    /// The figures.
    pub metrics: &'a MetricsReport,
    /// Today, and the store.
    pub options: &'a Options,
}

/// All lints, in the order of [`LintId`].
pub const LINTS: [Lint; 10] = [
    blame::LINT,
    emotion::LINT,
    vague_control::LINT,
    no_date::LINT,
    future_in_done::LINT,
    missing_asin::LINT,
    number_differs::LINT,
    promise_of_outcome::LINT,
    missing_part::LINT,
    placeholder_left::LINT,
];

/// Where each lint fires and where it stays silent, in the order of [`LINTS`].
pub const EXAMPLES: [Examples; 10] = [
    blame::EXAMPLES,
    emotion::EXAMPLES,
    vague_control::EXAMPLES,
    no_date::EXAMPLES,
    future_in_done::EXAMPLES,
    missing_asin::EXAMPLES,
    number_differs::EXAMPLES,
    promise_of_outcome::EXAMPLES,
    missing_part::EXAMPLES,
    placeholder_left::EXAMPLES,
];

/// Holds the letter against all lints. Most severe findings first, then in the order of the letter.
/// What is no letter has none.
pub fn review(plan: &Plan, context: &ReviewContext<'_>) -> Review {
    if !plan.kind.is_letter() {
        return Review { findings: Vec::new() };
    }
    let mut findings: Vec<Finding> = LINTS
        .iter()
        .flat_map(|lint| (lint.check)(plan, context).into_iter().map(|hit| hit.into_finding(lint)))
        .collect();
    sort::by_key(&mut findings, |finding| {
        (finding.severity, place(plan, finding), finding.span.map(|span| span.start), finding.lint)
    });
    Review { findings }
}

/// Part and sentence by number; a finding about a part as a whole stands before its sentences.
fn place(plan: &Plan, finding: &Finding) -> (usize, Option<usize>) {
    let part = plan.sections.iter().position(|section| section.part == finding.part);
    let sentence = part.and_then(|part| {
        let sentences = &plan.sections[part].sentences;
        sentences.iter().position(|sentence| Some(&sentence.id) == finding.sentence.as_ref())
    });
    (part.unwrap_or(plan.sections.len()), sentence)
}
