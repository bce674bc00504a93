//! What a letter says, as `WordprocessingML`.

use super::super::sheet::{Block, BlockKind, Sheet};
use super::xml::push_escaped;

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const SPACES: &str = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
    xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">";
/// The lines above the notes: a program looks for them by these two numbers (`parts/settings.xml`).
const RULES: &str = "<w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>\
    <w:footnote w:type=\"continuationSeparator\" w:id=\"0\"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>";
const FOOTNOTE_SIGN: &str = "<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr>";

/// `word/document.xml`.
pub(super) fn document(sheet: &Sheet) -> String {
    let mut xml = begun("document");
    xml.push_str("<w:body>");
    for part in &sheet.parts {
        if let Some(heading) = &part.heading {
            begin_paragraph(&mut xml, "Heading1");
            push_run(&mut xml, heading);
            xml.push_str("</w:p>");
        }
        for block in &part.blocks {
            push_block(&mut xml, block);
        }
    }
    let [width, height] = sheet.paper.twips();
    push_all(
        &mut xml,
        &[
            "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId1\"/><w:pgSz w:w=\"",
            width,
            "\" w:h=\"",
            height,
            "\"/><w:pgMar w:top=\"1247\" w:right=\"1304\" w:bottom=\"1247\" w:left=\"1304\" w:header=\"709\" \
             w:footer=\"709\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>",
        ],
    );
    xml
}

/// `word/footnotes.xml`.
pub(super) fn footnotes(sheet: &Sheet) -> String {
    let mut xml = begun("footnotes");
    xml.push_str(RULES);
    for (number, note) in (1_u32..).zip(&sheet.notes) {
        push_all(&mut xml, &["<w:footnote w:id=\"", &number.to_string(), "\">"]);
        begin_paragraph(&mut xml, "FootnoteText");
        push_all(&mut xml, &[FOOTNOTE_SIGN, "<w:footnoteRef/></w:r>"]);
        push_run(&mut xml, &[" ", note].concat());
        xml.push_str("</w:p></w:footnote>");
    }
    xml.push_str("</w:footnotes>");
    xml
}

fn begun(root: &str) -> String {
    [HEAD, "<w:", root, SPACES].concat()
}

fn push_block(xml: &mut String, block: &Block) {
    begin_paragraph(xml, if block.kind == BlockKind::Bullet { "ListBullet" } else { "Normal" });
    for run in &block.runs {
        push_run(xml, &run.text);
        if let Some(number) = run.note {
            push_all(
                xml,
                &[FOOTNOTE_SIGN, "<w:footnoteReference w:id=\"", &number.to_string(), "\"/></w:r>"],
            );
        }
    }
    xml.push_str("</w:p>");
}

fn begin_paragraph(xml: &mut String, style: &str) {
    push_all(xml, &["<w:p><w:pPr><w:pStyle w:val=\"", style, "\"/></w:pPr>"]);
}

/// Words with the seller's own line breaks and tabs, which in the text of a run would be mere spaces.
fn push_run(xml: &mut String, words: &str) {
    xml.push_str("<w:r>");
    for piece in words.split_inclusive(['\n', '\t']) {
        let text = piece.trim_end_matches(['\n', '\t', '\r']);
        if !text.is_empty() {
            xml.push_str("<w:t xml:space=\"preserve\">");
            push_escaped(xml, text);
            xml.push_str("</w:t>");
        }
        xml.push_str(match piece.as_bytes().last() {
            Some(b'\n') => "<w:br/>",
            Some(b'\t') => "<w:tab/>",
            _ => "",
        });
    }
    xml.push_str("</w:r>");
}

fn push_all(xml: &mut String, pieces: &[&str]) {
    for piece in pieces {
        xml.push_str(piece);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn line_breaks_and_tabs_of_the_seller_are_kept() {
        let mut xml = String::new();
        push_run(&mut xml, "a <b>\nc\td");
        assert_eq!(
            xml,
            "<w:r><w:t xml:space=\"preserve\">a &lt;b&gt;</w:t><w:br/><w:t xml:space=\"preserve\">c</w:t><w:tab/>\
             <w:t xml:space=\"preserve\">d</w:t></w:r>"
        );
    }
}
