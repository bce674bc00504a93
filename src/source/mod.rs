//! Where a fact came from. A figure or a sentence without a source cannot be built.

mod confidence;

use serde::{Deserialize, Serialize};

pub use confidence::Confidence;

use crate::text::{Day, Span};

/// The place a fact was taken from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "lowercase", rename_all_fields = "camelCase")]
pub enum Source {
    /// A file the seller added.
    File {
        /// Its number within the engine.
        file: u32,
        /// Its name as the seller sees it.
        name: String,
        /// Lower-case hex, once the whole file has been fingerprinted.
        sha256: Option<String>,
        /// Where in the file.
        locator: Locator,
    },
    /// Amazon's message.
    Message {
        /// The line, the first being 1.
        line: u32,
        /// The words.
        span: Span,
    },
    /// The seller's own statement.
    Statement {
        /// Path of the answer in the story, such as `actions.a1.what`.
        field: String,
    },
    /// An entry of the policy pack.
    Policy {
        /// Path of the entry, such as `metrics.order-defect-rate`.
        entry: String,
        /// Short name of where the pack has it from.
        source: String,
        /// The day the entry was last checked.
        as_of: Day,
        /// How sure it is.
        confidence: Confidence,
    },
}

/// A place within a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "lowercase")]
pub enum Locator {
    /// The file as a whole.
    Whole,
    /// Lines of it, the first being 1.
    Lines {
        /// The first few of them.
        lines: Vec<u32>,
        /// How many there are in all.
        total: u32,
        /// The column's header, where one column is meant.
        column: Option<String>,
    },
    /// A JSON pointer (RFC 6901).
    Path {
        /// Such as `/performanceMetrics/0/orderDefectRate/mfn`.
        pointer: String,
    },
}

/// A value together with at least one source.
///
/// INVARIANT: there is no way to make one without naming a source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Cited<T> {
    value: T,
    sources: Vec<Source>,
}

impl<T> Cited<T> {
    /// `value`, as `source` has it.
    pub fn new(value: T, source: Source) -> Self {
        Self { value, sources: vec![source] }
    }

    /// Adds a further source; one that is already named is not named twice.
    #[must_use]
    pub fn and(mut self, source: Source) -> Self {
        if !self.sources.contains(&source) {
            self.sources.push(source);
        }
        self
    }

    /// The value.
    pub fn value(&self) -> &T {
        &self.value
    }

    /// Where it came from; never empty.
    pub fn sources(&self) -> &[Source] {
        &self.sources
    }

    /// A value worked out from this one, with the same sources.
    pub fn map<U>(self, work_out: impl FnOnce(T) -> U) -> Cited<U> {
        Cited { value: work_out(self.value), sources: self.sources }
    }

    /// A value worked out from two, with the sources of both.
    pub fn join<U, V>(self, other: Cited<U>, work_out: impl FnOnce(T, U) -> V) -> Cited<V> {
        let both = other.sources.into_iter().fold(Cited { value: (), sources: self.sources }, Cited::and);
        Cited { value: work_out(self.value, other.value), sources: both.sources }
    }

    /// Takes it apart.
    pub fn into_parts(self) -> (T, Vec<Source>) {
        (self.value, self.sources)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn statement(field: &str) -> Source {
        Source::Statement { field: field.into() }
    }

    #[test]
    fn a_joined_value_keeps_the_sources_of_both_once() {
        let sum = Cited::new(1, statement("a"))
            .join(Cited::new(2, statement("b")).and(statement("a")), |a, b| a + b);
        assert_eq!(sum.into_parts(), (3, vec![statement("a"), statement("b")]));
    }
}
