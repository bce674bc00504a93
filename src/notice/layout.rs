//! A message as sentences, each with its place: under which heading, in a list, quoted or not.
//!
//! Copies from mailboxes and forums break lines at will, lose blank lines, and turn bullets into
//! dashes. A line break ends a sentence only where the lines around it look like it.

use super::signals::{Scan, matcher};
use crate::policy::{Place, pack};
use crate::text::Folded;

/// A sentence, a heading or a list item.
#[derive(Clone, Debug)]
pub(super) struct Unit {
    /// First folded byte.
    pub(super) start: usize,
    /// Folded byte behind the last.
    pub(super) end: usize,
    /// Where it stands.
    pub(super) place: Place,
    /// Whether it is, or belongs to, an item of a list.
    pub(super) item: bool,
    /// Whether it could be a heading by its form.
    heading_form: bool,
    /// Whether it is a line of the mail's head, such as `Date:`.
    pub(super) head: bool,
}

/// A line this long was probably broken by a mail program and not by its author.
const WRAPPED_LINE: usize = 55;
const LONGEST_HEADING: usize = 130;

/// The sentences of a message, in order. Places are found later, by [`find_places`].
pub(super) fn units(text: &str, folded: &Folded) -> Vec<Unit> {
    let mut units = Vec::new();
    let mut quoting = false;
    for block in blocks(text) {
        let first = text[block.start..block.end].lines().next().unwrap_or_default();
        quoting = quoting || opens_quotation(first);
        let quoted = quoting || first.trim_start().starts_with('>');
        let one_line = !text[block.start..block.end].contains('\n');
        let sentences = sentences(text, block.start, block.end);
        let only = sentences.len() == 1;
        for (start, end) in sentences {
            let sentence = &text[start..end];
            let question = sentence.ends_with(['?', '？']);
            let item = block.item || sentence.starts_with("--");
            // "- why the problem arose" is asked for; "1. Why did this happen?" may be a heading.
            let bare = only && one_line && !item && !sentence.ends_with(['.', ',', ';', '!', '。', '、']);
            units.push(Unit {
                start: folded.position(start),
                end: folded.position(end),
                place: if quoted { Place::Quoted } else { Place::Body },
                item,
                heading_form: sentence.len() <= LONGEST_HEADING && (question || bare),
                head: false,
            });
        }
    }
    units.retain(|unit| unit.start < unit.end);
    units
}

/// Gives every sentence its place by the headings before it.
pub(super) fn find_places(scan: &mut Scan<'_>) {
    let rules = &pack().layout;
    let family = &matcher().families.headings;
    let mut headings = vec![None; scan.units.len()];
    for fired in scan.fired(family) {
        let unit = fired.unit as usize;
        if scan.units[unit].heading_form && headings[unit].is_none() {
            headings[unit] = Some(rules.headings[usize::from(fired.rule - family.start)].gives);
        }
    }
    let mut place = Place::Body;
    for (unit, heading) in scan.units.iter_mut().zip(headings) {
        if unit.place == Place::Quoted {
            continue;
        }
        let line = &scan.folded.text()[unit.start..unit.end];
        if starts_with_label(line, &rules.subject_labels) {
            unit.place = Place::Subject;
        } else if let Some(opened) = heading {
            place = opened;
            unit.place = Place::Heading;
        } else {
            unit.place = place;
        }
        unit.head =
            starts_with_label(line, &rules.sent_labels) || starts_with_label(line, &rules.sender_labels);
    }
}

/// Whether a folded line begins with one of these labels and a colon or dash.
pub(super) fn starts_with_label(line: &str, labels: &[String]) -> bool {
    labels.iter().any(|label| {
        line.strip_prefix(label.as_str()).is_some_and(|rest| rest.trim_start().starts_with([':', '-']))
    })
}

struct Block {
    start: usize,
    end: usize,
    item: bool,
}

/// Lines that belong together.
fn blocks(text: &str) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut open: Option<&str> = None;
    let mut offset = 0;
    for line in text.split_inclusive('\n') {
        let start = offset + (line.len() - line.trim_start().len());
        let end = offset + line.trim_end().len();
        offset += line.len();
        if start >= end {
            open = None;
            continue;
        }
        let line = &text[start..end];
        let item = opens_item(line);
        match (open, blocks.last_mut()) {
            (Some(before), Some(block)) if !item && goes_on(before, line) => block.end = end,
            _ => blocks.push(Block { start, end, item }),
        }
        open = Some(line);
    }
    blocks
}

/// Whether `line` goes on with the sentence of the line `before` it.
fn goes_on(before: &str, line: &str) -> bool {
    if line.starts_with('>') != before.starts_with('>') {
        return false;
    }
    if line.starts_with(char::is_lowercase) {
        return !before.ends_with(['.', '?', '!', ':']);
    }
    let ended = before.ends_with(|last: char| !(last.is_ascii_alphanumeric() || last == ',' || last == '-'));
    before.len() >= WRAPPED_LINE && !ended
}

/// Whether a line begins with a bullet or a number of a list.
fn opens_item(line: &str) -> bool {
    let line = line.trim_start_matches(['>', '+', '_', ' ']);
    if line.starts_with(['•', '●', '▪', '◦', '·', '・', '–', '—', '①', '②', '③', '④']) {
        return true;
    }
    if let Some(rest) = line.strip_prefix(['-', '*']) {
        return rest.starts_with([' ', '-', '\t', '\u{a0}']) || rest.starts_with(char::is_alphabetic);
    }
    let digits = line.trim_start_matches('(').trim_start_matches(|c: char| c.is_ascii_digit());
    let numbered = line.trim_start_matches('(').len() - digits.len();
    (1..=2).contains(&numbered)
        && digits.starts_with(['.', ')', '、', '-'])
        && !digits[1..].starts_with(|c: char| c.is_ascii_digit())
}

fn opens_quotation(line: &str) -> bool {
    let line = line.trim();
    line.starts_with("-----Original")
        || line.starts_with("-----Urspr")
        || (line.starts_with("On ") && line.ends_with("wrote:"))
}

/// Sentences of one block, as bytes of the original.
fn sentences(text: &str, start: usize, end: usize) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut from = start;
    for (at, letter) in text[start..end].char_indices().map(|(at, letter)| (start + at, letter)) {
        let behind = at + letter.len_utf8();
        let cut = match letter {
            '。' | '！' | '？' => Some(behind),
            '.' | '!' | '?' => end_of_sentence(&text[from..end], at - from, letter).map(|cut| from + cut),
            '-' if text[at..end].starts_with("--") && text[from..at].ends_with(char::is_whitespace) => {
                Some(at)
            }
            _ => None,
        };
        if let Some(cut) = cut.filter(|&cut| cut > from) {
            push_trimmed(text, from, cut, &mut found);
            from = cut;
        }
    }
    push_trimmed(text, from, end, &mut found);
    found
}

/// Where the sentence ends whose stop stands at `at`, if it ends there.
fn end_of_sentence(sentence: &str, at: usize, stop: char) -> Option<usize> {
    let behind = &sentence[at + 1..];
    let closing = behind.len() - behind.trim_start_matches(['"', '”', '’', '\'', ')', '»', '+']).len();
    let rest = &behind[closing..];
    if !rest.is_empty() && !rest.starts_with(char::is_whitespace) {
        return None;
    }
    if stop == '.' && (shortened(&sentence[..at]) || rest.trim_start().starts_with(char::is_lowercase)) {
        return None;
    }
    Some(at + 1 + closing)
}

/// Whether a stop behind these words belongs to a shortened word or an ordinal.
fn shortened(words: &str) -> bool {
    let last = words.rsplit(|c: char| c.is_whitespace() || c == '(').next().unwrap_or_default();
    let short =
        ["e.g", "i.e", "z.b", "u.a", "nr", "no", "inc", "ltd", "co", "mr", "mrs", "dr", "bzw", "ca", "u.s"];
    let digits = !last.is_empty() && last.len() <= 2 && last.bytes().all(|b| b.is_ascii_digit());
    digits
        || (last.len() == 1 && last.bytes().all(|b| b.is_ascii_alphabetic()))
        || short.iter().any(|word| last.eq_ignore_ascii_case(word))
}

fn push_trimmed(text: &str, start: usize, end: usize, found: &mut Vec<(usize, usize)>) {
    let part = &text[start..end];
    let from = start + (part.len() - part.trim_start().len());
    let to = start + part.trim_end().len();
    if from < to {
        found.push((from, to));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(text: &str) -> Vec<String> {
        let folded = Folded::new(text);
        units(text, &folded).iter().map(|unit| folded.text()[unit.start..unit.end].to_owned()).collect()
    }

    #[test]
    fn a_line_broken_by_a_mail_program_is_one_sentence() {
        let text = "This is to tell you that your selling account is under review. For the\ntime of the review, funds are held.";
        assert_eq!(split(text).len(), 2);
    }

    #[test]
    fn an_ordinal_and_a_shortened_word_end_no_sentence() {
        assert_eq!(split("Bis zum 12. März senden. Danke.").len(), 2);
        assert_eq!(split("Papers, e.g. Invoices, are needed.").len(), 1);
    }

    #[test]
    fn a_percent_sign_ends_a_sentence() {
        assert_eq!(split("Ihre Quote liegt bei 5 %. Verkäufer müssen darunter bleiben.").len(), 2);
    }

    #[test]
    fn double_dashes_within_a_line_are_items_of_their_own() {
        assert_eq!(split("A plan which explains: -- The issue -- What you did").len(), 3);
    }

    #[test]
    fn chinese_sentences_end_without_a_space() {
        assert_eq!(split("您的账户已停用。为什么会这样？请发送发票。").len(), 3);
    }
}
