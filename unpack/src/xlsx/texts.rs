//! The texts that the sheets of a workbook share.

use crate::limits::SHARED_TEXT_BYTES;
use crate::problem::Problem;
use crate::xml::{Events, Node};

/// All of them, one after the other in one buffer.
#[derive(Debug, Default)]
pub(super) struct Texts {
    bytes: String,
    /// Where each text ends.
    ends: Vec<u32>,
}

impl Texts {
    /// Reads `sharedStrings.xml`.
    pub(super) fn read(mut events: Events) -> Result<Self, Problem> {
        let mut texts = Self::default();
        let (mut in_text, mut phonetic) = (false, None);
        loop {
            match events.next_node()? {
                Node::Open(element) => match element.local_name().as_ref() {
                    "t" if phonetic.is_none() => in_text = true,
                    // How a Japanese text is pronounced is no part of it.
                    "rPh" => phonetic = phonetic.or(Some(events.depth())),
                    // An item ends where the next begins, so that every item has an end.
                    "si" => texts.begin()?,
                    _ => {}
                },
                Node::Text(text) if in_text => {
                    if texts.bytes.len() + text.len() > SHARED_TEXT_BYTES {
                        return Err(Problem::SheetTooLarge);
                    }
                    push_text(&text, &mut texts.bytes);
                }
                Node::Close => {
                    in_text = false;
                    phonetic = phonetic.filter(|&depth| events.depth() >= depth);
                }
                Node::Text(_) | Node::Remark => {}
                Node::End => break,
            }
        }
        texts.close();
        Ok(texts)
    }

    fn begin(&mut self) -> Result<(), Problem> {
        self.close();
        self.ends.push(0);
        // Empty items take memory as well.
        if self.ends.len() > SHARED_TEXT_BYTES / 16 { Err(Problem::SheetTooLarge) } else { Ok(()) }
    }

    fn close(&mut self) {
        if let Some(last) = self.ends.last_mut() {
            *last = u32::try_from(self.bytes.len()).unwrap_or(u32::MAX);
        }
    }

    /// The text of that number.
    pub(super) fn get(&self, index: usize) -> Option<&str> {
        let end = *self.ends.get(index)?;
        let start = index.checked_sub(1).map_or(0, |before| self.ends[before]);
        self.bytes.get(start as usize..end as usize)
    }
}

/// Appends a piece of text. `_x000D_` and its like are how a workbook writes control letters.
pub(super) fn push_text(mut text: &str, out: &mut String) {
    while let Some(at) = text.find("_x") {
        out.push_str(&text[..at]);
        let code = text.get(at + 2..at + 7).filter(|code| code.ends_with('_'));
        let letter = code.and_then(|code| u32::from_str_radix(&code[..4], 16).ok()).and_then(char::from_u32);
        if let Some(letter) = letter {
            out.push(letter);
            text = &text[at + 7..];
        } else {
            out.push_str("_x");
            text = &text[at + 2..];
        }
    }
    out.push_str(text);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Range;
    use std::rc::Rc;

    fn read(xml: &str) -> Texts {
        Texts::read(Events::new(Box::new(Range::whole(Rc::new(xml.as_bytes().to_vec()))))).unwrap()
    }

    #[test]
    fn plain_rich_and_empty_texts_are_told_apart() {
        let texts = read(
            "<sst><si><t>MUG-1</t></si><si/><si><r><t>two </t></r><r><t>runs</t></r></si>\
             <si><t>東京</t><rPh sb=\"0\" eb=\"2\"><t>トウキョウ</t></rPh><phoneticPr/></si></sst>",
        );
        let all: Vec<_> = (0..5).map(|index| texts.get(index)).collect();
        assert_eq!(all, [Some("MUG-1"), Some(""), Some("two runs"), Some("東京"), None]);
    }

    #[test]
    fn escaped_control_letters_are_read() {
        let mut out = String::new();
        push_text("a_x000D_b _xyz_ _x00 _x005F_x000D_", &mut out);
        assert_eq!(out, "a\rb _xyz_ _x00 _x000D_");
    }
}
