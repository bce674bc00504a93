//! What is to be paid: the sum before tax, the tax, the sum with it, and the currency.

use super::cell::Cell;
use super::label::{Labels, below, rest_of};
use super::{DoubtCode, FieldId, ReadPaper, value};
use crate::limits::PAPER_LABELS;
use crate::policy::{CurrencyRule, ReadingRules, ValueShape};

/// An amount beside a label.
struct Amount {
    field: FieldId,
    hundredths: i64,
    at: usize,
}

/// Finds the sums, below the goods where there are goods. Three that add up win over others.
pub(super) fn find(cells: &[Cell], labels: &Labels<'_>, end: Option<(u32, f32)>, paper: &mut ReadPaper) {
    let amounts = amounts(cells, labels, end);
    let of = |field: FieldId| amounts.iter().filter(move |amount| amount.field == field);
    let three = of(FieldId::Total)
        .flat_map(|total| of(FieldId::NetTotal).map(move |net| (total, net)))
        .find_map(|(total, net)| {
            let tax = of(FieldId::Tax)
                .find(|tax| net.hundredths.checked_add(tax.hundredths) == Some(total.hundredths));
            tax.map(|tax| [net, tax, total])
        });
    let chosen = three.map_or_else(
        || [of(FieldId::NetTotal).next_back(), of(FieldId::Tax).next_back(), of(FieldId::Total).next_back()],
        |three| three.map(Some),
    );
    if three.is_none() && chosen.iter().all(Option::is_some) {
        paper.doubt(FieldId::Total, DoubtCode::DoesNotAddUp);
    }
    for amount in chosen.into_iter().flatten() {
        paper.take(amount.field, value::decimal(amount.hundredths), Some(cells[amount.at].place()));
    }
}

fn amounts(cells: &[Cell], labels: &Labels<'_>, end: Option<(u32, f32)>) -> Vec<Amount> {
    let is_below =
        |cell: &Cell| end.is_none_or(|(page, foot)| (cell.page, cell.y) > (page, foot - 0.5 * cell.h));
    let labelled = cells.iter().enumerate().filter(|(_, cell)| !cell.taken && is_below(cell));
    let labelled = labelled.filter_map(|(at, cell)| Some((at, cell, cell.label?)));
    let mut amounts = Vec::new();
    for (at, cell, label) in labelled.take(PAPER_LABELS) {
        let (rule, Some(field)) = labels.rule(label) else { continue };
        if rule.shape != ValueShape::Sum {
            continue;
        }
        let own = value::hundredths(rest_of(cell, label)).map(|hundredths| (at, hundredths));
        let beside = || last_beside(cells, cell);
        let under = || below(cells, cell).and_then(|(at, cell)| Some((at, value::hundredths(&cell.text)?)));
        if let Some((at, hundredths)) = own.or_else(beside).or_else(under) {
            amounts.push(Amount { field, hundredths, at });
        }
    }
    amounts
}

/// The amount furthest to the right at the height of a label.
fn last_beside(cells: &[Cell], label: &Cell) -> Option<(usize, i64)> {
    let beside =
        cells.iter().enumerate().filter(|(_, cell)| cell.beside(label) && cell.x >= label.right() - 0.002);
    let amounts = beside.filter_map(|(at, cell)| Some((at, cell.x, value::hundredths(&cell.text)?)));
    amounts.max_by(|a, b| a.1.total_cmp(&b.1)).map(|(at, _, hundredths)| (at, hundredths))
}

/// The currency: its code where it is written, else the sign beside amounts.
pub(super) fn currency(cells: &[Cell], rules: &ReadingRules, paper: &mut ReadPaper) {
    let is_known = |value: &str| rules.currencies.iter().any(|rule| rule.code == value);
    if paper.fields.get(&FieldId::Currency).is_some_and(|field| is_known(&field.value)) {
        return;
    }
    paper.fields.remove(&FieldId::Currency);
    let has_figure = |cell: &&Cell| cell.text.bytes().any(|byte| byte.is_ascii_digit());
    let code = cells.iter().find_map(|cell| {
        let mut words = cell.text.split([' ', '(', ')', ':', ',']);
        let code = words.find_map(|word| rules.currencies.iter().find(|rule| rule.code == word))?;
        Some((code, cell))
    });
    let sign = || {
        let mut signs =
            cells.iter().filter(has_figure).filter_map(|cell| Some((of_sign(&cell.text, rules)?, cell)));
        signs.next()
    };
    let Some((rule, cell)) = code.or_else(sign) else { return };
    if code.is_none() {
        let shared =
            |one: &&CurrencyRule| of_sign(&cell.text, rules).is_some() && shares(rule, one, &cell.text);
        if rules.currencies.iter().filter(shared).count() > 1 {
            paper.doubt(FieldId::Currency, DoubtCode::SharedSign);
        }
    }
    paper.take(FieldId::Currency, rule.code.clone(), Some(cell.place()));
}

/// The currency whose sign stands in the text; the longest sign wins.
fn of_sign<'r>(text: &str, rules: &'r ReadingRules) -> Option<&'r CurrencyRule> {
    let mut best: Option<(usize, &CurrencyRule)> = None;
    for rule in &rules.currencies {
        for sign in rule.signs.iter().filter(|sign| stands_in(text, sign)) {
            if best.is_none_or(|(length, _)| sign.len() > length) {
                best = Some((sign.len(), rule));
            }
        }
    }
    best.map(|(_, rule)| rule)
}

/// Whether a sign stands in a text, and letters of a word are no sign.
fn stands_in(text: &str, sign: &str) -> bool {
    text.match_indices(sign).any(|(at, _)| {
        let before = text[..at].chars().next_back().is_some_and(char::is_alphabetic);
        let after = text[at + sign.len()..].chars().next().is_some_and(char::is_alphabetic);
        !(before && sign.starts_with(char::is_alphabetic) || after && sign.ends_with(char::is_alphabetic))
    })
}

/// Whether the longest sign of `rule` in the text is one of the other currency too.
fn shares(rule: &CurrencyRule, other: &CurrencyRule, text: &str) -> bool {
    let longest = rule.signs.iter().filter(|sign| stands_in(text, sign)).max_by_key(|sign| sign.len());
    longest.is_some_and(|sign| other.signs.contains(sign))
}
