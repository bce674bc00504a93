//! Encodings of Japan and China: told by their bytes, decoded by whoever has their tables.
//!
//! The tables are larger than the rest of this library, and every browser brings them along. So the
//! caller of [`super::FileSource`] lends a decoder.

use std::fmt::Debug;

/// An encoding of letters in one or more bytes that is neither UTF-8 nor UTF-16.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LegacyEncoding {
    /// `Shift_JIS` with Microsoft's letters (cp932): Amazon's files of Japan.
    ShiftJis,
    /// GB18030, of which GBK is a part: files that Chinese spreadsheets saved.
    Gb18030,
}

impl LegacyEncoding {
    const ALL: [Self; 2] = [Self::ShiftJis, Self::Gb18030];

    /// Its label in the WHATWG Encoding Standard.
    pub fn label(self) -> &'static str {
        match self {
            Self::ShiftJis => "shift_jis",
            Self::Gb18030 => "gb18030",
        }
    }
}

/// Decodes one file from its beginning to its end.
pub trait LegacyDecoder: Debug {
    /// Appends the letters of the next bytes to `text` as UTF-8, and U+FFFD for what is none. A
    /// letter that `bytes` cuts waits for the next call; after the `last` one there is none.
    fn decode(&mut self, bytes: &[u8], last: bool, text: &mut Vec<u8>);
}

/// Lends a decoder for one file, where there is one.
pub type LendDecoder = fn(LegacyEncoding) -> Option<Box<dyn LegacyDecoder>>;

/// What the bytes of a text that is no UTF-8 say about its encoding.
#[derive(Debug)]
pub(super) struct Evidence([Pairs; 2]);

impl Default for Evidence {
    fn default() -> Self {
        Self(LegacyEncoding::ALL.map(Pairs::of))
    }
}

impl Evidence {
    /// Looks at the next bytes.
    pub(super) fn push(&mut self, bytes: &[u8]) {
        for pairs in &mut self.0 {
            for &byte in bytes {
                pairs.push(byte);
            }
        }
    }

    /// Whether there is too little to tell.
    pub(super) fn is_thin(&self) -> bool {
        self.0.iter().all(|pairs| pairs.common + pairs.rare + pairs.wrong < ENOUGH)
    }

    /// The encoding that the bytes speak for.
    pub(super) fn encoding(&self) -> Option<LegacyEncoding> {
        let plausible = self.0.iter().filter(|pairs| pairs.are_plausible());
        plausible.max_by_key(|pairs| pairs.common).map(|pairs| pairs.encoding)
    }
}

/// Pairs of bytes, read as letters of one encoding.
#[derive(Debug)]
struct Pairs {
    encoding: LegacyEncoding,
    first: Option<u8>,
    /// Whether a pair ended just now.
    after_pair: bool,
    /// Pairs that are letters of daily use.
    common: u32,
    /// Those of them that follow a pair at once.
    joined: u32,
    /// What is possible, but seldom.
    rare: u32,
    /// What the encoding does not have.
    wrong: u32,
}

/// Fewer pairs are chance.
const FEWEST_PAIRS: u32 = 4;

/// With more letters beyond ASCII the answer stays what it is.
const ENOUGH: u32 = 64;

impl Pairs {
    fn of(encoding: LegacyEncoding) -> Self {
        Self { encoding, first: None, after_pair: false, common: 0, joined: 0, rare: 0, wrong: 0 }
    }

    fn push(&mut self, byte: u8) {
        match self.first.take() {
            Some(first) => self.end_pair(first, byte),
            None if byte < 0x80 => self.after_pair = false,
            None if self.is_first(byte) => self.first = Some(byte),
            None => {
                self.after_pair = false;
                match (self.encoding, byte) {
                    // Half-width katakana.
                    (LegacyEncoding::ShiftJis, 0xa1..=0xdf) => self.rare += 1,
                    _ => self.wrong += 1,
                }
            }
        }
    }

    fn is_first(&self, byte: u8) -> bool {
        match self.encoding {
            LegacyEncoding::ShiftJis => matches!(byte, 0x81..=0x9f | 0xe0..=0xfc),
            LegacyEncoding::Gb18030 => matches!(byte, 0x81..=0xfe),
        }
    }

    fn end_pair(&mut self, first: u8, second: u8) {
        let (is_letter, is_common) = match self.encoding {
            LegacyEncoding::ShiftJis => {
                (matches!(second, 0x40..=0x7e | 0x80..=0xfc), matches!(first, 0x81..=0x9f | 0xe0..=0xea))
            }
            // A digit is the second of four bytes, the next two of which look the same.
            LegacyEncoding::Gb18030 => (
                matches!(second, 0x30..=0x39 | 0x40..=0x7e | 0x80..=0xfe),
                matches!(first, 0xa1..=0xa3 | 0xb0..=0xd7) && second >= 0xa1,
            ),
        };
        if !is_letter {
            self.wrong += 1;
        } else if is_common && first != second {
            // Twice the same byte is a line of dashes or dots in windows-1252.
            self.common += 1;
            self.joined += u32::from(self.after_pair);
        } else {
            self.rare += 1;
        }
        self.after_pair = is_letter;
    }

    /// In European text a letter beyond ASCII stands alone among others, so its pairs do not join.
    fn are_plausible(&self) -> bool {
        self.common >= FEWEST_PAIRS
            && self.joined * 2 >= self.common
            && self.wrong * 50 <= self.common
            && self.rare <= self.common
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn evidence(bytes: &[u8]) -> Option<LegacyEncoding> {
        let mut evidence = Evidence::default();
        evidence.push(bytes);
        evidence.encoding()
    }

    #[test]
    fn japanese_and_chinese_headers_are_told_apart() {
        // 注文番号, 出荷日; 订单编号, 日期; お客様
        assert_eq!(
            evidence(b"\x92\x8d\x95\xb6\x94\xd4\x8d\x86\t\x8fo\x89\xd7\x93\xfa\n"),
            Some(LegacyEncoding::ShiftJis)
        );
        assert_eq!(
            evidence(b"\xb6\xa9\xb5\xa5\xb1\xe0\xba\xc5\t\xc8\xd5\xc6\xda\n"),
            Some(LegacyEncoding::Gb18030)
        );
        assert_eq!(evidence(b"\x82\xa8\x8bq\x97l\x82\xcc"), Some(LegacyEncoding::ShiftJis));
    }

    #[test]
    fn european_text_is_neither() {
        for text in [
            &b"Caf\xe9 \xe0 la cr\xe8me d\x92\xe9t\xe9, \xabgrand\xbb fran\xe7ais, gar\xe7on, ma\xeetre, o\xf9"[..],
            b"M\xfc\xdfige Gr\xf6\xdfe f\xfcr \xc4pfel, \x84K\xf6ln\x93 \x96 \x80 12, Stra\xdfe, T\xfcr, \xd6l, H\xfclle",
            b"cora\xe7\xe3o, informa\xe7\xf5es, n\xe3o, it\xe9m, s\xe3o, avi\xf5es, opera\xe7\xf5es, p\xf5e",
            b"\x97\x97\x97\x97\x97\x97\x97\x97 \x85\x85\x85\x85\x85\x85\x85\x85",
            b"don\x92t, it\x92s, we\x92ve, they\x92re, you\x92ll, I\x92m, \x93so\x94 \x95 \x95 \x95 \x95",
            b"",
        ] {
            assert_eq!(evidence(text), None, "{}", text.escape_ascii());
        }
    }
}
