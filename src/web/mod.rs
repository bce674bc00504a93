//! The boundary to JavaScript. The only module that knows of it.
//!
//! Requests come in and responses go out as plain objects (`types.d.ts`); errors are thrown in the
//! one shape of [`crate::error::Error`]. No callback runs while the engine is borrowed: progress is
//! a return value.

//!
//! Without the feature `account` only what reads messages is exported: the module that the page loads
//! first. Nothing else is linked into it.

mod convert;
#[cfg(feature = "account")]
mod decoder;
#[cfg(feature = "account")]
mod engine;
#[cfg(feature = "account")]
mod exhibits;
mod failure;
#[cfg(feature = "account")]
mod file;
#[cfg(feature = "account")]
mod listings;
mod messages;
#[cfg(feature = "account")]
mod paper;
#[cfg(feature = "account")]
mod papers;
#[cfg(feature = "account")]
mod reader;
#[cfg(feature = "account")]
mod reconcile;
#[cfg(feature = "account")]
mod rounds;
#[cfg(feature = "account")]
mod safe;
#[cfg(feature = "account")]
mod watch;

use std::cell::{Ref, RefCell};
use std::rc::Rc;

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use self::failure::throw;
use crate::error::Error;
use crate::{api, policy};

#[cfg(feature = "account")]
pub use reader::ReportReader;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("types.d.ts");

/// Reads messages and files, counts, drafts and reviews. One per worker.
///
/// It holds what was read from the files and nothing else; every call brings the rest with it.
#[wasm_bindgen]
#[derive(Default)]
pub struct Engine {
    inner: Rc<RefCell<api::Engine>>,
}

impl Engine {
    fn with_policy(&self) -> Result<Ref<'_, api::Engine>, JsValue> {
        policy::ready().map_err(|error| throw(&Error::from(error)))?;
        Ok(self.inner.borrow())
    }

    #[cfg(feature = "account")]
    fn with_casework(&self) -> Result<Ref<'_, api::Engine>, JsValue> {
        policy::casework_ready().map_err(|error| throw(&Error::from(error)))?;
        Ok(self.inner.borrow())
    }
}
