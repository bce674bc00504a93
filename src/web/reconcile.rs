//! The calls that hold papers against the account and against each other.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use super::Engine;
use super::convert::{from_js, to_js};
use super::failure::throw;

#[wasm_bindgen]
impl Engine {
    /// Units on invoices against units sold, product by product.
    #[wasm_bindgen(js_name = reconcileQuantities, unchecked_return_type = "Quantities")]
    pub fn reconcile_quantities(
        &self,
        #[wasm_bindgen(unchecked_param_type = "QuantityRequest")] request: JsValue,
    ) -> Result<JsValue, JsValue> {
        let request = from_js("request", request)?;
        to_js(&self.with_casework()?.reconcile_quantities(&request).map_err(|error| throw(&error))?)
    }

    /// The names and addresses of the account and of its papers, side by side.
    #[wasm_bindgen(js_name = compareNames, unchecked_return_type = "NameBoard")]
    pub fn compare_names(
        &self,
        #[wasm_bindgen(unchecked_param_type = "NamesRequest")] request: JsValue,
    ) -> Result<JsValue, JsValue> {
        let request = from_js("request", request)?;
        to_js(&self.with_casework()?.compare_names(&request))
    }

    /// A message to a supplier that asks for what is missing.
    #[wasm_bindgen(js_name = supplierMessage, unchecked_return_type = "SupplierMessage")]
    pub fn supplier_message(
        &self,
        #[wasm_bindgen(unchecked_param_type = "SupplierRequest")] request: JsValue,
    ) -> Result<JsValue, JsValue> {
        let request = from_js("request", request)?;
        to_js(&self.with_casework()?.supplier_message(&request))
    }
}
