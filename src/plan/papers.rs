//! Papers that go with the letter: a plain list of what was asked, each to be attached by the seller.

use super::facts::Facts;
use super::line::Line;
use super::subject::Subject;
use super::{phrases, placeholder};
use crate::notice::MessageRequest;
use crate::policy::RequestKind;
use crate::source::Cited;

pub(super) fn lines(subject: &Subject<'_>) -> Vec<Line> {
    let printed: Vec<Line> = subject
        .printed_papers()
        .map(|(request, span)| {
            let kind = Cited::new(request.what, subject.message(span));
            Line::item(format!("papers.{}", request.id), words(kind, &terms(request)))
        })
        .collect();
    if !printed.is_empty() {
        return printed;
    }
    let usual = subject.usual_papers().into_iter().enumerate();
    usual.map(|(index, kind)| Line::item(format!("papers.usual-{}", index + 1), words(kind, &[]))).collect()
}

fn words(kind: Cited<RequestKind>, terms: &[String]) -> Cited<String> {
    let paper = kind.map(|kind| phrases::paper(kind).unwrap_or_default().to_owned());
    let attached = placeholder::of(&format!("attach: {}", paper.value().to_ascii_lowercase()));
    let facts = Facts::of("paper", paper).wording("attached", attached);
    if terms.is_empty() {
        return facts.fill(phrases::PAPER);
    }
    facts.wording("terms", terms.join(", ")).fill(phrases::PAPER_WITH_TERMS)
}

/// What the message prints about the paper: its age, a number of units or pieces, the products.
fn terms(request: &MessageRequest) -> Vec<String> {
    let unit = if request.what == RequestKind::Invoices { "units" } else { "pieces" };
    let window = request.window.map(|days| format!("last {days} days"));
    let quantity = request.quantity.map(|quantity| format!("{quantity} {unit}"));
    window.into_iter().chain(quantity).chain(request.asins.iter().cloned()).collect()
}
