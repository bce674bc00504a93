//! One part after the other, whatever they are wrapped in.

use std::rc::Rc;

use crate::budget::Budget;
use crate::compound;
use crate::feedback;
use crate::gzip::Gunzip;
use crate::html::Page;
use crate::limits::{CONTAINER_BYTES, HELD_BYTES, NESTING, PIECE};
use crate::mail;
use crate::part::{Content, Message, Note, Part, within};
use crate::problem::Problem;
use crate::sniff::{Form, sniff};
use crate::source::{Metered, Range, Source};
use crate::stream::{Peeked, Stream, gather};
use crate::xlsx::{self, SheetStream, Workbook};
use crate::xml::{Export, TableStream, Utf8, encoding_of, recognise, to_json};
use crate::zip::Archive;

/// Takes one file apart.
///
/// [`Unpacker::next_part`] gives the parts; the bytes of a table or a JSON are pulled before the next.
/// INVARIANT: after a problem that ends all, every call gives it again.
pub struct Unpacker {
    file: Option<Thing>,
    source: Rc<dyn Source>,
    budget: Rc<Budget>,
    /// The containers that are open, the innermost last.
    levels: Vec<Level>,
    current: Option<Bytes>,
    /// The beginning of a plain text at hand, and whether it is all of it.
    plain: Option<(Vec<u8>, bool)>,
    notes: Vec<Note>,
    pending: Vec<u8>,
    at: usize,
    ended: Option<Problem>,
}

/// Something of a name, not yet looked at.
struct Thing {
    name: String,
    bytes: Box<dyn Stream>,
    /// The same bytes, where they can be read from any place.
    source: Option<Rc<dyn Source>>,
    /// How many containers it is in.
    depth: usize,
}

/// A container that is open, and the number of its next part.
enum Level {
    Archive { name: String, archive: Rc<Archive>, next: usize, depth: usize },
    Workbook { name: String, workbook: Rc<Workbook>, next: usize, filled: bool },
}

/// The bytes of the part at hand.
enum Bytes {
    Stream(Box<dyn Stream>),
    Sheet { sheet: Box<SheetStream>, begun: Vec<u8>, hidden: u32 },
}

impl Unpacker {
    /// Opens the file `name`. The name decides nothing.
    pub fn open(name: &str, source: Rc<dyn Source>) -> Result<Self, Problem> {
        if source.size() > CONTAINER_BYTES {
            return Err(Problem::FileTooLarge);
        }
        let budget = Rc::new(Budget::default());
        let metered: Rc<dyn Source> = Rc::new(Metered::new(source, Rc::clone(&budget)));
        let file = Thing {
            name: name.to_owned(),
            bytes: Box::new(Range::whole(Rc::clone(&metered))),
            source: Some(Rc::clone(&metered)),
            depth: 0,
        };
        Ok(Self {
            file: Some(file),
            source: metered,
            budget,
            levels: Vec::new(),
            current: None,
            plain: None,
            notes: Vec::new(),
            pending: Vec::new(),
            at: 0,
            ended: None,
        })
    }

    /// Bytes of the file read so far, for a progress bar. Never more than it has.
    pub fn position(&self) -> u64 {
        self.budget.read().min(self.source.size())
    }

    /// What is worth saying about the part whose bytes were pulled to their end.
    pub fn notes(&self) -> &[Note] {
        &self.notes
    }

    /// The next part; none when there are no more. What is left of the last one is passed over.
    pub fn next_part(&mut self) -> Result<Option<Part>, Problem> {
        self.guard(|unpacker| {
            unpacker.forget_part();
            loop {
                if let Some(thing) = unpacker.file.take()
                    && let Some(part) = unpacker.look_at(thing)?
                {
                    return Ok(Some(part));
                }
                let Some(level) = unpacker.levels.pop() else { return Ok(None) };
                if let Some(part) = unpacker.advance(level)? {
                    return Ok(Some(part));
                }
            }
        })
    }

    /// The plain text at hand as a message. It takes the engine to know that its lines are no rows.
    pub fn as_message(&self) -> Result<Message, Problem> {
        match &self.plain {
            Some((text, true)) => {
                let (text, _, _) = encoding_of(text).decode(text);
                Ok(Message { text: text.into_owned(), ..Message::default() })
            }
            Some((_, false)) => Err(Problem::MessageTooLarge),
            None => Err(Problem::MessageEmpty),
        }
    }

    /// The next bytes of the part at hand, at most [`PIECE`]; none at its end.
    ///
    /// A piece may be empty though more follow, so that long work can be interrupted.
    pub fn pull(&mut self) -> Result<Option<&[u8]>, Problem> {
        if self.at == self.pending.len() {
            self.pending.clear();
            self.at = 0;
            let more = self.guard(Self::fill)?;
            if !more && self.pending.is_empty() {
                return Ok(None);
            }
        }
        let end = self.pending.len().min(self.at + PIECE);
        let piece = self.at..end;
        self.at = end;
        Ok(Some(&self.pending[piece]))
    }

    /// Does `work`; what ends all is kept and given again.
    fn guard<T>(&mut self, work: impl FnOnce(&mut Self) -> Result<T, Problem>) -> Result<T, Problem> {
        if let Some(problem) = &self.ended {
            return Err(problem.clone());
        }
        let result = work(self);
        if let Err(problem) = &result {
            self.forget_part();
            if problem.ends_all() {
                self.ended = Some(problem.clone());
            }
        }
        result
    }

    fn forget_part(&mut self) {
        self.current = None;
        self.plain = None;
        self.notes.clear();
        self.pending.clear();
        self.at = 0;
    }

    /// Pulls into `pending`; false at the end of the part.
    fn fill(&mut self) -> Result<bool, Problem> {
        match &mut self.current {
            None => Ok(false),
            Some(Bytes::Stream(stream)) => {
                let more = stream.pull(&mut self.pending)?;
                if !more {
                    self.current = None;
                }
                Ok(more)
            }
            Some(Bytes::Sheet { sheet, begun, hidden }) => {
                self.pending.append(begun);
                let more = sheet.pull(&mut self.pending)?;
                if !more {
                    let (errors, hidden) = (sheet.error_cells(), *hidden);
                    self.notes.extend((errors > 0).then_some(Note::ErrorCells(errors)));
                    self.notes.extend((hidden > 0).then_some(Note::HiddenSheets(hidden)));
                    self.current = None;
                }
                Ok(more)
            }
        }
    }

    /// The next part of an open container, which goes back among the levels if it may have more.
    fn advance(&mut self, level: Level) -> Result<Option<Part>, Problem> {
        match level {
            Level::Archive { name, archive, next, depth } => {
                let Some(entry) = archive.files().nth(next).cloned() else { return Ok(None) };
                let part_name = within(&name, &entry.name);
                let opened = archive.open_entry(&entry);
                self.levels.push(Level::Archive { name, archive, next: next + 1, depth });
                match opened {
                    Ok(stream) => {
                        let bytes = Box::new(stream);
                        self.look_at(Thing { name: part_name, bytes, source: None, depth: depth + 1 })
                    }
                    Err(problem) => refused(part_name, problem),
                }
            }
            Level::Workbook { name, workbook, next, filled } => {
                let Some(sheet) = workbook.sheets().get(next) else {
                    return if filled { Ok(None) } else { refused(name, Problem::NoFilledSheet) };
                };
                let part_name = within(&name, &sheet.name);
                let opened = workbook.open_sheet(sheet).and_then(begin);
                let hidden = u32::try_from(workbook.hidden()).unwrap_or(u32::MAX);
                let is_filled = !matches!(opened, Ok(None));
                self.levels.push(Level::Workbook {
                    name,
                    workbook,
                    next: next + 1,
                    filled: filled || is_filled,
                });
                match opened {
                    Ok(None) => Ok(None),
                    Ok(Some((sheet, begun))) => {
                        self.current = Some(Bytes::Sheet { sheet: Box::new(sheet), begun, hidden });
                        Ok(Some(Part { name: part_name, content: Content::Table }))
                    }
                    Err(problem) => refused(part_name, problem),
                }
            }
        }
    }

    /// Says what something is: a part, or a container that is opened and gives parts later.
    fn look_at(&mut self, thing: Thing) -> Result<Option<Part>, Problem> {
        let name = thing.name.clone();
        match self.open_thing(thing) {
            Err(problem) => refused(name, problem),
            found => found,
        }
    }

    fn open_thing(&mut self, thing: Thing) -> Result<Option<Part>, Problem> {
        let Thing { name, bytes, source, depth } = thing;
        let peeked = Peeked::new(bytes)?;
        let form = sniff(peeked.head());
        let content = match form {
            Form::Plain => Content::Table,
            Form::Json => Content::Json,
            Form::Zip => return self.open_zip(name, peeked, source, depth),
            Form::Gzip => return self.open_gzip(name, peeked, depth),
            Form::Compound => {
                let bytes = gather(peeked, HELD_BYTES, &Problem::OldExcel)?;
                return Err(compound::problem(&bytes));
            }
            Form::Empty => return Err(Problem::Empty),
            Form::Pdf => return Err(Problem::Pdf),
            Form::Picture => return Err(Problem::Picture),
            Form::OtherArchive(name) => return Err(Problem::OtherArchive(name)),
            Form::Binary => return Err(Problem::Binary),
            Form::Xml => return self.open_xml(name, peeked),
            Form::Html => return self.open_page(name, peeked),
            Form::Mail => return self.open_mail(name, peeked),
        };
        self.plain = (form == Form::Plain).then(|| (peeked.head().to_vec(), peeked.is_whole()));
        self.current = Some(Bytes::Stream(Box::new(peeked)));
        Ok(Some(Part { name, content }))
    }

    fn open_xml(&mut self, name: String, bytes: Peeked) -> Result<Option<Part>, Problem> {
        let text = Peeked::new(Box::new(Utf8::new(bytes)))?;
        let export = recognise(&String::from_utf8_lossy(text.head())).ok_or(Problem::OtherXml)?;
        let (content, stream): (Content, Box<dyn Stream>) = match export {
            Export::Table(shape) => (Content::Table, Box::new(TableStream::new(Box::new(text), shape))),
            Export::Json => (Content::Json, held(to_json(Box::new(text))?)),
        };
        self.current = Some(Bytes::Stream(stream));
        Ok(Some(Part { name, content }))
    }

    fn open_page(&mut self, name: String, bytes: Peeked) -> Result<Option<Part>, Problem> {
        let text = gather(Utf8::new(bytes), HELD_BYTES, &Problem::MessageTooLarge)?;
        let page = Page::read(&String::from_utf8_lossy(&text))?;
        if let Some(csv) = feedback::table(&page) {
            return Ok(Some(self.table(name, csv)));
        }
        if page.is_sign_in() {
            return Err(Problem::SignInPage);
        }
        message(name, Message { text: page.text, subject: page.title, ..Message::default() })
    }

    fn open_mail(&mut self, name: String, bytes: Peeked) -> Result<Option<Part>, Problem> {
        let mail = mail::read(&gather(bytes, HELD_BYTES, &Problem::MessageTooLarge)?)?;
        match mail.pages.iter().find_map(feedback::table) {
            Some(csv) => Ok(Some(self.table(name, csv))),
            None => message(name, mail.message),
        }
    }

    fn table(&mut self, name: String, csv: Vec<u8>) -> Part {
        self.current = Some(Bytes::Stream(held(csv)));
        Part { name, content: Content::Table }
    }

    fn open_gzip(&mut self, name: String, bytes: Peeked, depth: usize) -> Result<Option<Part>, Problem> {
        if depth > NESTING {
            return Err(Problem::TooDeep);
        }
        let gunzip = Gunzip::new(Box::new(bytes), Rc::clone(&self.budget))?;
        // One thing in a wrapping: it keeps the name that the seller sees.
        self.open_thing(Thing { name, bytes: Box::new(gunzip), source: None, depth: depth + 1 })
    }

    fn open_zip(
        &mut self,
        name: String,
        bytes: Peeked,
        source: Option<Rc<dyn Source>>,
        depth: usize,
    ) -> Result<Option<Part>, Problem> {
        let source = match source {
            Some(source) => source,
            None => Rc::new(gather(bytes, HELD_BYTES, &Problem::TooLargeToHold)?),
        };
        let archive = Archive::open(source, Rc::clone(&self.budget))?;
        match xlsx::kind(&archive) {
            xlsx::Kind::Other(what) => return Err(Problem::OtherDocument(what)),
            xlsx::Kind::Workbook => {
                let workbook = Rc::new(Workbook::open(archive)?);
                self.levels.push(Level::Workbook { name, workbook, next: 0, filled: false });
            }
            xlsx::Kind::Files if depth > NESTING => return Err(Problem::TooDeep),
            xlsx::Kind::Files if archive.files().next().is_none() => return Err(Problem::Empty),
            xlsx::Kind::Files => {
                self.levels.push(Level::Archive { name, archive: Rc::new(archive), next: 0, depth });
            }
        }
        Ok(None)
    }
}

/// A message that says something.
fn message(name: String, message: Message) -> Result<Option<Part>, Problem> {
    if message.text.trim().is_empty() {
        return Err(Problem::MessageEmpty);
    }
    Ok(Some(Part { name, content: Content::Message(message) }))
}

fn held(bytes: Vec<u8>) -> Box<dyn Stream> {
    Box::new(Range::whole(Rc::new(bytes)))
}

/// A part that cannot be read; or the end of all, if the problem is of that kind.
fn refused(name: String, problem: Problem) -> Result<Option<Part>, Problem> {
    if problem.ends_all() {
        return Err(problem);
    }
    Ok(Some(Part { name, content: Content::Refused(problem) }))
}

/// Reads a sheet up to its first filled cell; none if it has none.
fn begin(mut sheet: SheetStream) -> Result<Option<(SheetStream, Vec<u8>)>, Problem> {
    let mut begun = Vec::new();
    loop {
        let more = sheet.pull(&mut begun)?;
        if begun.iter().any(|byte| !byte.is_ascii_whitespace()) {
            return Ok(Some((sheet, begun)));
        }
        if !more {
            return Ok(None);
        }
    }
}
