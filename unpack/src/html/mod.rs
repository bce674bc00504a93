//! Web pages as text, and the tables in them.
//!
//! A page is read as letters and never shown: scripts, styles and what is hidden leave no trace.

mod lines;
mod page;
mod tags;

pub use page::Page;
