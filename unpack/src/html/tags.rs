//! HTML cut into tags and texts, as forgiving as browsers are (HTML, 13.2.5).

use std::borrow::Cow;

use quick_xml::escape::resolve_html5_entity;

/// What stands next in a page.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Token<'h> {
    /// Letters between tags, entities unresolved.
    Text(&'h str),
    /// An element begins.
    Open(Tag<'h>),
    /// An element ends; its name in small letters.
    Close(String),
}

/// The tag that begins an element.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Tag<'h> {
    /// In small letters.
    pub(super) name: String,
    /// What stands after the name.
    attributes: &'h str,
}

/// Elements whose content is no text of the page.
const PASSED_OVER: [&str; 9] =
    ["script", "style", "noscript", "template", "svg", "iframe", "select", "textarea", "object"];

/// What a `<` begins.
enum Markup<'h> {
    Token(Token<'h>),
    /// A remark, or an element that is passed over with its content.
    PassedOver,
    /// Nothing: it is a letter.
    Letters,
}

/// The tokens of a page.
pub(super) struct Tokens<'h> {
    rest: &'h str,
}

impl<'h> Tokens<'h> {
    pub(super) fn new(page: &'h str) -> Self {
        Self { rest: page }
    }

    /// Passes over the content of the element `name`, which has just begun, and its end.
    fn pass_over(&mut self, name: &str) {
        let mut from = 0;
        while let Some(at) = self.rest[from..].find("</") {
            let after = &self.rest[from + at + 2..];
            if after.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name)) {
                self.rest = after.split_once('>').map_or("", |(_, rest)| rest);
                return;
            }
            from += at + 2;
        }
        self.rest = "";
    }

    /// Takes in what begins with a `<`.
    fn markup(&mut self) -> Markup<'h> {
        let Some(inside) = self.rest.strip_prefix('<') else { return Markup::Letters };
        if let Some(remark) = inside.strip_prefix("!--") {
            self.rest = remark.split_once("-->").map_or("", |(_, rest)| rest);
            return Markup::PassedOver;
        }
        if inside.starts_with(['!', '?']) {
            self.rest = inside.split_once('>').map_or("", |(_, rest)| rest);
            return Markup::PassedOver;
        }
        let (is_end, named) = inside.strip_prefix('/').map_or((false, inside), |named| (true, named));
        if !named.starts_with(|c: char| c.is_ascii_alphabetic()) {
            return Markup::Letters;
        }
        let name_end =
            named.find(|c: char| c.is_ascii_whitespace() || matches!(c, '/' | '>')).unwrap_or(named.len());
        let name = named[..name_end].to_ascii_lowercase();
        let (attributes, rest) = split_tag(&named[name_end..]);
        self.rest = rest;
        if is_end {
            return Markup::Token(Token::Close(name));
        }
        if PASSED_OVER.contains(&name.as_str()) && !attributes.ends_with('/') {
            self.pass_over(&name);
            return Markup::PassedOver;
        }
        Markup::Token(Token::Open(Tag { name, attributes }))
    }
}

impl<'h> Iterator for Tokens<'h> {
    type Item = Token<'h>;

    fn next(&mut self) -> Option<Token<'h>> {
        while !self.rest.is_empty() {
            match self.markup() {
                Markup::Token(token) => return Some(token),
                Markup::PassedOver => {}
                Markup::Letters => {
                    // The first letter is text even if it is a `<`.
                    let first = usize::from(self.rest.starts_with('<'));
                    let end = self.rest[first..].find('<').map_or(self.rest.len(), |end| first + end);
                    let (text, rest) = self.rest.split_at(end);
                    self.rest = rest;
                    return Some(Token::Text(text));
                }
            }
        }
        None
    }
}

/// The attributes of a tag, and what follows its `>`. A `>` in quotes does not end it.
fn split_tag(text: &str) -> (&str, &str) {
    let mut quote = None;
    let mut before = b' ';
    for (at, byte) in text.bytes().enumerate() {
        match (quote, byte) {
            (None, b'>') => return (&text[..at], &text[at + 1..]),
            // A quote opens a value only after its `=`; else it is a stray letter.
            (None, b'"' | b'\'') if before == b'=' => quote = Some(byte),
            (Some(open), _) if open == byte => quote = None,
            _ => {}
        }
        if !byte.is_ascii_whitespace() {
            before = byte;
        }
    }
    (text, "")
}

impl Tag<'_> {
    /// The value of an attribute, empty where it has none; none where there is no such attribute.
    pub(super) fn attribute(&self, wanted: &str) -> Option<Cow<'_, str>> {
        let mut rest = self.attributes;
        loop {
            rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == '/');
            if rest.is_empty() {
                return None;
            }
            // The first letter belongs to the name, whatever it is.
            let first = rest.chars().next().map_or(0, char::len_utf8);
            let ends = |c: char| c.is_ascii_whitespace() || matches!(c, '=' | '/');
            let name_end = rest[first..].find(ends).map_or(rest.len(), |end| first + end);
            let (name, after) = rest.split_at(name_end);
            let after = after.trim_ascii_start();
            let (value, after) = match after.strip_prefix('=') {
                Some(value) => split_value(value.trim_ascii_start()),
                None => ("", after),
            };
            if name.eq_ignore_ascii_case(wanted) {
                return Some(resolved(value));
            }
            rest = after;
        }
    }
}

fn split_value(text: &str) -> (&str, &str) {
    for quote in ['"', '\''] {
        if let Some(inside) = text.strip_prefix(quote) {
            return inside.split_once(quote).unwrap_or((inside, ""));
        }
    }
    text.split_at(text.find(|c: char| c.is_ascii_whitespace()).unwrap_or(text.len()))
}

/// Letters of the longest entity name.
const ENTITY_LETTERS: usize = 32;

/// A text with its entities resolved; what is none stays as it is.
pub(super) fn resolved(text: &str) -> Cow<'_, str> {
    if !text.contains('&') {
        return text.into();
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at + 1..];
        let end = rest.bytes().take(ENTITY_LETTERS).position(|byte| byte == b';');
        let name = end.and_then(|end| rest.get(..end));
        let letter = name.and_then(|name| match name.strip_prefix('#') {
            Some(number) => numbered(number).map(|letter| Cow::Owned(letter.to_string())),
            None => resolve_html5_entity(name).map(Cow::Borrowed),
        });
        match (letter, end) {
            (Some(letter), Some(end)) => {
                out.push_str(&letter);
                rest = &rest[end + 1..];
            }
            _ => out.push('&'),
        }
    }
    out.push_str(rest);
    out.into()
}

fn numbered(number: &str) -> Option<char> {
    let code = match number.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16).ok()?,
        None => number.parse().ok()?,
    };
    // Numbers of windows-1252, which old pages use for quotes and dashes.
    let byte = u8::try_from(code).ok().filter(|byte| (0x80..0xa0).contains(byte));
    match byte {
        Some(byte) => encoding_rs::WINDOWS_1252.decode_without_bom_handling(&[byte]).0.chars().next(),
        None => char::from_u32(code).filter(|&letter| letter != '\0'),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(page: &str) -> Vec<String> {
        let word = |token| match token {
            Token::Text(text) => text.to_owned(),
            Token::Open(tag) => format!("<{}", tag.name),
            Token::Close(name) => format!("</{name}"),
        };
        Tokens::new(page).map(word).collect()
    }

    #[test]
    fn tags_and_texts_are_told_apart() {
        assert_eq!(told("a<B class=x>b</b >c<br/>"), ["a", "<b", "b", "</b", "c", "<br"]);
        assert_eq!(told("1 < 2 <3 <"), ["1 ", "< 2 ", "<3 ", "<"]);
        assert_eq!(told("<!DOCTYPE html><!-- <b> --><?x?>a<!-- b"), ["a"]);
        assert_eq!(told("<a title='1 > 2' href=\"x\">t"), ["<a", "t"]);
    }

    #[test]
    fn a_text_may_begin_with_a_letter_beyond_ascii() {
        assert_eq!(told("日本<p>Über 1 €</p>é<é"), ["日本", "<p", "Über 1 €", "</p", "é", "<é"]);
    }

    #[test]
    fn scripts_and_styles_leave_no_trace() {
        assert_eq!(
            told("a<script>if (a</b) \"<p>\"</script >b<STYLE>p{}</style>c<svg/>d"),
            ["a", "b", "c", "<svg", "d"]
        );
        assert_eq!(told("a<script>never closed"), ["a"]);
    }

    #[test]
    fn attributes_are_found_in_every_way_of_writing_them() {
        let Some(Token::Open(tag)) = Tokens::new("<a HREF='x&amp;y' hidden data-b=c d = \"e f\" é=1>").next()
        else {
            panic!("a tag");
        };
        assert_eq!(tag.attribute("href").as_deref(), Some("x&y"));
        assert_eq!(tag.attribute("hidden").as_deref(), Some(""));
        assert_eq!(tag.attribute("data-b").as_deref(), Some("c"));
        assert_eq!(tag.attribute("d").as_deref(), Some("e f"));
        assert_eq!(tag.attribute("b"), None);
    }

    #[test]
    fn entities_are_resolved_where_they_are_some() {
        assert_eq!(resolved("a &amp; b &euro; &#8364; &#x20AC; &#150; &nbsp;|"), "a & b € € € – \u{a0}|");
        assert_eq!(resolved("R&D; AT&T &unknown; &#0; &#xZZ; &"), "R&D; AT&T &unknown; &#0; &#xZZ; &");
    }
}
