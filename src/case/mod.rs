//! What the seller says, and the case file.

mod base64;
mod file;
mod letter;
mod story;

pub use file::{CaseFileError, OpenedCase, read, write};
pub use letter::{Length, LetterOptions};
pub use story::*;
