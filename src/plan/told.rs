//! Facts that the interview asked for and the story has no field for: each by its name, with the answer.

use super::facts::{Facts, Told, given};
use super::line::Line;
use super::subject::Subject;
use super::wording::Wording;
use crate::case::{ToldFact, told_facts};
use crate::policy::{AnswerForm, PhraseId, PlanKind};
use crate::text::Day;

/// A bullet for each. They were told to Amazon: a rights owner is not given them.
pub(super) fn lines(subject: &Subject<'_>, kind: PlanKind) -> Vec<Line> {
    if !kind.answers_amazon() {
        return Vec::new();
    }
    let facts = told_facts(subject.input.story, subject.reasons());
    facts.iter().filter_map(|fact| line(subject.wording, fact)).collect()
}

fn line(wording: Wording, fact: &ToldFact<'_>) -> Option<Line> {
    let said = given(wording, format!("answers.{}", fact.question), &printed(wording, fact))?;
    // Names, numbers and products are the same in every language.
    let said = Told { foreign: said.foreign && fact.form == AnswerForm::Text, ..said };
    let told = Facts::of("said", said).wording("label", fact.label).fill(wording.text(PhraseId::ToldFact));
    Some(Line::item(format!("told.{}", fact.question), told))
}

/// Days and lists as letters print them, everything else as the seller wrote it.
fn printed(wording: Wording, fact: &ToldFact<'_>) -> String {
    let day = || Day::parse_iso(fact.answer).ok().map(|day| wording.day(day));
    match fact.form {
        AnswerForm::Asins => wording.row(&items(fact.answer)),
        AnswerForm::Day => day().unwrap_or_else(|| fact.answer.to_owned()),
        _ => fact.answer.to_owned(),
    }
}

fn items(list: &str) -> Vec<String> {
    let ends = |letter: char| letter.is_whitespace() || matches!(letter, ',' | ';' | '、' | '，' | '；');
    list.split(ends).filter(|item| !item.is_empty()).map(str::to_owned).collect()
}
