//! The boundary to JavaScript. The only module that knows of it.
//!
//! Lives in the engine's worker, where a file can be read without waiting: containers are read from
//! any place, and a read that waits would have to be woven into every loop.

use std::rc::Rc;

use js_sys::Uint8Array;
use serde::Serialize;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DomException, File, FileReaderSync};

use self::convert::to_js;
use self::failure::throw;
use crate::error::Error;
use crate::part::{Content, Message, Part};
use crate::problem::Problem;
use crate::source::Source;
use crate::unpacker;

#[expect(dead_code, reason = "the engine's crate uses the rest")]
#[path = "../../src/web/convert.rs"]
mod convert;
#[path = "../../src/web/failure.rs"]
mod failure;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("types.d.ts");

/// Takes one file of the page apart. Freeing it forgets the file.
#[wasm_bindgen]
pub struct Unpacker {
    inner: unpacker::Unpacker,
}

/// A part as it crosses the boundary.
#[derive(Serialize)]
struct PartShape {
    kind: &'static str,
    name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    message: Option<Message>,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<Error>,
}

impl From<Part> for PartShape {
    fn from(part: Part) -> Self {
        let (kind, message, error) = match part.content {
            Content::Table => ("table", None, None),
            Content::Json => ("json", None, None),
            Content::Message(message) => ("message", Some(message), None),
            Content::Refused(problem) => ("refused", None, Some(problem.into())),
        };
        Self { kind, name: part.name, message, error }
    }
}

#[wasm_bindgen]
impl Unpacker {
    /// Opens a file, whatever its name says.
    #[wasm_bindgen(constructor)]
    pub fn new(file: &File) -> Result<Self, JsValue> {
        let source = PageFile::open(file.clone()).map_err(thrown)?;
        let inner = unpacker::Unpacker::open(&file.name(), Rc::new(source)).map_err(thrown)?;
        Ok(Self { inner })
    }

    /// The next part; null when there are no more. Throws what ends the whole file, and again then.
    #[wasm_bindgen(js_name = nextPart, unchecked_return_type = "Part | null")]
    pub fn next_part(&mut self) -> Result<JsValue, JsValue> {
        let part = self.inner.next_part().map_err(thrown)?;
        part.map_or(Ok(JsValue::NULL), |part| to_js(&PartShape::from(part)))
    }

    /// The next bytes of a table or a JSON, perhaps none; null at its end. Throws what is wrong with
    /// the part; the next one may be asked for all the same.
    #[wasm_bindgen(unchecked_return_type = "Uint8Array | null")]
    pub fn pull(&mut self) -> Result<JsValue, JsValue> {
        let piece = self.inner.pull().map_err(thrown)?;
        Ok(piece.map_or(JsValue::NULL, |piece| Uint8Array::from(piece).into()))
    }

    /// The table at hand as a message, for a text that the engine knows to be none.
    #[wasm_bindgen(js_name = asMessage, unchecked_return_type = "Message")]
    pub fn as_message(&self) -> Result<JsValue, JsValue> {
        to_js(&self.inner.as_message().map_err(thrown)?)
    }

    /// What is worth saying about the part that was pulled to its end.
    #[wasm_bindgen(unchecked_return_type = "PartNote[]")]
    pub fn notes(&self) -> Result<JsValue, JsValue> {
        to_js(self.inner.notes())
    }

    /// Bytes of the file read so far.
    #[wasm_bindgen(getter)]
    #[expect(clippy::cast_precision_loss, reason = "JavaScript counts a file's bytes so")]
    pub fn position(&self) -> f64 {
        self.inner.position() as f64
    }
}

fn thrown(problem: Problem) -> JsValue {
    throw(&problem.into())
}

/// A file of the page, read where it stands.
struct PageFile {
    file: File,
    reader: FileReaderSync,
}

impl PageFile {
    fn open(file: File) -> Result<Self, Problem> {
        let reader = FileReaderSync::new().map_err(|reason| unreadable(&reason))?;
        Ok(Self { file, reader })
    }
}

impl Source for PageFile {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a whole number, never below zero"
    )]
    fn size(&self) -> u64 {
        self.file.size() as u64
    }

    #[expect(clippy::cast_precision_loss, reason = "JavaScript counts a file's bytes so")]
    fn read_at(&self, offset: u64, buffer: &mut [u8]) -> Result<(), Problem> {
        let end = offset + buffer.len() as u64;
        let slice = self.file.slice_with_f64_and_f64(offset as f64, end as f64);
        let read = slice.and_then(|slice| self.reader.read_as_array_buffer(&slice));
        let bytes = read.map_err(|reason| unreadable(&reason))?;
        let bytes = Uint8Array::new(&bytes);
        // A file that shrinks while it is read gives less than its size said.
        if bytes.length() as usize != buffer.len() {
            return Err(Problem::Unreadable("it changed".to_owned()));
        }
        bytes.copy_to(buffer);
        Ok(())
    }
}

fn unreadable(reason: &JsValue) -> Problem {
    let said =
        reason.dyn_ref::<DomException>().map_or_else(|| "no reason given".to_owned(), DomException::name);
    Problem::Unreadable(said)
}
