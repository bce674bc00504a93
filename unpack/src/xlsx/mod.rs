//! Excel workbooks (ECMA-376, SpreadsheetML): every visible sheet as CSV.
//!
//! Sheets are read as a stream: of a workbook only its list of sheets, its number formats and the
//! texts that sheets share are held.

mod dates;
mod formats;
mod numbers;
mod sheet;
mod texts;
mod workbook;

pub use sheet::SheetStream;
pub use workbook::{Kind, Sheet, Workbook, kind};
