//! XML as events, without anything that lets a document grow, and what the XML exports become.

mod events;
mod letters;

pub use events::{Events, Node, attribute};
pub use letters::{Utf8, encoding_of};
