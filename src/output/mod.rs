//! Text and tables to take away.

mod cell;
mod complaints_csv;
mod orders_csv;

pub use complaints_csv::complaints_csv;
pub use orders_csv::orders_csv;
