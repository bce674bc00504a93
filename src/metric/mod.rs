//! One file per metric over the account.

mod value;

pub use value::*;
