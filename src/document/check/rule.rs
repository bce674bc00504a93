//! What a check works on, and what it hands over.

use std::fmt::Display;

use super::CheckContext;
use crate::document::{FieldId, FileFacts, Finding, Level, Line, Paper, PaperFile, Place};
use crate::policy::{Language, PaperCheck, PaperKind, casework, text};
use crate::text::{Day, fill, fold, has_word};

/// Letters of a value that a finding shows.
const LETTERS_SHOWN: usize = 90;

/// One check at work on one paper.
pub(super) struct Check<'a> {
    pub(super) paper: &'a Paper,
    /// Its kind, where it is known.
    pub(super) kind: Option<&'static PaperKind>,
    /// All papers of the case, this one among them.
    pub(super) papers: &'a [Paper],
    pub(super) context: &'a CheckContext<'a>,
    pub(super) rule: &'static PaperCheck,
}

/// One thing that a check found.
#[derive(Debug)]
pub(super) struct Hit {
    field: Option<FieldId>,
    place: Option<Place>,
    other: Option<String>,
    level: Option<Level>,
    /// Whether everything that it rests on is confirmed.
    certain: bool,
    slots: Vec<(&'static str, String)>,
}

impl Hit {
    /// About the paper as a whole, whatever its kind.
    pub(super) fn about_file() -> Self {
        Self { field: None, place: None, other: None, level: None, certain: true, slots: Vec::new() }
    }

    /// Fills a slot of the texts.
    pub(super) fn with(mut self, slot: &'static str, value: &dyn Display) -> Self {
        self.slots.push((slot, shown(&value.to_string())));
        self
    }

    /// Says which other paper it is held against.
    pub(super) fn against(self, other: &Paper) -> Self {
        Self { other: Some(other.id.clone()), ..self }
    }

    /// Weighs otherwise than the rule says.
    pub(super) fn weighing(self, level: Level) -> Self {
        Self { level: Some(level), ..self }
    }

    /// Counts only where that is confirmed.
    pub(super) fn where_confirmed(self, confirmed: bool) -> Self {
        Self { certain: self.certain && confirmed, ..self }
    }

    /// Says where on the page it is.
    pub(super) fn at(self, place: Option<Place>) -> Self {
        Self { place: place.or(self.place), ..self }
    }
}

impl<'a> Check<'a> {
    /// About the paper as one of its kind.
    pub(super) fn about_paper(&self) -> Hit {
        Hit::about_file().where_confirmed(self.paper.kind_confirmed)
    }

    /// About a field of the paper.
    pub(super) fn about(&self, field: FieldId) -> Hit {
        let found = self.paper.fields.get(&field);
        Hit { field: Some(field), ..self.about_paper() }
            .at(found.and_then(|found| found.place))
            .resting_on(self.paper, field)
            .with("field", &self.label(field))
    }

    /// About a line of the paper, the first being 0.
    pub(super) fn about_line(&self, line: &Line) -> Hit {
        self.about_paper().at(line.place).where_confirmed(self.paper.lines_confirmed)
    }

    /// The value of a field, where there is one.
    pub(super) fn value(&self, field: FieldId) -> Option<&'a str> {
        value(self.paper, field)
    }

    /// The day in a field, where it is one.
    pub(super) fn day(&self, field: FieldId) -> Option<Day> {
        day(self.paper, field)
    }

    pub(super) fn file(&self) -> Option<&'a PaperFile> {
        self.paper.file.as_ref()
    }

    pub(super) fn facts(&self) -> Option<&'a FileFacts> {
        self.file().map(|file| &file.facts)
    }

    /// The other papers of the case.
    pub(super) fn others(&self) -> impl Iterator<Item = &'a Paper> {
        let own = self.paper;
        self.papers.iter().filter(move |paper| !std::ptr::eq(*paper, own))
    }

    /// The bound of the rule.
    pub(super) fn limit(&self) -> u32 {
        self.rule.limit.unwrap_or_default()
    }

    /// The first of the rule's words that stands in `text`.
    pub(super) fn word_in(&self, text: &str) -> Option<&'static String> {
        word_of(&self.rule.words, text)
    }

    /// The language of the finding: one sentence is in one language.
    pub(super) fn language(&self) -> Option<Language> {
        self.context.options.language.filter(|language| self.rule.what.get(language).is_some())
    }

    /// What the kind calls a field.
    pub(super) fn label(&self, field: FieldId) -> String {
        let rules = &casework().documents;
        let label = rules.fields.get(&field).map_or("", |texts| text(texts, self.language()));
        fill(label, &self.roles())
    }

    /// What the kind calls who wrote the paper and who it is made out to.
    fn roles(&self) -> Vec<(&'static str, String)> {
        let language = self.language();
        let role = |texts| text(texts, language).to_owned();
        let (issuer, holder) =
            self.kind.map_or_else(Default::default, |kind| (role(&kind.issuer), role(&kind.holder)));
        vec![("issuer", issuer), ("holder", holder)]
    }

    /// The finding of a hit, the first of the check being 0.
    pub(super) fn finding(&self, number: usize, hit: Hit) -> Finding {
        let language = self.language();
        let rule = self.rule;
        let level = hit.level.or_else(|| rule.levels.get(&self.paper.kind).copied()).unwrap_or(rule.level);
        let mut slots = hit.slots;
        slots.extend(self.roles());
        slots.push((
            "kind",
            self.kind.map_or_else(String::new, |kind| text(&kind.title, language).to_owned()),
        ));
        let mut todo = fill(text(&rule.todo, language), &slots);
        let to_confirm = !hit.certain;
        if to_confirm {
            todo = format!("{} {todo}", text(&casework().documents.confirm, language));
        }
        Finding {
            id: format!("{}.{}", rule.id, number + 1),
            check: rule.id.clone(),
            level: if to_confirm { Level::Info } else { level },
            to_confirm,
            paper: self.paper.id.clone(),
            other: hit.other,
            field: hit.field,
            place: hit.place,
            what: fill(text(&rule.what, language), &slots),
            why: fill(text(&rule.why, language), &slots),
            todo,
            source: rule.source.clone(),
        }
    }
}

impl Hit {
    /// Counts only where that field of a paper is confirmed.
    pub(super) fn resting_on(self, paper: &Paper, field: FieldId) -> Self {
        let confirmed = paper.fields.get(&field).is_none_or(|found| found.confirmed);
        self.where_confirmed(confirmed)
    }
}

/// The value of a field, where there is one.
pub(super) fn value(paper: &Paper, field: FieldId) -> Option<&str> {
    let value = paper.fields.get(&field)?.value.trim();
    (!value.is_empty()).then_some(value)
}

/// The day in a field, where it is one.
pub(super) fn day(paper: &Paper, field: FieldId) -> Option<Day> {
    Day::parse_iso(value(paper, field)?).ok()
}

/// The first of some folded words that stands in `text`. One with a `*` behind it goes on there.
pub(super) fn word_of<'w>(words: &'w [String], text: &str) -> Option<&'w String> {
    let text = fold(text);
    words.iter().find(|word| match word.strip_suffix('*') {
        Some(stem) => text.contains(stem),
        None => has_word(&text, word),
    })
}

/// A value as a finding shows it: on one line, and not all of a long one.
fn shown(value: &str) -> String {
    let value = value.split_whitespace().collect::<Vec<_>>().join(" ");
    match value.char_indices().nth(LETTERS_SHOWN) {
        Some((end, _)) => format!("{}…", &value[..end]),
        None => value,
    }
}
