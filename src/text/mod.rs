//! Text and the small values read from it: spans, days, folded text.

mod day;
mod fold;
pub mod number;
mod span;

pub use day::{Day, DayError, Period};
pub use fold::{Folded, fold};
pub use span::{Span, Utf16Index};
