//! One sheet on its way to CSV.

use std::borrow::Cow;
use std::rc::Rc;

use super::dates::{Shown, iso};
use super::formats::Formats;
use super::numbers::plain;
use super::texts::{Texts, push_text};
use crate::csv;
use crate::limits::{CELLS, SHEET_COLUMNS, SHEET_ROWS};
use crate::problem::Problem;
use crate::stream::{Stream, pull_by_steps};
use crate::xml::{Events, Node, attribute};

const OUT_OF_ORDER: Problem = Problem::Damaged("the cells of a sheet are out of order");

/// The rows of a sheet as CSV, each on the line of its number.
///
/// A row that the sheet leaves out becomes an empty line, so that line and row are the same as long
/// as no cell holds a line break.
pub struct SheetStream {
    events: Events,
    texts: Rc<Texts>,
    formats: Rc<Formats>,
    since_1904: bool,
    /// Rows written or begun.
    row: u32,
    /// The column after the last cell seen in this row, the first being 0.
    next_column: u32,
    /// The column of the last field written in this row.
    written: u32,
    cell: Option<Cell>,
    /// Within `v` or `t` of a cell.
    in_value: bool,
    /// Depth of an element whose texts do not count.
    passed_over: Option<usize>,
    value: String,
    cells: u64,
    error_cells: u32,
}

/// A cell that has begun.
struct Cell {
    /// How many elements are open within it, itself included.
    depth: usize,
    column: u32,
    form: Form,
    style: usize,
}

/// How the value of a cell is to be read (ECMA-376 part 1, 18.18.11).
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Number,
    Shared,
    Text,
    Boolean,
    Error,
    Day,
}

impl SheetStream {
    pub(super) fn new(events: Events, texts: Rc<Texts>, formats: Rc<Formats>, since_1904: bool) -> Self {
        Self {
            events,
            texts,
            formats,
            since_1904,
            row: 0,
            next_column: 0,
            written: 0,
            cell: None,
            in_value: false,
            passed_over: None,
            value: String::new(),
            cells: 0,
            error_cells: 0,
        }
    }

    /// Cells so far that hold an error such as `#N/A`; they are written as empty.
    pub fn error_cells(&self) -> u32 {
        self.error_cells
    }

    /// Takes in one event; false at the end.
    fn step(&mut self, out: &mut Vec<u8>) -> Result<bool, Problem> {
        match self.events.next_node()? {
            Node::Open(element) if self.passed_over.is_none() => match element.local_name().as_ref() {
                "row" => {
                    let number = attribute(&element, "r")?;
                    self.begin_row(number.as_deref(), out)?;
                }
                "c" => {
                    let place = attribute(&element, "r")?;
                    let form = form(attribute(&element, "t")?.as_deref());
                    let style = attribute(&element, "s")?.and_then(|style| style.parse().ok());
                    self.begin_cell(place.as_deref(), form, style.unwrap_or(0))?;
                }
                "v" | "t" => self.in_value = self.cell.is_some(),
                // A formula, and how a text is pronounced. Of the rest of the sheet only rows matter.
                "f" | "rPh" | "sheetViews" | "extLst" | "conditionalFormatting" | "dataValidations" => {
                    self.passed_over = Some(self.events.depth());
                }
                _ => {}
            },
            Node::Text(text) if self.in_value => push_text(&text, &mut self.value),
            Node::Open(_) | Node::Text(_) | Node::Remark => {}
            Node::Close => {
                // `v` and `t` hold nothing but text, so any end is theirs.
                self.in_value = false;
                let depth = self.events.depth();
                self.passed_over = self.passed_over.filter(|&passed_over| depth >= passed_over);
                if self.cell.as_ref().is_some_and(|cell| cell.depth > depth) {
                    self.end_cell(out)?;
                }
            }
            Node::End => {
                self.end_row(out);
                // INVARIANT: pulled again, a sheet that has ended gives nothing more.
                self.row = 0;
                return Ok(false);
            }
        }
        Ok(true)
    }

    fn begin_row(&mut self, number: Option<&str>, out: &mut Vec<u8>) -> Result<(), Problem> {
        let number = match number {
            Some(text) => text.parse().map_err(|_| OUT_OF_ORDER)?,
            None => self.row + 1,
        };
        if number <= self.row || number > SHEET_ROWS {
            return Err(OUT_OF_ORDER);
        }
        while self.row < number {
            self.end_row(out);
            self.row += 1;
        }
        self.next_column = 0;
        self.written = 0;
        Ok(())
    }

    fn end_row(&self, out: &mut Vec<u8>) {
        if self.row > 0 {
            csv::end_row(out);
        }
    }

    fn begin_cell(&mut self, place: Option<&str>, form: Form, style: usize) -> Result<(), Problem> {
        let column = match place {
            Some(place) => column(place).ok_or(OUT_OF_ORDER)?,
            None => self.next_column,
        };
        if self.row == 0 || self.cell.is_some() || column < self.next_column || column >= SHEET_COLUMNS {
            return Err(OUT_OF_ORDER);
        }
        self.next_column = column + 1;
        self.value.clear();
        self.cell = Some(Cell { depth: self.events.depth(), column, form, style });
        Ok(())
    }

    fn end_cell(&mut self, out: &mut Vec<u8>) -> Result<(), Problem> {
        let Some(cell) = self.cell.take() else { return Ok(()) };
        if cell.form == Form::Error {
            self.error_cells += 1;
            return Ok(());
        }
        let value = self.value.trim_ascii();
        let field: Cow<'_, str> = match cell.form {
            Form::Shared => {
                unescaped(value.parse().ok().and_then(|index| self.texts.get(index)).unwrap_or(""))
            }
            Form::Text => unescaped(&self.value),
            Form::Boolean if value == "1" => "TRUE".into(),
            Form::Boolean if value == "0" => "FALSE".into(),
            Form::Boolean | Form::Day | Form::Error => value.into(),
            Form::Number => number(value, self.formats.shown(cell.style), self.since_1904).into(),
        };
        if field.is_empty() {
            return Ok(());
        }
        let commas = cell.column - self.written;
        self.cells += u64::from(commas) + 1;
        if self.cells > CELLS {
            return Err(Problem::SheetTooLarge);
        }
        csv::push_commas(commas as usize, out);
        csv::push_field(&field, out);
        self.written = cell.column;
        Ok(())
    }
}

impl Stream for SheetStream {
    fn pull(&mut self, out: &mut Vec<u8>) -> Result<bool, Problem> {
        pull_by_steps(out, |out| self.step(out))
    }
}

fn form(word: Option<&str>) -> Form {
    match word {
        Some("s") => Form::Shared,
        Some("str" | "inlineStr") => Form::Text,
        Some("b") => Form::Boolean,
        Some("e") => Form::Error,
        Some("d") => Form::Day,
        _ => Form::Number,
    }
}

/// The column of a place such as `AB12`, the first being 0.
fn column(place: &str) -> Option<u32> {
    let letters = place.bytes().take_while(u8::is_ascii_alphabetic);
    let number =
        letters.take(4).fold(0, |sum, letter| sum * 26 + u32::from(letter.to_ascii_uppercase() - b'A') + 1);
    number.checked_sub(1)
}

fn number(value: &str, shown: Shown, since_1904: bool) -> String {
    let moment = match shown {
        Shown::Number => None,
        _ => value.parse().ok().and_then(|serial| iso(serial, shown, since_1904)),
    };
    moment.unwrap_or_else(|| plain(value))
}

/// A text that a program wrote as a JSON string, quotes and backslashes included, as it was meant.
///
/// Only where it is certain: in quotes from end to end, with a backslash, and a right JSON string.
fn unescaped(text: &str) -> Cow<'_, str> {
    let inner = text.strip_prefix('"').and_then(|text| text.strip_suffix('"'));
    match inner.filter(|inner| inner.contains('\\')).and_then(json_string) {
        Some(meant) => meant.into(),
        None => text.into(),
    }
}

/// What stands between the quotes of a JSON string (RFC 8259, section 7).
fn json_string(inner: &str) -> Option<String> {
    let mut meant = String::with_capacity(inner.len());
    let mut rest = inner;
    while let Some(at) = rest.find(['\\', '"']) {
        meant.push_str(&rest[..at]);
        let escape = rest[at..].strip_prefix('\\')?;
        let letter = escape.chars().next()?;
        rest = &escape[letter.len_utf8()..];
        match letter {
            '"' | '\\' | '/' => meant.push(letter),
            'n' => meant.push('\n'),
            'r' => meant.push('\r'),
            't' => meant.push('\t'),
            'b' => meant.push('\u{8}'),
            'f' => meant.push('\u{c}'),
            // Pairs for letters beyond U+FFFF do not occur in the files that are known.
            'u' => {
                let code = rest.get(..4)?;
                meant.push(u32::from_str_radix(code, 16).ok().and_then(char::from_u32)?);
                rest = &rest[4..];
            }
            // Python writes letters of Latin-1 so.
            'x' => {
                let code = rest.get(..2)?;
                meant.push(u32::from_str_radix(code, 16).ok().and_then(char::from_u32)?);
                rest = &rest[2..];
            }
            _ => return None,
        }
    }
    meant.push_str(rest);
    Some(meant)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Range;
    use crate::stream::gather;

    fn events(xml: &str) -> Events {
        Events::new(Box::new(Range::whole(Rc::new(xml.as_bytes().to_vec()))))
    }

    const TEXTS: &str =
        "<sst><si><t>sku</t></si><si><t>a,b</t></si><si><t>\"6\\\" x 8.5\\\"\"</t></si></sst>";
    const FORMATS: &str = "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy-mm-dd\"/></numFmts>\
        <cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>\
        <cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/><xf numFmtId=\"22\"/></cellXfs></styleSheet>";

    fn sheet(rows: &str) -> SheetStream {
        let texts = Texts::read(events(TEXTS)).unwrap();
        let formats = Formats::read(events(FORMATS)).unwrap();
        let xml = format!("<worksheet><sheetData>{rows}</sheetData></worksheet>");
        SheetStream::new(events(&xml), Rc::new(texts), Rc::new(formats), false)
    }

    fn read(rows: &str) -> Result<String, Problem> {
        let text = gather(sheet(rows), 1 << 24, &Problem::SheetTooLarge)?;
        Ok(String::from_utf8(text).unwrap())
    }

    #[test]
    fn cells_of_every_form_are_written() {
        let row = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c>\
            <c r=\"C1\" t=\"inlineStr\"><is><r><t>in</t></r><r><t>line</t></r></is></c>\
            <c r=\"D1\" t=\"str\"><f>A1&amp;\"x\"</f><v>skux</v></c><c r=\"E1\" t=\"b\"><v>1</v></c>\
            <c r=\"F1\"><v>19.989999999999998</v></c><c r=\"G1\" s=\"1\"><v>46252</v></c>\
            <c r=\"H1\" s=\"2\"><v>46252.5</v></c><c r=\"I1\" t=\"d\"><v>2026-08-18T00:00:00</v></c></row>";
        let line =
            "sku,\"a,b\",inline,skux,TRUE,19.99,2026-08-18,2026-08-18T12:00:00,2026-08-18T00:00:00\r\n";
        assert_eq!(read(row).as_deref(), Ok(line));
    }

    #[test]
    fn a_row_stands_on_the_line_of_its_number_and_a_cell_in_its_column() {
        let rows = "<row r=\"2\"><c r=\"C2\"><v>1</v></c><c r=\"AB2\"><v>2</v></c></row>\
            <row r=\"4\"><c><v>3</v></c><c><v>4</v></c></row><row/>";
        let expected = format!("\r\n,,1{}2\r\n\r\n3,4\r\n\r\n", ",".repeat(25));
        assert_eq!(read(rows).as_deref(), Ok(expected.as_str()));
    }

    #[test]
    fn cells_with_errors_are_empty_and_counted() {
        let rows = "<row r=\"1\"><c r=\"A1\" t=\"e\"><v>#N/A</v></c><c r=\"B1\"><v>1</v></c></row>";
        let mut sheet = sheet(rows);
        let mut out = Vec::new();
        while sheet.pull(&mut out).unwrap() {}
        assert_eq!((out.as_slice(), sheet.error_cells()), (&b",1\r\n"[..], 1));
    }

    #[test]
    fn a_text_that_was_written_as_json_is_read_as_meant() {
        assert_eq!(read("<row><c t=\"s\"><v>2</v></c></row>").as_deref(), Ok("\"6\"\" x 8.5\"\"\"\r\n"));
        for (text, meant) in [
            (r#""6\" x 8.5\"""#, "6\" x 8.5\""),
            (r#""D\xe9cor""#, "Décor"),
            (r#""caf\u00e9""#, "café"),
            (r#""Blue mug""#, r#""Blue mug""#),
            (r"C:\new", r"C:\new"),
            (r#""\d""#, r#""\d""#),
            (r#""a\""#, r#""a\""#),
            (r#"""#, r#"""#),
        ] {
            assert_eq!(unescaped(text), meant, "{text}");
        }
    }

    #[test]
    fn cells_out_of_order_are_damage() {
        for rows in [
            "<row r=\"2\"/><row r=\"1\"/>",
            "<row r=\"1\"><c r=\"B1\"/><c r=\"A1\"/></row>",
            "<row r=\"1048577\"/>",
            "<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>",
            "<row r=\"x\"/>",
            "<c r=\"A1\"><v>1</v></c>",
        ] {
            assert_eq!(read(rows), Err(OUT_OF_ORDER), "{rows}");
        }
        assert!(read("<row r=\"1048576\"><c r=\"XFD1\"><v>1</v></c></row>").is_ok());
    }

    #[test]
    fn a_text_that_is_not_there_is_an_empty_cell() {
        assert_eq!(
            read("<row><c t=\"s\"><v>99</v></c><c t=\"s\"><v>0</v></c></row>").as_deref(),
            Ok(",sku\r\n")
        );
    }
}
