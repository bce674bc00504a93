//! The calls about papers.

use js_sys::Uint8Array;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use super::Engine;
use super::convert::{from_js, to_js};
use super::decoder::lend_decoder;
use super::failure::throw;
use crate::api::PaperRequest;

#[wasm_bindgen]
impl Engine {
    /// What a paper says. `bytes` is the whole file, `rgba` the dots of the request's `raster`.
    #[wasm_bindgen(js_name = readPaper, unchecked_return_type = "PaperReading")]
    pub fn read_paper(
        &self,
        #[wasm_bindgen(unchecked_param_type = "PaperRequest")] request: JsValue,
        bytes: &[u8],
        rgba: &[u8],
    ) -> Result<JsValue, JsValue> {
        let request: PaperRequest = from_js("request", request)?;
        let reading = self.with_casework()?.read_paper(&request, bytes, rgba);
        to_js(&reading.map_err(|error| throw(&error))?)
    }

    /// The invoices of a table that lists them.
    #[wasm_bindgen(js_name = readRegister, unchecked_return_type = "ReadPaper[]")]
    pub fn read_register(&self, bytes: &Uint8Array) -> Result<JsValue, JsValue> {
        let papers = self.with_casework()?.read_register(&bytes.to_vec(), lend_decoder);
        to_js(&papers.map_err(|error| throw(&error))?)
    }
}
