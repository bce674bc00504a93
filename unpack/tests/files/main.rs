//! Whole files, made here or by other programs, taken apart from end to end.
#![cfg(not(target_arch = "wasm32"))]

mod containers;
mod exports;
mod large;
mod messages;
mod reading;
mod workbooks;
