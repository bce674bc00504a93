//! Days that come in an order of their own.

use super::rule::{Check, Hit};
use crate::document::FieldId;

/// Each day with one that cannot lie behind it.
const ORDER: [(FieldId, FieldId); 6] = [
    (FieldId::ValidUntil, FieldId::ValidFrom),
    (FieldId::ValidUntil, FieldId::IssuedOn),
    (FieldId::TestedOn, FieldId::MadeOn),
    (FieldId::IssuedOn, FieldId::TestedOn),
    (FieldId::DeliveredOn, FieldId::ShippedOn),
    (FieldId::IssuedOn, FieldId::MadeOn),
];

pub(super) fn check(check: &Check<'_>) -> Vec<Hit> {
    let both = |&(later, earlier): &(FieldId, FieldId)| {
        Some((later, earlier, check.day(later)?, check.day(earlier)?))
    };
    let wrong = ORDER.iter().filter_map(both).filter(|(_, _, later, earlier)| later < earlier);
    let hit = |(later, earlier, day, limit)| {
        let hit = check.about(later).resting_on(check.paper, earlier);
        hit.with("date", &day).with("other", &check.label(earlier)).with("limit", &limit)
    };
    wrong.map(hit).collect()
}

#[cfg(test)]
mod tests {
    use crate::document::FieldId;
    use crate::document::check::sample::*;

    #[test]
    fn a_delivery_comes_after_the_shipment() {
        let sent = |shipped, delivered| {
            let fields = [(FieldId::ShippedOn, shipped), (FieldId::DeliveredOn, delivered)];
            paper_with("delivery-proof", &fields).finds("date-order")
        };
        assert!(sent("2026-10-05", "2026-10-04"));
        assert!(!sent("2026-10-05", "2026-10-05"));
    }
}
