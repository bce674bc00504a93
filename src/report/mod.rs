//! One file per export kind: recognition by header, columns, typed rows.
//!
//! [`ReportReader`] takes a file in pieces and gives a [`ParsedReport`]. To add an export kind,
//! write its file in `kind/` with a `FORMAT` and name it in `kind::FORMATS`.

mod account_health;
mod all_orders;
mod amount;
mod answer;
mod cell_text;
mod channel;
pub mod date;
mod dictionary;
mod error;
mod format;
mod hash;
mod header;
mod kind;
mod mapping;
mod options;
pub mod order_id;
mod order_packing;
mod order_rows;
mod orders_sums;
mod other;
mod outline;
mod parsed;
mod proposal;
mod reader;
mod reading;
mod repair;
mod sales_and_traffic;
mod shape;
mod sheet;
mod shown;
mod similarity;
mod store;
mod table;
mod tally;
mod words;

pub use account_health::{
    AccountHealth, AccountStatus, HealthMetric, HealthRating, HealthWarning, StoreHealth, ViolationCount,
};
pub use answer::{Answer, asked_on};
pub use channel::Channel;
pub use date::{DayOrder, parse_moment};
pub use error::{ReportError, ReportProblem};
pub(crate) use hash::hash;
pub use mapping::{MappedColumn, Mapping};
pub use options::ReadOptions;
pub use order_id::OrderId;
pub use order_rows::{OrderRow, OrderRows, Product};
pub use orders_sums::{OrdersSummary, ProductSum, StatusSum};
pub use parsed::{Content, ParsedReport};
pub use proposal::{KindColumn, MappingProposal, ProposedColumn, ProposedKind, propose_mapping};
pub use reader::ReportReader;
pub use reading::*;
pub use sheet::{Cell, CellKind, Column, Field, ReadDayOrder, Sheet, SheetRow, mask_numbers};
pub use shown::TableColumn;
pub use store::store_name;
