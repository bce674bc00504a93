//! The statistics behind a cause: exact where numbers are small, and the same to the last bit on every
//! device.
//!
//! INVARIANT: only sums, products, quotients and square roots of `f64` are used. Their results are fixed by
//! IEEE 754, while logarithms and powers differ between a browser and a native build.

mod discovery;
mod fourfold;
mod scan;
mod wilson;

pub(super) use discovery::{Hypothesis, q_values};
pub(super) use fourfold::Fourfold;
pub(super) use scan::{DayCount, rise};
pub(super) use wilson::wilson;
