//! A whole page.

use super::lines::Lines;
use super::tags::{Tag, Token, Tokens, resolved};
use crate::limits::{HTML_DEPTH, MESSAGE_BYTES};
use crate::problem::Problem;

/// A row of a table: the text of each cell.
pub type Row = Vec<String>;

/// What there is to read in a page.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Page {
    /// What the tab shows.
    pub title: Option<String>,
    /// The text, with headings, bullets and links.
    pub text: String,
    /// The tables, inner ones before the ones they stand in.
    pub tables: Vec<Vec<Row>>,
    /// Whether a password can be typed in.
    pub asks_for_password: bool,
}

/// Tables within tables whose cells are kept. Layouts of old pages go deeper than their data.
const TABLE_DEPTH: usize = 8;

/// Cells of all tables of a page that are kept.
const TABLE_CELLS: usize = 200_000;

/// Words in the title of a page that asks to sign in.
const SIGN_IN: [&str; 7] = ["sign in", "sign-in", "signin", "log in", "login", "anmelden", "se connecter"];

impl Page {
    /// Reads a page.
    pub fn read(html: &str) -> Result<Self, Problem> {
        let mut reader = PageReader::default();
        for token in Tokens::new(html) {
            match token {
                Token::Text(text) => reader.text(text),
                Token::Open(tag) => reader.open(&tag),
                Token::Close(name) => reader.close(&name),
            }
            if reader.lines.len() > MESSAGE_BYTES && reader.tables.is_empty() && reader.open_tables.is_empty()
            {
                return Err(Problem::MessageTooLarge);
            }
        }
        Ok(reader.finish())
    }

    /// Whether this is a page that stands before the one that was wanted.
    pub fn is_sign_in(&self) -> bool {
        let title = self.title.as_deref().unwrap_or_default().to_lowercase();
        self.asks_for_password || SIGN_IN.iter().any(|word| title.contains(word))
    }
}

#[derive(Default)]
struct PageReader {
    lines: Lines,
    title: Option<String>,
    in_title: bool,
    /// Elements whose spaces and line breaks count.
    preformatted: usize,
    /// For each list that is open: the number of its next item; none for bullets.
    lists: Vec<Option<u32>>,
    link: Option<Link>,
    hidden: Option<Hidden>,
    open_tables: Vec<Table>,
    tables: Vec<Vec<Row>>,
    cells: usize,
    asks_for_password: bool,
}

struct Link {
    target: String,
    /// Where its text begins.
    start: usize,
}

/// An element that is not shown, and how many of its name are open within it.
struct Hidden {
    name: String,
    depth: usize,
}

#[derive(Default)]
struct Table {
    rows: Vec<Row>,
    /// Where the text of the cell at hand begins.
    cell: Option<usize>,
    /// The cell before, in the same row.
    before: Before,
}

/// What a cell follows.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Before {
    /// Nothing, or only empty cells.
    #[default]
    Nothing,
    /// A cell of one line: both stand on it.
    OneLine,
    /// A cell of several lines.
    Lines,
}

/// Elements that stand on lines of their own, and the breaks before and after them.
fn breaks(name: &str) -> usize {
    match name {
        "p" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "blockquote" | "pre" | "hr" => 2,
        "div" | "section" | "article" | "header" | "footer" | "nav" | "main" | "aside" | "center"
        | "address" | "form" | "fieldset" | "figure" | "dl" | "dt" | "dd" | "table" | "tr" | "ul" | "ol"
        | "li" | "body" => 1,
        _ => 0,
    }
}

impl PageReader {
    fn text(&mut self, text: &str) {
        let text = resolved(text);
        if self.in_title {
            let title = self.title.get_or_insert_default();
            if title.len() < 1000 {
                title.push_str(&text);
            }
        } else if self.hidden.is_some() {
        } else if self.preformatted > 0 {
            self.lines.write_as_is(&text);
        } else {
            self.lines.write(&text);
        }
    }

    fn open(&mut self, tag: &Tag<'_>) {
        let name = tag.name.as_str();
        if let Some(hidden) = &mut self.hidden {
            hidden.depth += usize::from(hidden.name == name);
            return;
        }
        if is_hidden(tag) {
            self.hidden = Some(Hidden { name: name.to_owned(), depth: 1 });
            return;
        }
        match name {
            "title" => self.in_title = true,
            "br" => self.lines.add_break(),
            "input" => {
                let kind = tag.attribute("type").unwrap_or_default();
                self.asks_for_password |= kind.eq_ignore_ascii_case("password");
            }
            "a" => self.open_link(tag),
            "td" | "th" => self.open_cell(),
            _ => self.open_block(name),
        }
    }

    fn open_block(&mut self, name: &str) {
        match breaks(name) {
            0 => {}
            breaks => self.lines.break_line(breaks),
        }
        match name {
            "pre" => self.preformatted += 1,
            "ul" | "ol" if self.lists.len() < HTML_DEPTH => self.lists.push((name == "ol").then_some(1)),
            "li" => self.open_item(),
            "tr" => {
                self.close_cell();
                if let Some(table) = self.open_tables.last_mut() {
                    table.rows.push(Row::new());
                    table.before = Before::Nothing;
                }
            }
            "table" if self.open_tables.len() < TABLE_DEPTH => self.open_tables.push(Table::default()),
            _ => {}
        }
    }

    fn open_item(&mut self) {
        let mark = match self.lists.last_mut() {
            Some(Some(number)) => {
                *number += 1;
                format!("{}. ", *number - 1)
            }
            _ => "- ".to_owned(),
        };
        self.lines.bullet(mark);
    }

    fn open_link(&mut self, tag: &Tag<'_>) {
        self.close_link();
        let target = tag.attribute("href").filter(|target| target.starts_with("http"));
        self.link = target.map(|target| Link { target: target.into_owned(), start: self.lines.len() });
    }

    /// Writes where a link leads, unless its text says it.
    fn close_link(&mut self) {
        let Some(Link { target, start }) = self.link.take() else { return };
        let text = self.lines.since(start);
        let plain = |link: &str| link.trim_end_matches('/').to_owned();
        if !text.is_empty() && plain(text) != plain(&target) {
            self.lines.write(&format!(" ({target})"));
        }
    }

    fn open_cell(&mut self) {
        self.close_cell();
        match self.open_tables.last().map_or(Before::Nothing, |table| table.before) {
            Before::Nothing => {}
            Before::OneLine => self.lines.next_cell(),
            Before::Lines => self.lines.break_line(1),
        }
        let start = self.lines.len();
        if let Some(table) = self.open_tables.last_mut() {
            table.cell = Some(start);
        }
    }

    fn close_cell(&mut self) {
        let Some(table) = self.open_tables.last_mut() else { return };
        let Some(start) = table.cell.take() else { return };
        self.lines.forget_mark();
        let text = self.lines.since(start);
        if !text.is_empty() {
            table.before = if text.contains('\n') { Before::Lines } else { Before::OneLine };
        }
        self.cells += 1;
        if self.cells <= TABLE_CELLS {
            let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
            match table.rows.last_mut() {
                Some(row) => row.push(text),
                None => table.rows.push(vec![text]),
            }
        }
    }

    fn close(&mut self, name: &str) {
        if let Some(hidden) = &mut self.hidden {
            hidden.depth -= usize::from(hidden.name == name);
            if hidden.depth == 0 {
                self.hidden = None;
            }
            return;
        }
        match name {
            "title" => self.in_title = false,
            "a" => self.close_link(),
            "td" | "th" | "tr" => self.close_cell(),
            "pre" => self.preformatted = self.preformatted.saturating_sub(1),
            "ul" | "ol" => drop(self.lists.pop()),
            "li" => self.lines.forget_mark(),
            "table" => self.close_table(),
            _ => {}
        }
        match breaks(name) {
            0 => {}
            breaks => self.lines.break_line(breaks),
        }
    }

    fn close_table(&mut self) {
        self.close_cell();
        if let Some(table) = self.open_tables.pop() {
            self.tables.push(table.rows);
        }
    }

    fn finish(mut self) -> Page {
        self.close_link();
        while !self.open_tables.is_empty() {
            self.close_table();
        }
        let title = self.title.map(|title| title.split_whitespace().collect::<Vec<_>>().join(" "));
        Page {
            title: title.filter(|title| !title.is_empty()),
            text: self.lines.finish(),
            tables: self.tables,
            asks_for_password: self.asks_for_password,
        }
    }
}

/// Whether an element is not shown. Only those that must be closed: one that need not could hide all that follows.
fn is_hidden(tag: &Tag<'_>) -> bool {
    if !matches!(tag.name.as_str(), "div" | "span" | "table" | "section" | "font" | "b") {
        return false;
    }
    let style: String = tag.attribute("style").unwrap_or_default().split_whitespace().collect();
    tag.attribute("hidden").is_some() || style.to_ascii_lowercase().contains("display:none")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(html: &str) -> String {
        Page::read(html).unwrap().text
    }

    #[test]
    fn headings_paragraphs_and_lists_keep_their_lines() {
        let html = "<html><head><title> A\n page </title></head><body><h2>Why did this\n happen?</h2>\
            <p>We took  this step.<br>Because.</p><ul><li>Root cause</li><li><p>Actions</p></li></ul>\
            <ol><li>One<li>Two</ol>The end</body></html>";
        let expected = "Why did this happen?\n\nWe took this step.\nBecause.\n\n- Root cause\n- Actions\n\n1. One\n2. Two\nThe end";
        let page = Page::read(html).unwrap();
        assert_eq!((page.text.as_str(), page.title.as_deref()), (expected, Some("A page")));
    }

    #[test]
    fn a_link_says_where_it_leads_unless_its_text_does() {
        assert_eq!(
            text("Go <a href=\"https://x.example/a?b=1&amp;c\">here</a>."),
            "Go here (https://x.example/a?b=1&c)."
        );
        assert_eq!(text("<a href='https://x.example/'>https://x.example</a>"), "https://x.example");
        assert_eq!(text("<a href='#top'>up</a> <a href=\"https://x.example\"><img></a>"), "up");
    }

    #[test]
    fn what_is_hidden_is_no_text() {
        let html = "<div style=\"DISPLAY: none\">preview <div>x</div></div><script>var a = '<p>';</script>\
            <span hidden>y</span>Hel\u{200b}lo<!-- z --><noscript>no</noscript>";
        assert_eq!(text(html), "Hello");
    }

    #[test]
    fn cells_of_a_row_stand_on_one_line() {
        let html = "<table><tr><th>ASIN</th><td> B0TEST0001 </td></tr><tr><td><p>Policy</p></td><td>x</td></tr></table>";
        assert_eq!(text(html), "ASIN\tB0TEST0001\n\nPolicy\tx");
        let page = Page::read(html).unwrap();
        assert_eq!(page.tables, [[["ASIN", "B0TEST0001"], ["Policy", "x"]]]);
    }

    #[test]
    fn tables_in_tables_are_read_each_for_itself() {
        let html = "<table><tr><td>a<table><tr><td>b<td>c</table></td><td>d</td></tr></table>";
        let tables = Page::read(html).unwrap().tables;
        assert_eq!(tables, [vec![vec!["b", "c"]], vec![vec!["a b c", "d"]]]);
    }

    #[test]
    fn preformatted_text_keeps_its_lines() {
        assert_eq!(text("<pre>a\n  b\n\nc</pre>d"), "a\n  b\n\nc\n\nd");
    }

    #[test]
    fn a_page_that_asks_to_sign_in_is_told() {
        let sign_in = |html| Page::read(html).unwrap().is_sign_in();
        assert!(sign_in("<title>Amazon Sign-In</title>"));
        assert!(sign_in("<form><input name=password type=\"password\"></form>"));
        assert!(!sign_in("<title>Performance notification</title>"));
    }

    #[test]
    fn deep_and_broken_pages_come_to_an_end() {
        let deep = "<div><table><tr><td><ul><li><a href=http://x>".repeat(20_000);
        assert!(Page::read(&deep).is_ok());
        for html in ["<", "</", "<a", "<a href=\"", "&", "</div></table></td>", "<é>"] {
            Page::read(html).unwrap();
        }
        assert_eq!(Page::read(&"word ".repeat(MESSAGE_BYTES / 4)), Err(Problem::MessageTooLarge));
    }
}
