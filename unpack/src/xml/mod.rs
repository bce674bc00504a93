//! XML as events, without anything that lets a document grow, and what the XML exports become.

mod events;
mod exports;
mod json;
mod letters;
mod table;

pub use events::{Events, Node, attribute};
pub use exports::{Export, recognise};
pub use json::to_json;
pub use letters::{Utf8, encoding_of};
pub use table::{Shape, TableStream};
