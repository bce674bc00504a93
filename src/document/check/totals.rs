//! Sums that do not add up.

use super::money::{hundredths, shown};
use super::rule::{Check, Hit};
use crate::document::FieldId;

pub(super) fn check(check: &Check<'_>) -> Vec<Hit> {
    let sum = |field| hundredths(check.value(field));
    let (net, tax, total) = (sum(FieldId::NetTotal), sum(FieldId::Tax), sum(FieldId::Total));
    let differ = |one: i64, other: i64| one.abs_diff(other) > u64::from(check.limit());
    let hit =
        |field, value, other| check.about(field).with("value", &shown(value)).with("other", &shown(other));
    let mut hits = Vec::new();
    if let (Some(net), Some(tax), Some(total)) = (net, tax, total)
        && differ(net.saturating_add(tax), total)
    {
        let hit = hit(FieldId::Total, net.saturating_add(tax), total);
        hits.push(hit.resting_on(check.paper, FieldId::NetTotal).resting_on(check.paper, FieldId::Tax));
    }
    // Lines are priced with or without tax.
    let declared = [(FieldId::NetTotal, net), (FieldId::Total, total)];
    let mut declared = declared.into_iter().filter_map(|(field, sum)| Some((field, sum?)));
    if let (Some(lines), Some((field, sum))) = (of_lines(check), declared.next())
        && differ(lines, sum)
        && declared.all(|(_, sum)| differ(lines, sum))
    {
        hits.push(hit(field, lines, sum).where_confirmed(check.paper.lines_confirmed));
    }
    hits
}

/// The sum of all lines, where each has one.
fn of_lines(check: &Check<'_>) -> Option<i64> {
    let lines = &check.paper.lines;
    if lines.is_empty() {
        return None;
    }
    lines.iter().try_fold(0_i64, |sum, line| sum.checked_add(hundredths(line.total.as_deref())?))
}

#[cfg(test)]
mod tests {
    use crate::document::FieldId;
    use crate::document::check::sample::*;

    #[test]
    fn net_and_tax_give_the_total() {
        assert!(invoice().with(FieldId::Total, "130.60").finds("totals"));
        assert!(!invoice().with(FieldId::Total, "129.61").finds("totals"));
    }

    #[test]
    fn lines_give_the_net_sum_or_the_total() {
        let with_line =
            |sum: &str| invoice().first_line(|line| line.total = Some(sum.into())).finds("totals");
        assert!(with_line("100.00"));
        assert!(!with_line("129.60"));
        assert!(!with_line("free"));
    }
}
