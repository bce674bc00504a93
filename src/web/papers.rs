//! The calls about papers.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use super::Engine;
use super::convert::{from_js, to_js};
use super::failure::throw;
use crate::api::PapersRequest;
use crate::policy::Options;

#[wasm_bindgen]
impl Engine {
    /// All kinds of paper that are known, by id.
    #[wasm_bindgen(js_name = paperKinds, unchecked_return_type = "PaperKindGuide[]")]
    pub fn paper_kinds(
        &self,
        #[wasm_bindgen(unchecked_param_type = "Options")] options: JsValue,
    ) -> Result<JsValue, JsValue> {
        let options: Options = from_js("options", options)?;
        to_js(&self.with_casework()?.paper_kinds(&options))
    }

    /// What is found about the papers of a case, and what its messages ask that none of them answers.
    #[wasm_bindgen(js_name = checkPapers, unchecked_return_type = "CheckedPapers")]
    pub fn check_papers(
        &self,
        #[wasm_bindgen(unchecked_param_type = "PapersRequest")] request: JsValue,
    ) -> Result<JsValue, JsValue> {
        let request: PapersRequest = from_js("request", request)?;
        to_js(&self.with_casework()?.check_papers(&request).map_err(|error| throw(&error))?)
    }
}
