//! Takes reports and messages out of the containers they come in, a piece at a time.
//!
//! A module of its own that the page loads only when the first bytes of a file ask for it. It turns
//! ZIP, gzip, Excel workbooks, XML exports, mails and saved pages into what the engine reads anyway:
//! tables and JSON as bytes, messages as text.
//!
//! | module | what it does |
//! |---|---|
//! | [`sniff`] | says by the first bytes what something is |
//! | [`source`], [`stream`] | bytes at any place; bytes one after the other |
//! | [`inflate`], [`gzip`], [`zip`] | takes compressed bytes apart |
//! | [`xlsx`] | a workbook's sheets as CSV |
//! | [`xml`] | XML exports as CSV or JSON |
//! | [`mail`], [`html`], [`feedback`] | mails and saved pages as text, and the table of feedback |
//! | [`unpacker`] | one part after the other, whatever they are wrapped in |
//!
//! Nothing here knows a clock, a file system or JavaScript; only `web` does.

#![cfg_attr(not(test), deny(clippy::disallowed_macros, clippy::disallowed_methods, clippy::disallowed_types))]

pub mod budget;
pub mod compound;
pub mod csv;
/// The product's one error shape, which the engine's crate and this one share.
#[path = "../../src/error.rs"]
pub mod error;
pub mod feedback;
pub mod gzip;
pub mod html;
pub mod inflate;
pub mod limits;
pub mod mail;
pub mod part;
pub mod problem;
pub mod sniff;
pub mod source;
pub mod stream;
pub mod unpacker;
#[cfg(target_arch = "wasm32")]
pub mod web;
pub mod xlsx;
pub mod xml;
pub mod zip;
