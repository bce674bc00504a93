//! What the letter answers: the reasons, the words of the message behind it, the papers it asks for.

use super::DraftInput;
use super::facts::{Facts, Told, statement};
use super::wording::Wording;
use crate::notice::MessageRequest;
use crate::policy::{
    self, AnswerCode, Language, MetricId, PhraseId, PlanKind, Reason, ReasonId, RequestKind,
};
use crate::source::{Cited, Source};
use crate::text::{Span, Utf16Index};

/// The reasons a letter answers, seen together with the message, in the words of one language.
pub(super) struct Subject<'a> {
    pub(super) input: &'a DraftInput<'a>,
    pub(super) wording: Wording,
    /// What the letter is, once that is known.
    kind: Option<PlanKind>,
    message: Utf16Index<'a>,
    /// The seller's own choice alone, or else every reason that was read, the surest first.
    reasons: Vec<ReasonId>,
}

impl<'a> Subject<'a> {
    pub(super) fn of(input: &'a DraftInput<'a>, language: Language) -> Self {
        let read = || input.reading.reasons.iter().map(|found| found.id.clone()).collect();
        let reasons = input.reason.clone().map_or_else(read, |chosen| vec![chosen]);
        let (wording, message) = (Wording::of(language), Utf16Index::new(input.message));
        Self { input, wording, kind: None, message, reasons }
    }

    /// The same for a letter of that kind.
    pub(super) fn for_kind(self, kind: PlanKind) -> Self {
        Self { kind: Some(kind), ..self }
    }

    /// The reasons the letter answers; it is filed under the first.
    pub(super) fn reasons(&self) -> &[ReasonId] {
        &self.reasons
    }

    /// What the pack holds about its reasons.
    pub(super) fn entries(&self) -> impl Iterator<Item = &'static Reason> {
        self.reasons.iter().filter_map(pack_entry)
    }

    /// The answers its reasons want. What the message as a whole wants decides before its single reason.
    pub(super) fn answers(&self) -> Vec<AnswerCode> {
        let reading = self.input.reading;
        let found = |id: &ReasonId| reading.reasons.iter().find(|found| found.id == *id);
        let as_read = self.reasons.iter().any(|id| found(id).is_some());
        let whole = reading.answer.filter(|_| as_read || self.reasons.is_empty());
        if let (Some(whole), true) = (whole, self.reasons.len() < 2) {
            return vec![whole];
        }
        let answer = |id: &ReasonId| {
            found(id).map(|found| found.answer).or_else(|| pack_entry(id).map(|reason| reason.answer))
        };
        whole.into_iter().chain(self.reasons.iter().filter_map(answer)).collect()
    }

    /// What the message is about: in the pack's words, because the message or the seller says so.
    pub(super) fn about(&self) -> Cited<String> {
        self.reasons
            .iter()
            .map(|id| self.about_reason(id).map(|about| vec![about]))
            .reduce(|all, next| all.join(next, |all, next| [all, next].concat()))
            .map_or_else(
                || Cited::new(self.wording.gap(PhraseId::GapReason), statement("reason")),
                |abouts| abouts.map(|abouts| self.wording.list(&abouts)),
            )
    }

    /// The same of one of its reasons.
    pub(super) fn about_reason(&self, id: &ReasonId) -> Cited<String> {
        let reading = self.input.reading;
        let about = self.wording.about(id).unwrap_or(&id.0).to_owned();
        let found = reading.reasons.iter().chain(&reading.runners_up).find(|found| found.id == *id);
        let evidence = found.and_then(|found| found.evidence.first());
        let said = match evidence {
            Some(evidence) => Source::Message { line: evidence.line, span: evidence.span },
            None => statement("reason"),
        };
        let about = Cited::new(about, said);
        match pack_entry(id) {
            Some(reason) => about.and(entry_source(reason)),
            None => about,
        }
    }

    /// A sentence that states nothing but why it is there.
    pub(super) fn because_asked(&self, id: PhraseId) -> Told {
        Facts::of("reason", self.about()).fill(self.wording.text(id))
    }

    /// The metrics its reasons are about.
    pub(super) fn metrics(&self) -> Vec<MetricId> {
        self.entries().filter_map(|reason| reason.metric).collect()
    }

    /// Words of the message as a source.
    pub(super) fn message(&self, span: Span) -> Source {
        Source::Message { line: self.message.line_of_unit(span.start), span }
    }

    /// Adds the place where the message asks for it.
    pub(super) fn also_asked(&self, kind: RequestKind, told: Told) -> Told {
        match self.printed(kind).and_then(|request| request.span) {
            Some(span) => told.and(self.message(span)),
            None => told,
        }
    }

    /// Where the message itself asks for it.
    pub(super) fn printed(&self, kind: RequestKind) -> Option<&MessageRequest> {
        self.asked().find(|request| request.what == kind)
    }

    /// What the message itself asks for and does not call enough, in its order.
    pub(super) fn asked(&self) -> impl Iterator<Item = &MessageRequest> {
        let reading = self.input.reading;
        let requests = reading.requests.iter().filter(|request| request.span.is_some());
        requests.filter(|request| !reading.accepted.contains(&request.what))
    }

    /// The papers the message itself asks for, and an interview among them.
    pub(super) fn printed_papers(&self) -> impl Iterator<Item = (&MessageRequest, Span)> {
        self.asked()
            .filter(|request| request.what == RequestKind::VideoInterview || self.is_enclosed(request.what))
            .filter_map(|request| request.span.map(|span| (request, span)))
    }

    /// The papers its reasons usually want, for a message that prints none.
    pub(super) fn usual_papers(&self) -> Vec<Cited<RequestKind>> {
        let mut papers: Vec<Cited<RequestKind>> = Vec::new();
        for reason in self.entries() {
            for &kind in &reason.requests {
                let listed = papers.iter().any(|paper| *paper.value() == kind);
                if self.is_enclosed(kind) && !listed {
                    papers.push(Cited::new(kind, entry_source(reason)));
                }
            }
        }
        papers
    }

    /// A card that was put right is nothing to enclose. Invoices to buyers are uploaded with their orders.
    fn is_enclosed(&self, kind: RequestKind) -> bool {
        let is_elsewhere = match kind {
            RequestKind::BankInformation => self.kind == Some(PlanKind::CorrectionNote),
            RequestKind::Invoices => self.metrics().contains(&MetricId::InvoiceDefectRate),
            _ => false,
        };
        !is_elsewhere && self.wording.paper(kind).is_some()
    }

    /// Hands over the papers that the message asks for.
    pub(super) fn enclosed(&self) -> Option<Told> {
        let mut sources = self.printed_papers().map(|(_, span)| self.message(span));
        let first = Facts::of("papers", Cited::new(String::new(), sources.next()?));
        Some(sources.fold(first.fill(self.wording.text(PhraseId::Enclosed)), Told::and))
    }
}

fn pack_entry(id: &ReasonId) -> Option<&'static Reason> {
    policy::pack().reason(id)
}

pub(super) fn entry_source(reason: &Reason) -> Source {
    Source::Policy {
        entry: format!("reasons.{}", reason.id.0),
        source: reason.source.clone(),
        as_of: reason.as_of,
        confidence: reason.confidence,
    }
}
