//! The opening: who writes, about which message. No greeting, no introduction of the business.

use super::facts::{Facts, answer, answer_inside};
use super::line::Line;
use super::phrases::{self, missing};
use super::subject::Subject;
use super::{DraftInput, figures};
use crate::notice::{Found, MessageDateKind};
use crate::source::Cited;

pub(super) fn lines(subject: &Subject<'_>, input: &DraftInput<'_>) -> Vec<Line> {
    let identifiers = &input.reading.identifiers;
    let named = [
        ("opening.products", "asins", &identifiers.asins, phrases::PRODUCTS),
        ("opening.orders", "orders", &identifiers.orders, phrases::ORDERS),
        ("opening.complaints", "complaints", &identifiers.complaint_ids, phrases::COMPLAINTS),
    ];
    let named = named.into_iter().filter_map(|(id, slot, found, phrase)| {
        whole(subject, found).map(|values| Line::flow(id, Facts::of(slot, values).fill(phrase)))
    });
    let enclosed = subject.enclosed().map(|papers| Line::flow("opening.enclosed", papers));
    [Line::flow("opening.writer", writer(input)), Line::flow("opening.message", about(subject, input))]
        .into_iter()
        .chain(named)
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

/// The identifiers that are whole, as the message has them.
fn whole(subject: &Subject<'_>, found: &[Found]) -> Option<Cited<String>> {
    let mut whole = found.iter().filter(|found| found.whole);
    let first = whole.next()?;
    let first = Cited::new(vec![first.value.clone()], subject.message(first.span));
    let all = whole.fold(first, |all, next| {
        all.and(subject.message(next.span)).map(|mut values| {
            values.push(next.value.clone());
            values
        })
    });
    Some(all.map(|values| figures::list(&values)))
}
