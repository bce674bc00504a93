//! Text and the small values read from it: spans, days, months, numbers, folded text.

mod case;
mod day;
mod fold;
mod month;
pub mod number;
mod span;

pub use case::{lower, upper};
pub use day::{Day, DayError, Period};
pub use fold::{Folded, fold};
pub use month::month;
pub use span::{Span, Utf16Index};
