//! Signs that a title may not have: those of the rule, and pictures.

use super::{Line, Marks};

pub(super) fn check(line: &Line<'_>) -> Option<Marks> {
    let signs = &line.rule.characters;
    let mut letters = line.written.char_indices().peekable();
    let mut spots = Vec::new();
    while let Some((at, letter)) = letters.next() {
        // A `?` inside a word stands for a letter that a file could not hold.
        let is_lost = letter == '?' && letters.peek().is_some_and(|(_, next)| next.is_alphanumeric());
        if is_picture(letter) || signs.contains(letter) && !is_lost {
            spots.push((at, at + letter.len_utf8()));
        }
    }
    (!spots.is_empty()).then(|| Marks { spots, ..Marks::default() })
}

/// Shapes, dingbats, arrows and emoji.
fn is_picture(letter: char) -> bool {
    matches!(u32::from(letter), 0x2190..=0x21ff | 0x25a0..=0x27bf | 0x2b00..=0x2bff | 0x1f000..=0x1faff)
}
