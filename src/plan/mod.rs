//! The Plan of Action: every sentence knows where it came from.
//!
//! Wording of ours stands in `phrases`, one file per part composes it with facts, and `layout` lays
//! the sentences out as plain text. What the seller said is quoted, never rewritten.

mod actions;
mod facts;
pub mod figures;
mod layout;
mod line;
mod model;
mod opening;
mod papers;
mod phrases;
mod placeholder;
mod prevention;
mod root_cause;
mod subject;

use layout::PartText;
pub use layout::words;
pub use model::*;
pub use placeholder::find as placeholders;

use std::ops::Range;

use crate::case::{Edits, Story};
use crate::metric::MetricsReport;
use crate::notice::MessageReading;
use crate::policy::{Options, ReasonId};
use subject::Subject;

/// Everything a letter is drafted from.
#[derive(Clone, Debug)]
pub struct DraftInput<'a> {
    /// Amazon's message, as it was read.
    pub message: &'a str,
    /// What it says.
    pub reading: &'a MessageReading,
    /// The seller's own choice of reason; it wins over the reading.
    pub reason: Option<ReasonId>,
    /// The interview.
    pub story: &'a Story,
    /// The figures.
    pub metrics: &'a MetricsReport,
    /// The seller's own wording, by sentence id.
    pub edits: &'a Edits,
    /// Today, and the store.
    pub options: &'a Options,
}

/// Drafts the letter, in English, from facts alone.
///
/// The same input gives the same letter, byte for byte. Parts: `domain/poa.md` section 1.
pub fn draft(input: &DraftInput<'_>) -> Plan {
    let subject = Subject::of(input);
    let mut ids = Vec::new();
    let parts = subject.parts().into_iter().map(|part| section(part, &subject, input, &mut ids));
    let (mut sections, places): (Vec<_>, Vec<_>) = parts.unzip();
    let text = layout::letter(&mut sections, &places);
    let ready = subject.reasons() > 0 && sections.iter().all(is_complete);
    Plan { reason: subject.reason(), words: layout::words(&text), text, ready, sections }
}

fn section(
    part: PlanPart,
    subject: &Subject<'_>,
    input: &DraftInput<'_>,
    ids: &mut Vec<String>,
) -> (PlanSection, Vec<Range<usize>>) {
    let lines = match part {
        PlanPart::Opening => opening::lines(subject, input),
        PlanPart::RootCause => root_cause::lines(subject, input),
        PlanPart::ActionsTaken => actions::lines(subject, input),
        PlanPart::Prevention => prevention::lines(subject, input),
        PlanPart::Papers => papers::lines(subject),
    };
    let written: Vec<_> = lines
        .into_iter()
        .map(|line| line.with_id_outside(ids))
        .filter_map(|line| line.written(input.edits))
        .collect();
    let heading = phrases::heading(part);
    let PartText { text, places } = layout::section(heading, &written);
    let sentences = written.into_iter().map(|(sentence, _)| sentence).collect();
    (PlanSection { part, heading: heading.map(str::to_owned), sentences, text }, places)
}

fn is_complete(section: &PlanSection) -> bool {
    !section.sentences.is_empty() && section.sentences.iter().all(|sentence| sentence.placeholders.is_empty())
}
