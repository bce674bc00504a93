//! The boundary to JavaScript. The only module that knows of it.
//!
//! Requests come in and responses go out as plain objects (`types.d.ts`); errors are thrown in the
//! one shape of [`crate::error::Error`]. No callback runs while the engine is borrowed: progress is
//! a return value.

mod convert;
mod decoder;
mod engine;
mod failure;
mod file;
mod reader;

use wasm_bindgen::prelude::wasm_bindgen;

pub use engine::Engine;
pub use reader::ReportReader;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("types.d.ts");
