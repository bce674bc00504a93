//! How an error is thrown.

use js_sys::Reflect;
use wasm_bindgen::JsValue;

use super::convert::to_js;
use crate::error::Error;

/// `error` as a JavaScript `Error` with the fields of `CandorError`.
pub(super) fn throw(error: &Error) -> JsValue {
    let thrown: JsValue = js_sys::Error::new(&error.message).into();
    let fields = [
        ("name", JsValue::from_str("CandorError")),
        ("code", JsValue::from_str(error.code)),
        ("help", JsValue::from_str(error.help)),
        ("location", to_js(&error.location).unwrap_or(JsValue::NULL)),
        ("fatal", JsValue::from_bool(error.fatal)),
    ];
    for (name, value) in fields {
        // Setting a field of a fresh, extensible object cannot fail.
        let _ = Reflect::set(&thrown, &JsValue::from_str(name), &value);
    }
    thrown
}
