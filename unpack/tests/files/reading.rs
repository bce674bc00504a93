//! Takes whole files apart, for tests.

use std::io::{Cursor, Write};
use std::rc::Rc;

use candor_unpack::part::{Content, Note, Part};
use candor_unpack::problem::Problem;
use candor_unpack::unpacker::Unpacker;

/// A part with its bytes as text.
#[derive(Debug, PartialEq, Eq)]
pub struct Read {
    pub name: String,
    pub content: Content,
    pub text: String,
    pub notes: Vec<Note>,
}

/// All parts of a file. A part that breaks off is refused with what was wrong.
pub fn read(name: &str, bytes: &[u8]) -> Result<Vec<Read>, Problem> {
    let mut unpacker = Unpacker::open(name, Rc::new(bytes.to_vec()))?;
    let mut parts = Vec::new();
    while let Some(Part { name, content }) = unpacker.next_part()? {
        let mut text = Vec::new();
        let pulled = loop {
            match unpacker.pull() {
                Ok(Some(piece)) => text.extend_from_slice(piece),
                Ok(None) => break Ok(()),
                Err(problem) => break Err(problem),
            }
        };
        let content = pulled.map_or_else(Content::Refused, |()| content);
        let text = String::from_utf8_lossy(&text).into_owned();
        parts.push(Read { name, content, text, notes: unpacker.notes().to_vec() });
    }
    Ok(parts)
}

/// The only part of a file.
pub fn read_one(name: &str, bytes: &[u8]) -> Read {
    let mut parts = read(name, bytes).expect("a file that is read");
    assert_eq!(parts.len(), 1, "{parts:?}");
    parts.remove(0)
}

/// Why the only part of a file, or all of it, is refused.
pub fn refusal(name: &str, bytes: &[u8]) -> Problem {
    match read(name, bytes) {
        Err(problem) => problem,
        Ok(mut parts) => match parts.remove(0).content {
            Content::Refused(problem) => problem,
            other => panic!("`{name}` was read as {other:?}"),
        },
    }
}

/// A ZIP archive as another program writes it.
pub fn zipped(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    for (name, content) in files {
        writer.start_file(*name, options).expect("a name");
        writer.write_all(content).expect("memory");
    }
    writer.finish().expect("memory").into_inner()
}

/// A gzip file as another program writes it.
pub fn gzipped(content: &[u8]) -> Vec<u8> {
    let mut writer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    writer.write_all(content).expect("memory");
    writer.finish().expect("memory")
}
