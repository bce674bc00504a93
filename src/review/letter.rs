//! A letter, taken apart for the lints once.

use std::ops::Range;

use super::matcher::{Heard, matcher};
use crate::notice::{Prose, ProseDay, prose};
use crate::plan::{Plan, PlanPart, Sentence};
use crate::text::{Group, Span, Spot, Utf16Index};

/// The letter's sentences one below the other, and what stands in them.
#[derive(Debug)]
pub(super) struct Letter<'p> {
    pub(super) plan: &'p Plan,
    pub(super) lines: Vec<Line<'p>>,
    /// What the text holds. Its places are folded bytes of the whole text.
    pub(super) prose: Prose,
    pub(super) units: Vec<Unit>,
    /// The units of the paragraph that each line belongs to.
    around: Vec<Range<usize>>,
    text: &'p str,
    index: Utf16Index<'p>,
}

/// A sentence of the plan. It may hold several sentences of prose.
#[derive(Debug)]
pub(super) struct Line<'p> {
    pub(super) part: PlanPart,
    pub(super) sentence: &'p Sentence,
    /// Its first code unit in the whole text.
    start: u32,
    /// Folded bytes.
    at: Range<usize>,
}

impl Line<'_> {
    /// What it shares with the sentences of the same cause, action or paragraph.
    pub(super) fn paragraph(&self) -> &str {
        let id = self.sentence.id.as_str();
        id.rsplit_once('.').map_or(id, |(paragraph, _)| if paragraph.contains('.') { paragraph } else { id })
    }
}

/// One sentence of prose.
#[derive(Debug)]
pub(super) struct Unit {
    /// The number of its line.
    pub(super) line: usize,
    /// Folded bytes.
    pub(super) at: Range<usize>,
    pub(super) heard: Heard,
}

impl<'p> Letter<'p> {
    /// Takes a plan apart whose [`text`] is this. The store decides what `3/4/2026` means.
    pub(super) fn new(plan: &'p Plan, text: &'p str, store: Option<&str>) -> Self {
        let prose = prose(text, store);
        let index = Utf16Index::new(text);
        let mut from = 0;
        let mut lines = Vec::new();
        for (part, sentence) in sentences(plan) {
            let end = from + sentence.text.len();
            let at = prose.folded.position(from)..prose.folded.position(end);
            lines.push(Line { part, sentence, start: index.span(from, from).start, at });
            from = end + BETWEEN.len();
        }
        let units = units(&lines, &prose);
        let around = around(&lines, &units);
        Self { plan, lines, prose, units, around, text, index }
    }

    /// The folded words of a unit.
    pub(super) fn words(&self, unit: &Unit) -> &str {
        &self.prose.folded.text()[unit.at.clone()]
    }

    /// The folded words of a line.
    pub(super) fn line_words(&self, line: &Line<'_>) -> &str {
        &self.prose.folded.text()[line.at.clone()]
    }

    /// The part that a unit belongs to.
    pub(super) fn part(&self, unit: &Unit) -> PlanPart {
        self.lines[unit.line].part
    }

    /// The units of these parts.
    pub(super) fn units_of<'s>(&'s self, parts: &'s [PlanPart]) -> impl Iterator<Item = &'s Unit> {
        self.units.iter().filter(|unit| parts.contains(&self.part(unit)))
    }

    /// Units of the paragraph that a line belongs to.
    pub(super) fn paragraph_of(&self, line: usize) -> impl Iterator<Item = &Unit> {
        self.units[self.around[line].clone()].iter()
    }

    /// The paragraphs of a part, each with the numbers of its lines.
    pub(super) fn paragraphs(&self, part: PlanPart) -> Vec<Range<usize>> {
        let mut found: Vec<Range<usize>> = Vec::new();
        for (number, line) in self.lines.iter().enumerate().filter(|(_, line)| line.part == part) {
            match found.last_mut() {
                Some(last)
                    if last.end == number && self.lines[last.start].paragraph() == line.paragraph() =>
                {
                    last.end += 1;
                }
                _ => found.push(number..number + 1),
            }
        }
        found
    }

    /// Whether one of these groups is heard in the paragraph that a line belongs to.
    pub(super) fn is_heard_around(&self, line: usize, groups: &[Group]) -> bool {
        !groups.is_empty() && self.paragraph_of(line).any(|unit| unit.heard.spots(groups).next().is_some())
    }

    /// The line that a place belongs to.
    pub(super) fn line_at(&self, at: usize) -> usize {
        self.lines.partition_point(|line| line.at.end < at).min(self.lines.len().saturating_sub(1))
    }

    /// The line that a code unit of the whole text belongs to.
    pub(super) fn line_at_unit(&self, unit: u32) -> usize {
        self.lines.partition_point(|line| line.start <= unit).saturating_sub(1)
    }

    /// A place as a span of the whole text.
    pub(super) fn span(&self, (start, end): Spot) -> Span {
        let folded = &self.prose.folded;
        self.index.span(folded.origin(start), folded.origin(end))
    }

    /// A unit with the space behind it, as a span of the whole text: what goes when the sentence goes.
    pub(super) fn whole(&self, unit: &Unit) -> Span {
        let folded = &self.prose.folded;
        let (start, end) = (folded.origin(unit.at.start), folded.origin(unit.at.end));
        let behind = &self.text[end..];
        let line_end = behind.find('\n').unwrap_or(behind.len());
        let spaces = line_end - behind[..line_end].trim_start().len();
        self.index.span(start, end + spaces)
    }

    /// The words of a place as they are written.
    pub(super) fn written(&self, (start, end): Spot) -> &str {
        let folded = &self.prose.folded;
        &self.text[folded.origin(start)..folded.origin(end)]
    }

    /// A span of the whole text as one of its sentence.
    pub(super) fn in_sentence(&self, line: usize, span: Span) -> Span {
        let start = self.lines[line].start;
        Span { start: span.start.saturating_sub(start), end: span.end.saturating_sub(start) }
    }

    /// A span of a sentence as one of the whole text.
    pub(super) fn in_text(&self, line: usize, span: Span) -> Span {
        let start = self.lines[line].start;
        Span { start: start + span.start, end: start + span.end }
    }

    /// Words of a unit. Three signs of Chinese or Japanese say about as much as two words.
    pub(super) fn words_of(&self, unit: &Unit) -> u32 {
        let words = self.words(unit);
        let is_sign = |letter: &char| u32::from(*letter) >= 0x2e80;
        let signs = u32::try_from(words.chars().filter(is_sign).count()).unwrap_or(u32::MAX);
        crate::plan::words(words).max(signs / 3 * 2)
    }

    /// Words of the whole letter.
    pub(super) fn words_in_all(&self) -> u32 {
        self.units.iter().map(|unit| self.words_of(unit)).sum()
    }

    /// Numbers of a unit that belong to no day and to no word.
    pub(super) fn numbers_of(&self, unit: &Unit) -> usize {
        let (days, words) = (self.days_of(&unit.at), self.words(unit));
        let bytes = words.as_bytes();
        let begins = |at: usize| {
            bytes[at].is_ascii_digit()
                && at.checked_sub(1).is_none_or(|before| {
                    !bytes[before].is_ascii_alphanumeric() && !matches!(bytes[before], b'.' | b',')
                })
        };
        let in_day = |at: usize| days.iter().any(|day| day.at.contains(&(unit.at.start + at)));
        (0..bytes.len()).filter(|&at| begins(at) && !in_day(at)).count()
    }

    /// The days within a unit.
    pub(super) fn days_of(&self, at: &Range<usize>) -> &[ProseDay] {
        let first = self.prose.days.partition_point(|day| day.at.end <= at.start);
        let behind = self.prose.days.partition_point(|day| day.at.start < at.end);
        &self.prose.days[first..behind.max(first)]
    }

    /// Whether a unit has a number that belongs to no day.
    pub(super) fn is_counted(&self, unit: &Unit) -> bool {
        self.numbers_of(unit) > 0
    }

    /// Whether it has any digit at all, which may be a fact.
    pub(super) fn has_figures(&self, unit: &Unit) -> bool {
        self.words(unit).contains(|letter: char| letter.is_ascii_digit())
    }
}

/// The sentences of the letter in order, each with its part.
fn sentences(plan: &Plan) -> impl Iterator<Item = (PlanPart, &Sentence)> {
    plan.sections.iter().flat_map(|section| section.sentences.iter().map(|sentence| (section.part, sentence)))
}

/// What stands between two sentences of the text.
///
/// INVARIANT: an empty line ends every sentence of prose, so that none reaches over two lines.
const BETWEEN: &str = "\n\n";

/// The sentences of the letter one below the other.
pub(super) fn text(plan: &Plan) -> String {
    let mut text = String::new();
    for (_, sentence) in sentences(plan) {
        text.push_str(&sentence.text);
        text.push_str(BETWEEN);
    }
    text
}

/// For each line the units of its neighbours that share its paragraph.
fn around(lines: &[Line<'_>], units: &[Unit]) -> Vec<Range<usize>> {
    let mut around: Vec<Range<usize>> = Vec::with_capacity(lines.len());
    for lines in lines.chunk_by(|a, b| a.part == b.part && a.paragraph() == b.paragraph()) {
        let (first, behind) = (around.len(), around.len() + lines.len());
        let of = |line: usize| units.partition_point(|unit| unit.line < line);
        around.extend(std::iter::repeat_n(of(first)..of(behind), lines.len()));
    }
    around
}

fn units(lines: &[Line<'_>], prose: &Prose) -> Vec<Unit> {
    let mut board = matcher().board();
    let mut units = Vec::new();
    for at in &prose.sentences {
        let line = lines.partition_point(|line| line.at.end <= at.start);
        if line < lines.len() {
            let words = &prose.folded.text()[at.clone()];
            let heard = matcher().hear(words, at.start, &mut board);
            units.push(Unit { line, at: at.clone(), heard });
        }
    }
    units
}
