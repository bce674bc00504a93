//! An XML export on its way to a table, one record at a time.

use super::events::{Events, Node, attribute};
use crate::csv;
use crate::limits::XML_RECORD_BYTES;
use crate::problem::Problem;
use crate::stream::{Stream, pull_by_steps};

/// How an export becomes a table.
#[derive(Debug, PartialEq, Eq)]
pub struct Shape {
    /// The element that every record has right inside it, and nothing else has.
    pub key: &'static str,
    /// The element that a record may have several of. Each gives a row.
    pub item: &'static str,
    /// The columns of the table.
    pub columns: &'static [Column],
}

/// A column of the table.
#[derive(Debug, PartialEq, Eq)]
pub struct Column {
    /// Its header in the flat file.
    pub header: &'static str,
    /// Where its values stand.
    pub value: Value,
}

/// Where a value stands in a record.
#[derive(Debug, PartialEq, Eq)]
pub enum Value {
    /// The text of the element on that path.
    Text(&'static str),
    /// The `Amount` of the `Component` that has this `Type`.
    Amount(&'static str),
    /// The attribute `currency` of any amount.
    Currency,
}

/// The rows of an export as CSV.
pub struct TableStream {
    events: Events,
    shape: &'static Shape,
    started: bool,
    /// Names of the open elements, with slashes between.
    path: String,
    frames: Vec<Frame>,
    /// What the record at hand holds, and what stood before it.
    fields: Vec<Field>,
    bytes: usize,
    /// Text of the innermost element.
    text: String,
}

/// An open element.
struct Frame {
    /// Bytes of the path before it.
    path: usize,
    /// Fields before it.
    fields: usize,
    is_record: bool,
    has_children: bool,
    currency: Option<String>,
}

/// A filled element, or the beginning of an item where it is empty.
struct Field {
    path: String,
    value: String,
    currency: Option<String>,
}

impl TableStream {
    /// The rows of the document in `input`, which must be UTF-8.
    pub fn new(input: Box<dyn Stream>, shape: &'static Shape) -> Self {
        Self {
            events: Events::new(input),
            shape,
            started: false,
            path: String::new(),
            frames: Vec::new(),
            fields: Vec::new(),
            bytes: 0,
            text: String::new(),
        }
    }

    /// Takes in one event; false at the end.
    fn step(&mut self, out: &mut Vec<u8>) -> Result<bool, Problem> {
        match self.events.next_node()? {
            Node::Open(element) => {
                let name = element.local_name().as_ref().to_owned();
                let currency = attribute(&element, "currency")?;
                self.open(&name, currency)?;
            }
            Node::Text(text) => {
                self.bytes += text.len();
                self.text.push_str(&text);
            }
            Node::Close => self.close(out)?,
            Node::Remark => {}
            Node::End => return Ok(false),
        }
        if self.bytes > XML_RECORD_BYTES { Err(Problem::XmlTooLarge) } else { Ok(true) }
    }

    fn open(&mut self, name: &str, currency: Option<String>) -> Result<(), Problem> {
        if let Some(parent) = self.frames.last_mut() {
            parent.has_children = true;
            parent.is_record |= name == self.shape.key;
        }
        self.frames.push(Frame {
            path: self.path.len(),
            fields: self.fields.len(),
            is_record: false,
            has_children: false,
            currency,
        });
        if self.frames.len() > 1 {
            self.path.push('/');
        }
        self.path.push_str(name);
        self.text.clear();
        if name == self.shape.item {
            self.field(String::new(), None)?;
        }
        Ok(())
    }

    fn field(&mut self, value: String, currency: Option<String>) -> Result<(), Problem> {
        self.bytes += self.path.len() + value.len();
        self.fields.push(Field { path: self.path.clone(), value, currency });
        if self.bytes > XML_RECORD_BYTES { Err(Problem::XmlTooLarge) } else { Ok(()) }
    }

    fn close(&mut self, out: &mut Vec<u8>) -> Result<(), Problem> {
        let Some(frame) = self.frames.pop() else { return Ok(()) };
        if frame.is_record {
            self.write(&frame, out);
            self.fields.truncate(frame.fields);
            self.bytes = self.fields.iter().map(|field| field.path.len() + field.value.len()).sum();
        } else if !frame.has_children {
            let text = self.text.trim().to_owned();
            if !text.is_empty() {
                self.field(text, frame.currency)?;
            }
        }
        self.text.clear();
        self.path.truncate(frame.path);
        Ok(())
    }

    /// Writes the rows of the record that ends, one for each item and one if there is none.
    fn write(&self, frame: &Frame, out: &mut Vec<u8>) {
        let fields = &self.fields[frame.fields..];
        let within = |field: &Field| -> String {
            field.path.get(self.path.len() + 1..).unwrap_or_default().to_owned()
        };
        let starts: Vec<usize> = (0..fields.len())
            .filter(|&at| fields[at].value.is_empty() && within(&fields[at]) == self.shape.item)
            .collect();
        let is_of_item = |field: &Field| {
            within(field)
                .strip_prefix(self.shape.item)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        let shared: Vec<&Field> = fields.iter().filter(|field| !is_of_item(field)).collect();
        let ends = starts.iter().skip(1).copied().chain([fields.len()]);
        let items = starts.iter().copied().zip(ends).map(|(start, end)| {
            fields[start..end].iter().filter(|field| is_of_item(field)).collect::<Vec<_>>()
        });
        let items: Vec<Vec<&Field>> = if starts.is_empty() { vec![Vec::new()] } else { items.collect() };
        for item in items {
            let all: Vec<(String, &Field)> =
                item.iter().chain(&shared).map(|field| (within(field), *field)).collect();
            csv::push_row(self.shape.columns.iter().map(|column| value(&column.value, &all)), out);
        }
    }
}

/// The value of a column among the fields of a row.
fn value<'f>(wanted: &Value, fields: &[(String, &'f Field)]) -> &'f str {
    let found = match wanted {
        Value::Text(path) => {
            fields.iter().find(|(within, _)| within == path).map(|(_, field)| field.value.as_str())
        }
        Value::Currency => fields.iter().find_map(|(_, field)| field.currency.as_deref()),
        Value::Amount(kind) => {
            let kind_at = fields
                .iter()
                .position(|(within, field)| within.ends_with("/Component/Type") && field.value == *kind);
            let after = kind_at.map(|at| &fields[at + 1..]).unwrap_or_default();
            let amount = after.iter().take_while(|(within, _)| !within.ends_with("/Component/Type"));
            amount
                .into_iter()
                .find(|(within, _)| within.ends_with("/Component/Amount"))
                .map(|(_, field)| field.value.as_str())
        }
    };
    found.unwrap_or_default()
}

impl Stream for TableStream {
    fn pull(&mut self, out: &mut Vec<u8>) -> Result<bool, Problem> {
        if !self.started {
            self.started = true;
            csv::push_row(self.shape.columns.iter().map(|column| column.header), out);
        }
        pull_by_steps(out, |out| self.step(out))
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::source::Range;
    use crate::stream::gather;
    use std::rc::Rc;

    pub(in super::super) fn read(xml: &str, shape: &'static Shape) -> Result<String, Problem> {
        let input = Box::new(Range::whole(Rc::new(xml.as_bytes().to_vec())));
        let csv = gather(TableStream::new(input, shape), 1 << 24, &Problem::XmlTooLarge)?;
        Ok(String::from_utf8(csv).unwrap())
    }

    const SHAPE: Shape = Shape {
        key: "id",
        item: "line",
        columns: &[
            Column { header: "id", value: Value::Text("id") },
            Column { header: "sku", value: Value::Text("line/sku") },
        ],
    };

    #[test]
    fn a_record_is_what_holds_the_key() {
        let xml =
            "<all><x>1</x><one><id>a</id><line><sku>1</sku></line><line/></one><two><id>b</id></two></all>";
        assert_eq!(read(xml, &SHAPE).as_deref(), Ok("id,sku\r\na,1\r\na,\r\nb,\r\n"));
    }

    #[test]
    fn a_million_records_are_held_one_at_a_time() {
        let xml = format!("<all>{}</all>", "<one><id>a</id><line><sku>1</sku></line></one>".repeat(50_000));
        assert_eq!(read(&xml, &SHAPE).unwrap().lines().count(), 50_001);
    }

    #[test]
    fn a_record_without_end_is_refused() {
        let xml = format!("<all><one><id>a</id>{}</one></all>", "<line><sku>1</sku></line>".repeat(100_000));
        assert_eq!(read(&xml, &SHAPE), Err(Problem::XmlTooLarge));
        let xml = format!("<all>{}</all>", "<x>0123456789</x>".repeat(100_000));
        assert_eq!(read(&xml, &SHAPE), Err(Problem::XmlTooLarge));
    }
}
