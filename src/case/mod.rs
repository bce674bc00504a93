//! What the seller says, and the case file.

mod base64;
mod file;
mod interview;
mod story;

pub use file::{CaseFileError, OpenedCase, read, write};
pub use interview::*;
pub use story::*;
