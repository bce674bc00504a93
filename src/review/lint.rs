//! What a check works on, and what it hands over.

use std::ops::Range;

use super::letter::{Letter, Line, Unit};
use super::matcher::matcher;
use super::{Finding, Fix, ReviewContext};
use crate::plan::PlanPart;
use crate::policy::{Language, LintFix, LintRule, text};
use crate::text::{Group, Span, Spot};

/// One lint at work on one letter.
pub(super) struct Check<'a> {
    pub(super) letter: &'a Letter<'a>,
    pub(super) context: &'a ReviewContext<'a>,
    pub(super) rule: &'static LintRule,
}

/// A place where a lint fired.
#[derive(Clone, Debug)]
pub(super) struct Hit {
    part: PlanPart,
    line: Option<usize>,
    /// Within the whole text.
    span: Option<Span>,
    found: Option<String>,
    expected: Option<String>,
    fix: Option<Fix>,
}

impl Hit {
    /// About a part as a whole.
    pub(super) fn part(part: PlanPart) -> Self {
        Self { part, line: None, span: None, found: None, expected: None, fix: None }
    }

    /// Says what should stand there.
    pub(super) fn expecting(self, expected: impl Into<String>) -> Self {
        Self { expected: Some(expected.into()), ..self }
    }

    /// Says what was found, where the words themselves are not it.
    pub(super) fn finding(self, found: impl Into<String>) -> Self {
        Self { found: Some(found.into()), ..self }
    }

    /// Says what may be done about it.
    pub(super) fn fixed(self, fix: Option<Fix>) -> Self {
        Self { fix, ..self }
    }
}

impl<'a> Check<'a> {
    /// About a line as a whole.
    pub(super) fn line(&self, line: usize) -> Hit {
        Hit { line: Some(line), ..Hit::part(self.letter.lines[line].part) }
    }

    /// About words of a line.
    pub(super) fn words(&self, line: usize, spot: Spot) -> Hit {
        let found = self.letter.written(spot).to_owned();
        Hit { span: Some(self.letter.span(spot)), found: Some(found), ..self.line(line) }
    }

    /// About words of a line that are known by their span in the whole text.
    pub(super) fn span(&self, line: usize, span: Span, found: &str) -> Hit {
        Hit { span: Some(span), found: Some(found.to_owned()), ..self.line(line) }
    }

    /// About a unit as a whole.
    pub(super) fn unit(&self, unit: &Unit) -> Hit {
        self.words(unit.line, (unit.at.start, unit.at.end))
    }

    /// The units of the parts this lint looks at.
    pub(super) fn units(&self) -> impl Iterator<Item = &'a Unit> {
        self.letter.units_of(&self.rule.parts)
    }

    /// The lines of the parts this lint looks at, with their numbers.
    pub(super) fn lines(&self) -> impl Iterator<Item = (usize, &'a Line<'a>)> {
        let lines = self.letter.lines.iter().enumerate();
        lines.filter(|(_, line)| self.rule.parts.contains(&line.part))
    }

    /// The paragraphs of the parts this lint looks at that are filled in, each with the numbers of its lines.
    pub(super) fn paragraphs(&self) -> impl Iterator<Item = Range<usize>> {
        let paragraphs = self.rule.parts.iter().flat_map(|&part| self.letter.paragraphs(part));
        paragraphs.filter(|lines| {
            self.letter.lines[lines.clone()].iter().all(|line| line.sentence.placeholders.is_empty())
        })
    }

    /// A group of one of this lint's concepts, or of one for all lints.
    ///
    /// # Panics
    /// Where the pack lacks the concept. The examples of every lint would tell.
    pub(super) fn group(&self, concept: &str) -> Group {
        matcher()
            .concept(&self.rule.id, concept)
            .expect("the lint's file has the concept that its code names")
    }

    /// Where words of a concept stand in a unit.
    pub(super) fn spots(&self, unit: &Unit, concept: &str) -> Vec<Spot> {
        unit.heard.spots(&[self.group(concept)]).collect()
    }

    /// Whether words of a concept stand in a unit.
    pub(super) fn has(&self, unit: &Unit, concept: &str) -> bool {
        unit.heard.spots(&[self.group(concept)]).next().is_some()
    }

    /// Whether words of a concept stand anywhere in the letter.
    pub(super) fn has_anywhere(&self, concept: &str) -> bool {
        self.letter.units.iter().any(|unit| self.has(unit, concept))
    }

    /// Paragraphs in which words of a concept are missing, as hits on their first line.
    pub(super) fn paragraphs_without(&self, concept: &str) -> Vec<Hit> {
        let group = [self.group(concept)];
        let missing = self.paragraphs().filter(|lines| !self.letter.is_heard_around(lines.start, &group));
        missing.map(|lines| self.line(lines.start)).collect()
    }

    /// Where the phrases of the lint itself are said.
    pub(super) fn said(&self, number: usize) -> Vec<Hit> {
        let unless = matcher().unless(number);
        let mut hits = Vec::new();
        for unit in self.units() {
            let Some(&(_, spot)) = unit.heard.lints.iter().find(|(lint, _)| *lint == number) else {
                continue;
            };
            let silenced = self.letter.is_heard_around(unit.line, unless)
                || self.rule.unless_counted && self.letter.is_counted(unit);
            if !silenced {
                hits.push(self.words(unit.line, spot).fixed(self.fix(unit, spot)));
            }
        }
        hits
    }

    fn fix(&self, unit: &Unit, spot: Spot) -> Option<Fix> {
        let (span, replacement) = match self.rule.fix.as_ref()? {
            LintFix::DropSentence if self.letter.has_figures(unit) => return None,
            LintFix::DropSentence => (self.letter.whole(unit), String::new()),
            LintFix::Replace(words) => (self.letter.span(spot), words.clone()),
        };
        Some(self.fix_of(unit.line, span, replacement))
    }

    /// A change to a line; the span is one of the whole text.
    pub(super) fn fix_of(&self, line: usize, span: Span, replacement: String) -> Fix {
        let sentence = self.letter.lines[line].sentence.id.clone();
        Fix { sentence, span: self.letter.in_sentence(line, span), replacement }
    }

    /// The hit as a finding.
    pub(super) fn finding(&self, hit: Hit) -> Finding {
        let line = hit.line.map(|line| (line, self.letter.lines[line].sentence));
        let within = |span: Span| hit.line.map(|line| self.letter.in_sentence(line, span));
        let span = hit.span.and_then(within);
        let place = line.map(|(_, sentence)| {
            let whole = sentence.place;
            let at = |span: Span| Span { start: whole.start + span.start, end: whole.start + span.end };
            span.map_or(whole, at)
        });
        let language: Option<Language> = self.context.options.language;
        let rule = self.rule;
        Finding {
            lint: &rule.id,
            severity: rule.severity,
            part: hit.part,
            sentence: line.map(|(_, sentence)| sentence.id.clone()),
            span,
            place,
            found: hit.found,
            expected: hit.expected,
            fix: hit.fix,
            title: text(&rule.title, language),
            why: text(&rule.why, language),
            advice: text(&rule.advice, language),
            source: &rule.source,
            as_of: rule.as_of,
            confidence: rule.confidence,
        }
    }
}
