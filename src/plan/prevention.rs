//! What keeps it from coming back: each control with who, how often and from when.

use super::DraftInput;
use super::facts::{Facts, answer_day, answer_inside, answer_sentence};
use super::line::Line;
use super::phrases::{self, missing};
use super::subject::Subject;
use crate::case::Prevention;
use crate::policy::RequestKind;
use crate::source::Cited;
use crate::text::Day;

pub(super) fn lines(subject: &Subject<'_>, input: &DraftInput<'_>) -> Vec<Line> {
    let (controls, today) = (&input.story.preventions, input.options.today);
    if controls.is_empty() {
        let words = words("preventions", &Prevention::default(), today);
        let words = subject.also_asked(RequestKind::Prevention, words);
        return vec![Line::item("prevention.missing", words)];
    }
    controls
        .iter()
        .map(|control| {
            Line::item(
                format!("prevention.{}", control.id),
                words(&format!("preventions.{}", control.id), control, today),
            )
        })
        .collect()
}

fn words(path: &str, control: &Prevention, today: Day) -> Cited<String> {
    let in_place = control.starts_on.is_some_and(|start| start <= today);
    Facts::of("what", answer_sentence(format!("{path}.what"), &control.what, missing::WHAT_WILL_BE_DONE))
        .with("by", answer_inside(format!("{path}.by"), &control.by, missing::WHO))
        .with("often", answer_inside(format!("{path}.howOften"), &control.how_often, missing::HOW_OFTEN))
        .with("date", answer_day(format!("{path}.startsOn"), control.starts_on, missing::DATE))
        .fill(if in_place { phrases::CONTROL_IN_PLACE } else { phrases::CONTROL_PLANNED })
}
