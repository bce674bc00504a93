//! Text and the small values read from it: spans, days.

mod day;
mod span;

pub use day::{Day, DayError, Period};
pub use span::{Span, Utf16Index};
