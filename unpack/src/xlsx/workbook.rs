//! A workbook: its sheets, and what they share.

use std::rc::Rc;

use super::formats::Formats;
use super::sheet::SheetStream;
use super::texts::Texts;
use crate::limits::WORKBOOK_ITEMS;
use crate::problem::Problem;
use crate::stream::Peeked;
use crate::xml::{Events, Node, Utf8, attribute};
use crate::zip::Archive;

/// What an archive is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A workbook that is read here.
    Workbook,
    /// Another document of an office; what it is.
    Other(&'static str),
    /// Files.
    Files,
}

/// Tells a workbook from an archive of files by the files it has.
pub fn kind(archive: &Archive) -> Kind {
    let has = |name: &str| archive.find(name).is_some();
    if has("xl/workbook.xml") || (has(MAIN_RELATIONS) && has("[Content_Types].xml") && !is_other(archive)) {
        return Kind::Workbook;
    }
    OTHERS.iter().find(|(name, _)| has(name)).map_or(Kind::Files, |&(_, what)| Kind::Other(what))
}

fn is_other(archive: &Archive) -> bool {
    OTHERS.iter().any(|(name, _)| archive.find(name).is_some())
}

/// Files that give other documents away.
const OTHERS: [(&str, &str); 4] = [
    ("word/document.xml", "a Word document"),
    ("ppt/presentation.xml", "a presentation"),
    ("xl/workbook.bin", "an Excel workbook in binary form"),
    ("META-INF/manifest.xml", "an OpenDocument file"),
];

const MAIN_RELATIONS: &str = "_rels/.rels";

/// A sheet as the workbook lists it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// Its name on the tab.
    pub name: String,
    /// Where it is in the archive.
    path: String,
}

/// A workbook whose list of sheets, formats and texts have been read.
pub struct Workbook {
    archive: Archive,
    sheets: Vec<Sheet>,
    hidden: usize,
    since_1904: bool,
    formats: Rc<Formats>,
    texts: Rc<Texts>,
}

/// One line of a file of relations.
struct Relation {
    id: String,
    kind: String,
    target: String,
}

impl Workbook {
    /// Reads everything but the sheets.
    pub fn open(archive: Archive) -> Result<Self, Problem> {
        let path = main_path(&archive)?;
        let relations = relations(&archive, &relations_path(&path))?;
        let of_kind = |kind: &str| {
            let found = relations.iter().find(|relation| relation.kind.ends_with(kind));
            found.map(|relation| absolute(&path, &relation.target))
        };
        let (formats, texts) = (of_kind("/styles"), of_kind("/sharedStrings"));
        let list = read_list(open(&archive, &path)?)?;
        let mut sheets = Vec::new();
        for (name, id) in list.visible {
            // Chart sheets have no cells.
            let relation = relations.iter().find(|relation| relation.id == id);
            let Some(relation) = relation.filter(|relation| relation.kind.ends_with("/worksheet")) else {
                continue;
            };
            sheets.push(Sheet { name, path: absolute(&path, &relation.target) });
        }
        let formats = match formats {
            Some(path) => Formats::read(open(&archive, &path)?)?,
            None => Formats::default(),
        };
        let texts = match texts {
            Some(path) => Texts::read(open(&archive, &path)?)?,
            None => Texts::default(),
        };
        Ok(Self {
            archive,
            sheets,
            hidden: list.hidden,
            since_1904: list.since_1904,
            formats: Rc::new(formats),
            texts: Rc::new(texts),
        })
    }

    /// The visible sheets, in the order of their tabs.
    pub fn sheets(&self) -> &[Sheet] {
        &self.sheets
    }

    /// How many sheets are hidden.
    pub fn hidden(&self) -> usize {
        self.hidden
    }

    /// The rows of `sheet` as CSV.
    pub fn open_sheet(&self, sheet: &Sheet) -> Result<SheetStream, Problem> {
        let events = open(&self.archive, &sheet.path)?;
        Ok(SheetStream::new(events, Rc::clone(&self.texts), Rc::clone(&self.formats), self.since_1904))
    }
}

/// The sheets as listed: name and relation of the visible ones, how many are hidden.
struct List {
    visible: Vec<(String, String)>,
    hidden: usize,
    since_1904: bool,
}

fn read_list(mut events: Events) -> Result<List, Problem> {
    let mut list = List { visible: Vec::new(), hidden: 0, since_1904: false };
    loop {
        match events.next_node()? {
            Node::Open(element) => match element.local_name().as_ref() {
                "workbookPr" => {
                    let date1904 = attribute(&element, "date1904")?;
                    list.since_1904 = date1904.is_some_and(|value| value == "1" || value == "true");
                }
                "sheet" => {
                    let is_visible = attribute(&element, "state")?.is_none_or(|state| state == "visible");
                    let name = attribute(&element, "name")?.unwrap_or_default();
                    let id = relation_id(&element);
                    if is_visible { list.visible.push((name, id)) } else { list.hidden += 1 }
                }
                _ => {}
            },
            Node::End => return Ok(list),
            Node::Close | Node::Text(_) | Node::Remark => {}
        }
        if list.visible.len() > WORKBOOK_ITEMS {
            return Err(Problem::SheetTooLarge);
        }
    }
}

/// `r:id`, whatever letter the document gave its name space.
fn relation_id(element: &quick_xml::events::BytesStart<'_>) -> String {
    let mut attributes = element.attributes().flatten();
    let found =
        attributes.find(|found| found.key.prefix().is_some() && found.key.local_name().as_ref() == "id");
    found.map(|found| found.value.into_owned()).unwrap_or_default()
}

fn main_path(archive: &Archive) -> Result<String, Problem> {
    if archive.find(MAIN_RELATIONS).is_some() {
        let relations = relations(archive, MAIN_RELATIONS)?;
        if let Some(main) = relations.iter().find(|relation| relation.kind.ends_with("/officeDocument")) {
            return Ok(absolute("", &main.target));
        }
    }
    Ok("xl/workbook.xml".to_owned())
}

fn relations_path(path: &str) -> String {
    let (folder, name) = path.rsplit_once('/').map_or(("", path), |(folder, name)| (folder, name));
    let slash = if folder.is_empty() { "" } else { "/" };
    format!("{folder}{slash}_rels/{name}.rels")
}

fn relations(archive: &Archive, path: &str) -> Result<Vec<Relation>, Problem> {
    let mut events = open(archive, path)?;
    let mut relations = Vec::new();
    loop {
        match events.next_node()? {
            Node::Open(element) if element.local_name().as_ref() == "Relationship" => {
                let get = |name| attribute(&element, name).map(Option::unwrap_or_default);
                relations.push(Relation { id: get("Id")?, kind: get("Type")?, target: get("Target")? });
            }
            Node::End => return Ok(relations),
            _ => {}
        }
        if relations.len() > WORKBOOK_ITEMS {
            return Err(Problem::SheetTooLarge);
        }
    }
}

/// `target` as seen from the file `from`.
fn absolute(from: &str, target: &str) -> String {
    if let Some(absolute) = target.strip_prefix('/') {
        return absolute.to_owned();
    }
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in target.split('/') {
        match part {
            "." => {}
            ".." => drop(parts.pop()),
            _ => parts.push(part),
        }
    }
    parts.join("/")
}

fn open(archive: &Archive, path: &str) -> Result<Events, Problem> {
    let entry = archive.find(path).ok_or(Problem::Damaged("a part of the workbook is missing"))?;
    let stream = Peeked::new(Box::new(archive.open_entry(entry)?))?;
    Ok(Events::new(Box::new(Utf8::new(stream))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn targets_are_found_from_where_they_stand() {
        assert_eq!(absolute("xl/workbook.xml", "worksheets/sheet1.xml"), "xl/worksheets/sheet1.xml");
        assert_eq!(absolute("xl/workbook.xml", "/xl/styles.xml"), "xl/styles.xml");
        assert_eq!(absolute("xl/workbook.xml", "../other/./a.xml"), "other/a.xml");
        assert_eq!(absolute("", "xl/workbook.xml"), "xl/workbook.xml");
        assert_eq!(relations_path("xl/workbook.xml"), "xl/_rels/workbook.xml.rels");
        assert_eq!(relations_path("workbook.xml"), "_rels/workbook.xml.rels");
    }
}
