//! What the seller says, and the case file.

mod base64;
mod file;
mod story;

pub use file::*;
pub use story::*;
