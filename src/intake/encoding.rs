//! How the bytes of a file become letters, decided without holding the file.
//!
//! UTF-16 is turned into UTF-8 on the fly. UTF-8 and windows-1252 share their first half, which is
//! all that separators, dates and ids need, so both run through unchanged; which of the two it was
//! is known at the end, when the few texts that were kept are decoded. Encodings of East Asia are
//! told where the first byte beyond ASCII stands, however far into the file that is, and turned
//! into UTF-8 from there on.

use serde::{Deserialize, Serialize};

use super::find::find_beyond_ascii;
use super::legacy::{Evidence, LegacyDecoder, LegacyEncoding, LendDecoder};

/// How the bytes of a file become letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Encoding {
    /// UTF-8, with or without a byte order mark.
    #[serde(rename = "utf-8")]
    Utf8,
    /// Windows-1252, what is left when the bytes are no UTF-8.
    #[serde(rename = "windows-1252")]
    Windows1252,
    /// UTF-16, least significant byte first.
    #[serde(rename = "utf-16le")]
    Utf16Le,
    /// UTF-16, most significant byte first.
    #[serde(rename = "utf-16be")]
    Utf16Be,
    /// `Shift_JIS` as Japan's stores and spreadsheets write it.
    #[serde(rename = "shift_jis")]
    ShiftJis,
    /// GB18030 as China's spreadsheets write it.
    #[serde(rename = "gb18030")]
    Gb18030,
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

/// Bytes that are looked at for UTF-16 without its mark.
const START_BYTES: usize = 256;

/// Bytes from the first one beyond ASCII on by which an encoding of East Asia is told: as few as
/// that where they speak clearly, as many as that where hardly one is beyond ASCII.
const SAMPLE_BYTES: std::ops::RangeInclusive<usize> = 64 * 1024..=1024 * 1024;

/// How the text of a file became letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Letters {
    /// What the file is written in.
    pub encoding: Encoding,
    /// What the text that left the [`FileSource`] is written in.
    pub text: TextEncoding,
    /// Whether letters beyond ASCII may have been read wrongly: the bytes fit the encoding that was
    /// taken less than well, or no decoder was at hand.
    pub unsure: bool,
}

/// The pieces of a file on their way to plain text.
///
/// The text is the same however the file is cut.
#[derive(Debug)]
pub struct FileSource {
    form: Form,
    bytes: u64,
    lend: LendDecoder,
}

#[derive(Debug)]
enum Form {
    /// The first bytes, until UTF-16 can be told.
    Start(Vec<u8>),
    /// Nothing beyond ASCII yet, which is the same in every encoding that is left.
    Ascii,
    /// All from the first byte beyond ASCII on, until there are that many.
    Sample(Vec<u8>, usize),
    Narrow(Narrow),
    Wide(Utf16),
    Legacy(Encoding, Box<dyn LegacyDecoder>),
}

impl Default for FileSource {
    /// A source that no decoder was lent.
    fn default() -> Self {
        Self::new(|_| None)
    }
}

impl FileSource {
    /// A source at the beginning of a file.
    pub fn new(lend: LendDecoder) -> Self {
        Self { form: Form::Start(Vec::new()), bytes: 0, lend }
    }

    /// Bytes of the file seen so far.
    pub fn bytes(&self) -> u64 {
        self.bytes
    }

    /// Takes the next piece of the file and appends its text to `text`.
    pub fn push(&mut self, piece: &[u8], text: &mut Vec<u8>) {
        self.bytes += piece.len() as u64;
        self.take(piece, text);
    }

    fn take(&mut self, piece: &[u8], text: &mut Vec<u8>) {
        match &mut self.form {
            Form::Start(start) => {
                start.extend_from_slice(piece);
                if start.len() >= START_BYTES {
                    let start = std::mem::take(start);
                    self.begin(&start, text);
                }
            }
            Form::Ascii => {
                let plain = piece.iter().position(|byte| !byte.is_ascii()).unwrap_or(piece.len());
                let (plain, rest) = piece.split_at(plain);
                text.extend_from_slice(plain);
                if !rest.is_empty() {
                    self.form = Form::Sample(Vec::new(), *SAMPLE_BYTES.start());
                    self.take(rest, text);
                }
            }
            Form::Sample(sample, enough) => {
                sample.extend_from_slice(piece);
                if sample.len() >= *enough {
                    let (sample, enough) = (std::mem::take(sample), *enough);
                    self.judge(&sample, enough, text);
                }
            }
            Form::Narrow(narrow) => {
                narrow.check.push(piece);
                text.extend_from_slice(piece);
            }
            Form::Wide(wide) => wide.push(piece, text),
            Form::Legacy(_, decoder) => decoder.decode(piece, false, text),
        }
    }

    /// The next piece where its text needs no change, which spares a copy. `None`: use
    /// [`FileSource::push`].
    pub fn pass<'p>(&mut self, piece: &'p [u8]) -> Option<&'p [u8]> {
        match &mut self.form {
            Form::Ascii if find_beyond_ascii(piece).is_none() => {}
            Form::Narrow(narrow) => narrow.check.push(piece),
            _ => return None,
        }
        self.bytes += piece.len() as u64;
        Some(piece)
    }

    /// Ends the file: appends what was held back to `text` and says what the encoding was.
    pub fn finish(mut self, text: &mut Vec<u8>) -> Letters {
        if let Form::Start(start) = &mut self.form {
            let start = std::mem::take(start);
            self.begin(&start, text);
        }
        if let Form::Sample(sample, _) = &mut self.form {
            let sample = std::mem::take(sample);
            self.judge(&sample, *SAMPLE_BYTES.end(), text);
        }
        let sure = |encoding| Letters { encoding, text: TextEncoding::Utf8, unsure: false };
        match self.form {
            Form::Wide(wide) => sure(wide.finish(text)),
            Form::Legacy(encoding, mut decoder) => {
                decoder.decode(&[], true, text);
                sure(encoding)
            }
            Form::Narrow(narrow) => narrow.letters(),
            Form::Start(_) | Form::Ascii | Form::Sample(..) => sure(Encoding::Utf8),
        }
    }

    fn begin(&mut self, start: &[u8], text: &mut Vec<u8>) {
        if let Some(rest) = start.strip_prefix(UTF8_MARK) {
            self.form = Form::Narrow(Narrow::default());
            return self.take(rest, text);
        }
        let wide = match start {
            [0xff, 0xfe, rest @ ..] => Some((Encoding::Utf16Le, rest)),
            [0xfe, 0xff, rest @ ..] => Some((Encoding::Utf16Be, rest)),
            _ => unmarked_utf16(&start[..start.len().min(START_BYTES)]).map(|encoding| (encoding, start)),
        };
        let (form, rest) = wide.map_or((Form::Ascii, start), |(encoding, rest)| {
            (Form::Wide(Utf16 { encoding, odd: None, high: None }), rest)
        });
        self.form = form;
        self.take(rest, text);
    }

    /// Decides by the first `enough` of the bytes from the first one beyond ASCII on, or asks for more.
    fn judge(&mut self, bytes: &[u8], enough: usize, text: &mut Vec<u8>) {
        let sample = &bytes[..bytes.len().min(enough)];
        let mut check = Utf8Check::default();
        check.push(sample);
        let mut evidence = Evidence::default();
        if !check.is_utf8() {
            evidence.push(sample);
            if evidence.is_thin() && enough < *SAMPLE_BYTES.end() {
                self.form = Form::Sample(Vec::new(), enough * 4);
                return self.take(bytes, text);
            }
        }
        let legacy = evidence.encoding();
        self.form = match legacy.and_then(|legacy| Some((legacy.into(), (self.lend)(legacy)?))) {
            Some((encoding, decoder)) => Form::Legacy(encoding, decoder),
            None => Form::Narrow(Narrow { check: Utf8Check::default(), undecoded: legacy.is_some() }),
        };
        self.take(bytes, text);
    }
}

/// The byte order of UTF-16 without a mark: of text that is mostly ASCII, every other byte is zero.
fn unmarked_utf16(start: &[u8]) -> Option<Encoding> {
    const FEWEST: usize = 8;
    let zeros = |odd: usize| start.iter().skip(odd).step_by(2).filter(|&&byte| byte == 0).count();
    let half = start.len() / 2;
    let most = half - half / 4;
    match (zeros(0), zeros(1)) {
        _ if half < FEWEST => None,
        (0, odd) if odd >= most => Some(Encoding::Utf16Le),
        (even, 0) if even >= most => Some(Encoding::Utf16Be),
        _ => None,
    }
}

impl From<LegacyEncoding> for Encoding {
    fn from(legacy: LegacyEncoding) -> Self {
        match legacy {
            LegacyEncoding::ShiftJis => Self::ShiftJis,
            LegacyEncoding::Gb18030 => Self::Gb18030,
        }
    }
}

/// A text that is UTF-8 or windows-1252, which its end decides.
#[derive(Debug, Default)]
struct Narrow {
    check: Utf8Check,
    /// It is neither, but no decoder was at hand.
    undecoded: bool,
}

impl Narrow {
    fn letters(&self) -> Letters {
        let Utf8Check { right, wrong, .. } = self.check;
        if self.check.is_utf8() {
            return Letters { encoding: Encoding::Utf8, text: TextEncoding::Utf8, unsure: wrong > 0 };
        }
        let unsure = self.undecoded || right > wrong / 8;
        Letters { encoding: Encoding::Windows1252, text: TextEncoding::Windows1252, unsure }
    }
}

/// Whether a stream of bytes is UTF-8.
#[derive(Debug, Default)]
struct Utf8Check {
    /// A letter cut by the end of the last piece.
    cut: Vec<u8>,
    /// Letters outside ASCII, and what is none; counted up to a border that nobody reaches.
    right: u32,
    wrong: u32,
}

impl Utf8Check {
    fn push(&mut self, mut piece: &[u8]) {
        while !self.cut.is_empty() {
            let Some((&next, rest)) = piece.split_first() else { return };
            self.cut.push(next);
            match std::str::from_utf8(&self.cut) {
                Ok(_) => {
                    self.cut.clear();
                    self.right = self.right.saturating_add(1);
                }
                Err(error) if error.error_len().is_some() => {
                    // The byte that showed it may begin a letter of its own.
                    self.cut.clear();
                    self.wrong = self.wrong.saturating_add(1);
                    break;
                }
                Err(_) => {}
            }
            piece = rest;
        }
        while let Some(start) = find_beyond_ascii(piece) {
            let rest = &piece[start..];
            let length = rest.iter().position(u8::is_ascii).unwrap_or(rest.len());
            self.push_letters(&rest[..length], length == rest.len());
            piece = &rest[length..];
        }
    }

    /// Takes bytes beyond ASCII. `goes_on` unless one of ASCII follows.
    fn push_letters(&mut self, mut run: &[u8], goes_on: bool) {
        while !run.is_empty() {
            let (whole, wrong) = match std::str::from_utf8(run) {
                Ok(_) => (run.len(), 0),
                Err(error) => {
                    let rest = run.len() - error.valid_up_to();
                    (error.valid_up_to(), error.error_len().unwrap_or(if goes_on { 0 } else { rest }))
                }
            };
            let (letters, rest) = run.split_at(whole);
            let begun = letters.iter().filter(|&&byte| byte >= 0xc0).count();
            self.right = self.right.saturating_add(u32::try_from(begun).unwrap_or(u32::MAX));
            if wrong == 0 {
                self.cut.extend_from_slice(rest);
                return;
            }
            self.wrong = self.wrong.saturating_add(1);
            run = &rest[wrong..];
        }
    }

    /// Letters of windows-1252 are hardly ever UTF-8 by chance, so a few bytes that are wrong do not
    /// make a text of many letters another encoding. What the end of the file cut counts as wrong.
    fn is_utf8(&self) -> bool {
        let is_whole = self.wrong == 0 && self.cut.is_empty();
        is_whole || self.right > 0 && self.right / 8 >= self.wrong
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
        let letters = source.finish(&mut text);
        (letters.encoding, letters.text.decode(&text))
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
    fn a_few_wrong_bytes_do_not_turn_utf8_into_something_else() {
        let mut bytes = "Almuñécar, Köln, Málaga, Łódź, Århus; ".repeat(3).into_bytes();
        bytes.extend_from_slice(b"Mu\xdfe");
        for cut in 0..bytes.len() {
            let mut source = FileSource::default();
            let mut text = Vec::new();
            source.push(&bytes[..cut], &mut text);
            source.push(&bytes[cut..], &mut text);
            let letters = source.finish(&mut text);
            assert_eq!((letters.encoding, letters.unsure), (Encoding::Utf8, true), "cut at {cut}");
            assert!(letters.text.decode(&text).ends_with("Mu\u{fffd}e"));
        }
    }

    #[test]
    fn utf16_needs_no_mark_where_every_other_byte_is_zero() {
        let units: Vec<u16> = "order-id\tdate\r\n".encode_utf16().collect();
        let le: Vec<u8> = units.iter().flat_map(|u| u.to_le_bytes()).collect();
        let be: Vec<u8> = units.iter().flat_map(|u| u.to_be_bytes()).collect();
        assert_eq!(read(&[&le]), (Encoding::Utf16Le, "order-id\tdate\r\n".into()));
        assert_eq!(read(&[&be[..5], &be[5..]]), (Encoding::Utf16Be, "order-id\tdate\r\n".into()));
        assert_eq!(read(&[b"a\0b"]).0, Encoding::Utf8, "too short to tell");
    }

    #[test]
    fn without_a_decoder_a_text_of_japan_is_said_to_be_unsure() {
        let mut source = FileSource::default();
        let mut text = Vec::new();
        source.push(b"id\t\x92\x8d\x95\xb6\x94\xd4\x8d\x86\n", &mut text);
        let letters = source.finish(&mut text);
        assert_eq!((letters.encoding, letters.unsure), (Encoding::Windows1252, true));
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
