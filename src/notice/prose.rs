//! What any text of a case holds, whoever wrote it: sentences, days, identifiers, names of metrics. A letter of
//! the seller is read with the same eyes as Amazon's messages.

use std::ops::Range;

use super::language::detect;
use super::reading::Identifiers;
use super::signals::Scan;
use super::{dates, identifiers, metrics, store};
use crate::policy::{Language, MetricId};
use crate::text::Folded;

pub use super::dates::DayForm;

/// A text, taken apart. Places are folded bytes, those of identifiers UTF-16 code units.
#[derive(Debug)]
pub struct Prose {
    /// The text as the eye takes it.
    pub folded: Folded,
    /// Its sentences, headings and items of lists, in order.
    pub sentences: Vec<Range<usize>>,
    /// Its days, in order.
    pub days: Vec<ProseDay>,
    /// Products and orders, each once.
    pub identifiers: Identifiers,
    /// Where metrics are named.
    pub metrics: Vec<(MetricId, Range<usize>)>,
    /// Its language, where it is one we read.
    pub language: Option<Language>,
}

/// A day as it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProseDay {
    /// What is certain of it.
    pub form: DayForm,
    /// Where it stands.
    pub at: Range<usize>,
}

/// Takes a text apart. The store decides what `3/4/2026` means.
pub fn prose(text: &str, store: Option<&str>) -> Prose {
    let scan = Scan::new(text);
    let days = dates::days(scan.folded.text(), store::day_first(store));
    Prose {
        days: days.into_iter().map(|(start, end, form)| ProseDay { form, at: start..end }).collect(),
        identifiers: identifiers::find(&scan),
        metrics: metrics::names(&scan).into_iter().map(|(id, start, end)| (id, start..end)).collect(),
        language: detect(&scan.folded),
        sentences: scan.units.iter().map(|unit| unit.start..unit.end).collect(),
        folded: scan.folded,
    }
}
