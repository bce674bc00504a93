//! The opening: who writes, about which message. No greeting, no introduction of the business.

use super::facts::{Facts, Told, answer, answer_inside};
use super::kind;
use super::line::Line;
use super::subject::Subject;
use crate::notice::{Found, MessageDateKind};
use crate::policy::{PhraseId, PlanKind};
use crate::source::Cited;

pub(super) fn lines(subject: &Subject<'_>, kind: PlanKind) -> Vec<Line> {
    let to_owner = kind == PlanKind::RetractionRequest;
    let about = if to_owner { subject.because_asked(PhraseId::AboutComplaint) } else { about(subject, kind) };
    [Line::flow("opening.writer", writer(subject)).spare(2), Line::flow("opening.message", about)]
        .into_iter()
        .chain(identifiers(subject, to_owner))
        .chain(enclosed(subject, kind).map(|told| Line::flow("opening.enclosed", told).spare(7)))
        .collect()
}

/// A cover note hands over the papers. Where other parts lead to them they need no word.
fn enclosed(subject: &Subject<'_>, kind: PlanKind) -> Option<Told> {
    let parts = kind::parts(kind, subject);
    let only_papers = parts == [super::PlanPart::Opening, super::PlanPart::Papers];
    only_papers.then(|| subject.enclosed()).flatten()
}

fn writer(subject: &Subject<'_>) -> Told {
    let (wording, story) = (subject.wording, subject.input.story);
    let (shop, legal) = (story.shop_name.trim(), story.legal_name.trim());
    let named_once = !shop.is_empty() && shop == legal;
    let facts = if named_once { answer_inside } else { answer };
    let phrase = if named_once { PhraseId::WriterOneName } else { PhraseId::Writer };
    let name = |told: Told| Told { foreign: false, ..told };
    Facts::of("shop", name(facts(wording, "shopName".to_owned(), shop, PhraseId::GapShop)))
        .with("legal", name(answer(wording, "legalName", legal, PhraseId::GapLegal)))
        .fill(wording.text(phrase))
}

fn about(subject: &Subject<'_>, kind: PlanKind) -> Told {
    let is_reply = kind == PlanKind::Reply;
    let facts = Facts::of("reason", subject.about());
    let sent = subject.input.reading.dates.iter().find(|date| date.kind == MessageDateKind::Sent);
    match sent.and_then(|sent| sent.date.map(|day| (sent, day))) {
        Some((sent, day)) => {
            facts.with("date", Cited::new(subject.wording.day(day), subject.message(sent.span))).fill(
                subject.wording.text(if is_reply { PhraseId::AboutReplyDated } else { PhraseId::AboutDated }),
            )
        }
        None => {
            facts.fill(subject.wording.text(if is_reply { PhraseId::AboutReply } else { PhraseId::About }))
        }
    }
}

/// The products, orders and complaints of the message. Orders are no business of a rights owner.
fn identifiers<'a>(subject: &'a Subject<'_>, to_owner: bool) -> impl Iterator<Item = Line> + use<'a> {
    let named = &subject.input.reading.identifiers;
    let (products, complaints) = if to_owner {
        (PhraseId::ReportedProducts, PhraseId::ReportedComplaints)
    } else {
        (PhraseId::Products, PhraseId::Complaints)
    };
    let orders: &[Found] = if to_owner { &[] } else { &named.orders };
    let lists = [
        ("opening.products", "asins", named.asins.as_slice(), products),
        ("opening.orders", "orders", orders, PhraseId::Orders),
        ("opening.complaints", "complaints", named.complaint_ids.as_slice(), complaints),
    ];
    lists.into_iter().filter_map(move |(id, slot, found, phrase)| {
        let values = values(subject, found)?;
        Some(Line::flow(id, Facts::of(slot, values).fill(subject.wording.text(phrase))))
    })
}

/// The identifiers as the message has them. One that is not whole is for the seller to fill in, so
/// that none of the list is left out without a word; where none is whole there is nothing to name.
fn values(subject: &Subject<'_>, found: &[Found]) -> Option<Cited<String>> {
    let first = found.iter().position(|found| found.whole)?;
    let value = |found: &Found| {
        if found.whole { found.value.clone() } else { subject.wording.gap(PhraseId::GapWholeNumber) }
    };
    let known = Cited::new(Vec::new(), subject.message(found[first].span));
    let all = found.iter().enumerate().fold(known, |all, (number, next)| {
        let all = if number == first { all } else { all.and(subject.message(next.span)) };
        all.map(|mut values| {
            values.push(value(next));
            values
        })
    });
    Some(all.map(|values| subject.wording.list(&values)))
}
