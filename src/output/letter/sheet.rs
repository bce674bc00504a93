//! The letter as a page shows it: headings, paragraphs, bullets, and a number behind each sentence that has a note.
//! `web/types.d.ts` has the same shapes for the page.

use serde::Serialize;

use super::paper::{Paper, tag};
use super::{LetterNotes, LetterRequest};
use crate::plan::PlanSection;

/// How a bullet begins in the text of a part.
const BULLET: &str = "- ";

/// A letter, ready to be set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Sheet {
    /// The document's name.
    pub title: String,
    /// What it is printed on.
    pub paper: Paper,
    /// The tag of its language (BCP 47).
    pub language: &'static str,
    /// Its parts; those without words are left out.
    pub parts: Vec<SheetPart>,
    /// What stands above the notes.
    pub notes_heading: String,
    /// The notes, the first being number 1; none in a clean copy.
    pub notes: Vec<String>,
}

/// One part of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SheetPart {
    /// Its heading, where it has one.
    pub heading: Option<String>,
    /// Its lines.
    pub blocks: Vec<Block>,
}

/// A paragraph or a bullet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Block {
    /// Which of the two.
    pub kind: BlockKind,
    /// Its words; joined, they are the whole of it.
    pub runs: Vec<Run>,
}

/// How a block is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum BlockKind {
    /// Running text.
    Paragraph,
    /// An item of a list.
    Bullet,
}

/// Words that share a note.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Run {
    /// The words. A line break within is the seller's own.
    pub text: String,
    /// The number of their note.
    pub note: Option<u32>,
}

impl Sheet {
    /// Sets a letter.
    pub fn of(request: &LetterRequest) -> Self {
        let paper = Paper::of(request.store.as_deref());
        let mut notes = Notes::new(request.notes.as_ref());
        let sections = request.plan.sections.iter().filter(|section| !section.text.is_empty());
        let parts = sections.map(|section| part(section, &mut notes)).collect();
        Self {
            title: request.title.clone(),
            paper,
            language: tag(request.language, paper),
            parts,
            notes_heading: request.notes.as_ref().map(|notes| notes.heading.clone()).unwrap_or_default(),
            notes: notes.written,
        }
    }
}

/// Numbers the notes in the order in which their sentences stand in the letter.
struct Notes<'a> {
    sentences: std::slice::Iter<'a, Vec<String>>,
    written: Vec<String>,
}

impl<'a> Notes<'a> {
    fn new(given: Option<&'a LetterNotes>) -> Self {
        let sentences: &[Vec<String>] = given.map_or(&[], |notes| &notes.sentences);
        Self { sentences: sentences.iter(), written: Vec::new() }
    }

    /// The number of the note of the next sentence; none where nothing is known of it.
    fn next(&mut self) -> Option<u32> {
        let sources = self.sentences.next().filter(|sources| !sources.is_empty())?;
        self.written.push(sources.join("; "));
        u32::try_from(self.written.len()).ok()
    }
}

/// Reads a part from its text, which is what Amazon gets: no word of it may be lost or added.
fn part(section: &PlanSection, notes: &mut Notes<'_>) -> SheetPart {
    let heading = section.heading.as_deref().filter(|heading| section.text.starts_with(heading));
    let body = section.text.strip_prefix(heading.unwrap_or_default()).unwrap_or(&section.text);
    let mut rest = body.strip_prefix('\n').unwrap_or(body);
    let mut blocks = Vec::new();
    for sentence in &section.sentences {
        let note = notes.next();
        let Some((between, after)) = rest.split_once(sentence.text.as_str()) else { continue };
        set(&mut blocks, between);
        append(&mut blocks, &sentence.text, note);
        rest = after;
    }
    set(&mut blocks, rest);
    SheetPart { heading: heading.map(str::to_owned), blocks }
}

/// Sets what stands beside the sentences: spaces, line ends, the signs of bullets.
fn set(blocks: &mut Vec<Block>, between: &str) {
    for (number, line) in between.split('\n').enumerate() {
        if number == 0 && !blocks.is_empty() {
            append(blocks, line, None);
            continue;
        }
        let bullet = line.strip_prefix(BULLET);
        let kind = if bullet.is_some() { BlockKind::Bullet } else { BlockKind::Paragraph };
        blocks.push(Block { kind, runs: Vec::new() });
        append(blocks, bullet.unwrap_or(line), None);
    }
}

fn append(blocks: &mut [Block], words: &str, note: Option<u32>) {
    if let (Some(block), false) = (blocks.last_mut(), words.is_empty()) {
        block.runs.push(Run { text: words.to_owned(), note });
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::plan::{Plan, PlanPart, Sentence};
    use crate::text::Span;

    /// A letter of two parts, where every sentence but the last has a source.
    pub(in super::super) fn request(notes: bool) -> LetterRequest {
        let sections = vec![
            section(None, &["This is a letter.", "It has two parts."], "This is a letter. It has two parts."),
            section(
                Some("Actions taken"),
                &["We did it.", "14 November 2026: we told *all*.", "Done by: owner.", "Last <line> & more."],
                "Actions taken\nWe did it.\n- 14 November 2026: we told *all*. Done by: owner.\n- Last <line> & more.",
            ),
            section(Some("Papers"), &[], ""),
        ];
        let texts = [&sections[0].text, &sections[1].text].map(String::as_str);
        let text = texts.join("\n\n");
        let sources = [&["a.txt"][..], &[], &["b.txt", "line 3"], &["c.txt"], &["d.txt"], &[]];
        let sentences =
            sources.iter().map(|of| of.iter().map(|&source| source.to_owned()).collect()).collect();
        LetterRequest {
            plan: Plan { reason: None, sections, text, words: 0, ready: true },
            store: Some("amazon.de".into()),
            language: None,
            title: "Plan of Action".into(),
            notes: notes.then(|| LetterNotes { heading: "Sources".into(), sentences }),
        }
    }

    pub(in super::super) fn section(heading: Option<&str>, sentences: &[&str], text: &str) -> PlanSection {
        let sentence = |text: &&str| Sentence {
            id: (*text).to_owned(),
            text: (*text).to_owned(),
            place: Span::default(),
            sources: Vec::new(),
            placeholders: Vec::new(),
            edited: false,
        };
        PlanSection {
            part: PlanPart::RootCause,
            heading: heading.map(str::to_owned),
            sentences: sentences.iter().map(sentence).collect(),
            text: text.to_owned(),
        }
    }

    fn lines(part: &SheetPart) -> Vec<(BlockKind, String)> {
        let words = |block: &Block| block.runs.iter().map(|run| run.text.as_str()).collect();
        part.blocks.iter().map(|block| (block.kind, words(block))).collect()
    }

    #[test]
    fn paragraphs_and_bullets_are_those_of_the_text() {
        let sheet = Sheet::of(&request(false));
        assert_eq!(sheet.parts.len(), 2, "a part without words is left out");
        assert_eq!(sheet.parts[1].heading.as_deref(), Some("Actions taken"));
        assert_eq!(
            lines(&sheet.parts[1]),
            [
                (BlockKind::Paragraph, "We did it.".to_owned()),
                (BlockKind::Bullet, "14 November 2026: we told *all*. Done by: owner.".to_owned()),
                (BlockKind::Bullet, "Last <line> & more.".to_owned()),
            ]
        );
    }

    #[test]
    fn notes_are_numbered_in_the_order_of_the_letter_and_a_sentence_without_a_source_has_none() {
        let sheet = Sheet::of(&request(true));
        assert_eq!(sheet.notes, ["a.txt", "b.txt; line 3", "c.txt", "d.txt"]);
        let numbers: Vec<_> = sheet.parts.iter().flat_map(|part| &part.blocks).collect();
        let numbers: Vec<_> = numbers.iter().flat_map(|block| &block.runs).collect();
        let sentence = |text: &str| numbers.iter().find(|run| run.text == text).and_then(|run| run.note);
        assert_eq!(sentence("This is a letter."), Some(1));
        assert_eq!(sentence("It has two parts."), None);
        assert_eq!(sentence("Done by: owner."), Some(4));
        assert_eq!(sentence("Last <line> & more."), None);
    }

    #[test]
    fn words_that_belong_to_no_sentence_stay_in_the_letter() {
        let section = section(Some("Head"), &["One.", "Two."], "Head\nFor B0X:\n1) One.\n- (Two.)\nEnd");
        let part = part(&section, &mut Notes::new(None));
        let words: Vec<String> = lines(&part).into_iter().map(|(_, words)| words).collect();
        assert_eq!(words, ["For B0X:", "1) One.", "(Two.)", "End"]);
        assert_eq!(part.blocks[2].kind, BlockKind::Bullet);
    }

    #[test]
    fn a_sentence_that_is_not_in_the_text_adds_nothing_to_it() {
        let section = section(None, &["One.", "Lost.", "Two."], "One. Two.");
        let given = LetterNotes { heading: String::new(), sentences: vec![vec!["a".into()]; 3] };
        let part = part(&section, &mut Notes::new(Some(&given)));
        assert_eq!(lines(&part), [(BlockKind::Paragraph, "One. Two.".to_owned())]);
        assert_eq!(part.blocks[0].runs.last().and_then(|run| run.note), Some(3));
    }
}
