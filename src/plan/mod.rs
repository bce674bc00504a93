//! The Plan of Action: every sentence knows where it came from.

mod model;

pub use model::*;
