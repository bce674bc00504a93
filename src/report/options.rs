//! What a file is read with, beyond its bytes.

use serde::Deserialize;

use super::date::{DayOrder, usual_order};
use super::mapping::Mapping;
use super::store_name;

/// What a file is read with, beyond its bytes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct ReadOptions {
    /// Such as `amazon.de`. Settles the order of day and month where the file does not.
    pub store: Option<String>,
    /// The seller's own answer to the same question.
    pub day_order: Option<DayOrder>,
    /// What the seller said about files of an unknown header.
    pub mappings: Option<Vec<Mapping>>,
}

impl ReadOptions {
    /// For a file of that store.
    pub fn of_store(store: &str) -> Self {
        Self { store: Some(store.to_owned()), ..Self::default() }
    }

    /// The order of day and month where the file itself proves none.
    pub(super) fn day_order(&self) -> DayOrder {
        let of_store =
            || self.store.as_deref().map_or(DayOrder::MonthDayYear, |name| usual_order(&store_name(name)));
        self.day_order.unwrap_or_else(of_store)
    }
}
