//! What Amazon asks, what the seller says to it, and the case file.

mod answer;
mod base64;
mod exhibits;
mod file;
mod interview;
mod letter;
mod matrix;
mod round;
mod story;
mod unknown;
mod watch;

pub use answer::{Answer, Answers, Proof};
pub use exhibits::{Attached, Exhibit, exhibits};
pub use file::{CaseFileError, OpenedCase, read, write};
pub use interview::*;
pub use letter::{Length, LetterOptions};
pub use matrix::{
    AnsweredBy, Ask, Matrix, MatrixInput, MatrixRow, Route, RowState, ShownProof, StoryItem, matrix,
};
pub use round::*;
pub use story::*;
pub use unknown::Unknown;
pub use watch::*;
