//! The exported reader of one file.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use super::convert::to_js;
use super::failure::throw;
use super::file::FileStream;
use crate::api;
use crate::error::Error;
use crate::report;

/// Takes in one file piece by piece; `finish` adds it to the engine.
///
/// Dropping a reader (`free`, or losing it) forgets the file and changes nothing.
#[wasm_bindgen]
pub struct ReportReader {
    engine: Rc<RefCell<api::Engine>>,
    reader: report::ReportReader,
    stream: Option<FileStream>,
    /// One buffer for every piece of a stream.
    piece: Vec<u8>,
}

impl ReportReader {
    pub(super) fn new(
        engine: Rc<RefCell<api::Engine>>,
        reader: report::ReportReader,
        stream: Option<FileStream>,
    ) -> Self {
        Self { engine, reader, stream, piece: Vec::new() }
    }
}

#[wasm_bindgen]
impl ReportReader {
    /// Takes in the next bytes, of any number.
    #[wasm_bindgen(unchecked_return_type = "ReportProgress")]
    pub fn push(&mut self, bytes: &[u8]) -> Result<JsValue, JsValue> {
        let progress = self.reader.push(bytes).map_err(|error| throw(&Error::from(error)))?;
        to_js(&progress)
    }

    /// Reads the next piece of a file opened with `openFile`; null at its end.
    #[wasm_bindgen(unchecked_return_type = "ReportProgress | null")]
    pub async fn pull(&mut self) -> Result<JsValue, JsValue> {
        let Some(stream) = &mut self.stream else {
            return Err(throw(&Error::new(
                "reader-has-no-file",
                "this reader was opened with `openReport`, which has nothing to pull from",
                "give it bytes with `push`, or open the file with `openFile`",
            )));
        };
        if !stream.next_into(&mut self.piece).await? {
            return Ok(JsValue::NULL);
        }
        let progress = self.reader.push(&self.piece).map_err(|error| throw(&Error::from(error)))?;
        to_js(&progress)
    }

    /// Adds what was taken in to the engine and says what it is.
    #[wasm_bindgen(unchecked_return_type = "ReportReading")]
    pub fn finish(self) -> Result<JsValue, JsValue> {
        let reading = self.engine.borrow_mut().add_report(self.reader).map_err(|error| throw(&error))?;
        to_js(&reading)
    }
}
