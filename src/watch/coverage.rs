//! Units sold in 365 days against units on invoices whose lines the seller confirmed.

use super::demand::Demand;
use super::value::{Coverage, ProductCoverage};
use super::{WatchInput, count};
use crate::document::{FieldId, Line, Paper};
use crate::policy::Table;
use crate::sort;
use crate::text::{Day, Period};

/// Days that Amazon usually looks back.
const DAYS: i32 = 365;
/// Products that are listed.
const LISTED: usize = 50;

/// The products that were sold or invoiced; none where no line is confirmed.
pub(super) fn of(input: &WatchInput<'_>) -> Option<Coverage> {
    let confirmed = || input.papers.iter().filter(|paper| paper.lines_confirmed && !paper.lines.is_empty());
    confirmed().next()?;
    let period = Period { from: input.today().plus(1 - DAYS), to: input.today() };
    let mut invoiced: Table<&str, u32> = Table::default();
    let mut unused = 0;
    for paper in confirmed() {
        let counts = issued(paper).is_some_and(|day| period.contains(day));
        for line in &paper.lines {
            match (&line.asin, pieces(line)) {
                (Some(asin), Some(pieces)) if counts => {
                    let sum = invoiced.entry(asin.as_str());
                    *sum = sum.saturating_add(pieces);
                }
                _ => unused += 1,
            }
        }
    }
    let demand = Demand::of(input, period, true);
    let sold: Vec<(&str, u32)> =
        demand.totals().filter(|&(asin, sold)| sold > 0 && !asin.is_empty()).collect();
    let mut products: Vec<ProductCoverage> = sold
        .into_iter()
        .map(|(asin, sold)| ProductCoverage {
            asin: asin.to_owned(),
            sold,
            invoiced: invoiced.get(asin).copied().unwrap_or(0),
        })
        .collect();
    sort::by_key(&mut products, |product| std::cmp::Reverse(product.sold.saturating_sub(product.invoiced)));
    let short = products.iter().filter(|product| product.sold > product.invoiced).count();
    let total = count(products.len());
    products.truncate(LISTED);
    Some(Coverage { period, total, short: count(short), products, unused })
}

fn issued(paper: &Paper) -> Option<Day> {
    let field = paper.fields.get(&FieldId::IssuedOn).filter(|field| field.confirmed)?;
    Day::parse_iso(&field.value).ok()
}

/// Units that can be sold.
fn pieces(line: &Line) -> Option<u32> {
    Some(line.quantity?.saturating_mul(line.pack.unwrap_or(1)))
}
