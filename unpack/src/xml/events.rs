//! XML, one event after the other, within limits.

use std::borrow::Cow;
use std::io::{self, BufRead, Read};

use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use crate::limits::{XML_DEPTH, XML_EVENT_BYTES};
use crate::problem::Problem;
use crate::stream::Stream;

const BROKEN: Problem = Problem::Damaged("its XML breaks off or is none");

/// The events of a document in UTF-8. Empty elements come as a start and an end.
pub struct Events {
    reader: Reader<Tap>,
    buffer: Vec<u8>,
    depth: usize,
}

/// What stands in a document, as far as it matters here.
pub enum Node<'e> {
    /// An element begins.
    Open(BytesStart<'e>),
    /// The innermost element ends.
    Close,
    /// Text, or a part of one: entities split it.
    Text(Cow<'e, str>),
    /// A comment, a declaration, or an instruction.
    Remark,
    /// The document has ended, with all its elements.
    End,
}

impl Events {
    /// The events of `input`, which must be UTF-8.
    pub fn new(input: Box<dyn Stream>) -> Self {
        let mut reader = Reader::from_reader(Tap { input, buffer: Vec::new(), at: 0, ended: false, left: 0 });
        reader.config_mut().expand_empty_elements = true;
        Self { reader, buffer: Vec::new(), depth: 0 }
    }

    /// How many elements are open.
    pub fn depth(&self) -> usize {
        self.depth
    }

    /// The next event. A document type is refused: its entities could grow without end.
    pub fn next_node(&mut self) -> Result<Node<'_>, Problem> {
        self.buffer.clear();
        self.reader.get_mut().left = XML_EVENT_BYTES;
        match self.reader.read_event_into(&mut self.buffer).map_err(|error| told(&error))? {
            Event::Start(element) => {
                self.depth += 1;
                if self.depth > XML_DEPTH { Err(Problem::XmlTooLarge) } else { Ok(Node::Open(element)) }
            }
            Event::End(_) => {
                self.depth = self.depth.saturating_sub(1);
                Ok(Node::Close)
            }
            Event::Text(text) => Ok(Node::Text(text.into_inner())),
            Event::CData(text) => Ok(Node::Text(text.into_inner())),
            Event::GeneralRef(reference) => resolved(&reference).map(Node::Text),
            Event::DocType(_) => Err(Problem::XmlWithDoctype),
            Event::Eof if self.depth > 0 => Err(BROKEN),
            Event::Eof => Ok(Node::End),
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::Empty(_) => Ok(Node::Remark),
        }
    }
}

/// The letters of `&amp;` or `&#8364;`. Others would need a document type.
fn resolved(reference: &BytesRef<'_>) -> Result<Cow<'static, str>, Problem> {
    if let Some(letter) = reference.resolve_char_ref().map_err(|_| BROKEN)? {
        return Ok(letter.to_string().into());
    }
    resolve_xml_entity(reference).map(Cow::Borrowed).ok_or(BROKEN)
}

/// The value of an attribute, its entities resolved.
pub fn attribute(element: &BytesStart<'_>, name: &str) -> Result<Option<String>, Problem> {
    let Some(found) = element.try_get_attribute(name).map_err(|_| BROKEN)? else { return Ok(None) };
    let value = found.normalized_value(XmlVersion::Implicit1_0).map_err(|_| BROKEN)?;
    Ok(Some(value.into_owned()))
}

fn told(error: &quick_xml::Error) -> Problem {
    match error {
        quick_xml::Error::Io(inner) => {
            inner.get_ref().and_then(|inner| inner.downcast_ref()).cloned().unwrap_or(BROKEN)
        }
        _ => BROKEN,
    }
}

/// A stream as the parser wants it, which refuses to give too much for one event.
struct Tap {
    input: Box<dyn Stream>,
    buffer: Vec<u8>,
    at: usize,
    ended: bool,
    /// Bytes that the event at hand may still take.
    left: usize,
}

impl BufRead for Tap {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.left == 0 {
            return Err(io::Error::other(Problem::XmlTooLarge));
        }
        while self.at == self.buffer.len() && !self.ended {
            self.buffer.clear();
            self.at = 0;
            self.ended = !self.input.pull(&mut self.buffer).map_err(io::Error::other)?;
        }
        let rest = &self.buffer[self.at..];
        Ok(&rest[..rest.len().min(self.left)])
    }

    fn consume(&mut self, amount: usize) {
        self.at += amount;
        self.left -= amount;
    }
}

impl Read for Tap {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let mut rest = self.fill_buf()?;
        let length = rest.read(out)?;
        self.consume(length);
        Ok(length)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Range;
    use std::rc::Rc;

    /// `+a` for an element that begins, `-` for one that ends, and the texts.
    fn read(xml: &str) -> Result<String, Problem> {
        let mut events = Events::new(Box::new(Range::whole(Rc::new(xml.as_bytes().to_vec()))));
        let mut seen = String::new();
        loop {
            match events.next_node()? {
                Node::Open(element) => seen.extend(["+", element.local_name().as_ref()]),
                Node::Close => seen += "-",
                Node::Text(text) => seen += &text,
                Node::Remark => {}
                Node::End => return Ok(seen),
            }
        }
    }

    #[test]
    fn elements_texts_and_entities_come_in_order() {
        let xml = "<?xml version=\"1.0\"?><x:a><b/>1 &amp; 2 &#8364;<!-- no --><![CDATA[<3>]]></x:a>";
        assert_eq!(read(xml).as_deref(), Ok("+a+b-1 & 2 €<3>-"));
    }

    #[test]
    fn a_document_type_and_entities_of_its_own_are_refused() {
        let laughs = "<!DOCTYPE a [<!ENTITY b \"ha\"><!ENTITY c \"&b;&b;\">]><a>&c;</a>";
        assert_eq!(read(laughs), Err(Problem::XmlWithDoctype));
        assert_eq!(read("<a>&c;</a>"), Err(BROKEN));
    }

    #[test]
    fn what_breaks_off_is_broken() {
        for xml in ["<a>", "<a><b></a>", "<a", "<a></a></b>", "<a>&amp"] {
            assert_eq!(read(xml), Err(BROKEN), "{xml}");
        }
    }

    #[test]
    fn depth_and_length_have_limits() {
        let deep = |levels: usize| "<a>".repeat(levels) + &"</a>".repeat(levels);
        assert!(read(&deep(XML_DEPTH)).is_ok());
        assert_eq!(read(&deep(XML_DEPTH + 1)), Err(Problem::XmlTooLarge));
        let long = format!("<a>{}</a>", "x".repeat(XML_EVENT_BYTES + 1));
        assert_eq!(read(&long), Err(Problem::XmlTooLarge));
        let wide = format!("<a b=\"{}\"/>", "x".repeat(XML_EVENT_BYTES + 1));
        assert_eq!(read(&wide), Err(Problem::XmlTooLarge));
    }

    #[test]
    fn an_attribute_is_read_with_its_entities() {
        let mut events = Events::new(Box::new(Range::whole(Rc::new(b"<a b=\"1 &lt; 2\"/>".to_vec()))));
        let Ok(Node::Open(element)) = events.next_node() else { panic!("an element") };
        assert_eq!(attribute(&element, "b"), Ok(Some("1 < 2".to_owned())));
        assert_eq!(attribute(&element, "c"), Ok(None));
    }
}
