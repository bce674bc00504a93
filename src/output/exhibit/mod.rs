//! The packet: papers of the case in the order of the letter, under neutral names, with an index and a manifest.
//! The papers themselves are never changed: where one does not fit what the message prints, that is said.

mod fit;
mod index;
mod name;

use std::fmt::Write as _;

use serde::Serialize;

pub use fit::{Misfit, MisfitKind};

use super::letter::{LetterFormat, Sheet, sheet_file};
use crate::case::Exhibit;
use crate::document::{FieldId, Paper, PaperFile, kind_rule};
use crate::error::Error;
use crate::limits::PACKET_BYTES;
use crate::plan::{self, DraftInput};
use crate::policy::{Language, MarkRule};
use crate::source::Fingerprint;
use fit::Terms;

/// The files of the packet that are no papers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct OwnNames {
    /// The index for word processors.
    pub word: &'static str,
    /// The index as plain text.
    pub text: &'static str,
    /// What `sha256sum --check` reads.
    pub manifest: &'static str,
}

const OWN: OwnNames = OwnNames { word: "00-index.docx", text: "00-index.txt", manifest: "SHA256SUMS.txt" };

/// What goes into the packet, and what does not fit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ExhibitPack {
    /// In the order of the letter.
    pub exhibits: Vec<PackedPaper>,
    /// Papers of the case that stay out.
    pub left_out: Vec<LeftOut>,
    /// Formats of files that the message takes, as it prints them; empty where it prints none.
    pub formats: Vec<String>,
    /// The largest file that the message takes, in bytes; none where it prints none.
    pub most: Option<u64>,
    /// What the packet's own files are called.
    pub names: OwnNames,
    /// The index, ready to be set.
    pub index: Sheet,
    /// The index as plain text.
    pub index_text: String,
    /// SHA-256 of every file of the packet, one to a line.
    pub manifest: String,
}

/// A paper of the packet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PackedPaper {
    /// `A`, `B`, … `Z`, `AA`.
    pub letter: String,
    /// Its id.
    pub paper: String,
    /// Its name in the packet.
    pub name: String,
    /// What it is, as the index says it.
    pub title: String,
    /// Ids of the rows that it answers.
    pub rows: Vec<String>,
    /// SHA-256 of its bytes, lower-case hex.
    pub sha256: String,
    /// How many bytes.
    pub bytes: u64,
    /// Whether lines of it may be marked in a further copy; the clean one goes out all the same.
    pub marks: MarkRule,
    /// Where it is otherwise than the message prints.
    pub misfits: Vec<Misfit>,
}

/// A paper that stays out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LeftOut {
    /// Its id.
    pub paper: String,
    /// Why.
    pub why: WhyLeftOut,
}

/// Why a paper stays out of the packet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum WhyLeftOut {
    /// It is attached to nothing that Amazon asks.
    NotAttached,
    /// Its fields were typed: there is no file to send.
    NoFile,
}

/// Puts the packet together. Needs the second part of the policy pack. Fails where the papers are too much for one
/// archive.
pub fn pack(input: &DraftInput<'_>) -> Result<ExhibitPack, Error> {
    let exhibits = plan::exhibits(input);
    let papers = input.attached.papers;
    let bytes = exhibits.iter().filter_map(|exhibit| exhibit.paper.file.as_ref()).map(|file| file.bytes);
    let total = bytes.fold(0_u64, u64::saturating_add);
    if total > PACKET_BYTES {
        return Err(Error::new(
            "packet-too-large",
            format!("the papers have `{total}` bytes, the most is `{PACKET_BYTES}`"),
            "Your papers are unchanged. Take the largest out of the requests and send them on their own.",
        ));
    }
    let terms = Terms::of(input);
    let language = input.letter.language.unwrap_or(Language::En);
    let packed: Vec<PackedPaper> = exhibits
        .iter()
        .filter_map(|exhibit| exhibit.paper.file.as_ref().map(|file| (exhibit, file)))
        .enumerate()
        .map(|(at, (exhibit, file))| packed(at + 1, exhibit, file, &terms, language))
        .collect();
    let index = index::sheet(&packed, input, language);
    let index_text = sheet_file(&index, LetterFormat::Text);
    let word = sheet_file(&index, LetterFormat::Word);
    let own = [(sha256(&word), OWN.word), (sha256(&index_text), OWN.text)];
    let own = own.iter().map(|(sum, name)| (sum.as_str(), *name));
    let of_papers = packed.iter().map(|paper| (paper.sha256.as_str(), paper.name.as_str()));
    Ok(ExhibitPack {
        left_out: papers.iter().filter_map(|paper| left_out(paper, &exhibits)).collect(),
        manifest: manifest(own.chain(of_papers)),
        index_text: String::from_utf8_lossy(&index_text).into_owned(),
        formats: terms.formats,
        most: terms.most.map(|(bytes, _)| bytes),
        exhibits: packed,
        names: OWN,
        index,
    })
}

/// The index as a file for word processors.
pub fn index_word(index: &Sheet) -> Vec<u8> {
    sheet_file(index, LetterFormat::Word)
}

fn packed(
    number: usize,
    exhibit: &Exhibit<'_>,
    file: &PaperFile,
    terms: &Terms,
    language: Language,
) -> PackedPaper {
    let paper = exhibit.paper;
    PackedPaper {
        letter: exhibit.letter.clone(),
        paper: paper.id.clone(),
        name: name::of(number, paper, file),
        title: index::title(paper, language),
        rows: exhibit.rows.iter().map(|&row| row.to_owned()).collect(),
        sha256: file.sha256.clone(),
        bytes: file.bytes,
        marks: kind_rule(&paper.kind).map_or(MarkRule::Unknown, |kind| kind.marks),
        misfits: terms.misfits(file),
    }
}

fn left_out(paper: &Paper, exhibits: &[Exhibit<'_>]) -> Option<LeftOut> {
    let is_attached = exhibits.iter().any(|exhibit| exhibit.paper.id == paper.id);
    let why = if paper.file.is_none() { WhyLeftOut::NoFile } else { WhyLeftOut::NotAttached };
    (!is_attached).then(|| LeftOut { paper: paper.id.clone(), why })
}

fn manifest<'a>(files: impl Iterator<Item = (&'a str, &'a str)>) -> String {
    files.fold(String::new(), |mut lines, (sum, name)| {
        // Writing to a `String` cannot fail.
        let _ = writeln!(lines, "{sum}  {name}");
        lines
    })
}

fn sha256(bytes: &[u8]) -> String {
    let mut fingerprint = Fingerprint::default();
    fingerprint.push(bytes);
    fingerprint.finish()
}

/// What the seller says that the field is; none while nobody does.
fn confirmed(paper: &Paper, field: FieldId) -> Option<&str> {
    let field = paper.fields.get(&field).filter(|field| field.confirmed)?;
    Some(field.value.trim()).filter(|value| !value.is_empty())
}
