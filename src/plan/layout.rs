//! The letter as plain text: what is copied into Amazon's form.

use super::line::Layout;
use super::{PlanSection, Sentence};

/// One part: its heading, its running text, its bullets. An empty part is no text at all.
pub(super) fn section(heading: Option<&str>, sentences: &[(Sentence, Layout)]) -> String {
    let mut text = String::new();
    let mut before = None;
    for (sentence, layout) in sentences {
        text.push_str(joint(before, *layout));
        text.push_str(&sentence.text);
        before = Some(*layout);
    }
    match heading {
        Some(heading) if !text.is_empty() => format!("{heading}\n{text}"),
        _ => text,
    }
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

/// The parts one below the other, with an empty line between.
pub(super) fn letter(sections: &[PlanSection]) -> String {
    let texts: Vec<&str> =
        sections.iter().map(|section| section.text.as_str()).filter(|text| !text.is_empty()).collect();
    texts.join("\n\n")
}

/// Words of a text: runs between spaces that hold a letter or a digit.
pub fn words(text: &str) -> u32 {
    let count = text.split_whitespace().filter(|run| run.chars().any(char::is_alphanumeric)).count();
    u32::try_from(count).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sentence(text: &str) -> Sentence {
        Sentence {
            id: text.into(),
            text: text.into(),
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
        assert_eq!(section(Some("Root cause"), &sentences), "Root cause\nOne. Two.\n- Three. Why.\n- Four.");
    }

    #[test]
    fn a_bullet_that_lost_its_first_sentence_is_still_a_bullet() {
        let sentences = [(sentence("One."), Layout::Flow), (sentence("Why."), Layout::SameItem)];
        assert_eq!(section(None, &sentences), "One.\n- Why.");
    }

    #[test]
    fn a_part_without_sentences_has_no_heading_either() {
        assert_eq!(section(Some("Prevention"), &[]), "");
    }

    #[test]
    fn a_bullet_sign_is_no_word() {
        assert_eq!(words("- 23 of 1,500 orders (1.53 %)"), 5);
    }
}
