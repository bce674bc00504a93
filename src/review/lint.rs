//! What a lint is, and what it hands over.

use super::words::{Match, Words};
use super::{Finding, LintId, ReviewContext, Severity};
use crate::plan::{Plan, PlanPart, Sentence};
use crate::text::Span;

/// One lint.
#[derive(Clone, Copy, Debug)]
pub struct Lint {
    /// Its name.
    pub id: LintId,
    /// How much its findings matter.
    pub severity: Severity,
    /// Looks for it. Same letter, same hits, in the order of the letter.
    pub check: fn(&Plan, &ReviewContext<'_>) -> Vec<Hit>,
}

/// A place where a lint fired.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    part: PlanPart,
    sentence: Option<String>,
    span: Option<Span>,
    found: Option<String>,
    expected: Option<String>,
}

impl Hit {
    /// About a part as a whole.
    pub(super) fn part(part: PlanPart) -> Self {
        Self { part, sentence: None, span: None, found: None, expected: None }
    }

    /// About a sentence as a whole.
    pub(super) fn sentence(part: PlanPart, sentence: &Sentence) -> Self {
        Self { sentence: Some(sentence.id.clone()), ..Self::part(part) }
    }

    /// About words of a sentence.
    pub(super) fn words(part: PlanPart, sentence: &Sentence, words: &Words<'_>, at: Match) -> Self {
        Self {
            span: Some(words.span(at)),
            found: Some(words.text(at).to_owned()),
            ..Self::sentence(part, sentence)
        }
    }

    /// Narrows it to a span that has been found already.
    pub(super) fn at(self, span: Span, found: String) -> Self {
        Self { span: Some(span), found: Some(found), ..self }
    }

    /// Says what should stand there.
    pub(super) fn expecting(self, expected: String) -> Self {
        Self { expected: Some(expected), ..self }
    }

    /// The hit as a finding of its lint.
    pub(super) fn into_finding(self, lint: &Lint) -> Finding {
        Finding {
            lint: lint.id,
            severity: lint.severity,
            part: self.part,
            sentence: self.sentence,
            span: self.span,
            found: self.found,
            expected: self.expected,
        }
    }
}

/// The sentences of the letter in order, each with its part.
pub(super) fn sentences(plan: &Plan) -> impl Iterator<Item = (PlanPart, &Sentence)> {
    plan.sections.iter().flat_map(|section| section.sentences.iter().map(|sentence| (section.part, sentence)))
}

/// Where the sentences of `parts` have one of `patterns`.
pub(super) fn written(plan: &Plan, parts: &[PlanPart], patterns: &[&str]) -> Vec<Hit> {
    hits(plan, parts, patterns, |_, _| true)
}

/// The same without what is denied: "not because of the carrier" blames nobody.
pub(super) fn said(plan: &Plan, parts: &[PlanPart], patterns: &[&str]) -> Vec<Hit> {
    hits(plan, parts, patterns, |words, at| !words.is_denied(at))
}

fn hits(
    plan: &Plan,
    parts: &[PlanPart],
    patterns: &[&str],
    counts: fn(&Words<'_>, Match) -> bool,
) -> Vec<Hit> {
    let mut hits = Vec::new();
    for (part, sentence) in sentences(plan).filter(|(part, _)| parts.contains(part)) {
        let words = Words::of(&sentence.text);
        let found = words.find(patterns).into_iter().filter(|&at| counts(&words, at));
        hits.extend(found.map(|at| Hit::words(part, sentence, &words, at)));
    }
    hits
}
