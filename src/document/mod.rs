//! Papers: what they are, what stands in them, and what was found about them.
//!
//! A paper is a file that the seller holds beside the exports: an invoice, a licence, a test report. Its bytes are
//! never changed. What is read of it is a guess until the seller confirms it.

mod field;
mod file;
mod finding;
pub mod names;
mod paper;
pub mod quantity;

pub use field::{Field, FieldFrom, FieldId};
pub use file::{FileFacts, FileFormat, TextLayer};
pub use finding::{Finding, Level};
pub use paper::{Line, Paper, PaperFile, Place};
