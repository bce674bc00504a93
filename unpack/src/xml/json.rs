//! XML without rows as JSON: an element becomes a member, one that repeats an array.

use super::events::{Events, Node};
use crate::limits::XML_JSON_BYTES;
use crate::problem::Problem;
use crate::stream::Stream;

/// What an element holds.
#[derive(Debug, Default)]
struct Element {
    text: String,
    /// Inner elements by name, in the order they first occur, each with all of that name.
    members: Vec<(String, Vec<Element>)>,
}

/// The document in `input`, which must be UTF-8, as a JSON object with its outermost element.
pub fn to_json(input: Box<dyn Stream>) -> Result<Vec<u8>, Problem> {
    let mut events = Events::new(input);
    let mut open = vec![(String::new(), Element::default())];
    let mut bytes = 0;
    loop {
        match events.next_node()? {
            Node::Open(element) => {
                let name = element.local_name().as_ref().to_owned();
                // An element takes more room than its name.
                bytes += name.len() + 64;
                open.push((name, Element::default()));
            }
            Node::Text(text) => {
                bytes += text.len();
                if let Some((_, element)) = open.last_mut() {
                    element.text.push_str(&text);
                }
            }
            Node::Close => {
                if let Some((name, element)) = open.pop()
                    && let Some((_, parent)) = open.last_mut()
                {
                    parent.add(name, element)?;
                }
            }
            Node::Remark => {}
            Node::End => break,
        }
        if bytes > XML_JSON_BYTES {
            return Err(Problem::XmlTooLarge);
        }
    }
    let mut json = Vec::new();
    if let Some((_, document)) = open.pop() {
        document.write(&mut json);
    }
    Ok(json)
}

/// Different names of inner elements of one element. Real ones have a few dozen.
const NAMES: usize = 1000;

impl Element {
    fn add(&mut self, name: String, element: Self) -> Result<(), Problem> {
        match self.members.iter().position(|(known, _)| *known == name) {
            Some(known) => self.members[known].1.push(element),
            None if self.members.len() < NAMES => self.members.push((name, vec![element])),
            None => return Err(Problem::XmlTooLarge),
        }
        Ok(())
    }

    fn write(&self, out: &mut Vec<u8>) {
        if self.members.is_empty() {
            return write_text(self.text.trim(), out);
        }
        out.push(b'{');
        for (index, (name, elements)) in self.members.iter().enumerate() {
            if index > 0 {
                out.push(b',');
            }
            write_string(name, out);
            out.push(b':');
            match elements.as_slice() {
                [one] => one.write(out),
                many => write_array(many, out),
            }
        }
        out.push(b'}');
    }
}

fn write_array(elements: &[Element], out: &mut Vec<u8>) {
    out.push(b'[');
    for (index, element) in elements.iter().enumerate() {
        if index > 0 {
            out.push(b',');
        }
        element.write(out);
    }
    out.push(b']');
}

/// A number as it stands, an empty text as null, any other text as a string.
fn write_text(text: &str, out: &mut Vec<u8>) {
    if text.is_empty() {
        out.extend_from_slice(b"null");
    } else if is_number(text) {
        out.extend_from_slice(text.as_bytes());
    } else {
        write_string(text, out);
    }
}

/// Whether a text is a JSON number (RFC 8259, section 6) without an exponent.
fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, part) = digits.split_once('.').unwrap_or((digits, "0"));
    let all_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    all_digits(whole) && all_digits(part) && (whole == "0" || !whole.starts_with('0')) && text.len() <= 15
}

fn write_string(text: &str, out: &mut Vec<u8>) {
    out.push(b'"');
    for byte in text.bytes() {
        match byte {
            b'"' | b'\\' => out.extend([b'\\', byte]),
            0..=0x1f => out.extend(format!("\\u{byte:04x}").bytes()),
            _ => out.push(byte),
        }
    }
    out.push(b'"');
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Range;
    use std::rc::Rc;

    fn read(xml: &str) -> Result<String, Problem> {
        let json = to_json(Box::new(Range::whole(Rc::new(xml.as_bytes().to_vec()))))?;
        Ok(String::from_utf8(json).unwrap())
    }

    #[test]
    fn elements_become_members_and_repeated_ones_arrays() {
        let xml = "<report><orderDefectRate><orderCount>120</orderCount><rate>0.021</rate><status>GOOD</status>\
            </orderDefectRate><timeFrame>a \"b\"\n</timeFrame><timeFrame/></report>";
        let json = r#"{"report":{"orderDefectRate":{"orderCount":120,"rate":0.021,"status":"GOOD"},"timeFrame":["a \"b\"",null]}}"#;
        assert_eq!(read(xml).as_deref(), Ok(json));
    }

    #[test]
    fn only_a_number_is_written_as_one() {
        for text in ["007", "1.", ".5", "1e5", "-", "12345678901234567890", "1,5"] {
            assert!(!is_number(text), "{text}");
        }
        for text in ["0", "-3.25", "120", "0.5"] {
            assert!(is_number(text), "{text}");
        }
    }

    #[test]
    fn a_document_beyond_the_limit_is_refused() {
        let xml = format!("<a>{}</a>", "<b>x</b>".repeat(XML_JSON_BYTES / 64));
        assert_eq!(read(&xml), Err(Problem::XmlTooLarge));
    }
}
