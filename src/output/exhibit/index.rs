//! The list of what is in the packet, in the language of the letter.

use super::{PackedPaper, confirmed};
use crate::document::{FieldId, Paper, kind_rule};
use crate::output::letter::{self, Block, BlockKind, Run, Sheet, SheetPart};
use crate::plan::{DraftInput, Wording};
use crate::policy::{self, Language, PhraseId};
use crate::text::Day;

/// The index as a page.
pub(super) fn sheet(packed: &[PackedPaper], input: &DraftInput<'_>, language: Language) -> Sheet {
    let wording = Wording::of(language);
    let title = wording.text(PhraseId::ExhibitIndex).to_owned();
    let sender = sender(input);
    let lines = packed.iter().map(|paper| line(paper, wording));
    let paper = letter::Paper::of(input.options.store.as_deref());
    Sheet {
        parts: vec![SheetPart {
            heading: Some(title.clone()),
            blocks: sender.into_iter().chain(lines).map(paragraph).collect(),
        }],
        title,
        paper,
        language: letter::tag(Some(language), paper),
        notes_heading: String::new(),
        notes: Vec::new(),
    }
}

/// What the paper is: its kind, who wrote it, its number, its day, as far as they are confirmed.
pub(super) fn title(paper: &Paper, language: Language) -> String {
    let wording = Wording::of(language);
    let kind = kind_rule(&paper.kind).filter(|_| paper.kind_confirmed);
    let kind = kind.map(|kind| policy::text(&kind.title, Some(language)).to_owned());
    let issuer = confirmed(paper, FieldId::IssuerName).map(str::to_owned);
    let number = confirmed(paper, FieldId::Number)
        .map(|number| wording.with(PhraseId::ExhibitNumber, "{number}", number));
    let day = confirmed(paper, FieldId::IssuedOn)
        .map(|day| Day::parse_iso(day).map_or_else(|_| day.to_owned(), |day| wording.day(day)));
    let parts: Vec<String> = kind.into_iter().chain(issuer).chain(number).chain(day).collect();
    wording.row(&parts)
}

fn sender(input: &DraftInput<'_>) -> Option<String> {
    let names = [&input.story.legal_name, &input.story.shop_name];
    names.into_iter().map(|name| name.trim()).find(|name| !name.is_empty()).map(str::to_owned)
}

fn line(paper: &PackedPaper, wording: Wording) -> String {
    let exhibit = wording.with(PhraseId::Exhibit, "{letter}", &paper.letter);
    let file = wording.with(PhraseId::ExhibitFile, "{file}", &paper.name);
    let what = if paper.title.is_empty() { exhibit } else { [&exhibit, ": ", &paper.title].concat() };
    [&what, "\n", &file].concat()
}

fn paragraph(text: String) -> Block {
    Block { kind: BlockKind::Paragraph, runs: vec![Run { text, note: None }] }
}
