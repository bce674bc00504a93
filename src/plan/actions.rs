//! What was done: dated, with who did it, in the seller's own past tense.

use super::DraftInput;
use super::facts::{Facts, answer_day, answer_inside, answer_sentence};
use super::line::Line;
use super::phrases::{self, missing};
use super::subject::Subject;
use crate::case::Action;
use crate::policy::RequestKind;
use crate::source::Cited;

pub(super) fn lines(subject: &Subject<'_>, input: &DraftInput<'_>) -> Vec<Line> {
    let actions = &input.story.actions;
    if actions.is_empty() {
        let words = subject.also_asked(RequestKind::ActionsTaken, words("actions", &Action::default()));
        return vec![Line::item("actions-taken.missing", words)];
    }
    actions
        .iter()
        .map(|action| {
            Line::item(
                format!("actions-taken.{}", action.id),
                words(&format!("actions.{}", action.id), action),
            )
        })
        .collect()
}

fn words(path: &str, action: &Action) -> Cited<String> {
    Facts::of("date", answer_day(format!("{path}.doneOn"), action.done_on, missing::DATE))
        .with("what", answer_sentence(format!("{path}.what"), &action.what, missing::WHAT_WAS_DONE))
        .with("by", answer_inside(format!("{path}.by"), &action.by, missing::WHO))
        .fill(phrases::ACTION)
}
