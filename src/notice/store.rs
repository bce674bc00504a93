//! Which store a message speaks of.

use super::links::{Host, store};
use crate::policy::Table;

/// The store named most; one of a country before `amazon.com`, whose pages serve all stores.
pub(super) fn find(hosts: &[Host<'_>]) -> Option<String> {
    let mut named: Table<String, usize> = Table::default();
    for host in hosts {
        // The European seller pages are the same for all stores of Europe.
        if host.name.starts_with("sellercentral-europe.") {
            continue;
        }
        if let Some(store) = store(host.name) {
            *named.entry(store) += 1;
        }
    }
    named.into_iter().max_by_key(|(store, count)| (store != "amazon.com", *count)).map(|(store, _)| store)
}

/// Whether the store writes the day before the month; none where it is not known.
pub(super) fn day_first(store: Option<&str>) -> Option<bool> {
    store.map(|store| !matches!(store, "amazon.com" | "amazon.com.mx" | "amazon.ca" | "amazon.co.jp"))
}
