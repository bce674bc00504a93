//! Placeholders: what the seller has still to fill in, visible in square brackets.

use crate::text::{Span, Utf16Index};

/// Letters that fit between the brackets. Longer ones are prose that happens to hold brackets.
const LONGEST: usize = 120;

/// `what` as a placeholder.
pub(super) fn of(what: &str) -> String {
    format!("[{what}]")
}

/// Where the placeholders of `text` are, whoever wrote them.
///
/// INVARIANT: this is the only place that decides what a placeholder is: one line in square brackets
/// with a letter in it.
pub fn find(text: &str) -> Vec<Span> {
    let index = Utf16Index::new(text);
    let mut spans = Vec::new();
    let mut opened = None;
    for (byte, letter) in text.char_indices() {
        match letter {
            '[' => opened = Some(byte),
            '\n' => opened = None,
            ']' => {
                let start = opened.take().filter(|&start| is_something_to_fill_in(&text[start + 1..byte]));
                spans.extend(start.map(|start| index.span(start, byte + 1)));
            }
            _ => {}
        }
    }
    spans
}

fn is_something_to_fill_in(inside: &str) -> bool {
    inside.chars().any(char::is_alphabetic) && inside.chars().count() <= LONGEST
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_bracketed_word_is_found_in_utf16_units() {
        assert_eq!(find("😀 [date]: [who]."), vec![Span { start: 3, end: 9 }, Span { start: 11, end: 16 }]);
    }

    #[test]
    fn brackets_without_a_letter_or_across_lines_are_no_placeholder() {
        assert_eq!(find("[1] and [] and [a\nb] and ] and ["), vec![]);
    }

    #[test]
    fn the_inner_of_two_brackets_is_the_placeholder() {
        assert_eq!(find("[a [b]]"), vec![Span { start: 3, end: 6 }]);
    }
}
