//! Texts that may be shown to strangers.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use super::Engine;
use super::convert::{from_js, to_js};
use crate::personal::SafeRequest;

#[wasm_bindgen]
impl Engine {
    /// The texts with tokens for all that says who somebody is: the same token for the same words.
    #[wasm_bindgen(js_name = safeTexts, unchecked_return_type = "SafeTexts")]
    pub fn safe_texts(
        &self,
        #[wasm_bindgen(unchecked_param_type = "SafeRequest")] request: JsValue,
    ) -> Result<JsValue, JsValue> {
        let request: SafeRequest = from_js("request", request)?;
        to_js(&self.with_casework()?.safe_texts(&request))
    }
}
