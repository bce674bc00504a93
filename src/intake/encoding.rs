//! How the bytes of a file become letters, decided without holding the file.
//!
//! UTF-16 is turned into UTF-8 on the fly. UTF-8 and windows-1252 share their first half, which is
//! all that separators, dates and ids need, so both run through unchanged; which of the two it was
//! is known at the end, when the few texts that were kept are decoded.

use serde::{Deserialize, Serialize};

/// How the bytes of a file become letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Encoding {
    /// UTF-8, with or without a byte order mark.
    #[serde(rename = "utf-8")]
    Utf8,
    /// Windows-1252, what is left when the bytes are no UTF-8.
    #[serde(rename = "windows-1252")]
    Windows1252,
    /// UTF-16, least significant byte first, by its byte order mark.
    #[serde(rename = "utf-16le")]
    Utf16Le,
    /// UTF-16, most significant byte first, by its byte order mark.
    #[serde(rename = "utf-16be")]
    Utf16Be,
}

/// How the bytes that leave a [`FileSource`] become letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextEncoding {
    /// UTF-8.
    Utf8,
    /// Windows-1252.
    Windows1252,
}

impl TextEncoding {
    /// Bytes of the file as letters. What UTF-8 cannot say becomes U+FFFD.
    pub fn decode(self, bytes: &[u8]) -> String {
        match self {
            Self::Utf8 => String::from_utf8_lossy(bytes).into_owned(),
            Self::Windows1252 => bytes.iter().map(|&byte| windows_1252(byte)).collect(),
        }
    }

    /// The encoding that fits a part of a file, before the whole has been seen.
    pub fn guess(bytes: &[u8]) -> Self {
        let valid = match std::str::from_utf8(bytes) {
            Ok(_) => true,
            // A letter cut by the end of the part is no proof against UTF-8.
            Err(error) => error.error_len().is_none() && error.valid_up_to() > 0,
        };
        if valid { Self::Utf8 } else { Self::Windows1252 }
    }
}

/// The letters of 0x80 to 0x9F (WHATWG Encoding Standard, index windows-1252).
const WINDOWS_1252_HIGH: [char; 32] = [
    '\u{20ac}', '\u{81}', '\u{201a}', '\u{192}', '\u{201e}', '\u{2026}', '\u{2020}', '\u{2021}', '\u{2c6}',
    '\u{2030}', '\u{160}', '\u{2039}', '\u{152}', '\u{8d}', '\u{17d}', '\u{8f}', '\u{90}', '\u{2018}',
    '\u{2019}', '\u{201c}', '\u{201d}', '\u{2022}', '\u{2013}', '\u{2014}', '\u{2dc}', '\u{2122}', '\u{161}',
    '\u{203a}', '\u{153}', '\u{9d}', '\u{17e}', '\u{178}',
];

fn windows_1252(byte: u8) -> char {
    match byte {
        0x80..=0x9f => WINDOWS_1252_HIGH[usize::from(byte - 0x80)],
        // The rest is Latin-1, whose numbers are Unicode's.
        _ => char::from(byte),
    }
}

/// The byte order mark of UTF-8.
const UTF8_MARK: &[u8] = b"\xef\xbb\xbf";

/// The pieces of a file on their way to plain text.
#[derive(Debug)]
pub struct FileSource {
    form: Form,
    bytes: u64,
}

#[derive(Debug)]
enum Form {
    /// The first bytes, until the byte order mark can be told.
    Start(Vec<u8>),
    Narrow(Utf8Check),
    Wide(Utf16),
}

impl Default for FileSource {
    fn default() -> Self {
        Self { form: Form::Start(Vec::new()), bytes: 0 }
    }
}

impl FileSource {
    /// Bytes of the file seen so far.
    pub fn bytes(&self) -> u64 {
        self.bytes
    }

    /// Takes the next piece of the file and appends its text to `text`.
    pub fn push(&mut self, piece: &[u8], text: &mut Vec<u8>) {
        self.bytes += piece.len() as u64;
        match &mut self.form {
            Form::Start(start) => {
                start.extend_from_slice(piece);
                if start.len() >= UTF8_MARK.len() {
                    let start = std::mem::take(start);
                    self.begin(&start, text);
                }
            }
            Form::Narrow(check) => {
                check.push(piece);
                text.extend_from_slice(piece);
            }
            Form::Wide(wide) => wide.push(piece, text),
        }
    }

    /// The next piece where its text needs no change, which spares a copy. `None`: use
    /// [`FileSource::push`].
    pub fn pass<'p>(&mut self, piece: &'p [u8]) -> Option<&'p [u8]> {
        let Form::Narrow(check) = &mut self.form else { return None };
        self.bytes += piece.len() as u64;
        check.push(piece);
        Some(piece)
    }

    /// Ends the file: appends what was held back to `text` and says what the encoding was.
    pub fn finish(mut self, text: &mut Vec<u8>) -> (Encoding, TextEncoding) {
        if let Form::Start(start) = &mut self.form {
            let start = std::mem::take(start);
            self.begin(&start, text);
        }
        match self.form {
            Form::Wide(wide) => (wide.finish(text), TextEncoding::Utf8),
            Form::Narrow(check) if check.is_utf8() => (Encoding::Utf8, TextEncoding::Utf8),
            Form::Narrow(_) | Form::Start(_) => (Encoding::Windows1252, TextEncoding::Windows1252),
        }
    }

    fn begin(&mut self, start: &[u8], text: &mut Vec<u8>) {
        let wide = match start {
            [0xff, 0xfe, rest @ ..] => Some((Encoding::Utf16Le, rest)),
            [0xfe, 0xff, rest @ ..] => Some((Encoding::Utf16Be, rest)),
            _ => None,
        };
        if let Some((encoding, rest)) = wide {
            let mut wide = Utf16 { encoding, odd: None, high: None };
            wide.push(rest, text);
            self.form = Form::Wide(wide);
            return;
        }
        let mut check = Utf8Check::default();
        let rest = start.strip_prefix(UTF8_MARK).unwrap_or(start);
        check.push(rest);
        text.extend_from_slice(rest);
        self.form = Form::Narrow(check);
    }
}

/// Whether a stream of bytes is UTF-8.
#[derive(Debug, Default)]
struct Utf8Check {
    /// A letter cut by the end of the last piece.
    cut: Vec<u8>,
    wrong: bool,
    /// Whether a whole letter outside ASCII was seen.
    proof: bool,
}

impl Utf8Check {
    fn push(&mut self, mut piece: &[u8]) {
        if self.wrong {
            return;
        }
        while !self.cut.is_empty() {
            let Some((&next, rest)) = piece.split_first() else { return };
            self.cut.push(next);
            piece = rest;
            match std::str::from_utf8(&self.cut) {
                Ok(_) => {
                    self.cut.clear();
                    self.proof = true;
                }
                Err(error) if error.error_len().is_some() => {
                    self.wrong = true;
                    return;
                }
                Err(_) => {}
            }
        }
        // ASCII is checked faster than UTF-8, and most files are nothing else.
        if piece.is_ascii() {
            return;
        }
        match std::str::from_utf8(piece) {
            Ok(_) => self.proof = true,
            Err(error) if error.error_len().is_some() => self.wrong = true,
            Err(error) => {
                let (whole, cut) = piece.split_at(error.valid_up_to());
                self.proof |= !whole.is_ascii();
                self.cut.extend_from_slice(cut);
            }
        }
    }

    /// A letter cut by the end of the file counts as UTF-8 only if another one was whole: a lone
    /// `é` of windows-1252 at the very end looks the same.
    fn is_utf8(&self) -> bool {
        !self.wrong && (self.cut.is_empty() || self.proof)
    }
}

/// UTF-16 on its way to UTF-8.
#[derive(Debug)]
struct Utf16 {
    encoding: Encoding,
    /// First half of a unit that the end of a piece cut.
    odd: Option<u8>,
    /// First half of a surrogate pair.
    high: Option<u16>,
}

impl Utf16 {
    fn push(&mut self, piece: &[u8], text: &mut Vec<u8>) {
        text.reserve(piece.len());
        for &byte in piece {
            let Some(first) = self.odd.take() else {
                self.odd = Some(byte);
                continue;
            };
            let pair = [first, byte];
            let unit = match self.encoding {
                Encoding::Utf16Be => u16::from_be_bytes(pair),
                _ => u16::from_le_bytes(pair),
            };
            self.unit(unit, text);
        }
    }

    fn unit(&mut self, unit: u16, text: &mut Vec<u8>) {
        let pending = self.high.take();
        if let Some(high) = pending {
            let pair = char::decode_utf16([high, unit]).next();
            if let Some(Ok(letter)) = pair {
                return append(letter, text);
            }
            append(char::REPLACEMENT_CHARACTER, text);
        }
        match unit {
            0xd800..=0xdbff => self.high = Some(unit),
            _ => append(char::from_u32(unit.into()).unwrap_or(char::REPLACEMENT_CHARACTER), text),
        }
    }

    fn finish(self, text: &mut Vec<u8>) -> Encoding {
        if self.odd.is_some() || self.high.is_some() {
            append(char::REPLACEMENT_CHARACTER, text);
        }
        self.encoding
    }
}

fn append(letter: char, text: &mut Vec<u8>) {
    text.extend_from_slice(letter.encode_utf8(&mut [0; 4]).as_bytes());
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(pieces: &[&[u8]]) -> (Encoding, String) {
        let mut source = FileSource::default();
        let mut text = Vec::new();
        for piece in pieces {
            source.push(piece, &mut text);
        }
        let (encoding, letters) = source.finish(&mut text);
        (encoding, letters.decode(&text))
    }

    #[test]
    fn a_letter_cut_between_pieces_stays_utf8() {
        let bytes = "Almuñécar €".as_bytes();
        for cut in 0..bytes.len() {
            let (encoding, text) = read(&[&bytes[..cut], &bytes[cut..]]);
            assert_eq!((encoding, text.as_str()), (Encoding::Utf8, "Almuñécar €"), "cut at {cut}");
        }
    }

    #[test]
    fn bytes_that_are_no_utf8_are_windows_1252() {
        assert_eq!(read(&[b"Mu\xdfe \x80 \x93x\x94"]), (Encoding::Windows1252, "Muße € “x”".into()));
        assert_eq!(read(&[b"caf", b"\xe9"]), (Encoding::Windows1252, "café".into()));
    }

    #[test]
    fn a_utf8_mark_is_dropped_even_when_it_is_cut_or_alone() {
        assert_eq!(read(&[b"\xef", b"\xbb", b"\xbfid"]), (Encoding::Utf8, "id".into()));
        assert_eq!(read(&[b"\xef\xbb\xbf"]), (Encoding::Utf8, String::new()));
    }

    #[test]
    fn utf16_is_read_in_both_byte_orders_and_any_pieces() {
        let units: Vec<u16> = "a\té😀\n".encode_utf16().collect();
        let le: Vec<u8> = [0xfeff].iter().chain(&units).flat_map(|u| u.to_le_bytes()).collect();
        let be: Vec<u8> = [0xfeff].iter().chain(&units).flat_map(|u| u.to_be_bytes()).collect();
        for (bytes, encoding) in [(le, Encoding::Utf16Le), (be, Encoding::Utf16Be)] {
            let pieces: Vec<&[u8]> = bytes.chunks(1).collect();
            assert_eq!(read(&pieces), (encoding, "a\té😀\n".into()));
            assert_eq!(read(&[&bytes]), (encoding, "a\té😀\n".into()));
        }
    }

    #[test]
    fn half_a_surrogate_pair_becomes_a_replacement_letter() {
        assert_eq!(read(&[b"\xff\xfe\x3d\xd8a\0"]).1, "\u{fffd}a");
        assert_eq!(read(&[b"\xff\xfea\0\x3d\xd8"]).1, "a\u{fffd}");
    }
}
