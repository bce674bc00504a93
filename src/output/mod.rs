//! Text and tables to take away.

mod calendar;
mod complaints_csv;
pub mod letter;
mod orders_csv;
mod table_csv;

pub use calendar::{CalendarEvent, CalendarRequest, calendar};
pub use complaints_csv::complaints_csv;
pub use orders_csv::orders_csv;
pub use table_csv::table_csv;
