//! The calls about rounds with Amazon.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use super::Engine;
use super::convert::{from_js, to_js};
use super::failure::throw;

#[wasm_bindgen]
impl Engine {
    /// What is new, repeated and contradicting in a round, beside an earlier one.
    #[wasm_bindgen(js_name = compareRounds, unchecked_return_type = "RoundComparison")]
    pub fn compare_rounds(
        &self,
        #[wasm_bindgen(unchecked_param_type = "RoundsRequest")] request: JsValue,
    ) -> Result<JsValue, JsValue> {
        let request = from_js("request", request)?;
        to_js(&self.with_casework()?.compare_rounds(&request))
    }

    /// What is normal while Amazon reads, what comes next and when.
    #[wasm_bindgen(js_name = waitingRoom, unchecked_return_type = "WaitingRoom")]
    pub fn waiting_room(
        &self,
        #[wasm_bindgen(unchecked_param_type = "WaitingRequest")] request: JsValue,
    ) -> Result<JsValue, JsValue> {
        let request = from_js("request", request)?;
        to_js(&self.with_casework()?.waiting_room(&request).map_err(|error| throw(&error))?)
    }

    /// Days as the text of a calendar file (RFC 5545).
    pub fn calendar(
        &self,
        #[wasm_bindgen(unchecked_param_type = "CalendarRequest")] request: JsValue,
    ) -> Result<String, JsValue> {
        Ok(self.inner.borrow().calendar(&from_js("request", request)?))
    }
}
