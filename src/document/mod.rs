//! Papers: what they are, what stands in them, and what was found about them.
//!
//! A paper is a file that the seller holds beside the exports: an invoice, a licence, a test report. Its bytes are
//! never changed. What is read of it is a guess until the seller confirms it.

mod bytes;
mod field;
mod file;
mod finding;
mod paper;
mod reading;

pub use bytes::{Look, PaperProblem, PdfSays, Raster, add_pdf, examine, look};
pub use field::{Field, FieldFrom, FieldId};
pub use file::{FileFacts, FileFormat, TextLayer};
pub use finding::{Finding, Level};
pub use paper::{Line, Paper, PaperFile, Place};
pub use reading::{
    Doubt, DoubtCode, ReadPaper, RegisterProblem, TextItem, TextPage, read_fields, read_register, text_of,
};
