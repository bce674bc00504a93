//! What was changed in listings: which, where, from what to what.

use super::actions;
use super::facts::{Facts, Told, answer_day, answer_inside};
use super::line::Line;
use super::subject::Subject;
use crate::case::Change;
use crate::policy::{PhraseId, RequestKind};

pub(super) fn lines(subject: &Subject<'_>) -> Vec<Line> {
    let story = subject.input.story;
    let changes: Vec<Line> = story
        .changes
        .iter()
        .map(|change| {
            let path = format!("changes.{}", change.id);
            Line::item(path.clone(), told(subject, &path, change))
        })
        .collect();
    if !changes.is_empty() {
        return changes;
    }
    // A change that was told as an action is one.
    if !story.actions.is_empty() {
        return actions::lines(subject);
    }
    let told = told(subject, "changes", &Change::default());
    vec![Line::item("changes.missing", subject.also_asked(RequestKind::ListingEdit, told))]
}

fn told(subject: &Subject<'_>, path: &str, change: &Change) -> Told {
    let wording = subject.wording;
    let quoted = |field: &str, words: &str, gap| {
        // The words of a listing are quoted: their language is the listing's.
        Told { foreign: false, ..answer_inside(wording, format!("{path}.{field}"), words, gap) }
    };
    Facts::of("asin", quoted("listing", &change.listing, PhraseId::GapListing))
        .with("field", answer_inside(wording, format!("{path}.field"), &change.field, PhraseId::GapField))
        .with("from", quoted("before", &change.before, PhraseId::GapBefore))
        .with("to", quoted("after", &change.after, PhraseId::GapAfter))
        .with("date", answer_day(wording, format!("{path}.changedOn"), change.changed_on))
        .fill(wording.text(PhraseId::Change))
}
