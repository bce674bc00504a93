//! Text and the small values read from it: spans, days, months, numbers, folded text, phrases in it.

mod case;
mod day;
mod difference;
mod fold;
mod month;
pub mod number;
mod phrases;
mod sentences;
mod span;
mod words;

pub use case::{lower, upper};
pub use day::{Day, DayError, Period};
pub use difference::{Piece, PieceKind, difference};
pub use fold::{Folded, fold};
pub use month::month;
pub use phrases::{Group, Lit, PhraseRule, Phrases, PhrasesBuilder, Spot};
pub use sentences::sentences;
pub use span::{Span, Utf16Index};
pub use words::{fill, has_word, word_places};
