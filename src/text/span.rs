//! Spans of a text, counted in UTF-16 code units as JavaScript counts them.

use serde::{Deserialize, Serialize};

/// A half-open range `start..end` in UTF-16 code units.
///
/// INVARIANT: every span that leaves the core is made by [`Utf16Index::span`], so that the
/// conversion from byte offsets stands in exactly one place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
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
    /// The first byte of every line.
    lines: Vec<usize>,
    /// `(byte, utf16)` about every [`MARK_BYTES`], so that one endless line costs no more than many.
    marks: Vec<(usize, usize)>,
}

const MARK_BYTES: usize = 512;

impl<'t> Utf16Index<'t> {
    /// Indexes `text`.
    pub fn new(text: &'t str) -> Self {
        let mut lines = vec![0];
        let mut marks = vec![(0, 0)];
        let (mut utf16, mut next_mark) = (0, MARK_BYTES);
        for (byte, letter) in text.char_indices() {
            if byte >= next_mark {
                marks.push((byte, utf16));
                next_mark = byte + MARK_BYTES;
            }
            utf16 += letter.len_utf16();
            if letter == '\n' {
                lines.push(byte + 1);
            }
        }
        Self { text, lines, marks }
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
        u32::try_from(self.lines.partition_point(|&start| start <= byte)).unwrap_or(u32::MAX)
    }

    /// The line a UTF-16 code unit stands on, the first being 1.
    pub fn line_of_unit(&self, unit: u32) -> u32 {
        let lines = self.lines.partition_point(|&start| self.utf16(start) <= unit);
        u32::try_from(lines).unwrap_or(u32::MAX)
    }

    fn utf16(&self, byte: usize) -> u32 {
        let mark = self.marks.partition_point(|&(start, _)| start <= byte) - 1;
        let (mark_byte, mark_utf16) = self.marks[mark];
        let inside: usize = self.text[mark_byte..byte].chars().map(char::len_utf16).sum();
        u32::try_from(mark_utf16 + inside).unwrap_or(u32::MAX)
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
        assert_eq!([0, 3, 4, 7].map(|unit| index.line_of_unit(unit)), [1, 1, 2, 2]);
    }

    #[test]
    fn a_span_far_into_one_endless_line_is_exact() {
        let text = format!("{}odr", "😀é".repeat(2000));
        let start = text.len() - 3;
        assert_eq!(Utf16Index::new(&text).span(start, start + 3), Span { start: 6000, end: 6003 });
    }

    #[test]
    fn the_end_of_the_text_is_a_valid_offset() {
        let index = Utf16Index::new("abc\n");
        assert_eq!(index.span(0, 4), Span { start: 0, end: 4 });
    }
}
