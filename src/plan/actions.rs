//! What was done: dated, with who did it, in the seller's own past tense.
//!
//! An action without a day, or with a day to come, is not done: it stands with what will be done.

use super::detail::{self, Detail};
use super::facts::{Facts, Told, answer_day, answer_inside, answer_sentence};
use super::issue::{self, Item};
use super::line::Line;
use super::subject::Subject;
use crate::case::Action;
use crate::policy::{PhraseId, RequestKind};

pub(super) fn lines(subject: &Subject<'_>) -> Vec<Line> {
    let done = subject.input.story.actions.iter().filter(|action| is_done(subject, action));
    let items = done.map(|action| {
        let details = [counted(action), ("proof", action.proof.as_str(), PhraseId::ShownBy)];
        item(subject, action, "actions-taken", PhraseId::Action, &details)
    });
    issue::arrange(subject, "actions-taken", items.collect(), &|id| {
        let told = told(subject, "actions", &Action::default(), PhraseId::Action);
        vec![Line::item(id, subject.also_asked(RequestKind::ActionsTaken, told))]
    })
}

/// The actions that are not done.
pub(super) fn planned<'a>(subject: &'a Subject<'_>) -> impl Iterator<Item = Item<'a>> {
    let planned = subject.input.story.actions.iter().filter(|action| !is_done(subject, action));
    planned.map(|action| {
        // What is not done cannot be shown.
        let details = [counted(action)];
        let Item { reason, lines } =
            item(subject, action, "prevention.action", PhraseId::ActionPlanned, &details);
        Item { reason, lines: lines.into_iter().map(Line::not_done).collect() }
    })
}

fn is_done(subject: &Subject<'_>, action: &Action) -> bool {
    action.done_on.is_some_and(|day| day <= subject.input.options.today)
}

fn counted(action: &Action) -> Detail<'_> {
    ("counted", &action.counted, PhraseId::ActionCounted)
}

fn item<'a>(
    subject: &Subject<'_>,
    action: &'a Action,
    part: &str,
    phrase: PhraseId,
    details: &[Detail<'_>],
) -> Item<'a> {
    let (id, path) = (format!("{part}.{}", action.id), format!("actions.{}", action.id));
    let mut lines = vec![Line::item(id.clone(), told(subject, &path, action, phrase))];
    lines.extend(detail::lines(subject.wording, &id, &path, details));
    lines.extend(issue::products(subject.wording, &id, &path, &action.asins));
    Item { reason: action.reason.as_ref(), lines }
}

fn told(subject: &Subject<'_>, path: &str, action: &Action, phrase: PhraseId) -> Told {
    let wording = subject.wording;
    Facts::of("date", answer_day(wording, format!("{path}.doneOn"), action.done_on))
        .with(
            "what",
            answer_sentence(wording, format!("{path}.what"), &action.what, PhraseId::GapWhatWasDone),
        )
        .with("by", answer_inside(wording, format!("{path}.by"), &action.by, PhraseId::GapWho))
        .fill(wording.text(phrase))
}
