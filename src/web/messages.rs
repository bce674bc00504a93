//! The calls that need no account.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use super::Engine;
use super::convert::{from_js, to_js};
use super::failure::throw;
use crate::error::Error;
use crate::policy::{self, Options, ReasonId};

#[wasm_bindgen]
impl Engine {
    /// An engine that has read nothing yet.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes in what is known of Amazon's rules, where the module was built without it, and makes the
    /// first message as fast as the later ones. Until then the calls that need it throw
    /// `policy-not-loaded`.
    #[wasm_bindgen(js_name = loadPolicy)]
    pub fn load_policy(&self, bytes: &[u8]) -> Result<(), JsValue> {
        policy::load(bytes).map_err(|error| throw(&Error::from(error)))?;
        self.with_policy()?.warm_up_policy();
        Ok(())
    }

    /// Reads Amazon's message.
    #[wasm_bindgen(js_name = readMessage, unchecked_return_type = "MessageReading")]
    pub fn read_message(
        &self,
        text: &str,
        #[wasm_bindgen(unchecked_param_type = "Options")] options: JsValue,
    ) -> Result<JsValue, JsValue> {
        let options: Options = from_js("options", options)?;
        let reading = self.with_policy()?.read_message(text, &options).map_err(|error| throw(&error))?;
        to_js(&*reading)
    }

    /// What the policy pack holds about a reason; null when it does not know it.
    #[wasm_bindgen(unchecked_return_type = "ReasonGuide | null")]
    pub fn guide(
        &self,
        #[wasm_bindgen(unchecked_param_type = "ReasonId")] reason: String,
        #[wasm_bindgen(unchecked_param_type = "Options")] options: JsValue,
    ) -> Result<JsValue, JsValue> {
        let options: Options = from_js("options", options)?;
        to_js(&self.with_policy()?.guide(&ReasonId(reason), &options))
    }

    /// What a reply leaves open of what the messages before it asked for.
    #[wasm_bindgen(js_name = compareReply, unchecked_return_type = "ReplyComparison")]
    pub fn compare_reply(
        &self,
        #[wasm_bindgen(unchecked_param_type = "ReplyRequest")] request: JsValue,
    ) -> Result<JsValue, JsValue> {
        let request = from_js("request", request)?;
        let comparison = self.with_policy()?.compare_reply(&request).map_err(|error| throw(&error))?;
        to_js(&comparison)
    }

    /// The messages of a paste, newest first.
    #[wasm_bindgen(js_name = splitMessages, unchecked_return_type = "MessagePart[]")]
    pub fn split_messages(&self, text: &str) -> Result<JsValue, JsValue> {
        to_js(&self.with_policy()?.split_messages(text))
    }

    /// What goes with each kind of answer.
    #[wasm_bindgen(unchecked_return_type = "AnswerGuide[]")]
    pub fn answers(
        &self,
        #[wasm_bindgen(unchecked_param_type = "Options")] options: JsValue,
    ) -> Result<JsValue, JsValue> {
        let options: Options = from_js("options", options)?;
        to_js(&self.with_policy()?.answers(&options))
    }

    /// All reasons the policy pack knows.
    #[wasm_bindgen(unchecked_return_type = "ReasonName[]")]
    pub fn reasons(
        &self,
        #[wasm_bindgen(unchecked_param_type = "Options")] options: JsValue,
    ) -> Result<JsValue, JsValue> {
        let options: Options = from_js("options", options)?;
        to_js(&self.with_policy()?.reasons(&options))
    }
}
