//! Text and tables to take away.

mod orders_csv;

pub use orders_csv::orders_csv;
