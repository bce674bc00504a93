//! Units on invoices beside those that the message prints.

use super::rule::{Check, Hit};
use crate::document::{Line, Paper};
use crate::policy::RequestKind;

pub(super) fn check(check: &Check<'_>) -> Vec<Hit> {
    let requests = check.context.readings.iter().rev().flat_map(|reading| &reading.requests);
    let Some((wanted, named)) = requests
        .filter(|request| request.what == RequestKind::Invoices)
        .find_map(|request| Some((request.quantity?, &request.asins)))
    else {
        return Vec::new();
    };
    let all = check.context.asins();
    let asins: Vec<&str> = if named.is_empty() { all } else { named.iter().map(String::as_str).collect() };
    let few = asins
        .into_iter()
        .filter_map(|asin| Some((asin, units(check, asin)?)))
        .filter(|(_, units)| *units < wanted);
    few.map(|(asin, units)| hit(check, asin).with("value", &units).with("limit", &wanted)).collect()
}

fn hit(check: &Check<'_>, asin: &str) -> Hit {
    let confirmed = invoices(check).all(|paper| paper.lines_confirmed);
    check.about_paper().where_confirmed(confirmed).with("asin", &asin)
}

/// Units of a product on all invoices; none where this is not the first that has it, so that it is said once.
fn units(check: &Check<'_>, asin: &str) -> Option<u32> {
    let has = |paper: &Paper| lines(paper, asin).next().is_some();
    if !invoices(check).find(|paper| has(paper)).is_some_and(|first| std::ptr::eq(first, check.paper)) {
        return None;
    }
    let of_line = |line: &Line| Some(line.quantity?.saturating_mul(line.pack.unwrap_or(1)));
    let lines = invoices(check).flat_map(|paper| lines(paper, asin));
    lines.map(of_line).try_fold(0_u32, |sum, units| Some(sum.saturating_add(units?)))
}

fn invoices<'a>(check: &Check<'a>) -> impl Iterator<Item = &'a Paper> {
    let kinds = &check.rule.kinds;
    check.papers.iter().filter(move |paper| kinds.contains(&paper.kind))
}

fn lines<'a>(paper: &'a Paper, asin: &str) -> impl Iterator<Item = &'a Line> {
    paper.lines.iter().filter(move |line| line.asin.as_deref() == Some(asin))
}

#[cfg(test)]
mod tests {
    use crate::document::check::sample::*;

    fn bought(quantity: u32) -> Sample {
        invoice().first_line(|line| line.quantity = Some(quantity))
    }

    #[test]
    fn units_of_all_invoices_count_together() {
        assert!(bought(9).finds("quantity-below"));
        assert!(!bought(10).finds("quantity-below"));
        assert!(!bought(9).beside(bought(1)).finds("quantity-below"));
    }

    #[test]
    fn a_carton_counts_with_what_it_holds() {
        let cartons = invoice().first_line(|line| (line.quantity, line.pack) = (Some(2), Some(12)));
        assert!(!cartons.finds("quantity-below"));
    }
}
