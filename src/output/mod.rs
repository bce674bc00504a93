//! Text and tables to take away.

mod archive;
mod calendar;
mod complaints_csv;
pub mod exhibit;
pub mod letter;
mod orders_csv;
pub mod supplier;
mod table_csv;

pub use archive::{Archive, Checksum};
pub use calendar::{CalendarEvent, CalendarRequest, calendar};
pub use complaints_csv::complaints_csv;
pub use orders_csv::orders_csv;
pub use table_csv::table_csv;
