//! Listings against the rules of the pack.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use super::Engine;
use super::convert::{from_js, to_js};

#[wasm_bindgen]
impl Engine {
    /// What the rules find in the listings of the files.
    #[wasm_bindgen(js_name = auditListings, unchecked_return_type = "Audit")]
    pub fn audit_listings(
        &self,
        #[wasm_bindgen(unchecked_param_type = "AuditRequest")] request: JsValue,
        #[wasm_bindgen(unchecked_param_type = "Options")] options: JsValue,
    ) -> Result<JsValue, JsValue> {
        let (request, options) = (from_js("request", request)?, from_js("options", options)?);
        to_js(&self.with_casework()?.audit_listings(&request, &options))
    }

    /// All findings that are asked for, as CSV.
    #[wasm_bindgen(js_name = auditCsv)]
    pub fn audit_csv(
        &self,
        #[wasm_bindgen(unchecked_param_type = "AuditRequest")] request: JsValue,
        #[wasm_bindgen(unchecked_param_type = "Options")] options: JsValue,
    ) -> Result<String, JsValue> {
        let (request, options) = (from_js("request", request)?, from_js("options", options)?);
        Ok(self.with_casework()?.audit_csv(&request, &options))
    }
}
