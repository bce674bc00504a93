//! Between our types and plain JavaScript objects.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::JsValue;

use super::failure::throw;
use crate::error::Error;

/// `value` as a plain object: camelCase keys, `null` for what is absent, no `Map`, no `BigInt`.
pub(super) fn to_js<T: Serialize + ?Sized>(value: &T) -> Result<JsValue, JsValue> {
    value.serialize(&Serializer::json_compatible()).map_err(|reason| {
        let error = Error::new("response-not-written", reason.to_string(), "please tell us what you did");
        throw(&Error { fatal: true, ..error })
    })
}

/// The request `name` out of a plain object.
pub(super) fn from_js<T: DeserializeOwned>(name: &str, value: JsValue) -> Result<T, JsValue> {
    serde_wasm_bindgen::from_value(value).map_err(|reason| {
        throw(&Error::new(
            "request-not-understood",
            format!("`{name}` does not have the expected shape: {reason}"),
            "compare it with the types that come with the module",
        ))
    })
}
