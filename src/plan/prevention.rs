//! What keeps it from coming back: each control with who, how often and from when, and what is still to be done.

use super::facts::{Facts, Told, answer_day, answer_inside, answer_sentence};
use super::issue::{self, Item};
use super::line::Line;
use super::subject::Subject;
use super::{actions, detail};
use crate::case::Prevention;
use crate::policy::{PhraseId, RequestKind};

pub(super) fn lines(subject: &Subject<'_>) -> Vec<Line> {
    let controls = subject.input.story.preventions.iter().map(|control| item(subject, control));
    let items = controls.chain(actions::planned(subject)).collect();
    issue::arrange(subject, "prevention", items, &|id| {
        let told = told(subject, "preventions", &Prevention::default());
        vec![Line::item(id, subject.also_asked(RequestKind::Prevention, told))]
    })
}

fn item<'a>(subject: &Subject<'_>, control: &'a Prevention) -> Item<'a> {
    let (id, path) = (format!("prevention.{}", control.id), format!("preventions.{}", control.id));
    let mut lines = vec![Line::item(id.clone(), told(subject, &path, control))];
    let details = [
        ("threshold", control.threshold.as_str(), PhraseId::ControlThreshold),
        ("noticed", &control.noticed, PhraseId::ControlNoticed),
    ];
    lines.extend(detail::lines(subject.wording, &id, &path, &details));
    lines.extend(issue::products(subject.wording, &id, &path, &control.asins));
    Item { reason: control.reason.as_ref(), lines }
}

fn told(subject: &Subject<'_>, path: &str, control: &Prevention) -> Told {
    let wording = subject.wording;
    let in_place = control.starts_on.is_some_and(|start| start <= subject.input.options.today);
    let phrase = if in_place { PhraseId::ControlInPlace } else { PhraseId::ControlPlanned };
    let (what, often) = (format!("{path}.what"), format!("{path}.howOften"));
    Facts::of("what", answer_sentence(wording, what, &control.what, PhraseId::GapWhatWillBeDone))
        .with("by", answer_inside(wording, format!("{path}.by"), &control.by, PhraseId::GapWho))
        .with("often", answer_inside(wording, often, &control.how_often, PhraseId::GapHowOften))
        .with("date", answer_day(wording, format!("{path}.startsOn"), control.starts_on))
        .fill(wording.text(phrase))
}
