//! Several issues in one message: each with the causes, actions and controls that the seller tied to it.

use super::facts::Facts;
use super::line::Line;
use super::subject::Subject;
use super::wording::Wording;
use crate::policy::{PhraseId, ReasonId};
use crate::source::Cited;

/// What the seller said of one thing, and the reason it belongs to.
pub(super) struct Item<'a> {
    pub(super) reason: Option<&'a ReasonId>,
    pub(super) lines: Vec<Line>,
}

/// The items of a part, by issue where the seller tied them to issues. `missing` is what stands where there is
/// none; it gets the beginning of its ids.
pub(super) fn arrange(
    subject: &Subject<'_>,
    part: &str,
    items: Vec<Item<'_>>,
    missing: &dyn Fn(&str) -> Vec<Line>,
) -> Vec<Line> {
    if !are_apart(subject) {
        let lines: Vec<Line> = items.into_iter().flat_map(|item| item.lines).collect();
        return if lines.is_empty() { missing(&format!("{part}.missing")) } else { lines };
    }
    let is_of_issue = |item: &Item<'_>| item.reason.is_some_and(|reason| subject.reasons().contains(reason));
    let (mut tied, free): (Vec<_>, Vec<_>) = items.into_iter().partition(is_of_issue);
    let mut lines: Vec<Line> = free.into_iter().flat_map(|item| item.lines).collect();
    for reason in subject.reasons() {
        let id = format!("{part}.issue.{}", reason.0);
        let lead =
            Facts::of("reason", subject.about_reason(reason)).fill(subject.wording.text(PhraseId::Issue));
        lines.push(Line::flow(id.clone(), lead));
        let (of_this, others): (Vec<_>, Vec<_>) =
            tied.into_iter().partition(|item| item.reason == Some(reason));
        tied = others;
        if of_this.is_empty() {
            lines.extend(missing(&format!("{id}.missing")));
        }
        lines.extend(of_this.into_iter().flat_map(|item| item.lines));
    }
    lines
}

/// Whether the message has several reasons and the seller tied anything to one of them.
pub(super) fn are_apart(subject: &Subject<'_>) -> bool {
    let story = subject.input.story;
    let causes = story.causes.iter().map(|cause| &cause.reason);
    let actions = story.actions.iter().map(|action| &action.reason);
    let controls = story.preventions.iter().map(|control| &control.reason);
    let mut tied = causes.chain(actions).chain(controls).flatten();
    subject.reasons().len() > 1 && tied.any(|reason| subject.reasons().contains(reason))
}

/// The products that an answer of the seller is about.
pub(super) fn products(wording: Wording, id: &str, path: &str, asins: &[String]) -> Option<Line> {
    if asins.is_empty() {
        return None;
    }
    let asins = Cited::new(wording.list(asins), super::facts::statement(format!("{path}.asins")));
    Some(Line::same_item(
        format!("{id}.asins"),
        Facts::of("asins", asins).fill(wording.text(PhraseId::Concerns)),
    ))
}
