//! Papers that go with the letter: a plain list of what was asked, each with the exhibits that answer it, or to be
//! attached by the seller.

use super::exhibits;
use super::facts::{Facts, Told, statement};
use super::line::Line;
use super::subject::Subject;
use crate::case::Exhibit;
use crate::notice::MessageRequest;
use crate::policy::{PhraseId, RequestKind};
use crate::source::Cited;

pub(super) fn lines(subject: &Subject<'_>) -> Vec<Line> {
    let exhibits = exhibits::of(subject);
    let printed: Vec<Line> = subject
        .printed_papers()
        .map(|(request, span)| {
            let kind = Cited::new(request.what, subject.message(span));
            let attached = attached(subject, &exhibits, request.what, &request.asins);
            let terms = terms(subject, request);
            Line::item(format!("papers.{}", request.id), told(subject, kind, attached, &terms))
        })
        .collect();
    if !printed.is_empty() {
        return printed;
    }
    let usual = subject.usual_papers().into_iter().enumerate();
    usual
        .map(|(index, kind)| {
            let attached = attached(subject, &exhibits, *kind.value(), &[]);
            Line::item(format!("papers.usual-{}", index + 1), told(subject, kind, attached, &[]))
        })
        .collect()
}

/// The exhibits that answer a request: "Exhibit A and Exhibit C". None while no paper is attached to it.
fn attached(
    subject: &Subject<'_>,
    exhibits: &[Exhibit<'_>],
    what: RequestKind,
    asins: &[String],
) -> Option<Cited<String>> {
    let mut theirs = exhibits.iter().filter(|exhibit| exhibit.answers(what, asins));
    let cited = |exhibit: &Exhibit<'_>| {
        let name = subject.wording.with(PhraseId::Exhibit, "{letter}", &exhibit.letter);
        Cited::new(vec![name], statement(format!("papers.{}", exhibit.paper.id)))
    };
    let first = cited(theirs.next()?);
    let all = theirs.fold(first, |all, next| all.join(cited(next), |all, next| [all, next].concat()));
    Some(all.map(|names| subject.wording.list(&names)))
}

fn told(
    subject: &Subject<'_>,
    kind: Cited<RequestKind>,
    attached: Option<Cited<String>>,
    terms: &[String],
) -> Told {
    let wording = subject.wording;
    if *kind.value() == RequestKind::VideoInterview {
        let date = kind.map(|_| wording.gap(PhraseId::GapInterview));
        return Facts::of("date", date).fill(wording.text(PhraseId::Interview));
    }
    let paper = kind.map(|kind| wording.paper(kind).unwrap_or_default().to_owned());
    let facts = Facts::of("paper", paper);
    let facts = match attached {
        Some(exhibits) => facts.with("attached", exhibits),
        None => facts.wording("attached", wording.gap(PhraseId::GapFile)),
    };
    if terms.is_empty() {
        return facts.fill(wording.text(PhraseId::Paper));
    }
    facts.wording("terms", wording.row(terms)).fill(wording.text(PhraseId::PaperWithTerms))
}

/// What the message prints about the paper: its age, a number of units or pieces, the products.
fn terms(subject: &Subject<'_>, request: &MessageRequest) -> Vec<String> {
    let wording = subject.wording;
    let unit = if request.what == RequestKind::Invoices { PhraseId::TermUnits } else { PhraseId::TermPieces };
    let counted = |phrase, count: u32| wording.with(phrase, "{count}", &wording.thousands(count));
    let window = request.window.map(|days| counted(PhraseId::TermDays, days));
    let quantity = request.quantity.map(|quantity| counted(unit, quantity));
    window.into_iter().chain(quantity).chain(request.asins.iter().cloned()).collect()
}
