//! What the letter is, and which parts it has.

use super::PlanPart::{
    self, ActionsTaken, Changes, Checklist, Facts, Opening, Papers, Prevention, Request, RootCause,
};
use super::subject::Subject;
use super::told;
use crate::notice::{MessageKind, ReplyClass, StatementCode};
use crate::policy::{AnswerCode, PhraseId, PlanKind, RequestKind, pack};
use When::{Always, FactsAgainst, FactsTold, PapersAsked};

/// When a part belongs to a letter of a kind.
#[derive(Clone, Copy, PartialEq, Eq)]
enum When {
    Always,
    /// Where the message itself asks for papers.
    PapersAsked,
    /// Where the seller has told facts.
    FactsTold,
    /// Where the seller has told facts against the message. All others stand with the cause.
    FactsAgainst,
}

/// The parts of each kind, in the order of the letter. [`PlanKind::Reply`] has those that are still open.
const PARTS: [(PlanKind, &[(PlanPart, When)]); 12] = [
    (
        PlanKind::Plan,
        &[
            (Opening, Always),
            (RootCause, Always),
            (Facts, FactsAgainst),
            (ActionsTaken, Always),
            (Prevention, Always),
        ],
    ),
    (
        PlanKind::PlanAndPapers,
        &[
            (Opening, Always),
            (RootCause, Always),
            (Facts, FactsAgainst),
            (ActionsTaken, Always),
            (Prevention, Always),
            (Papers, Always),
        ],
    ),
    (PlanKind::CoverNote, &[(Opening, Always), (Facts, FactsTold), (Papers, Always)]),
    (PlanKind::Dispute, &[(Opening, Always), (Facts, Always), (Papers, PapersAsked)]),
    (PlanKind::RetractionRequest, &[(Opening, Always), (Facts, Always), (Request, Always)]),
    (PlanKind::CounterNotice, &[(Checklist, Always)]),
    (PlanKind::EditList, &[(Opening, Always), (Changes, Always), (Facts, FactsTold), (Papers, PapersAsked)]),
    (PlanKind::IdentityNote, &[(Opening, Always), (Facts, FactsTold), (Papers, Always)]),
    (
        PlanKind::CorrectionNote,
        &[(Opening, Always), (ActionsTaken, Always), (Facts, FactsTold), (Papers, PapersAsked)],
    ),
    (PlanKind::OtherAccount, &[(Opening, Always), (Facts, Always), (Papers, PapersAsked)]),
    (PlanKind::Legal, &[(Checklist, Always)]),
    (PlanKind::Wait, &[(Checklist, Always)]),
];

const PLAN: [(PlanPart, RequestKind); 3] = [
    (RootCause, RequestKind::RootCause),
    (ActionsTaken, RequestKind::ActionsTaken),
    (Prevention, RequestKind::Prevention),
];

/// What the letter is: as the seller chose, else as an answer of Amazon says, else as message and reason want it.
pub(super) fn of(subject: &Subject<'_>) -> PlanKind {
    let input = subject.input;
    if let Some(chosen) = input.letter.kind {
        return chosen;
    }
    if input.reading.kind == MessageKind::Reinstated {
        return PlanKind::Wait;
    }
    let class = input.reading.reply.as_ref().map(|reply| reply.class);
    class.and_then(by_reply).unwrap_or_else(|| by_answers(subject))
}

/// None where the answer of Amazon leaves the kind as it was.
fn by_reply(class: ReplyClass) -> Option<PlanKind> {
    match class {
        ReplyClass::Received | ReplyClass::Reinstated => Some(PlanKind::Wait),
        ReplyClass::NeedsMoreInfo
        | ReplyClass::NotImplemented
        | ReplyClass::PapersInvalid
        | ReplyClass::SupplierUnverifiable
        | ReplyClass::NewSupplier => Some(PlanKind::Reply),
        ReplyClass::Forged => Some(PlanKind::Dispute),
        ReplyClass::RetractionRequired => Some(PlanKind::RetractionRequest),
        ReplyClass::OtherAccountFirst => Some(PlanKind::OtherAccount),
        ReplyClass::CopyOfFirst
        | ReplyClass::EvaluationComplete
        | ReplyClass::Final
        | ReplyClass::WrongChannel => None,
    }
}

fn by_answers(subject: &Subject<'_>) -> PlanKind {
    let answers = subject.answers();
    let statements = &subject.input.reading.statements;
    if statements.iter().any(|statement| statement.what == StatementCode::NoPlanNeeded) {
        let papers = subject.printed_papers().next().is_some();
        return if papers { PlanKind::CoverNote } else { PlanKind::Wait };
    }
    let plan_printed = PLAN.iter().any(|&(_, kind)| subject.printed(kind).is_some());
    if answers.is_empty() || plan_printed || answers.iter().any(|answer| answer.wants_plan()) {
        let usual = answers.iter().any(|&answer| wants_papers(answer)) && !subject.usual_papers().is_empty();
        let papers = usual || subject.printed_papers().next().is_some();
        return if papers { PlanKind::PlanAndPapers } else { PlanKind::Plan };
    }
    answers.first().map_or(PlanKind::Plan, |&answer| by_answer(answer))
}

fn wants_papers(answer: AnswerCode) -> bool {
    matches!(
        answer,
        AnswerCode::Papers | AnswerCode::PlanAndPapers | AnswerCode::Identity | AnswerCode::IdentityAndPapers
    )
}

fn by_answer(answer: AnswerCode) -> PlanKind {
    match answer {
        AnswerCode::Plan => PlanKind::Plan,
        AnswerCode::PlanAndPapers => PlanKind::PlanAndPapers,
        AnswerCode::Papers => PlanKind::CoverNote,
        AnswerCode::Edit => PlanKind::EditList,
        AnswerCode::Dispute => PlanKind::Dispute,
        AnswerCode::Retraction => PlanKind::RetractionRequest,
        AnswerCode::CounterNotice => PlanKind::CounterNotice,
        AnswerCode::Identity | AnswerCode::IdentityAndPapers => PlanKind::IdentityNote,
        AnswerCode::Chain => PlanKind::OtherAccount,
        AnswerCode::Wait => PlanKind::Wait,
        AnswerCode::Fix => PlanKind::CorrectionNote,
        AnswerCode::Legal => PlanKind::Legal,
    }
}

/// The parts of the letter.
pub(super) fn parts(kind: PlanKind, subject: &Subject<'_>) -> Vec<PlanPart> {
    if kind == PlanKind::Reply {
        return still_open(subject);
    }
    let papers = subject.printed_papers().next().is_some();
    let against = !subject.input.story.facts.is_empty();
    let facts = against || !told::lines(subject, kind).is_empty();
    let parts = PARTS.iter().find(|(of, _)| *of == kind).map_or(&[][..], |(_, parts)| parts);
    let belongs = |when: When| match when {
        Always => true,
        PapersAsked => papers,
        FactsTold => facts,
        FactsAgainst => against,
    };
    parts.iter().filter(|(_, when)| belongs(*when)).map(|&(part, _)| part).collect()
}

/// Whether the letter is nothing without facts.
pub(super) fn needs_facts(kind: PlanKind, subject: &Subject<'_>) -> bool {
    let kind = if kind == PlanKind::Reply { by_answers(subject) } else { kind };
    PARTS.iter().any(|(of, parts)| *of == kind && parts.contains(&(Facts, Always)))
}

/// Only what Amazon still asks for: what the answer prints, else what its class leaves open, else everything.
fn still_open(subject: &Subject<'_>) -> Vec<PlanPart> {
    let printed: Vec<RequestKind> = subject.asked().map(|request| request.what).collect();
    let class = subject.input.reading.reply.as_ref().map(|reply| reply.class);
    let meaning = pack().replies.classes.iter().find(|meaning| Some(meaning.class) == class);
    let by_class = meaning.map_or(&[][..], |meaning| &meaning.open);
    let open = if printed.iter().any(|&kind| is_of_letter(subject, kind)) { &printed } else { by_class };
    let mut parts = vec![Opening];
    parts.extend(PLAN.iter().filter(|(_, kind)| open.contains(kind)).map(|&(part, _)| part));
    if open.iter().any(|&kind| subject.wording.paper(kind).is_some()) {
        parts.push(Papers);
    }
    if parts.len() > 1 { parts } else { self::parts(by_answers(subject), subject) }
}

fn is_of_letter(subject: &Subject<'_>, kind: RequestKind) -> bool {
    PLAN.iter().any(|&(_, of_plan)| of_plan == kind) || subject.wording.paper(kind).is_some()
}

/// Heading of a part. The opening stands without one.
pub(super) fn heading(kind: PlanKind, part: PlanPart) -> Option<PhraseId> {
    Some(match (part, kind) {
        (Opening, _) => return None,
        (ActionsTaken, PlanKind::CorrectionNote) => PhraseId::HeadingCorrections,
        (RootCause, _) => PhraseId::HeadingRootCause,
        (ActionsTaken, _) => PhraseId::HeadingActionsTaken,
        (Prevention, _) => PhraseId::HeadingPrevention,
        (Facts, _) => PhraseId::HeadingFacts,
        (Changes, _) => PhraseId::HeadingChanges,
        (Request, _) => PhraseId::HeadingRequest,
        (Papers, _) => PhraseId::HeadingPapers,
        (Checklist, PlanKind::CounterNotice) => PhraseId::HeadingCounterNotice,
        (Checklist, PlanKind::Legal) => PhraseId::HeadingLegal,
        (Checklist, _) => PhraseId::HeadingWait,
    })
}
