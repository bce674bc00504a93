//! Lines whose price and quantity do not give their sum.

use super::money::hundredths;
use super::rule::{Check, Hit};
use crate::document::Line;

pub(super) fn check(check: &Check<'_>) -> Vec<Hit> {
    let lines = (1..).zip(&check.paper.lines);
    let wrong = lines.filter(|(_, line)| is_off(line, check.limit()).unwrap_or_default());
    wrong.map(|(number, line): (u32, &Line)| check.about_line(line).with("value", &number)).collect()
}

/// Whether a line is off by more than rounding; none where a figure of it is missing.
fn is_off(line: &Line, rounding: u32) -> Option<bool> {
    let price = line.unit_price.as_deref()?;
    let (price_of_one, total, quantity) =
        (hundredths(Some(price))?, hundredths(line.total.as_deref())?, line.quantity?);
    // A price with more than two decimals was itself rounded.
    let decimals = price.rsplit_once(['.', ',']).map_or(0, |(_, decimals)| decimals.trim().len());
    let rounding = u64::from(rounding) + if decimals > 2 { u64::from(quantity) } else { 0 };
    Some(price_of_one.checked_mul(i64::from(quantity))?.abs_diff(total) > rounding)
}

#[cfg(test)]
mod tests {
    use crate::document::check::sample::*;

    fn total(total: &str) -> bool {
        invoice().first_line(|line| line.total = Some(total.into())).finds("line-sum")
    }

    #[test]
    fn a_line_may_be_off_by_rounding() {
        assert!(total("108.03"));
        assert!(!total("108.02"));
        assert!(!total("see below"));
    }
}
