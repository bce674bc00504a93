//! Units on invoices.

use super::value::{Contribution, ContributionState};
use crate::document::{FieldId, Line, Paper};
use crate::source::{Cited, Source};
use crate::text::{Day, Period};

/// What each line of those papers adds to the product that the seller says it is.
pub(super) fn contributions<'p>(
    papers: impl Iterator<Item = &'p Paper>,
    window: Period,
) -> Vec<(&'p str, Contribution)> {
    papers.flat_map(|paper| lines(paper, window)).collect()
}

fn lines(paper: &Paper, window: Period) -> impl Iterator<Item = (&str, Contribution)> {
    let issued_on = issued_on(paper);
    (0..).zip(&paper.lines).filter_map(move |(number, line)| {
        let units = units(line);
        let contribution = Contribution {
            paper: paper.id.clone(),
            line: number,
            product: line.product.clone(),
            issued_on,
            units,
            state: state(paper, units, issued_on, window),
        };
        Some((line.asin.as_deref()?, contribution))
    })
}

/// The day of the invoice, where the seller says that it is right.
fn issued_on(paper: &Paper) -> Option<Day> {
    let field = paper.fields.get(&FieldId::IssuedOn).filter(|field| field.confirmed)?;
    Day::parse_iso(field.value.trim()).ok()
}

fn units(line: &Line) -> Option<u32> {
    Some(line.quantity?.saturating_mul(line.pack.unwrap_or(1)))
}

fn state(paper: &Paper, units: Option<u32>, day: Option<Day>, window: Period) -> ContributionState {
    if !paper.lines_confirmed {
        return ContributionState::LinesOpen;
    }
    match (units, day) {
        (None, _) => ContributionState::QuantityOpen,
        (_, None) => ContributionState::DayOpen,
        (_, Some(day)) if day < window.from => ContributionState::Before,
        (_, Some(day)) if day > window.to => ContributionState::After,
        _ => ContributionState::Counted,
    }
}

/// The units that count; none where no line does.
pub(super) fn counted(contributions: &[Contribution]) -> Option<Cited<u32>> {
    let counted = contributions.iter().filter(|line| line.state == ContributionState::Counted);
    counted
        .filter_map(|line| {
            let field = format!("papers.{}.lines.{}", line.paper, line.line);
            Some(Cited::new(line.units?, Source::Statement { field }))
        })
        .reduce(|sum, line| sum.join(line, u32::saturating_add))
}
