//! One file per export kind: recognition by header, columns, typed rows.

mod reading;

pub use reading::*;
