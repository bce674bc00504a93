//! Papers: what they are, what stands in them, and what was found about them.
//!
//! A paper is a file that the seller holds beside the exports: an invoice, a licence, a test report. Its bytes are
//! never changed. What is read of it is a guess until the seller confirms it.

mod bytes;
mod check;
mod field;
mod file;
mod finding;
mod kind;
mod light;
mod missing;
pub mod names;
mod paper;
pub mod quantity;
mod reading;
mod section;
mod window;

pub use bytes::{Look, PaperProblem, PdfSays, Raster, add_pdf, examine, look};
pub use check::{AccountHolder, CheckContext, check, kind_rule};
pub use field::{Field, FieldFrom, FieldId};
pub use file::{FileFacts, FileFormat, TextLayer};
pub use finding::{Finding, Level};
pub use kind::{Certainty, KindGuess, kind_of};
pub use light::{Light, LightState, Lights};
pub use missing::{MissingPaper, missing};
pub use paper::{Line, Paper, PaperFile, Place};
pub use reading::{
    Doubt, DoubtCode, ReadPaper, RegisterProblem, TextItem, TextPage, read_fields, read_register, text_of,
};
pub use section::sections;
pub use window::{PaperWindow, window};
