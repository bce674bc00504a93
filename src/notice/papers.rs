//! Which files and which languages of papers a message takes, as it prints them.

use super::dates::has_word;
use super::reading::{PaperTerm, PaperTermKind};
use super::signals::Scan;
use crate::policy::{Place, pack};

/// Each format and language once, in the order of the text.
pub(super) fn find(scan: &Scan<'_>) -> Vec<PaperTerm> {
    let rules = &pack().papers;
    let text = scan.folded.text();
    let mut terms: Vec<PaperTerm> = Vec::new();
    for unit in &scan.units {
        if matches!(unit.place, Place::Quoted | Place::Heading | Place::Subject) {
            continue;
        }
        let sentence = &text[unit.start..unit.end];
        let mut found: Vec<(usize, usize, PaperTermKind)> = Vec::new();
        found.extend(words(sentence, &rules.formats, PaperTermKind::Format));
        let is_word = |word: &String| match word.strip_suffix('*') {
            Some(stem) => sentence.contains(stem),
            None => has_word(sentence, word),
        };
        if rules.language_words.iter().any(is_word) {
            found.extend(words(sentence, &rules.languages, PaperTermKind::Language));
        }
        found.sort_unstable();
        for (start, end, kind) in found {
            let value = &sentence[start..end];
            if terms.iter().any(|known| known.kind == kind && known.value == value) {
                continue;
            }
            let (span, line) =
                (scan.span(unit.start + start, unit.start + end), scan.line(unit.start + start));
            terms.push(PaperTerm { kind, value: value.to_owned(), span, line });
        }
    }
    terms
}

/// Whole words of a sentence that are in the list.
fn words<'s>(
    sentence: &'s str,
    list: &'s [String],
    kind: PaperTermKind,
) -> impl Iterator<Item = (usize, usize, PaperTermKind)> + 's {
    list.iter().flat_map(move |word| {
        let stands_alone = |at: &usize| {
            let (before, behind) = (&sentence[..*at], &sentence[at + word.len()..]);
            !word.is_ascii()
                || (!before.ends_with(|c: char| c.is_ascii_alphanumeric())
                    && !behind.starts_with(|c: char| c.is_ascii_alphanumeric()))
        };
        let places = sentence.match_indices(word.as_str()).map(|(at, _)| at).filter(stands_alone);
        places.map(|at| (at, at + word.len(), kind)).collect::<Vec<_>>()
    })
}
