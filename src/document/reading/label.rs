//! Words beside a value, and the value beside them or below.

use serde::Deserialize;
use serde::de::value::{Error as Unknown, StrDeserializer};

use super::cell::Cell;
use super::day::{self, ReadDay};
use super::words::{begins, behind, key, letters};
use super::{DoubtCode, FieldId, ReadPaper, value};
use crate::limits::PAPER_LABELS;
use crate::policy::{LabelRule, ReadingRules, ValueShape};
use crate::report::DayOrder;

/// The label that a cell begins with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Found {
    /// Which of [`Labels`].
    rule: usize,
    /// How many letters of the cell are the label.
    letters: usize,
    /// Whether the cell is the label and nothing else, or a colon follows it.
    pub(super) bare: bool,
}

/// The labels of the pack, folded.
pub(super) struct Labels<'r> {
    rules: Vec<(&'r LabelRule, Option<FieldId>)>,
    words: Vec<(String, usize)>,
    titles: Vec<String>,
}

impl<'r> Labels<'r> {
    pub(super) fn new(rules: &'r ReadingRules) -> Self {
        let words = |(place, rule): (usize, &'r LabelRule)| {
            rule.words.values().flatten().map(move |word| (key(word), place))
        };
        Self {
            words: rules.labels.iter().enumerate().flat_map(words).collect(),
            titles: rules.titles.values().flatten().map(|title| key(title)).collect(),
            rules: rules.labels.iter().map(|rule| (rule, field(&rule.field))).collect(),
        }
    }

    /// The longest label that the cell begins with; the more special of two that are equal.
    pub(super) fn find(&self, cell: &Cell) -> Option<Found> {
        let fits = self.words.iter().filter(|(word, _)| begins(&cell.key, word));
        let rank = |(word, rule): &&(String, usize)| (word.len(), !self.rules[*rule].0.general);
        let (word, rule) = fits.max_by_key(rank)?;
        let letters = letters(word);
        let rest = behind(&cell.text, letters).trim_start_matches(['.', ' ', ')', '\u{a0}']);
        let bare = rest.is_empty() || rest.starts_with([':', '：', '=']) || rest == "#";
        Some(Found { rule: *rule, letters, bare })
    }

    pub(super) fn rule(&self, found: Found) -> (&'r LabelRule, Option<FieldId>) {
        self.rules[found.rule]
    }

    /// Whether the cell says what the paper is, perhaps with its number.
    pub(super) fn is_title(&self, cell: &Cell) -> bool {
        self.titles.iter().any(|title| {
            let Some(rest) = cell.key.strip_prefix(title.as_str()) else { return false };
            rest.is_empty() || rest.starts_with(' ') && rest.bytes().any(|byte| byte.is_ascii_digit())
        })
    }
}

/// The field of that name in the pack; none for a value that papers do not keep.
pub(super) fn field(name: &str) -> Option<FieldId> {
    FieldId::deserialize(StrDeserializer::<Unknown>::new(name)).ok()
}

/// What stands behind the label in its own cell.
pub(super) fn rest_of(cell: &Cell, found: Found) -> &str {
    behind(&cell.text, found.letters).trim_matches([' ', ':', '：', '.', ')', '=', '\u{a0}'])
}

/// The next cell to the right at the same height, if it is no label itself.
pub(super) fn right_of<'c>(cells: &'c [Cell], label: &Cell) -> Option<(usize, &'c Cell)> {
    let beside =
        cells.iter().enumerate().filter(|(_, cell)| cell.beside(label) && cell.x >= label.right() - 0.002);
    let nearest = beside.min_by(|(_, a), (_, b)| a.x.total_cmp(&b.x))?;
    nearest.1.label.is_none_or(|found| !found.bare).then_some(nearest)
}

/// The next cell below, left edge under left edge or middle under middle, if it is no label itself.
pub(super) fn below<'c>(cells: &'c [Cell], label: &Cell) -> Option<(usize, &'c Cell)> {
    let is_below = |cell: &Cell| {
        let gap = cell.y - label.bottom();
        cell.page == label.page
            && (-0.3 * label.h..1.7 * label.h.max(cell.h)).contains(&gap)
            && cell.misalignment(label) < 0.015
    };
    let mut under = cells.iter().enumerate().filter(|(_, cell)| is_below(cell));
    under.next().filter(|(_, cell)| cell.label.is_none_or(|found| !found.bare))
}

/// A value with how sure its words are.
struct Reading {
    value: String,
    at: usize,
    general: bool,
    open: bool,
}

/// Reads what stands beside labels that are neither parties nor sums.
pub(super) fn read(cells: &[Cell], labels: &Labels<'_>, order: Option<DayOrder>, paper: &mut ReadPaper) {
    let mut found: Vec<(FieldId, Reading)> = Vec::new();
    let labelled = cells.iter().filter_map(|cell| Some((cell, cell.label?)));
    for (cell, label) in labelled.filter(|(cell, _)| !cell.taken).take(PAPER_LABELS) {
        let (rule, Some(field)) = labels.rule(label) else { continue };
        if matches!(rule.shape, ValueShape::Party | ValueShape::Sum) {
            continue;
        }
        if let Some(reading) = reading(cells, cell, label, rule, field, order) {
            found.push((field, reading));
        }
    }
    for (field, reading) in &found {
        let better = found.iter().any(|(other, rival)| other == field && reading.general && !rival.general);
        let differs = paper.fields.get(field).is_some_and(|taken| taken.value != reading.value);
        let is_own = matches!(field, FieldId::Number | FieldId::IssuedOn);
        if better {
            continue;
        }
        if differs && is_own {
            paper.doubt(*field, DoubtCode::Several);
        }
        if reading.open && !paper.fields.contains_key(field) {
            paper.doubt(*field, DoubtCode::DayOrMonth);
        }
        paper.take(*field, reading.value.clone(), Some(cells[reading.at].place()));
    }
}

fn reading(
    cells: &[Cell],
    cell: &Cell,
    label: Found,
    rule: &LabelRule,
    field: FieldId,
    order: Option<DayOrder>,
) -> Option<Reading> {
    let own = cells.iter().position(|other| std::ptr::eq(other, cell))?;
    let is_words = rule.shape == ValueShape::Text;
    let rest =
        Some((own, rest_of(cell, label))).filter(|(_, rest)| !rest.is_empty() && (label.bare || !is_words));
    let right = || right_of(cells, cell).map(|(at, cell)| (at, cell.text.as_str()));
    let below = || below(cells, cell).map(|(at, cell)| (at, cell.text.as_str()));
    let read = |(at, text): (usize, &str)| {
        let (value, open) = shaped(rule.shape, field, text, order)?;
        Some(Reading { value, at, general: rule.general, open })
    };
    if let Some(rest) = rest {
        return read(rest);
    }
    let is_alone = label.bare || rule.shape != ValueShape::Text;
    is_alone.then(|| right().and_then(read).or_else(|| below().and_then(read)))?
}

/// The value in its shape, and whether it leaves open which day it is.
fn shaped(shape: ValueShape, field: FieldId, text: &str, order: Option<DayOrder>) -> Option<(String, bool)> {
    let certain = |value: String| (value, false);
    match (shape, field) {
        (_, FieldId::IssuerPhone) => value::phone(text).map(certain),
        (_, FieldId::IssuerEmail) => value::email(text).map(|email| certain(email.to_owned())),
        (_, FieldId::IssuerWebsite) => value::website(text).map(|site| certain(site.to_owned())),
        (ValueShape::Day, _) => Some(match day::find(text, order)? {
            ReadDay::Certain(day) => (day.to_string(), false),
            ReadDay::Open(text) => (text, true),
        }),
        (ValueShape::Count, _) => value::count(text).map(|count| certain(count.to_string())),
        (ValueShape::Code, _) => {
            value::code(text).filter(|code| day::find(code, order).is_none()).map(certain)
        }
        (ValueShape::Sum, _) => value::sum(text).map(certain),
        (ValueShape::Text | ValueShape::Party, _) => value::words(text).map(certain),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::casework;

    #[test]
    fn every_field_that_the_pack_names_is_one_of_papers() {
        for rule in &casework().reading.labels {
            assert!(rule.field.is_empty() || field(&rule.field).is_some(), "{}", rule.field);
        }
    }
}
