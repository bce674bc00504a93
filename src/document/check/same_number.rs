//! The same number on two papers with other content.

use super::rule::value;
use super::rule::{Check, Hit};
use super::{Likeness, kind_rule, likeness};
use crate::document::{FieldId, Paper};
use crate::text::fold;

/// Fields in which a second copy of the same paper would not differ.
const CONTENT: [FieldId; 4] = [FieldId::IssuedOn, FieldId::Total, FieldId::HolderName, FieldId::NetTotal];

pub(super) fn check(check: &Check<'_>) -> Vec<Hit> {
    let Some(number) = check.value(FieldId::Number).filter(|_| is_sale(check.paper)) else {
        return Vec::new();
    };
    let same = |other: &&Paper| {
        is_sale(other) && value(other, FieldId::Number).is_some_and(|theirs| fold(theirs) == fold(number))
    };
    let twin =
        check.others().filter(same).find(|other| is_of_one(check.paper, other) && differ(check.paper, other));
    let hit = |twin: &Paper| {
        let hit = check.about(FieldId::Number).against(twin).resting_on(twin, FieldId::Number);
        hit.with("value", &number)
    };
    twin.map(hit).into_iter().collect()
}

fn is_sale(paper: &Paper) -> bool {
    kind_rule(&paper.kind).is_some_and(|kind| kind.lines)
}

/// Two suppliers may count alike.
fn is_of_one(one: &Paper, other: &Paper) -> bool {
    let name = |paper| value(paper, FieldId::IssuerName);
    name(one).zip(name(other)).is_none_or(|(one, other)| likeness(one, other) != Likeness::Different)
}

fn differ(one: &Paper, other: &Paper) -> bool {
    let differs = |field| {
        value(one, field).zip(value(other, field)).is_some_and(|(one, other)| fold(one) != fold(other))
    };
    let sums = |paper: &Paper| {
        paper.lines.iter().map(|line| (line.quantity, line.total.clone())).collect::<Vec<_>>()
    };
    CONTENT.into_iter().any(differs)
        || !one.lines.is_empty() && !other.lines.is_empty() && sums(one) != sums(other)
}

#[cfg(test)]
mod tests {
    use crate::document::FieldId;
    use crate::document::check::sample::*;

    #[test]
    fn a_number_stands_for_one_content() {
        assert!(invoice().beside(invoice().with(FieldId::Total, "300.00")).finds("same-number"));
        assert!(invoice().beside(invoice().first_line(|line| line.quantity = Some(48))).finds("same-number"));
        assert!(!invoice().beside(invoice()).finds("same-number"));
    }

    #[test]
    fn two_suppliers_may_count_alike() {
        let other = invoice().with(FieldId::IssuerName, "Red Hen Ltd").with(FieldId::Total, "300.00");
        assert!(!invoice().beside(other).finds("same-number"));
    }
}
