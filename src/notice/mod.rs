//! Amazon's message → [`MessageReading`].

mod reading;

pub use reading::*;
