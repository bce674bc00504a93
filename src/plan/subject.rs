//! What the letter answers: the reasons, the parts they call for, the words of the message behind it.

use super::facts::{Facts, statement};
use super::phrases::{self, missing};
use super::{DraftInput, PlanPart, figures, placeholder};
use crate::notice::MessageRequest;
use crate::policy::{self, AnswerCode, MetricId, Reason, ReasonId, RequestKind};
use crate::source::{Cited, Source};
use crate::text::{Span, Utf16Index};

/// The reasons a letter answers, seen together with the message.
pub(super) struct Subject<'a> {
    input: &'a DraftInput<'a>,
    message: Utf16Index<'a>,
    /// The seller's own choice alone, or else every reason that was read, the surest first.
    reasons: Vec<ReasonId>,
}

impl<'a> Subject<'a> {
    pub(super) fn of(input: &'a DraftInput<'a>) -> Self {
        let read = || input.reading.reasons.iter().map(|found| found.id.clone()).collect();
        let reasons = input.reason.clone().map_or_else(read, |chosen| vec![chosen]);
        Self { input, message: Utf16Index::new(input.message), reasons }
    }

    /// The reason the letter is filed under.
    pub(super) fn reason(&self) -> Option<ReasonId> {
        self.reasons.first().cloned()
    }

    /// How many reasons the letter answers.
    pub(super) fn reasons(&self) -> usize {
        self.reasons.len()
    }

    /// The parts of the letter. What the message prints decides before what its reason usually wants.
    pub(super) fn parts(&self) -> Vec<PlanPart> {
        let plan = [
            (PlanPart::RootCause, RequestKind::RootCause),
            (PlanPart::ActionsTaken, RequestKind::ActionsTaken),
            (PlanPart::Prevention, RequestKind::Prevention),
        ];
        let mut parts = vec![PlanPart::Opening];
        if self.wants_plan() || plan.iter().any(|&(_, kind)| self.printed(kind).is_some()) {
            parts.extend(plan.map(|(part, _)| part));
        }
        if self.wants_papers() {
            parts.push(PlanPart::Papers);
        }
        parts
    }

    fn wants_plan(&self) -> bool {
        self.answers().is_empty() || self.answers().iter().any(|answer| answer.wants_plan())
    }

    fn wants_papers(&self) -> bool {
        let by_reason = self.answers().iter().any(|answer| {
            matches!(
                answer,
                AnswerCode::Papers
                    | AnswerCode::PlanAndPapers
                    | AnswerCode::Identity
                    | AnswerCode::IdentityAndPapers
            )
        });
        by_reason || self.printed_papers().next().is_some()
    }

    /// The answers its reasons want: as the message has it, or else as the policy pack has it.
    fn answers(&self) -> Vec<AnswerCode> {
        let reading = self.input.reading;
        let found = |id: &ReasonId| reading.reasons.iter().find(|found| found.id == *id);
        let answer = |id: &ReasonId| {
            found(id).map(|found| found.answer).or_else(|| pack_entry(id).map(|reason| reason.answer))
        };
        let as_read = self.reasons.iter().any(|id| found(id).is_some());
        let whole = reading.answer.filter(|_| as_read);
        self.reasons.iter().filter_map(answer).chain(whole).collect()
    }

    /// What the message is about: in the pack's words, because the message or the seller says so.
    pub(super) fn about(&self) -> Cited<String> {
        self.reasons
            .iter()
            .map(|id| self.about_reason(id).map(|about| vec![about]))
            .reduce(|all, next| all.join(next, |all, next| [all, next].concat()))
            .map_or_else(
                || Cited::new(placeholder::of(missing::REASON), statement("reason")),
                |abouts| abouts.map(|abouts| figures::list(&abouts)),
            )
    }

    fn about_reason(&self, id: &ReasonId) -> Cited<String> {
        let reading = self.input.reading;
        let entry = pack_entry(id);
        let about = entry.map_or_else(|| id.0.clone(), |reason| reason.about.clone());
        let found = reading.reasons.iter().chain(&reading.runners_up).find(|found| found.id == *id);
        let evidence = found.and_then(|found| found.evidence.first());
        let said = match evidence {
            Some(evidence) => Source::Message { line: evidence.line, span: evidence.span },
            None => statement("reason"),
        };
        let about = Cited::new(about, said);
        match entry {
            Some(reason) => about.and(entry_source(reason)),
            None => about,
        }
    }

    /// The metrics its reasons are about.
    pub(super) fn metrics(&self) -> Vec<MetricId> {
        self.reasons.iter().filter_map(|reason| pack_entry(reason)?.metric).collect()
    }

    /// Words of the message as a source.
    pub(super) fn message(&self, span: Span) -> Source {
        Source::Message { line: self.message.line_of_unit(span.start), span }
    }

    /// Adds the place where the message asks for it.
    pub(super) fn also_asked(&self, kind: RequestKind, words: Cited<String>) -> Cited<String> {
        match self.printed(kind).and_then(|request| request.span) {
            Some(span) => words.and(self.message(span)),
            None => words,
        }
    }

    fn printed(&self, kind: RequestKind) -> Option<&MessageRequest> {
        self.input.reading.requests.iter().find(|request| request.what == kind && request.span.is_some())
    }

    /// The papers the message itself asks for, in its order.
    pub(super) fn printed_papers(&self) -> impl Iterator<Item = (&MessageRequest, Span)> {
        let requests = self.input.reading.requests.iter();
        requests
            .filter(|request| phrases::paper(request.what).is_some())
            .filter_map(|request| request.span.map(|span| (request, span)))
    }

    /// The papers its reasons usually want, for a message that prints none.
    pub(super) fn usual_papers(&self) -> Vec<Cited<RequestKind>> {
        let mut papers: Vec<Cited<RequestKind>> = Vec::new();
        for reason in self.reasons.iter().filter_map(pack_entry) {
            for &kind in &reason.requests {
                let listed = papers.iter().any(|paper| *paper.value() == kind);
                if phrases::paper(kind).is_some() && !listed {
                    papers.push(Cited::new(kind, entry_source(reason)));
                }
            }
        }
        papers
    }

    /// The sentence of a cover note that hands over the papers; none where a plan leads to them.
    pub(super) fn enclosed(&self) -> Option<Cited<String>> {
        let parts = self.parts();
        if parts.contains(&PlanPart::RootCause) || !parts.contains(&PlanPart::Papers) {
            return None;
        }
        let mut sources: Vec<Source> = self.printed_papers().map(|(_, span)| self.message(span)).collect();
        if sources.is_empty() {
            sources.extend(self.usual_papers().into_iter().flat_map(|paper| paper.into_parts().1));
        }
        let mut sources = sources.into_iter();
        let first = Facts::of("papers", Cited::new(String::new(), sources.next()?));
        Some(sources.fold(first.fill(phrases::ENCLOSED), Cited::and))
    }
}

fn pack_entry(id: &ReasonId) -> Option<&'static Reason> {
    policy::pack().reason(id)
}

fn entry_source(reason: &Reason) -> Source {
    Source::Policy {
        entry: format!("reasons.{}", reason.id.0),
        source: reason.source.clone(),
        as_of: reason.as_of,
        confidence: reason.confidence,
    }
}
