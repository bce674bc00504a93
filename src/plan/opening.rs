//! The opening: who writes, about which message. No greeting, no introduction of the business.

use super::facts::{Facts, answer, answer_inside};
use super::line::Line;
use super::phrases::{self, missing};
use super::subject::Subject;
use super::{DraftInput, figures, placeholder};
use crate::notice::{Found, MessageDateKind};
use crate::source::Cited;

pub(super) fn lines(subject: &Subject<'_>, input: &DraftInput<'_>) -> Vec<Line> {
    let identifiers = &input.reading.identifiers;
    let lists = [
        ("opening.products", "asins", &identifiers.asins, phrases::PRODUCTS),
        ("opening.orders", "orders", &identifiers.orders, phrases::ORDERS),
        ("opening.complaints", "complaints", &identifiers.complaint_ids, phrases::COMPLAINTS),
    ];
    let lists = lists.into_iter().filter_map(|(id, slot, found, phrase)| {
        named(subject, found).map(|values| Line::flow(id, Facts::of(slot, values).fill(phrase)))
    });
    let enclosed = subject.enclosed().map(|papers| Line::flow("opening.enclosed", papers));
    [Line::flow("opening.writer", writer(input)), Line::flow("opening.message", about(subject, input))]
        .into_iter()
        .chain(lists)
        .chain(enclosed)
        .collect()
}

fn writer(input: &DraftInput<'_>) -> Cited<String> {
    let (shop, legal) = (input.story.shop_name.trim(), input.story.legal_name.trim());
    let named_once = !shop.is_empty() && shop == legal;
    let facts = if named_once { answer_inside } else { answer };
    Facts::of("shop", facts("shopName".to_owned(), shop, missing::SHOP))
        .with("legal", answer("legalName", legal, missing::LEGAL))
        .fill(if named_once { phrases::WRITER_ONE_NAME } else { phrases::WRITER })
}

fn about(subject: &Subject<'_>, input: &DraftInput<'_>) -> Cited<String> {
    let facts = Facts::of("reason", subject.about());
    let sent = input.reading.dates.iter().find(|date| date.kind == MessageDateKind::Sent);
    match sent.and_then(|sent| sent.date.map(|day| (sent, day))) {
        Some((sent, day)) => facts
            .with("date", Cited::new(figures::day(day), subject.message(sent.span)))
            .fill(phrases::ABOUT_DATED),
        None => facts.fill(phrases::ABOUT),
    }
}

/// The identifiers as the message has them. One that is not whole is for the seller to fill in, so
/// that none of the list is left out without a word; where none is whole there is nothing to name.
fn named(subject: &Subject<'_>, found: &[Found]) -> Option<Cited<String>> {
    let first = found.iter().position(|found| found.whole)?;
    let value = |found: &Found| {
        if found.whole { found.value.clone() } else { placeholder::of(missing::WHOLE_NUMBER) }
    };
    let known = Cited::new(Vec::new(), subject.message(found[first].span));
    let all = found.iter().enumerate().fold(known, |all, (number, next)| {
        let all = if number == first { all } else { all.and(subject.message(next.span)) };
        all.map(|mut values| {
            values.push(value(next));
            values
        })
    });
    Some(all.map(|values| figures::list(&values)))
}
