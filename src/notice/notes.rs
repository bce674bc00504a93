//! What the seller should know about the reading itself.

use super::reading::{MessageKind, MessageNote, MessageReading};
use super::reasons::Reasons;
use super::signals::{Scan, matcher};
use crate::policy::{Place, pack};
use crate::text::has_word;

/// Letters under which a message is only a few words.
const SHORT: usize = 160;
/// No line that closes a letter has more words.
const CLOSING_WORDS: usize = 4;

/// Notes, in the order of the enum.
pub(super) fn find(scan: &Scan<'_>, reading: &MessageReading, reasons: &Reasons) -> Vec<MessageNote> {
    let is_notice = reading.kind != MessageKind::NotANotice;
    let mut notes = Vec::new();
    if weight(scan.folded.text()) < SHORT {
        notes.push(MessageNote::VeryShort);
    }
    if is_notice && cut_off(scan, reading) {
        notes.push(MessageNote::CutOff);
    }
    if reading.language.is_none() {
        notes.push(MessageNote::LanguageNotRead);
    }
    let unknown = is_notice
        && reasons.found.is_empty()
        && reasons.runners_up.is_empty()
        && !matches!(reading.kind, MessageKind::Reinstated);
    let section_3 =
        unknown && !states_a_cause(scan) && scan.fired(&matcher().families.section_3).next().is_some();
    if section_3 {
        notes.push(MessageNote::Section3Only);
    } else if unknown {
        notes.push(MessageNote::ReasonNotKnown);
    }
    notes
}

/// Whether a cause is given, even one that is no reason we know.
fn states_a_cause(scan: &Scan<'_>) -> bool {
    scan.fired(&matcher().families.causes)
        .any(|fired| matches!(scan.place(fired), Place::Subject | Place::Body | Place::Why))
}

/// Letters of a text; a Chinese or Japanese one says about as much as three Latin ones.
fn weight(text: &str) -> usize {
    text.chars().map(|c| if u32::from(c) < 0x2e80 { 1 } else { 3 }).sum()
}

fn cut_off(scan: &Scan<'_>, reading: &MessageReading) -> bool {
    let Some(last) = scan.units.last() else { return false };
    let text = &scan.folded.text()[last.start..last.end];
    if closes(text) {
        return false;
    }
    let before = scan.units.len().checked_sub(2).map(|before| &scan.units[before]);
    let before = before.map_or("", |unit| &scan.folded.text()[unit.start..unit.end]);
    let open = text.ends_with([':', ',', '-', ';', '：', '、', '('])
        || text.ends_with("...")
        || last.place == Place::Heading
        // The lines of a list have no end, the last no more than the others.
        || ends_in_mid_sentence(text) && !ends_in_mid_sentence(before);
    let missing_list =
        reading.identifiers.asins.is_empty() && scan.fired(&matcher().families.announces).next().is_some();
    open || missing_list
}

/// Whether a line closes a letter: "Kind regards,".
fn closes(line: &str) -> bool {
    line.split(' ').count() <= CLOSING_WORDS
        && pack()
            .layout
            .closings
            .iter()
            .any(|closing| has_word(line.trim_end_matches([',', '.', '!']), closing))
}

/// Whether a long last line has no end. Greetings, signatures and links have none either.
fn ends_in_mid_sentence(text: &str) -> bool {
    let words = text.split(' ').count();
    words >= 6
        && !text.contains(": ")
        && !text.contains("://")
        && text.ends_with(|c: char| c.is_ascii_alphabetic())
}
