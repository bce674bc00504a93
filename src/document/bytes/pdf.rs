//! PDF: what stands outside its streams. Streams are passed over, packed ones and others alike.

use super::{find, own_words, trailing};
use crate::document::{FileFacts, FileFormat};
use crate::text::Day;

/// Letters of a string that is looked at.
const STRING: usize = 4 * 1024;
/// Letters of a name.
const NAME: usize = 64;

/// Notes and marks that a person lays over a page. Links and fields of forms are none.
const MARKS: [&[u8]; 15] = [
    b"Text",
    b"FreeText",
    b"Highlight",
    b"Underline",
    b"Squiggly",
    b"StrikeOut",
    b"Stamp",
    b"Caret",
    b"Ink",
    b"Square",
    b"Circle",
    b"Line",
    b"Polygon",
    b"PolyLine",
    b"Redact",
];

/// Names of scripts and of actions that reach out of the file. An embedded file is none: invoices carry their own
/// data that way.
const ACTIONS: [&[u8]; 8] =
    [b"JavaScript", b"JS", b"Launch", b"SubmitForm", b"ImportData", b"RichMedia", b"GoToE", b"Rendition"];

/// What an object is, as far as it matters.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sort {
    Pages,
    Image,
    Mark,
}

/// What was seen of the object at hand.
#[derive(Default)]
struct Object {
    sort: Option<Sort>,
    count: Option<u32>,
    width: Option<u32>,
    height: Option<u32>,
    has_place: bool,
}

/// The file while it is gone through.
struct Walk<'b> {
    bytes: &'b [u8],
    at: usize,
    object: Object,
    ends: u32,
    /// Where the last end was.
    end: Option<usize>,
    encrypted: bool,
    linearised: bool,
    creator: Option<String>,
    producer: Option<String>,
}

pub(super) fn examine(bytes: &[u8], facts: &mut FileFacts) {
    let mut walk = Walk {
        bytes,
        at: 0,
        object: Object::default(),
        ends: 0,
        end: None,
        encrypted: false,
        linearised: false,
        creator: None,
        producer: None,
    };
    walk.all(facts);
    facts.protected = walk.encrypted;
    if walk.encrypted {
        // What it says of itself is encrypted too.
        (facts.created, facts.modified) = (None, None);
    } else {
        facts.producer = software(walk.creator.as_deref(), walk.producer.as_deref());
    }
    // The first part of a linearised file has an end of its own.
    facts.updates = walk.ends.saturating_sub(1 + u32::from(walk.linearised));
    facts.trailing = walk.end.is_some_and(|end| trailing::is_foreign(&bytes[end..]))
        || find(bytes, b"%PDF-").is_some_and(|start| trailing::is_foreign(&bytes[..start]));
    debug_assert_eq!(facts.format, FileFormat::Pdf);
}

impl Walk<'_> {
    fn all(&mut self, facts: &mut FileFacts) {
        while let Some(&byte) = self.bytes.get(self.at) {
            match byte {
                b'/' => self.name(facts),
                b'(' => {
                    self.string();
                }
                b'%' => self.comment(),
                b's' if self.bytes[self.at..].starts_with(b"stream") => self.stream(facts),
                b'e' if self.bytes[self.at..].starts_with(b"endobj") => {
                    self.close(facts);
                    self.at += 6;
                }
                _ => self.at += 1,
            }
        }
        self.close(facts);
    }

    fn comment(&mut self) {
        if self.bytes[self.at..].starts_with(b"%%EOF") {
            self.ends = self.ends.saturating_add(1);
            self.end = Some(self.at + 5);
        }
        let rest = &self.bytes[self.at..];
        self.at += rest.iter().position(|byte| matches!(byte, b'\r' | b'\n')).unwrap_or(rest.len());
    }

    /// Passes over a stream. Without an end it is no stream.
    fn stream(&mut self, facts: &mut FileFacts) {
        self.close(facts);
        self.at += 6;
        let rest = &self.bytes[self.at..];
        if rest.starts_with(b"\n") || rest.starts_with(b"\r") {
            self.at += find(rest, b"endstream").map_or(rest.len(), |end| end + 9);
        }
    }

    fn name(&mut self, facts: &mut FileFacts) {
        let name = self.take_name();
        match name.as_slice() {
            b"Type" if self.next_name() == b"Pages" => self.object.sort = Some(Sort::Pages),
            b"Count" => self.object.count = self.number(),
            b"Subtype" => {
                let subtype = self.next_name();
                let mark = MARKS.contains(&subtype.as_slice()).then_some(Sort::Mark);
                let found = if subtype == b"Image" { Some(Sort::Image) } else { mark };
                self.object.sort = found.or(self.object.sort);
            }
            b"Rect" => self.object.has_place = true,
            b"Width" => self.object.width = self.number(),
            b"Height" => self.object.height = self.number(),
            b"Encrypt" => self.encrypted = true,
            b"Linearized" => self.linearised = true,
            b"Creator" => self.creator = self.text().or(self.creator.take()),
            b"Producer" => self.producer = self.text().or(self.producer.take()),
            b"CreationDate" => {
                facts.created = self.text().and_then(|text| moment(&text)).or(facts.created.take());
            }
            b"ModDate" => {
                facts.modified = self.text().and_then(|text| moment(&text)).or(facts.modified.take());
            }
            name => facts.active |= ACTIONS.contains(&name),
        }
    }

    /// The name that begins here, `#41` read as `A`.
    fn take_name(&mut self) -> Vec<u8> {
        self.at += 1;
        let mut name = Vec::new();
        while let Some(&byte) = self.bytes.get(self.at).filter(|&&byte| is_regular(byte)) {
            let code =
                (byte == b'#').then(|| self.bytes.get(self.at + 1..self.at + 3).and_then(hex)).flatten();
            self.at += if code.is_some() { 3 } else { 1 };
            if name.len() < NAME {
                name.push(code.unwrap_or(byte));
            }
        }
        name
    }

    /// The name that stands as a value here, which is not passed over.
    fn next_name(&mut self) -> Vec<u8> {
        self.space();
        if self.bytes.get(self.at) != Some(&b'/') {
            return Vec::new();
        }
        let start = self.at;
        let name = self.take_name();
        self.at = start + 1;
        name
    }

    fn space(&mut self) {
        while self.bytes.get(self.at).is_some_and(|byte| byte.is_ascii_whitespace() || *byte == 0) {
            self.at += 1;
        }
    }

    fn number(&mut self) -> Option<u32> {
        self.space();
        let rest = &self.bytes[self.at..];
        let digits = rest.iter().take(10).take_while(|byte| byte.is_ascii_digit()).count();
        std::str::from_utf8(&rest[..digits]).ok()?.parse().ok()
    }

    /// The text that stands as a value here.
    fn text(&mut self) -> Option<String> {
        self.space();
        let bytes = match self.bytes.get(self.at)? {
            b'(' => self.string(),
            b'<' => self.hex_string(),
            _ => return None,
        };
        own_words(decoded(&bytes).as_bytes())
    }

    /// The string in brackets that begins here. One that never ends is passed over.
    fn string(&mut self) -> Vec<u8> {
        let mut text = Vec::new();
        let mut depth = 0_u32;
        let mut at = self.at;
        while let Some(&byte) = self.bytes.get(at) {
            if at - self.at > STRING {
                break;
            }
            at += 1;
            match byte {
                b'\\' => {
                    let (letter, used) = escaped(&self.bytes[at..]);
                    text.extend(letter);
                    at += used;
                    continue;
                }
                b'(' => depth += 1,
                b')' => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                self.at = at;
                text.remove(0);
                return text;
            }
            text.push(byte);
        }
        self.at += 1;
        Vec::new()
    }

    fn hex_string(&mut self) -> Vec<u8> {
        self.at += 1;
        let rest = &self.bytes[self.at..];
        let digits: Vec<u8> = rest
            .iter()
            .take(STRING)
            .take_while(|&&byte| byte != b'>')
            .copied()
            .filter(u8::is_ascii_hexdigit)
            .collect();
        digits.chunks(2).filter_map(hex).collect()
    }

    /// Takes what the object at hand says.
    fn close(&mut self, facts: &mut FileFacts) {
        let object = std::mem::take(&mut self.object);
        if object.sort == Some(Sort::Pages) {
            facts.pages = facts.pages.max(object.count);
        }
        if object.sort == Some(Sort::Mark) && object.has_place {
            facts.annotations = facts.annotations.saturating_add(1);
        }
        let area = |width: u32, height: u32| u64::from(width) * u64::from(height);
        if let (true, Some(width), Some(height)) =
            (object.sort == Some(Sort::Image), object.width, object.height)
        {
            let known = area(facts.width.unwrap_or(0), facts.height.unwrap_or(0));
            if area(width, height) > known {
                (facts.width, facts.height) = (Some(width), Some(height));
            }
        }
    }
}

fn is_regular(byte: u8) -> bool {
    byte > b' ' && byte < 0x7f && !b"()<>[]{}/%".contains(&byte)
}

fn hex(digits: &[u8]) -> Option<u8> {
    let text = std::str::from_utf8(digits).ok()?;
    u8::from_str_radix(text, 16).ok().filter(|_| digits.len() == 2)
}

/// What stands behind a backslash, and how many bytes it takes.
fn escaped(rest: &[u8]) -> (Option<u8>, usize) {
    let octal = rest.iter().take(3).take_while(|byte| matches!(byte, b'0'..=b'7')).count();
    if octal > 0 {
        let value = rest[..octal].iter().fold(0_u32, |value, digit| value * 8 + u32::from(digit - b'0'));
        return (u8::try_from(value & 0xff).ok(), octal);
    }
    match rest.first() {
        Some(b'n' | b'r' | b't' | b'b' | b'f') => (Some(b' '), 1),
        Some(b'\r' | b'\n') => (None, 1),
        Some(&byte) => (Some(byte), 1),
        None => (None, 0),
    }
}

/// Text in UTF-16, or else a byte for a letter.
fn decoded(bytes: &[u8]) -> String {
    let Some(wide) = bytes.strip_prefix(b"\xfe\xff") else {
        return bytes.iter().map(|&byte| char::from(byte)).collect();
    };
    let units = wide.as_chunks::<2>().0.iter().map(|&pair| u16::from_be_bytes(pair));
    char::decode_utf16(units).filter_map(Result::ok).collect()
}

/// What wrote the contents and what made the PDF, once where both are the same.
pub(super) fn software(creator: Option<&str>, producer: Option<&str>) -> Option<String> {
    match (creator, producer) {
        (Some(creator), Some(producer)) if creator != producer => Some(format!("{creator}, {producer}")),
        (Some(one), _) | (None, Some(one)) => Some(one.to_owned()),
        (None, None) => None,
    }
}

/// `D:20261123120430+01'00'` in the time of Greenwich, as `2026-11-23T11:04:30`; without a zone as it stands.
///
/// Two programs may write one moment in two zones, and neither is later then.
pub(super) fn moment(text: &str) -> Option<String> {
    let text = text.trim().strip_prefix("D:").unwrap_or(text.trim());
    let length = text.bytes().take_while(u8::is_ascii_digit).count();
    let (digits, zone) = text.split_at(length);
    let iso = iso(digits.as_bytes())?;
    let sign = match zone.bytes().next() {
        Some(b'+') => -1,
        Some(b'-') => 1,
        _ => return Some(iso),
    };
    let number = |text: Option<&str>| text.and_then(|text| text.parse::<i32>().ok()).unwrap_or(0);
    let zone = zone.get(1..).unwrap_or_default();
    let (hours, minutes) = (number(zone.get(..2)).min(14), number(zone.get(3..5)).min(59));
    Some(moved(&iso, sign * (60 * hours + minutes)))
}

/// The moment so many minutes later.
fn moved(iso: &str, minutes: i32) -> String {
    let Ok(day) = Day::parse_iso(&iso[..10]) else { return iso.to_owned() };
    let number = |at: usize| iso[at..at + 2].parse::<i32>().unwrap_or(0);
    let total = number(11) * 60 + number(14) + minutes;
    let (days, of_day) = (total.div_euclid(24 * 60), total.rem_euclid(24 * 60));
    format!("{}T{:02}:{:02}{}", day.plus(days), of_day / 60, of_day % 60, &iso[16..])
}

/// Fourteen digits as `2026-11-23T12:04:30`; fewer are the start of the day, the hour or the minute.
pub(super) fn iso(digits: &[u8]) -> Option<String> {
    let mut all = *b"00000101000000";
    let given = digits.len().min(all.len());
    all[..given].copy_from_slice(&digits[..given]);
    let text = std::str::from_utf8(&all).ok().filter(|_| given >= 8)?;
    let day = Day::parse_iso(&format!("{}-{}-{}", &text[..4], &text[4..6], &text[6..8])).ok()?;
    let is_time = &text[8..10] < "24" && &text[10..12] < "60" && &text[12..14] <= "60";
    is_time.then(|| format!("{day}T{}:{}:{}", &text[8..10], &text[10..12], &text[12..14]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::bytes::examine as of;

    fn facts(body: &str) -> FileFacts {
        of(format!("%PDF-1.7\n{body}").as_bytes()).expect("a paper")
    }

    #[test]
    fn pages_software_and_days_stand_in_the_objects() {
        let facts = facts(
            "1 0 obj << /Type /Pages /Count 3 /Kids [] >> endobj\n2 0 obj << /Title (a \\(b\\)) /Producer (Halm \\252) \
             /CreationDate (D:20260301101500+01'00') /ModDate <FEFF0044003A00320030003200360030003300300032> >> endobj\n%%EOF\n",
        );
        assert_eq!(facts.pages, Some(3));
        assert_eq!(facts.producer.as_deref(), Some("Halm \u{aa}"));
        assert_eq!(facts.created.as_deref(), Some("2026-03-01T09:15:00"));
        assert_eq!(facts.modified.as_deref(), Some("2026-03-02T00:00:00"));
        assert_eq!(facts.updates, 0);
    }

    #[test]
    fn an_outline_has_a_count_and_no_pages() {
        let facts = facts(
            "1 0 obj << /Type /Outlines /Count 90 >> endobj 2 0 obj << /Type /Pages /Count 2 >> endobj",
        );
        assert_eq!(facts.pages, Some(2));
    }

    #[test]
    fn every_end_behind_the_first_is_an_update_except_that_of_a_linearised_file() {
        assert_eq!(facts("%%EOF\n1 0 obj endobj\n%%EOF\n").updates, 1);
        assert_eq!(facts("1 0 obj << /Linearized 1 >> endobj\n%%EOF\n2 0 obj endobj\n%%EOF\n").updates, 0);
        assert_eq!(facts("1 0 obj << >> stream\n%%EOF\nendstream endobj\n%%EOF\n").updates, 0);
    }

    #[test]
    fn marks_count_and_links_do_not() {
        let mark = "1 0 obj << /Type /Annot /Subtype /Highlight /Rect [0 0 1 1] >> endobj\n";
        let link = "2 0 obj << /Type /Annot /Subtype /Link /Rect [0 0 1 1] >> endobj\n";
        assert_eq!(facts(&format!("{mark}{link}{mark}")).annotations, 2);
    }

    #[test]
    fn scripts_are_found_however_their_name_is_written() {
        assert!(facts("1 0 obj << /OpenAction << /S /JavaScript /JS (x) >> >> endobj").active);
        assert!(facts("1 0 obj << /S /J#61vaScript >> endobj").active);
        assert!(
            !facts("1 0 obj << /OpenAction [3 0 R /XYZ null null 0] >> endobj").active,
            "a page to begin with"
        );
        assert!(!facts("1 0 obj << /A << /S /URI /URI (https://a.example) >> >> endobj").active, "a link");
        assert!(!facts("1 0 obj << /Title (/JavaScript) >> endobj").active, "a title");
    }

    #[test]
    fn another_file_behind_the_end_or_before_the_start_is_seen() {
        assert!(facts("%%EOF\nPK\u{3}\u{4}inner").trailing);
        assert!(!facts("%%EOF\n\n\n").trailing);
        let before = [b"\n<script>\n".as_slice(), b"%PDF-1.4 %%EOF"].concat();
        assert!(of(&before).expect("a paper").trailing);
    }

    #[test]
    fn a_moment_is_moved_to_greenwich() {
        assert_eq!(moment("D:20260301003000+01'00'").as_deref(), Some("2026-02-28T23:30:00"));
        assert_eq!(moment("D:20260301003000-0800").as_deref(), Some("2026-03-01T08:30:00"));
        assert_eq!(moment("D:20260301").as_deref(), Some("2026-03-01T00:00:00"));
        assert_eq!(moment("D:20261301"), None);
        assert_eq!(moment("yesterday"), None);
    }
}
