//! The letter as plain text: what is copied into Amazon's form.

use std::ops::Range;

use super::line::Layout;
use super::{PlanSection, Sentence};
use crate::text::Utf16Index;

/// One part as text, with the bytes at which each of its sentences stands.
pub(super) struct PartText {
    pub(super) text: String,
    pub(super) places: Vec<Range<usize>>,
}

/// One part: its heading, its running text, its bullets. An empty part is no text at all.
pub(super) fn section(heading: Option<&str>, sentences: &[(Sentence, Layout)]) -> PartText {
    let mut text = match heading {
        Some(heading) if !sentences.is_empty() => format!("{heading}\n"),
        _ => String::new(),
    };
    let mut places = Vec::with_capacity(sentences.len());
    let mut before = None;
    for (sentence, layout) in sentences {
        text.push_str(joint(before, *layout));
        let start = text.len();
        text.push_str(&sentence.text);
        places.push(start..text.len());
        before = Some(*layout);
    }
    PartText { text, places }
}

/// What stands between two neighbours. A bullet whose first sentence was removed begins with the next.
fn joint(before: Option<Layout>, now: Layout) -> &'static str {
    let in_bullet = matches!(before, Some(Layout::Item | Layout::SameItem));
    match now {
        Layout::Flow if before.is_none() => "",
        Layout::Item | Layout::SameItem if before.is_none() => "- ",
        Layout::SameItem if in_bullet => " ",
        Layout::Item | Layout::SameItem => "\n- ",
        Layout::Flow if in_bullet => "\n",
        Layout::Flow => " ",
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

/// Words of a text: runs between spaces that hold a letter or a digit.
pub fn words(text: &str) -> u32 {
    let count = text.split_whitespace().filter(|run| run.chars().any(char::is_alphanumeric)).count();
    u32::try_from(count).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::PlanPart;
    use crate::text::Span;

    fn sentence(text: &str) -> Sentence {
        Sentence {
            id: text.into(),
            text: text.into(),
            place: Span::default(),
            sources: Vec::new(),
            placeholders: Vec::new(),
            edited: false,
        }
    }

    #[test]
    fn running_text_comes_first_and_bullets_below() {
        let sentences = [
            (sentence("One."), Layout::Flow),
            (sentence("Two."), Layout::Flow),
            (sentence("Three."), Layout::Item),
            (sentence("Why."), Layout::SameItem),
            (sentence("Four."), Layout::Item),
        ];
        assert_eq!(
            section(Some("Root cause"), &sentences).text,
            "Root cause\nOne. Two.\n- Three. Why.\n- Four."
        );
    }

    #[test]
    fn a_bullet_that_lost_its_first_sentence_is_still_a_bullet() {
        let sentences = [(sentence("One."), Layout::Flow), (sentence("Why."), Layout::SameItem)];
        assert_eq!(section(None, &sentences).text, "One.\n- Why.");
    }

    #[test]
    fn a_part_without_sentences_has_no_heading_either() {
        assert_eq!(section(Some("Prevention"), &[]).text, "");
    }

    #[test]
    fn a_sentence_knows_its_place_in_the_letter() {
        let part = |part, heading: Option<&str>, words: &[&str]| {
            let sentences: Vec<_> = words.iter().map(|words| (sentence(words), Layout::Item)).collect();
            let PartText { text, places } = section(heading, &sentences);
            let sentences = sentences.into_iter().map(|(sentence, _)| sentence).collect();
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
}
