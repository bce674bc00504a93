//! An order that neither the message nor the files have.

use super::lint::{Check, Hit};
use crate::report::order_id;

pub(super) fn check(check: &Check<'_>) -> Vec<Hit> {
    let Some(account) = check.context.account.filter(|account| account.orders().next().is_some()) else {
        return Vec::new();
    };
    let asked = &check.context.reading.identifiers.orders;
    let is_known = |id: &str| {
        asked.iter().any(|order| order.value == id)
            || order_id::parse(id.as_bytes()).map_or(true, |id| account.order(id).is_some())
    };
    let named = check.letter.prose.identifiers.orders.iter().filter(|order| order.whole);
    let unknown = named.filter(|order| !is_known(&order.value));
    unknown
        .map(|order| check.span(check.letter.line_at_unit(order.span.start), order.span, &order.value))
        .collect()
}
