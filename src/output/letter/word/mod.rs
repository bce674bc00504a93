//! The letter for word processors: the fewest parts of Office Open XML (ECMA-376) that Word and `LibreOffice` open
//! without a question. No macro, no link, no name of a person or a program, no date.

mod body;
mod xml;

use super::sheet::Sheet;
use crate::output::archive;

/// Parts that are the same for every letter, but for `{title}` and `{language}`. The list of contents comes first.
const PARTS: [(&str, &str); 8] = [
    ("[Content_Types].xml", include_str!("parts/content-types.xml")),
    ("_rels/.rels", include_str!("parts/package.rels")),
    ("docProps/core.xml", include_str!("parts/core.xml")),
    ("word/_rels/document.xml.rels", include_str!("parts/document.rels")),
    ("word/footer1.xml", include_str!("parts/footer.xml")),
    ("word/numbering.xml", include_str!("parts/numbering.xml")),
    ("word/settings.xml", include_str!("parts/settings.xml")),
    ("word/styles.xml", include_str!("parts/styles.xml")),
];

/// A `.docx`. The notes are footnotes.
pub(super) fn write(sheet: &Sheet) -> Vec<u8> {
    let mut title = String::new();
    xml::push_escaped(&mut title, &sheet.title);
    let filled = |part: &str| part.replace("{language}", sheet.language).replace("{title}", &title);
    let mut files: Vec<(&str, String)> = PARTS.iter().map(|(name, part)| (*name, filled(part))).collect();
    files.push(("word/document.xml", body::document(sheet)));
    files.push(("word/footnotes.xml", body::footnotes(sheet)));
    archive::write(&files)
}
