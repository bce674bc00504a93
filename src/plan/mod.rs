//! The letter: every sentence knows where it came from.
//!
//! The policy pack has the wording in every language; one file per part composes it with facts, `kind` says which
//! parts there are, and `layout` lays the sentences out as plain text. What the seller said is quoted, never
//! rewritten.

mod actions;
mod changes;
mod checklist;
mod detail;
mod exhibits;
mod facts;
pub mod figures;
mod issue;
mod kind;
mod layout;
mod line;
mod model;
mod of_text;
mod opening;
mod papers;
mod placeholder;
mod prevention;
mod retraction;
mod root_cause;
mod sameness;
mod shorten;
mod subject;
mod told;
mod truth;
mod wording;

pub use exhibits::exhibits;
use layout::PartText;
pub use layout::words;
pub use model::*;
pub use of_text::of_text;
pub use placeholder::find as placeholders;
pub use sameness::{SamePassage, Sameness, sameness};
pub use wording::{Wording, printed_day};

use std::ops::Range;

use crate::case::{Attached, Edits, LetterOptions, Story};
use crate::metric::MetricsReport;
use crate::notice::MessageReading;
use crate::policy::{Language, Options, PlanKind, ReasonId};
use line::{Line, Written};
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
    /// Today, the store, and the seller's language.
    pub options: &'a Options,
    /// What the seller chose about the letter.
    pub letter: &'a LetterOptions,
    /// The papers, and what the seller attached them to.
    pub attached: Attached<'a>,
}

/// Drafts the letter from facts alone. Needs the second part of the policy pack.
///
/// The same input gives the same letter, byte for byte. Parts: `domain/poa.md` section 1.
pub fn draft(input: &DraftInput<'_>) -> Plan {
    let chosen = input.letter.language.unwrap_or(Language::En);
    let sellers = input.options.language.unwrap_or(Language::En);
    let kind = kind::of(&Subject::of(input, chosen));
    // What is no letter speaks to the seller.
    let language = if kind.is_letter() { chosen } else { sellers };
    let subject = Subject::of(input, language).for_kind(kind);
    let pairs = (sellers != language).then(|| Subject::of(input, sellers).for_kind(kind));
    let parts = kind::parts(kind, &subject);
    let mut ids = Vec::new();
    let mut written: Vec<(Option<&'static str>, Vec<Written>)> = parts
        .iter()
        .map(|&part| {
            let heading = kind::heading(kind, part).map(|heading| subject.wording.text(heading));
            (heading, write(part, kind, &subject, pairs.as_ref(), &mut ids))
        })
        .collect();
    let space = subject.wording.space();
    let left_out = shorten::shorten(&mut written, input.letter, space);
    let sections = parts.into_iter().zip(written).map(|(part, (heading, written))| {
        let PartText { text, places } = layout::section(heading, &written, space);
        let sentences = written.into_iter().map(|written| written.sentence).collect();
        (PlanSection { part, heading: heading.map(str::to_owned), sentences, text }, places)
    });
    let (mut sections, places): (Vec<PlanSection>, Vec<Vec<Range<usize>>>) = sections.unzip();
    let text = layout::letter(&mut sections, &places);
    let ready = !subject.reasons().is_empty() && sections.iter().all(is_complete);
    Plan {
        kind,
        language: Some(language),
        reason: subject.reasons().first().cloned(),
        words: layout::words(&text),
        text,
        ready,
        sections,
        left_out,
    }
}

/// The sentences of a part, each with its pair.
fn write(
    part: PlanPart,
    kind: PlanKind,
    subject: &Subject<'_>,
    pairs: Option<&Subject<'_>>,
    ids: &mut Vec<String>,
) -> Vec<Written> {
    let lines = lines(part, kind, subject);
    let mut pairs = pairs.map(|pairs| lines_of_pairs(part, kind, pairs)).unwrap_or_default().into_iter();
    let edits = subject.input.edits;
    lines
        .into_iter()
        .map(|line| line.with_id_outside(ids))
        .filter_map(|line| line.written(edits, subject.wording, pairs.next()))
        .collect()
}

/// INVARIANT: in the order of the letter's own sentences, because the same facts make the same sentences.
fn lines_of_pairs(part: PlanPart, kind: PlanKind, pairs: &Subject<'_>) -> Vec<String> {
    lines(part, kind, pairs).into_iter().map(Line::into_words).collect()
}

fn lines(part: PlanPart, kind: PlanKind, subject: &Subject<'_>) -> Vec<Line> {
    match part {
        PlanPart::Opening => opening::lines(subject, kind),
        PlanPart::RootCause => root_cause::lines(subject, kind),
        PlanPart::ActionsTaken => actions::lines(subject),
        PlanPart::Prevention => prevention::lines(subject),
        PlanPart::Facts => truth::lines(subject, kind),
        PlanPart::Changes => changes::lines(subject),
        PlanPart::Request => retraction::lines(subject),
        PlanPart::Papers => papers::lines(subject),
        PlanPart::Checklist => checklist::lines(subject, kind),
    }
}

fn is_complete(section: &PlanSection) -> bool {
    !section.sentences.is_empty() && section.sentences.iter().all(|sentence| sentence.placeholders.is_empty())
}
