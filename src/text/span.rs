//! Spans of a text, counted in UTF-16 code units as JavaScript counts them.

use serde::{Deserialize, Serialize};

/// A half-open range `start..end` in UTF-16 code units.
///
/// INVARIANT: every span that leaves the core is made by [`Utf16Index::span`], so that the
/// conversion from byte offsets stands in exactly one place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Span {
    /// First code unit inside.
    pub start: u32,
    /// First code unit after.
    pub end: u32,
}

/// Maps byte offsets of one text to UTF-16 offsets and line numbers.
#[derive(Debug)]
pub struct Utf16Index<'t> {
    text: &'t str,
    /// `(byte, utf16)` at the start of every line.
    lines: Vec<(usize, usize)>,
}

impl<'t> Utf16Index<'t> {
    /// Indexes `text` by line.
    pub fn new(text: &'t str) -> Self {
        let mut lines = vec![(0, 0)];
        let mut utf16 = 0;
        for (byte, letter) in text.char_indices() {
            utf16 += letter.len_utf16();
            if letter == '\n' {
                lines.push((byte + 1, utf16));
            }
        }
        Self { text, lines }
    }

    /// The span of the bytes `start..end`.
    ///
    /// # Panics
    /// If an offset is outside the text or not on a character boundary.
    pub fn span(&self, start: usize, end: usize) -> Span {
        Span { start: self.utf16(start), end: self.utf16(end) }
    }

    /// The line a byte stands on, the first line being 1.
    pub fn line(&self, byte: usize) -> u32 {
        u32::try_from(self.line_index(byte) + 1).unwrap_or(u32::MAX)
    }

    fn line_index(&self, byte: usize) -> usize {
        self.lines.partition_point(|&(start, _)| start <= byte) - 1
    }

    fn utf16(&self, byte: usize) -> u32 {
        let (line_byte, line_utf16) = self.lines[self.line_index(byte)];
        let inside: usize = self.text[line_byte..byte].chars().map(char::len_utf16).sum();
        u32::try_from(line_utf16 + inside).unwrap_or(u32::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_span_counts_utf16_units_and_not_bytes() {
        let text = "é😀\nodr";
        let index = Utf16Index::new(text);
        let start = text.find("odr").expect("there");
        assert_eq!(index.span(start, start + 3), Span { start: 4, end: 7 });
        assert_eq!(index.line(start), 2);
        assert_eq!(index.line(0), 1);
    }

    #[test]
    fn the_end_of_the_text_is_a_valid_offset() {
        let index = Utf16Index::new("abc\n");
        assert_eq!(index.span(0, 4), Span { start: 0, end: 4 });
    }
}
