//! What the seller says, and the case file.

mod story;

pub use story::*;
