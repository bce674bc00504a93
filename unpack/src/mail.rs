//! Mails (RFC 5322 and MIME), and pages saved as one (`.mht`).

use mail_parser::{MessageParser, PartType};

use crate::html::Page;
use crate::limits::{MAIL_PARTS, MESSAGE_BYTES};
use crate::part::Message;
use crate::problem::Problem;

/// What was in a mail.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Mail {
    /// The message itself.
    pub message: Message,
    /// Its pages, for the tables in them.
    pub pages: Vec<Page>,
}

/// Reads a mail. Its plain text is preferred; else the text of its pages is taken.
pub fn read(bytes: &[u8]) -> Result<Mail, Problem> {
    let mail = MessageParser::default().parse(bytes).ok_or(Problem::MessageEmpty)?;
    if mail.parts.len() > MAIL_PARTS {
        return Err(Problem::MessageTooLarge);
    }
    let bodies =
        |ids: &[u32]| ids.iter().filter_map(|&id| mail.part(id)).map(|part| &part.body).collect::<Vec<_>>();
    let mut pages = Vec::new();
    for body in bodies(&mail.html_body) {
        if let PartType::Html(html) = body {
            pages.push(Page::read(html)?);
        }
    }
    let plain = bodies(&mail.text_body).into_iter().filter_map(|body| match body {
        PartType::Text(text) => Some(text.as_ref()),
        _ => None,
    });
    let text = join(plain);
    let text = if text.is_empty() { join(pages.iter().map(|page| page.text.as_str())) } else { text };
    if text.len() > MESSAGE_BYTES {
        return Err(Problem::MessageTooLarge);
    }
    let message = Message {
        text,
        subject: mail.subject().map(one_line).filter(|subject| !subject.is_empty()),
        from: mail.from().and_then(|from| from.first()).and_then(sender),
        date: mail.date().filter(|date| date.is_valid()).map(mail_parser::DateTime::to_rfc3339),
    };
    Ok(Mail { message, pages })
}

/// The texts one below the other, with the line ends of a text.
fn join<'t>(texts: impl Iterator<Item = &'t str>) -> String {
    let mut joined = String::new();
    for text in texts.map(str::trim).filter(|text| !text.is_empty()) {
        if !joined.is_empty() {
            joined.push_str("\n\n");
        }
        joined.push_str(text);
    }
    joined.replace("\r\n", "\n").replace('\r', "\n")
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// `Name <address>`. Without an address, as in a saved page, nobody has sent it.
fn sender(from: &mail_parser::Addr<'_>) -> Option<String> {
    let address = from.address().filter(|address| address.contains('@')).map(one_line)?;
    let name = from.name().map(one_line).filter(|name| !name.is_empty());
    Some(name.map_or_else(|| address.clone(), |name| format!("{name} <{address}>")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn message(mail: &str) -> Message {
        read(mail.as_bytes()).unwrap().message
    }

    const HEADER: &str = "From: =?utf-8?b?U2VsbGVyIFBlcmZvcm1hbmNl?= <notice@amazon.example>\r\n\
        To: shop@shop.example\r\nDate: Fri, 20 Nov 2026 09:00:00 +0100\r\n\
        Subject: =?iso-8859-1?Q?Ihr_Verk=E4uferkonto?=\r\nMIME-Version: 1.0\r\n";

    #[test]
    fn the_header_is_read_with_its_encodings() {
        let message =
            message(&format!("{HEADER}Content-Type: text/plain\r\n\r\nHello,\r\n\r\nyour account\r\n"));
        assert_eq!(message.subject.as_deref(), Some("Ihr Verkäuferkonto"));
        assert_eq!(message.from.as_deref(), Some("Seller Performance <notice@amazon.example>"));
        assert_eq!(message.date.as_deref(), Some("2026-11-20T09:00:00+01:00"));
        assert_eq!(message.text, "Hello,\n\nyour account");
    }

    #[test]
    fn plain_text_is_preferred_to_a_page() {
        let body = "Content-Type: multipart/alternative; boundary=\"b\"\r\n\r\n--b\r\n\
            Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n\
            Gr=C3=BC=C3=9Fe=\r\n!\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>Page</p>\r\n--b--\r\n";
        assert_eq!(message(&format!("{HEADER}{body}")).text, "Grüße!");
    }

    #[test]
    fn a_page_is_read_where_there_is_no_plain_text() {
        let body = "Content-Type: text/html; charset=iso-8859-1\r\nContent-Transfer-Encoding: base64\r\n\r\n\
            PHA+R3L832U8L3A+PHVsPjxsaT5laW5zPC91bD4=\r\n";
        assert_eq!(message(&format!("{HEADER}{body}")).text, "Grüße\n\n- eins");
    }

    #[test]
    fn letters_of_japan_and_china_are_read() {
        let japan = "Content-Type: text/plain; charset=iso-2022-jp\r\n\r\n\u{1b}$BF|K\\\u{1b}(B\r\n";
        assert_eq!(message(&format!("{HEADER}{japan}")).text, "日本");
    }

    #[test]
    fn a_saved_page_has_no_sender() {
        let mail = "From: <Saved by Blink>\r\nSubject: Performance\r\nMIME-Version: 1.0\r\n\
            Content-Type: multipart/related; type=\"text/html\"; boundary=\"b\"\r\n\r\n--b\r\n\
            Content-Type: text/html\r\n\r\n<html><style>p{}</style><p>Hello</p>\r\n--b\r\n\
            Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n--b--\r\n";
        let message = message(mail);
        assert_eq!((message.text.as_str(), message.from), ("Hello", None));
    }

    #[test]
    fn a_mail_of_too_many_parts_is_refused() {
        let part = "--b\r\nContent-Type: text/plain\r\n\r\nx\r\n";
        let body = format!(
            "Content-Type: multipart/mixed; boundary=\"b\"\r\n\r\n{}--b--\r\n",
            part.repeat(MAIL_PARTS + 1)
        );
        assert_eq!(read(format!("{HEADER}{body}").as_bytes()), Err(Problem::MessageTooLarge));
    }
}
