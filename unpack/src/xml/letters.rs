//! Text in any encoding on its way to UTF-8.

use encoding_rs::{CoderResult, Decoder, Encoding, UTF_8, WINDOWS_1252};

use crate::limits::PIECE;
use crate::problem::Problem;
use crate::stream::{Peeked, Stream};

/// Bytes that are given to the decoder at once, which makes at most three times as many.
const STEP: usize = 64 * 1024;

/// A text stream as UTF-8, without its byte order mark.
pub struct Utf8 {
    input: Box<dyn Stream>,
    decoder: Decoder,
    pending: Vec<u8>,
    at: usize,
    ended: bool,
}

impl Utf8 {
    /// The stream in the encoding that its byte order mark, its declaration or its bytes tell.
    pub fn new(input: Peeked) -> Self {
        let encoding = encoding_of(input.head());
        Self::decoded(Box::new(input), encoding)
    }

    /// The stream, read as `encoding`; what it cannot say becomes U+FFFD.
    pub fn decoded(input: Box<dyn Stream>, encoding: &'static Encoding) -> Self {
        Self { input, decoder: encoding.new_decoder(), pending: Vec::new(), at: 0, ended: false }
    }
}

impl Stream for Utf8 {
    fn pull(&mut self, out: &mut Vec<u8>) -> Result<bool, Problem> {
        let start = out.len();
        while out.len() - start < PIECE {
            if self.at == self.pending.len() && !self.ended {
                self.pending.clear();
                self.at = 0;
                self.ended = !self.input.pull(&mut self.pending)?;
            }
            let rest = &self.pending[self.at..];
            let (piece, last) = if rest.len() > STEP { (&rest[..STEP], false) } else { (rest, self.ended) };
            let room = self.decoder.max_utf8_buffer_length(piece.len()).unwrap_or(4 * STEP);
            let before = out.len();
            out.resize(before + room, 0);
            let (result, read, written, _) = self.decoder.decode_to_utf8(piece, &mut out[before..], last);
            out.truncate(before + written);
            self.at += read;
            if last && result == CoderResult::InputEmpty {
                // A decoder must not be used after its end.
                self.decoder = UTF_8.new_decoder_without_bom_handling();
                self.pending.clear();
                self.at = 0;
                self.input = Box::new(Nothing);
                return Ok(false);
            }
        }
        Ok(true)
    }
}

struct Nothing;

impl Stream for Nothing {
    fn pull(&mut self, _: &mut Vec<u8>) -> Result<bool, Problem> {
        Ok(false)
    }
}

/// The encoding of a text that begins with `head`.
pub fn encoding_of(head: &[u8]) -> &'static Encoding {
    if let Some((encoding, _)) = Encoding::for_bom(head) {
        return encoding;
    }
    match declared(head) {
        // A declaration that can be read as ASCII does not stand in UTF-16.
        Some(encoding) if encoding.is_ascii_compatible() => encoding,
        _ if is_utf8(head) => UTF_8,
        _ => WINDOWS_1252,
    }
}

/// Whether a part of a text is UTF-8; a letter cut at its end does not count.
fn is_utf8(bytes: &[u8]) -> bool {
    match std::str::from_utf8(bytes) {
        Ok(_) => true,
        Err(error) => error.error_len().is_none(),
    }
}

/// `encoding="…"` of XML or `charset=…` of HTML, near the beginning.
fn declared(head: &[u8]) -> Option<&'static Encoding> {
    let start = &head[..head.len().min(2048)];
    let is_xml = start.trim_ascii_start().starts_with(b"<?xml");
    let scope = if is_xml {
        let end = start.windows(2).position(|pair| pair == b"?>")?;
        &start[..end]
    } else {
        start
    };
    let word: &[u8] = if is_xml { b"encoding" } else { b"charset" };
    let at = scope.windows(word.len()).position(|window| window.eq_ignore_ascii_case(word))?;
    let after = scope[at + word.len()..].trim_ascii_start().strip_prefix(b"=")?;
    let label = after.trim_ascii_start();
    let label = label.strip_prefix(b"\"").or_else(|| label.strip_prefix(b"'")).unwrap_or(label);
    let length = label.iter().position(|byte| matches!(byte, b'"' | b'\'' | b' ' | b'>' | b';' | b'/'));
    Encoding::for_label(&label[..length?])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Range;
    use crate::stream::gather;
    use std::rc::Rc;

    fn read(bytes: &[u8]) -> String {
        let stream = Peeked::new(Box::new(Range::whole(Rc::new(bytes.to_vec())))).unwrap();
        let text = gather(Utf8::new(stream), 1 << 24, &Problem::XmlTooLarge).unwrap();
        String::from_utf8(text).unwrap()
    }

    #[test]
    fn the_declaration_tells_the_encoding() {
        let xml = b"<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a>Mu\xdfe \x80</a>";
        assert!(read(xml).ends_with("<a>Muße €</a>"));
        assert!(read(b"<?xml version='1.0' encoding='Shift_JIS'?><a>\x83n</a>").ends_with("<a>ハ</a>"));
        assert!(read(b"<html><meta charset=windows-1252><p>\x93a\x94</p>").ends_with("<p>“a”</p>"));
    }

    #[test]
    fn a_mark_wins_and_is_taken_off() {
        let wide: Vec<u8> =
            [0xfeff].iter().copied().chain("<a>é</a>".encode_utf16()).flat_map(u16::to_le_bytes).collect();
        assert_eq!(read(&wide), "<a>é</a>");
        assert_eq!(read(b"\xef\xbb\xbf<a>\xc3\xa9</a>"), "<a>é</a>");
    }

    #[test]
    fn without_a_word_about_it_the_bytes_decide() {
        assert_eq!(read("<a>é</a>".as_bytes()), "<a>é</a>");
        assert_eq!(read(b"<a>\xe9</a>"), "<a>é</a>");
        let long = format!("<a>{}</a>", "é".repeat(300_000));
        assert_eq!(read(long.as_bytes()), long);
    }
}
