//! The packet of papers, and the archive that it is written into.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::File;

use super::Engine;
use super::convert::{from_js, to_js};
use super::failure::throw;
use super::file::FileStream;
use crate::api::DraftRequest;
use crate::error::Error;
use crate::output::exhibit::index_word;
use crate::output::{Archive, Checksum};
use crate::source::Fingerprint;

#[wasm_bindgen]
impl Engine {
    /// What goes into the packet of papers, in the order of the letter, and what does not fit the message.
    #[wasm_bindgen(js_name = exhibitPack, unchecked_return_type = "ExhibitPack")]
    pub fn exhibit_pack(
        &self,
        #[wasm_bindgen(unchecked_param_type = "DraftRequest")] request: JsValue,
    ) -> Result<JsValue, JsValue> {
        let request: DraftRequest = from_js("request", request)?;
        to_js(&self.with_casework()?.exhibit_pack(&request).map_err(|error| throw(&error))?)
    }

    /// The index of the packet as a `.docx`.
    #[wasm_bindgen(js_name = exhibitIndex)]
    pub fn exhibit_index(
        &self,
        #[wasm_bindgen(unchecked_param_type = "DraftRequest")] request: JsValue,
    ) -> Result<Vec<u8>, JsValue> {
        let request: DraftRequest = from_js("request", request)?;
        let pack = self.with_casework()?.exhibit_pack(&request).map_err(|error| throw(&error))?;
        Ok(index_word(&pack.index))
    }
}

/// A ZIP archive while it is written. The page puts what `add` gives before each file, and what `end` gives behind
/// the last one, so that no file is held here.
#[wasm_bindgen]
#[derive(Default)]
pub struct ArchiveWriter(Archive);

#[wasm_bindgen]
impl ArchiveWriter {
    /// An archive of nothing.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        Self::default()
    }

    /// Reads a file and gives what stands before it in the archive. Throws `paper-changed` where its bytes are not
    /// those that `sha256` was made of.
    pub async fn add(&mut self, name: String, sha256: String, file: File) -> Result<Vec<u8>, JsValue> {
        let mut stream = FileStream::open(&file, None);
        let (mut fingerprint, mut sum, mut length) = (Fingerprint::default(), Checksum::default(), 0);
        let mut piece = Vec::new();
        while stream.next_into(&mut piece).await? {
            fingerprint.push(&piece);
            sum.push(&piece);
            length += piece.len();
        }
        if fingerprint.finish() != sha256 {
            let error = Error::new(
                "paper-changed",
                format!("the bytes of `{name}` are not those that were added"),
                "add the paper again from your own copy",
            );
            return Err(throw(&error.at(&name, None)));
        }
        Ok(self.0.head(&name, length, sum))
    }

    /// What stands behind the last file.
    pub fn end(self) -> Vec<u8> {
        self.0.end()
    }
}
