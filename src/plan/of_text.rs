//! A letter that was written elsewhere, as a plan: its parts by their headings, else by what its sentences say.

use std::ops::Range;
use std::sync::OnceLock;

use super::layout::words;
use super::{Plan, PlanPart, PlanSection, Sentence, placeholders};
use crate::limits::LETTER_BYTES;
use crate::notice::{NoticeError, Prose, prose};
use crate::policy::casework;
use crate::text::{Group, Lit, Phrases, PhrasesBuilder, Utf16Index};

/// Folded bytes of the longest heading.
const LONGEST_HEADING: usize = 80;

/// Takes a letter apart. Its sentences know their places in `text`, and have no sources.
///
/// The store decides what `3/4/2026` means. A text without words or without end is refused.
pub fn of_text(text: &str, store: Option<&str>) -> Result<Plan, NoticeError> {
    if text.trim().is_empty() {
        return Err(NoticeError::Empty);
    }
    if text.len() > LETTER_BYTES {
        return Err(NoticeError::TooLong { bytes: text.len() });
    }
    let prose = prose(text, store);
    let mut pieces = pieces(text, &prose);
    let cues = cues();
    if !head(&mut pieces, cues, &prose) {
        tell(&mut pieces, cues, &prose);
    }
    Ok(plan(text, &pieces))
}

/// A sentence of the text.
struct Piece {
    /// Bytes of the text.
    at: Range<usize>,
    folded: Range<usize>,
    /// The number of its line.
    paragraph: usize,
    part: PlanPart,
    is_heading: bool,
}

fn pieces(text: &str, prose: &Prose) -> Vec<Piece> {
    let mut paragraph = 0;
    let mut before = 0;
    let mut found = Vec::new();
    for folded in &prose.sentences {
        let at = prose.folded.origin(folded.start)..prose.folded.origin(folded.end);
        for at in without_short_line(text, at) {
            paragraph += usize::from(text[before..at.start.max(before)].contains('\n'));
            before = at.end;
            let folded = prose.folded.position(at.start)..prose.folded.position(at.end);
            found.push(Piece { at, folded, paragraph, part: PlanPart::Opening, is_heading: false });
        }
    }
    found
}

/// A sentence without the line above it, where that is too short to have been broken by its length.
fn without_short_line(text: &str, at: Range<usize>) -> impl Iterator<Item = Range<usize>> {
    const SHORT: usize = 40;
    let cut =
        text[at.clone()].find('\n').filter(|&line| line < SHORT).map_or(at.start, |line| at.start + line);
    let trimmed = move |at: Range<usize>| {
        let words = &text[at.clone()];
        let start = at.end - words.trim_start().len();
        start..(start + words.trim().len())
    };
    [at.start..cut, cut..at.end].into_iter().map(trimmed).filter(|at| !at.is_empty())
}

/// The words that parts are known by.
struct Cues {
    phrases: Phrases,
    /// Part, headings, and what its sentences say.
    parts: Vec<(PlanPart, Group, Group)>,
}

fn cues() -> &'static Cues {
    static CUES: OnceLock<Cues> = OnceLock::new();
    CUES.get_or_init(|| {
        let mut builder = PhrasesBuilder::default();
        let parts = casework().review.parts.iter().map(|words| {
            let headings = builder.group(words.headings.values().flatten());
            (words.part, headings, builder.group(words.tells.values().flatten()))
        });
        let parts = parts.collect();
        Cues { phrases: builder.build(), parts }
    })
}

/// Gives every piece the part of the heading before it. Whether there is a heading at all.
fn head(pieces: &mut [Piece], cues: &Cues, prose: &Prose) -> bool {
    let mut board = cues.phrases.board();
    let mut part = PlanPart::Opening;
    let mut found = false;
    let lines: Vec<usize> = pieces.iter().map(|piece| piece.paragraph).collect();
    for (number, piece) in pieces.iter_mut().enumerate() {
        let words = &prose.folded.text()[piece.folded.clone()];
        let begins_line = number.checked_sub(1).is_none_or(|before| lines[before] != piece.paragraph);
        let alone = begins_line && lines.get(number + 1).is_none_or(|&next| next != piece.paragraph);
        if begins_line && let Some((opened, length)) = heading(words, alone, cues, &mut board) {
            (part, found) = (opened, true);
            piece.is_heading = length == words.len();
            if !piece.is_heading {
                piece.at.start = prose.folded.origin(piece.folded.start + length);
            }
        }
        piece.part = part;
    }
    found
}

/// The part that a line opens, and how many folded bytes of it are the heading.
fn heading(words: &str, alone: bool, cues: &Cues, board: &mut Lit) -> Option<(PlanPart, usize)> {
    // "2. Root cause", "A) Root cause", "## Root cause"
    let bare = words.trim_start_matches(|letter: char| !letter.is_alphabetic());
    let bare = match bare.as_bytes() {
        [_, b'.' | b')', ..] => bare[2..].trim_start(),
        _ => bare,
    };
    let numbering = words.len() - bare.len();
    let label = bare.find([':', '：']).filter(|&at| at <= LONGEST_HEADING);
    let head = &bare[..label.unwrap_or(bare.len())];
    let is_item = words.starts_with(['-', '*', '•']);
    if label.is_none() && (!alone || is_item || bare.len() > LONGEST_HEADING || bare.ends_with(['.', '。']))
    {
        return None;
    }
    cues.phrases.light(head, 0, board);
    let opens = |group: Group| {
        board
            .of(&[group])
            .any(|(start, end)| start == 0 || label.is_some() && (end - start) * 2 >= head.len())
    };
    let found = cues.parts.iter().filter(|&&(_, headings, _)| opens(headings));
    let found = found.min_by_key(|&&(_, headings, _)| board.of(&[headings]).min());
    let part = found.map(|&(part, ..)| part);
    board.clear();
    let behind = label.map_or("", |at| bare[at..].trim_start_matches([':', '：', ' ']));
    part.map(|part| (part, if behind.is_empty() { words.len() } else { words.len() - behind.len() }))
        .filter(|&(_, length)| length >= numbering)
}

/// Gives every piece the part that it speaks of, else that of the one before it.
fn tell(pieces: &mut [Piece], cues: &Cues, prose: &Prose) {
    let mut board = cues.phrases.board();
    let mut part = PlanPart::Opening;
    for piece in pieces {
        cues.phrases.light(&prose.folded.text()[piece.folded.clone()], 0, &mut board);
        let said = cues.parts.iter().filter_map(|&(part, _, tells)| Some((board.of(&[tells]).min()?, part)));
        part = said.min().map_or(part, |(_, part)| part);
        piece.part = part;
        board.clear();
    }
}

fn plan(text: &str, pieces: &[Piece]) -> Plan {
    let index = Utf16Index::new(text);
    let mut sections: Vec<PlanSection> = Vec::new();
    for (number, piece) in pieces.iter().enumerate() {
        let words_of_it = &text[piece.at.clone()];
        let known = sections.iter_mut().position(|section| section.part == piece.part);
        let place = known.unwrap_or(sections.len());
        if known.is_none() {
            sections.push(PlanSection {
                part: piece.part,
                heading: piece.is_heading.then(|| words_of_it.to_owned()),
                sentences: Vec::new(),
                text: String::new(),
            });
        }
        if piece.is_heading {
            continue;
        }
        let section = &mut sections[place];
        section.text.push_str(if section.text.is_empty() { "" } else { " " });
        section.text.push_str(words_of_it);
        section.sentences.push(Sentence {
            id: format!("{place}.{}.{number}", piece.paragraph),
            text: words_of_it.to_owned(),
            place: index.span(piece.at.start, piece.at.end),
            sources: Vec::new(),
            placeholders: placeholders(words_of_it),
            edited: true,
            ..Sentence::default()
        });
    }
    let ready = sections.iter().flat_map(|section| &section.sentences).all(|one| one.placeholders.is_empty());
    Plan { sections, text: text.to_owned(), words: words(text), ready, ..Plan::default() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use PlanPart::{ActionsTaken, Opening, Papers, Prevention, RootCause};

    fn parts(text: &str) -> Vec<(PlanPart, usize)> {
        let plan = of_text(text, None).expect("a letter");
        plan.sections.iter().map(|section| (section.part, section.sentences.len())).collect()
    }

    #[test]
    fn headings_open_the_parts_in_every_language() {
        for text in [
            "Dear team,\n\nRoot cause\nWe had no check.\n\nActions taken:\nWe refunded 14 buyers.\n\nPrevention\nThe owner checks daily.\n\nAttachments\nInvoice 4711.",
            "Guten Tag,\n\n1. Ursache\nWir hatten keine Kontrolle.\n\n2. Maßnahmen\nWir haben 14 Käufern erstattet.\n\n3. Vorbeugung\nDer Inhaber prüft täglich.\n\nAnlagen\nRechnung 4711.",
            "Bonjour,\n\nCauses\nNous n'avions pas de contrôle.\n\nActions correctives\nNous avons remboursé.\n\nMesures préventives\nLe gérant vérifie chaque jour.\n\nPièces jointes\nFacture 4711.",
            "Buongiorno,\n\nCausa\nNon avevamo controlli.\n\nAzioni correttive\nAbbiamo rimborsato.\n\nPrevenzione\nIl titolare verifica ogni giorno.\n\nAllegati\nFattura 4711.",
            "Buenos días,\n\nCausa\nNo teníamos control.\n\nAcciones correctivas\nHemos reembolsado.\n\nPrevención\nEl dueño revisa cada día.\n\nAdjuntos\nFactura 4711.",
            "ご担当者様\n\n根本原因\n確認がありませんでした。\n\n是正措置\n返金しました。\n\n再発防止策\n毎日確認します。\n\n添付書類\n請求書 4711。",
            "您好\n\n根本原因\n我们没有检查。\n\n纠正措施\n我们已退款。\n\n预防措施\n每天检查。\n\n附件\n发票 4711。",
        ] {
            assert_eq!(
                parts(text),
                [(Opening, 1), (RootCause, 1), (ActionsTaken, 1), (Prevention, 1), (Papers, 1)],
                "{text}"
            );
        }
    }

    #[test]
    fn a_heading_may_stand_in_the_line_of_its_first_sentence() {
        let text = "Root cause: We had no check. Nobody looked.\nPrevention: The owner checks daily.";
        assert_eq!(parts(text), [(RootCause, 2), (Prevention, 1)]);
        let plan = of_text(text, None).expect("a letter");
        assert_eq!(plan.sections[0].sentences[0].text, "We had no check.");
    }

    #[test]
    fn without_headings_sentences_tell_their_part() {
        let text = "This is about B0CANDOR01. Parcels were late because we had no courier on Mondays. We refunded 14 buyers on 4 November 2026. From now on the owner checks every day.";
        assert_eq!(parts(text), [(Opening, 1), (RootCause, 1), (ActionsTaken, 1), (Prevention, 1)]);
    }

    #[test]
    fn a_sentence_that_speaks_of_a_root_cause_is_no_heading() {
        let text = "Here is our plan.\nThe root cause was a template.\nWe refunded 14 buyers.";
        assert_eq!(parts(text), [(Opening, 1), (RootCause, 1), (ActionsTaken, 1)]);
    }

    #[test]
    fn a_heading_is_one_also_where_its_first_line_begins_small() {
        assert_eq!(
            parts("Ursache\nwir hatten keine Kontrolle.\nAnlagen\nvorlage.pdf, Seite 1"),
            [(RootCause, 1), (Papers, 1)]
        );
    }

    #[test]
    fn every_sentence_stands_where_it_says() {
        let text = "😀 Grüße,\n\n- Ursache: Wir hatten [Grund] nicht.\r\n\r\n* Nächstes.  Ende";
        let plan = of_text(text, None).expect("a letter");
        let units: Vec<u16> = text.encode_utf16().collect();
        for sentence in plan.sections.iter().flat_map(|section| &section.sentences) {
            let there = &units[sentence.place.start as usize..sentence.place.end as usize];
            assert_eq!(String::from_utf16_lossy(there), sentence.text);
        }
        assert!(!plan.ready, "a placeholder is left");
    }

    #[test]
    fn no_text_and_endless_text_are_refused() {
        assert_eq!(of_text(" \n", None), Err(NoticeError::Empty));
        let bytes = LETTER_BYTES + 1;
        assert_eq!(of_text(&"a".repeat(bytes), None), Err(NoticeError::TooLong { bytes }));
    }
}
