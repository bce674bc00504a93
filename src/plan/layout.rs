//! The letter as plain text: what is copied into Amazon's form.

use std::ops::Range;

use super::PlanSection;
use super::line::{Layout, Written};
use crate::text::Utf16Index;

/// One part as text, with the bytes at which each of its sentences stands.
pub(super) struct PartText {
    pub(super) text: String,
    pub(super) places: Vec<Range<usize>>,
}

/// One part: its heading, its running text, its bullets. An empty part is no text at all. `space` stands between
/// two sentences.
pub(super) fn section(heading: Option<&str>, sentences: &[Written], space: &str) -> PartText {
    let mut text = match heading {
        Some(heading) if !sentences.is_empty() => format!("{heading}\n"),
        _ => String::new(),
    };
    let mut places = Vec::with_capacity(sentences.len());
    let mut before = None;
    for Written { sentence, layout, .. } in sentences {
        text.push_str(joint(before, *layout, space));
        let start = text.len();
        text.push_str(&sentence.text);
        places.push(start..text.len());
        before = Some(*layout);
    }
    PartText { text, places }
}

/// What stands between two neighbours. A bullet whose first sentence was removed begins with the next.
fn joint(before: Option<Layout>, now: Layout, space: &str) -> &str {
    let in_bullet = matches!(before, Some(Layout::Item | Layout::SameItem));
    match now {
        Layout::Flow if before.is_none() => "",
        Layout::Item | Layout::SameItem if before.is_none() => "- ",
        Layout::SameItem if in_bullet => space,
        Layout::Item | Layout::SameItem => "\n- ",
        Layout::Flow if in_bullet => "\n",
        Layout::Flow => space,
    }
}

/// The parts one below the other, with an empty line between. Every sentence is told its place.
pub(super) fn letter(sections: &mut [PlanSection], places: &[Vec<Range<usize>>]) -> String {
    let mut text = String::new();
    let mut starts = Vec::with_capacity(sections.len());
    for section in sections.iter() {
        if !text.is_empty() && !section.text.is_empty() {
            text.push_str("\n\n");
        }
        starts.push(text.len());
        text.push_str(&section.text);
    }
    let index = Utf16Index::new(&text);
    for ((section, places), start) in sections.iter_mut().zip(places).zip(starts) {
        for (sentence, place) in section.sentences.iter_mut().zip(places) {
            sentence.place = index.span(start + place.start, start + place.end);
        }
    }
    text
}

/// Words of a text: runs between spaces that hold a letter or a digit. Japanese and Chinese have no spaces; two
/// of their letters are about one word.
pub fn words(text: &str) -> u32 {
    let count: usize = text.split_whitespace().map(words_of).sum();
    u32::try_from(count).unwrap_or(u32::MAX)
}

fn words_of(run: &str) -> usize {
    let wide = run.chars().filter(|&letter| is_wide(letter)).count();
    let has_others = run.chars().any(|letter| letter.is_alphanumeric() && !is_wide(letter));
    wide.div_ceil(2) + usize::from(has_others)
}

/// Whether a letter is one of a script without spaces.
pub(super) fn is_wide(letter: char) -> bool {
    matches!(u32::from(letter), 0x3041..=0x30ff | 0x3400..=0x9fff)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{PlanPart, Sentence};
    use crate::text::Span;

    fn written(text: &str, layout: Layout) -> Written {
        let sentence = Sentence { id: text.into(), text: text.into(), ..Sentence::default() };
        Written { sentence, layout, spare: 0 }
    }

    #[test]
    fn running_text_comes_first_and_bullets_below() {
        let sentences = [
            written("One.", Layout::Flow),
            written("Two.", Layout::Flow),
            written("Three.", Layout::Item),
            written("Why.", Layout::SameItem),
            written("Four.", Layout::Item),
        ];
        assert_eq!(
            section(Some("Root cause"), &sentences, " ").text,
            "Root cause\nOne. Two.\n- Three. Why.\n- Four."
        );
    }

    #[test]
    fn a_bullet_that_lost_its_first_sentence_is_still_a_bullet() {
        let sentences = [written("One.", Layout::Flow), written("Why.", Layout::SameItem)];
        assert_eq!(section(None, &sentences, " ").text, "One.\n- Why.");
    }

    #[test]
    fn a_part_without_sentences_has_no_heading_either() {
        assert_eq!(section(Some("Prevention"), &[], " ").text, "");
    }

    #[test]
    fn a_sentence_knows_its_place_in_the_letter() {
        let part = |part, heading: Option<&str>, words: &[&str]| {
            let sentences: Vec<_> = words.iter().map(|words| written(words, Layout::Item)).collect();
            let PartText { text, places } = section(heading, &sentences, " ");
            let sentences = sentences.into_iter().map(|written| written.sentence).collect();
            (PlanSection { part, heading: heading.map(str::to_owned), sentences, text }, places)
        };
        let parts = [
            part(PlanPart::Opening, None, &["Grüße 🙂."]),
            part(PlanPart::RootCause, Some("Root cause"), &[]),
            part(PlanPart::Prevention, Some("Prevention"), &["One.", "Two."]),
        ];
        let (mut sections, places): (Vec<_>, Vec<_>) = parts.into_iter().unzip();
        let letter: Vec<u16> = letter(&mut sections, &places).encode_utf16().collect();
        for sentence in sections.iter().flat_map(|section| &section.sentences) {
            let Span { start, end } = sentence.place;
            let there = &letter[start as usize..end as usize];
            assert_eq!(String::from_utf16_lossy(there), sentence.text);
        }
    }

    #[test]
    fn a_bullet_sign_is_no_word() {
        assert_eq!(words("- 23 of 1,500 orders (1.53 %)"), 5);
    }

    #[test]
    fn two_letters_of_a_script_without_spaces_are_one_word() {
        assert_eq!(words("注文不良率です。 Blue Fox"), 6);
    }
}
