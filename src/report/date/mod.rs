//! Days and times as the exports write them.
//!
//! Every cell is read by its own shape, since one column may hold two. What a cell leaves open,
//! such as `3/4/26`, its whole column proves or else the usual order of its store settles, which
//! is then said.

mod column;
mod iso;
mod moment;
mod parts;
mod zone;

pub use column::{DateColumn, ReadDay, SettledDays};
pub use iso::IsoDays;
pub use moment::{DAY_SECONDS, Moment, TIME_BEGINS, parse_moment, parse_time};
pub use parts::{DayOrder, usual_order};
