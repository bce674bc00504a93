//! Text and tables to take away.

mod orders_csv;
mod table_csv;

pub use orders_csv::orders_csv;
pub use table_csv::table_csv;
