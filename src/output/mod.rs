//! Text and tables to take away.

mod archive;
mod audit_csv;
mod calendar;
mod complaints_csv;
pub mod exhibit;
pub mod letter;
mod orders_csv;
pub mod supplier;
mod table_csv;

pub use archive::{Archive, Checksum};
pub use audit_csv::audit_csv;
pub use calendar::{CalendarEvent, CalendarRequest, calendar};
pub use complaints_csv::complaints_csv;
pub use orders_csv::orders_csv;
pub use table_csv::table_csv;

/// The name that a value without fields has at the boundary.
fn name<T: serde::Serialize>(value: &T) -> String {
    let name = serde_json::to_value(value).ok();
    name.and_then(|name| name.as_str().map(str::to_owned)).unwrap_or_default()
}
