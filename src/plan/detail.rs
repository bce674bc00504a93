//! Details that the seller may add to a cause, an action or a control. What was not given is not missed.

use super::facts::{Facts, given};
use super::line::Line;
use super::wording::Wording;
use crate::policy::PhraseId;

/// A field of the story, what it says, and the phrase for it, whose slot is `{said}`.
pub(super) type Detail<'a> = (&'static str, &'a str, PhraseId);

/// A sentence for each detail that was given, in the bullet of what it belongs to.
pub(super) fn lines(wording: Wording, id: &str, path: &str, details: &[Detail<'_>]) -> Vec<Line> {
    let line = |&(field, words, phrase): &Detail<'_>| {
        let said = given(wording, format!("{path}.{field}"), words)?;
        Some(Line::same_item(format!("{id}.{field}"), Facts::of("said", said).fill(wording.text(phrase))))
    };
    details.iter().filter_map(line).collect()
}
