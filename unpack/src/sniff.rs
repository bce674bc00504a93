//! What something is, by its first bytes and never by its name.

use crate::gzip;
use crate::zip;

/// What bytes are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Nothing, or nothing but white space.
    Empty,
    /// Text that the engine takes as it is: rows, or prose.
    Plain,
    /// A JSON value.
    Json,
    /// A ZIP archive; a workbook is one too.
    Zip,
    /// gzip.
    Gzip,
    /// XML.
    Xml,
    /// A mail with its header, or a page saved as one (`.mht`).
    Mail,
    /// A web page.
    Html,
    /// A file of the kind that Office wrote before 2007, or that a password protects.
    Compound,
    /// A PDF.
    Pdf,
    /// A picture.
    Picture,
    /// An archive that is not read; its name.
    OtherArchive(&'static str),
    /// Bytes that are no text.
    Binary,
}

/// First bytes that give a form away.
const MAGIC: [(&[u8], Form); 17] = [
    (zip::MAGIC[0], Form::Zip),
    (zip::MAGIC[1], Form::Zip),
    (gzip::MAGIC, Form::Gzip),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Form::Compound),
    (b"%PDF", Form::Pdf),
    (b"\x89PNG", Form::Picture),
    (b"\xff\xd8\xff", Form::Picture),
    (b"GIF8", Form::Picture),
    (b"RIFF", Form::Picture),
    (b"II*\0", Form::Picture),
    (b"MM\0*", Form::Picture),
    (b"Rar!", Form::OtherArchive("RAR")),
    (b"7z\xbc\xaf", Form::OtherArchive("7z")),
    (b"BZh", Form::OtherArchive("bzip2")),
    (b"\xfd7zXZ", Form::OtherArchive("xz")),
    (b"\x28\xb5\x2f\xfd", Form::OtherArchive("Zstandard")),
    (b"\x04\x22\x4d\x18", Form::OtherArchive("LZ4")),
];

/// What begins with `head`, the first [`crate::limits::HEAD`] bytes or all there are.
pub fn sniff(head: &[u8]) -> Form {
    if let Some(&(_, form)) = MAGIC.iter().find(|(magic, _)| head.starts_with(magic)) {
        return form;
    }
    if let Some(wide) = from_utf16(head) {
        return text_form(wide.as_bytes());
    }
    let text = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head);
    if is_binary(text) { Form::Binary } else { text_form(text) }
}

/// The first letters of a UTF-16 text; enough to tell its form.
fn from_utf16(head: &[u8]) -> Option<String> {
    let (encoding, mark) = encoding_rs::Encoding::for_bom(head)?;
    let start = &head[mark..head.len().min(8 * 1024)];
    (encoding != encoding_rs::UTF_8).then(|| encoding.decode_without_bom_handling(start).0.into_owned())
}

/// A text has no NUL and hardly any other control letters.
fn is_binary(text: &[u8]) -> bool {
    let odd =
        text.iter().filter(|byte| matches!(byte, 0x01..=0x08 | 0x0e..=0x1a | 0x1c..=0x1f | 0x7f)).count();
    text.contains(&0) || odd * 20 > text.len()
}

fn text_form(head: &[u8]) -> Form {
    let text = head.trim_ascii_start();
    match text.first() {
        None => Form::Empty,
        Some(b'{' | b'[') => Form::Json,
        Some(b'<') => markup_form(text),
        Some(_) if is_mail(text) => Form::Mail,
        Some(_) => Form::Plain,
    }
}

fn markup_form(text: &[u8]) -> Form {
    let starts =
        |lower: &[u8]| text.get(..lower.len()).is_some_and(|start| start.eq_ignore_ascii_case(lower));
    let has_page = || text.windows(5).any(|window| window.eq_ignore_ascii_case(b"<html"));
    if starts(b"<!doctype html") || starts(b"<html") {
        return Form::Html;
    }
    if starts(b"<?xml") {
        // A page may be written as XML.
        return if has_page() { Form::Html } else { Form::Xml };
    }
    // Tags of pages are written plain; those of the exports have their own names.
    let name: Vec<u8> = text[1..].iter().copied().take_while(u8::is_ascii_alphanumeric).collect();
    let name = String::from_utf8_lossy(&name).to_ascii_lowercase();
    let is_page = matches!(
        name.as_str(),
        "" | "head"
            | "body"
            | "meta"
            | "title"
            | "div"
            | "p"
            | "table"
            | "span"
            | "script"
            | "style"
            | "br"
            | "a"
            | "b"
    );
    if is_page || has_page() { Form::Html } else { Form::Xml }
}

/// Fields of which a mail's header has at least two.
const FIELDS: [&str; 12] = [
    "from",
    "to",
    "subject",
    "date",
    "received",
    "return-path",
    "delivered-to",
    "message-id",
    "mime-version",
    "content-type",
    "reply-to",
    "x-mailer",
];

/// Lines of a header that are looked at; programs put long ones in front.
const HEADER_LINES: usize = 200;

/// Whether a text begins with the header of a mail (RFC 5322): fields, and nothing else.
fn is_mail(text: &[u8]) -> bool {
    let mut known = 0;
    for (index, line) in text.split(|&byte| byte == b'\n').take(HEADER_LINES).enumerate() {
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        if line.is_empty() {
            break;
        }
        let is_continued = line.starts_with(b" ") || line.starts_with(b"\t");
        let is_mailbox_line = index == 0 && line.starts_with(b"From ");
        if is_continued || is_mailbox_line {
            continue;
        }
        let Some(colon) = line.iter().position(|&byte| byte == b':') else { break };
        let name = &line[..colon];
        if name.is_empty()
            || !name.iter().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
        {
            break;
        }
        known += usize::from(FIELDS.iter().any(|field| name.eq_ignore_ascii_case(field.as_bytes())));
        if known == 2 && index >= 2 || known > 2 {
            return true;
        }
    }
    known >= 2 && has_mail_end(text)
}

/// A short header counts only before an empty line, as a pasted text may begin with `From:` and `To:` too.
fn has_mail_end(text: &[u8]) -> bool {
    text.windows(2).any(|pair| pair == b"\n\n") || text.windows(4).any(|four| four == b"\r\n\r\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_are_told_by_their_first_bytes() {
        for (bytes, form) in [
            (&b""[..], Form::Empty),
            (b" \r\n\t", Form::Empty),
            (b"amazon-order-id\tpurchase-date\n", Form::Plain),
            (b"Dear seller: your account\n", Form::Plain),
            (b"\xef\xbb\xbf\"date/time\",\"settlement id\"\n", Form::Plain),
            (b"\r\n {\"accountStatuses\": []}", Form::Json),
            (b"PK\x03\x04\x14\0\x06\0", Form::Zip),
            (b"PK\x05\x06\0\0", Form::Zip),
            (b"\x1f\x8b\x08\0", Form::Gzip),
            (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0", Form::Compound),
            (b"<?xml version=\"1.0\"?><AmazonEnvelope>", Form::Xml),
            (b"<AmazonEnvelope xmlns:xsi=\"x\">", Form::Xml),
            (b"<!DOCTYPE html><html lang=\"en\">", Form::Html),
            (b"<?xml version=\"1.0\"?><html xmlns=\"\">", Form::Html),
            (b"\n<!-- saved from --><HTML>", Form::Html),
            (b"<div>Hello</div>", Form::Html),
            (b"%PDF-1.7", Form::Pdf),
            (b"\x89PNG\r\n", Form::Picture),
            (b"Rar!\x1a\x07", Form::OtherArchive("RAR")),
            (b"MZ\x90\0\x03\0\0\0", Form::Binary),
            (b"\xff\xfea\0\t\0b\0", Form::Plain),
            (b"\xff\xfe<\0?\0x\0m\0l\0 \0", Form::Xml),
        ] {
            assert_eq!(sniff(bytes), form, "{}", bytes.escape_ascii());
        }
    }

    #[test]
    fn a_mail_is_told_by_its_header() {
        for mail in [
            "Received: by x\r\n\tfor <y>\r\nSubject: Your account\r\nFrom: a@b.example\r\n\r\nHello",
            "From - Mon Nov 23 2026\nX-Mozilla-Status: 0001\nFrom: <Saved by Blink>\nSubject: Page\nDate: x\n\n",
            "From: a@b.example\nSubject: Hello\n\nHello",
        ] {
            assert_eq!(sniff(mail.as_bytes()), Form::Mail, "{mail}");
        }
        for other in [
            "Date: 20 November 2026\nHello,\n\nYour account has been deactivated.",
            "Date\tRating\tComments\n11/2/26\t1\tbroken\n",
            "Subject: only one field\n\nHello",
            "From: 2026-01-01\nTo: 2026-02-01\nsku\tasin\n",
            "http://example.com\n\n",
        ] {
            assert_eq!(sniff(other.as_bytes()), Form::Plain, "{other}");
        }
    }
}
