//! Products that were sold before they were bought.

use super::kind_rule;
use super::rule::day;
use super::rule::{Check, Hit};
use crate::document::{FieldId, Paper};

pub(super) fn check(check: &Check<'_>) -> Vec<Hit> {
    let Some(own) = check.day(FieldId::IssuedOn).filter(|_| is_purchase(check.paper)) else {
        return Vec::new();
    };
    let sold =
        check.context.first_orders.iter().filter(|(asin, sold)| own > **sold && names(check.paper, asin));
    // Said once, of the earliest paper.
    let is_first = |asin: &str| {
        let others = check.others().filter(|other| is_purchase(other) && names(other, asin));
        others.filter_map(|other| day(other, FieldId::IssuedOn)).all(|other| own <= other)
    };
    let first = sold.filter(|(asin, _)| is_first(asin));
    let hit = |(asin, sold)| {
        check.about(FieldId::IssuedOn).with("asin", &asin).with("date", &own).with("limit", &sold)
    };
    first.map(hit).collect()
}

fn is_purchase(paper: &Paper) -> bool {
    kind_rule(&paper.kind).is_some_and(|kind| kind.lines)
}

fn names(paper: &Paper, asin: &str) -> bool {
    paper.lines.iter().any(|line| line.asin.as_deref() == Some(asin))
        || paper.asins.iter().any(|known| known == asin)
}

#[cfg(test)]
mod tests {
    use crate::document::FieldId;
    use crate::document::check::sample::*;

    #[test]
    fn goods_are_bought_before_they_are_sold() {
        assert!(invoice().first_order("2026-02-01").finds("first-sale"));
        assert!(!invoice().first_order("2026-03-03").finds("first-sale"));
        let earlier = invoice().with(FieldId::IssuedOn, "2026-01-15");
        assert!(!invoice().first_order("2026-02-01").beside(earlier).finds("first-sale"));
    }
}
