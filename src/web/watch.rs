//! What to look at once the account sells again.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use super::Engine;
use super::convert::{from_js, to_js};
use crate::api::WatchRequest;
use crate::policy::{Options, ReasonId};

#[wasm_bindgen]
impl Engine {
    /// Looks at everything that is watched.
    #[wasm_bindgen(unchecked_return_type = "WatchReport")]
    pub fn watch(
        &self,
        #[wasm_bindgen(unchecked_param_type = "WatchRequest")] request: JsValue,
        #[wasm_bindgen(unchecked_param_type = "Options")] options: JsValue,
    ) -> Result<JsValue, JsValue> {
        let (request, options): (WatchRequest, Options) =
            (from_js("request", request)?, from_js("options", options)?);
        to_js(&self.with_casework()?.watch(&request, &options))
    }

    /// How much could be answered if the account were suspended for that reason today; null for a reason that is
    /// not known.
    #[wasm_bindgen(unchecked_return_type = "Drill | null")]
    pub fn drill(
        &self,
        #[wasm_bindgen(unchecked_param_type = "ReasonId")] reason: String,
        #[wasm_bindgen(unchecked_param_type = "WatchRequest")] request: JsValue,
        #[wasm_bindgen(unchecked_param_type = "Options")] options: JsValue,
    ) -> Result<JsValue, JsValue> {
        let (request, options): (WatchRequest, Options) =
            (from_js("request", request)?, from_js("options", options)?);
        to_js(&self.with_casework()?.drill(&ReasonId(reason), &request, &options))
    }
}
