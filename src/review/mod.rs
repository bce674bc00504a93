//! One file per lint over a plan and its case.

mod finding;

pub use finding::*;
