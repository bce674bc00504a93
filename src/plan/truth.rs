//! What is true, where the message says something else: facts, each with what shows it. No plan, no confession.

use super::facts::{Facts, Told, answer, answer_day, answer_inside, answer_sentence};
use super::line::Line;
use super::subject::Subject;
use super::{issue, kind, told};
use crate::case::{Cause, Fact};
use crate::policy::{PhraseId, PlanKind, PlanPart};

pub(super) fn lines(subject: &Subject<'_>, kind: PlanKind) -> Vec<Line> {
    let story = subject.input.story;
    let mut lines: Vec<Line> = Vec::new();
    for fact in &story.facts {
        let path = format!("facts.{}", fact.id);
        lines.extend(of_fact(subject, &path, &path, "proof", fact));
    }
    // What happened is a fact too; why it was possible would be a confession.
    let is_bare = lines.is_empty() && kind::needs_facts(kind, subject);
    if is_bare {
        for Cause { id, what, since, asins, shown_by, .. } in &story.causes {
            let (what, asins, proof) = (what.clone(), asins.clone(), shown_by.clone());
            let fact = Fact { what, day: *since, asins, proof, ..Fact::default() };
            let (id, path) = (format!("facts.cause.{id}"), format!("causes.{id}"));
            lines.extend(of_fact(subject, &id, &path, "shownBy", &fact));
        }
    }
    if is_bare && lines.is_empty() {
        lines = missing(subject, kind);
    }
    // Beside a cause they stand with the cause.
    if !kind::parts(kind, subject).contains(&PlanPart::RootCause) {
        lines.extend(told::lines(subject, kind));
    }
    lines
}

fn missing(subject: &Subject<'_>, kind: PlanKind) -> Vec<Line> {
    if kind == PlanKind::OtherAccount {
        let account = answer(subject.wording, "facts.account", "", PhraseId::GapAccount);
        let told = Facts::of("account", account).fill(subject.wording.text(PhraseId::OtherAccount));
        let mut lines = vec![Line::item("facts.missing.account", told)];
        lines.extend(of_fact(subject, "facts.missing", "facts", "proof", &Fact::default()));
        return lines;
    }
    of_fact(subject, "facts.missing", "facts", "proof", &Fact::default())
}

/// `shown_by` is the field of the story that says what shows it.
fn of_fact(subject: &Subject<'_>, id: &str, path: &str, shown_by: &str, fact: &Fact) -> Vec<Line> {
    let wording = subject.wording;
    let proof = answer_inside(wording, format!("{path}.{shown_by}"), &fact.proof, PhraseId::GapProof);
    let mut lines = vec![
        Line::item(id, what(subject, path, fact)),
        Line::same_item(
            format!("{id}.proof"),
            Facts::of("said", proof).fill(wording.text(PhraseId::ShownBy)),
        ),
    ];
    lines.extend(issue::products(wording, id, path, &fact.asins));
    lines
}

/// A fact needs no day, but one that has it begins with it.
fn what(subject: &Subject<'_>, path: &str, fact: &Fact) -> Told {
    let wording = subject.wording;
    let what = answer_sentence(wording, format!("{path}.what"), &fact.what, PhraseId::GapFact);
    match fact.day {
        Some(_) => Facts::of("date", answer_day(wording, format!("{path}.day"), fact.day))
            .with("what", what)
            .fill(wording.text(PhraseId::Fact)),
        None => what,
    }
}
