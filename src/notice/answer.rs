//! The kind of answer a message wants: what its reason wants, corrected by what it asks for.

use super::reading::{FoundReason, MessageKind, MessageRequest};
use crate::policy::{AnswerCode, RequestKind};

const PLAN: &[RequestKind] = &[RequestKind::RootCause, RequestKind::ActionsTaken, RequestKind::Prevention];
const SOURCING: &[RequestKind] = &[RequestKind::Invoices, RequestKind::AuthorizationLetter];
const PAPERS: &[RequestKind] = &[
    RequestKind::Invoices,
    RequestKind::AuthorizationLetter,
    RequestKind::SafetyCertificate,
    RequestKind::DeliveryProof,
];
const IDENTITY: &[RequestKind] = &[
    RequestKind::IdentityDocument,
    RequestKind::UtilityBill,
    RequestKind::VideoInterview,
    RequestKind::BusinessLicense,
];

/// The answer that requests want together, for a message without a reason we know. The first fits.
const BY_REQUESTS: &[(&[&[RequestKind]], AnswerCode)] = &[
    (&[PLAN, PAPERS], AnswerCode::PlanAndPapers),
    (&[PLAN], AnswerCode::Plan),
    (&[&[RequestKind::Retraction]], AnswerCode::Retraction),
    (&[IDENTITY, SOURCING], AnswerCode::IdentityAndPapers),
    (&[IDENTITY], AnswerCode::Identity),
    (&[PAPERS], AnswerCode::Papers),
    (&[&[RequestKind::BankInformation]], AnswerCode::Fix),
    (&[&[RequestKind::ListingEdit, RequestKind::Acknowledgement]], AnswerCode::Edit),
];

/// None where nothing is wanted, or it cannot be told.
pub(super) fn wanted(
    kind: MessageKind,
    reasons: &[FoundReason],
    requests: &[MessageRequest],
) -> Option<AnswerCode> {
    if matches!(kind, MessageKind::NotANotice | MessageKind::Reinstated) {
        return None;
    }
    // A warning that asks for nothing wants nothing yet.
    if kind == MessageKind::Warning && requests.is_empty() {
        return None;
    }
    let asked: Vec<RequestKind> = requests.iter().map(|request| request.what).collect();
    told(reasons.first().map(|reason| reason.answer), &asked)
}

/// The answer to a reason, corrected by what is asked. What the message asks wins, except where
/// the way of the reason goes through somebody else, or the papers asked only support its answer.
fn told(reason: Option<AnswerCode>, asked: &[RequestKind]) -> Option<AnswerCode> {
    let asks = |kinds: &[RequestKind]| asked.iter().any(|what| kinds.contains(what));
    let by_requests = BY_REQUESTS
        .iter()
        .find(|(groups, _)| groups.iter().all(|kinds| asks(kinds)))
        .map(|&(_, answer)| answer);
    let (Some(reason), Some(by_requests)) = (reason, by_requests) else { return reason.or(by_requests) };
    let keeps = match reason {
        AnswerCode::Chain | AnswerCode::Legal | AnswerCode::CounterNotice => true,
        AnswerCode::Retraction => asks(&[RequestKind::Retraction]),
        AnswerCode::Edit => asks(&[RequestKind::ListingEdit]) && !asks(PLAN),
        AnswerCode::Dispute | AnswerCode::IdentityAndPapers => !asks(PLAN),
        AnswerCode::Fix => by_requests == AnswerCode::Edit,
        AnswerCode::Identity => by_requests == AnswerCode::Fix,
        AnswerCode::Papers => by_requests == AnswerCode::IdentityAndPapers,
        _ => false,
    };
    Some(match (reason, by_requests) {
        _ if keeps => reason,
        (AnswerCode::Identity, AnswerCode::Papers) if asks(SOURCING) => AnswerCode::IdentityAndPapers,
        _ => by_requests,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use RequestKind as Asks;

    #[test]
    fn what_the_message_asks_corrects_the_answer_of_its_reason() {
        for (reason, asked, answer) in [
            (AnswerCode::Papers, &[Asks::Invoices, Asks::RootCause][..], AnswerCode::PlanAndPapers),
            (AnswerCode::Plan, &[Asks::RootCause, Asks::Invoices], AnswerCode::PlanAndPapers),
            (AnswerCode::Plan, &[Asks::Invoices], AnswerCode::Papers),
            (AnswerCode::Plan, &[Asks::Acknowledgement], AnswerCode::Edit),
            (AnswerCode::PlanAndPapers, &[Asks::Prevention], AnswerCode::Plan),
            (AnswerCode::Edit, &[Asks::SafetyCertificate], AnswerCode::Papers),
            (AnswerCode::Retraction, &[Asks::AuthorizationLetter], AnswerCode::Papers),
            (AnswerCode::Identity, &[Asks::IdentityDocument, Asks::Invoices], AnswerCode::IdentityAndPapers),
            (AnswerCode::Wait, &[Asks::DeliveryProof], AnswerCode::Papers),
            (AnswerCode::Dispute, &[Asks::ActionsTaken], AnswerCode::Plan),
        ] {
            assert_eq!(told(Some(reason), asked), Some(answer), "{reason:?} {asked:?}");
        }
    }

    #[test]
    fn papers_that_only_support_an_answer_leave_it() {
        for (reason, asked) in [
            (AnswerCode::Retraction, &[Asks::Retraction, Asks::AuthorizationLetter][..]),
            (AnswerCode::Edit, &[Asks::ListingEdit, Asks::SafetyCertificate]),
            (AnswerCode::Legal, &[Asks::AuthorizationLetter]),
            (AnswerCode::Chain, &[Asks::BusinessLicense]),
            (AnswerCode::Fix, &[Asks::ListingEdit]),
            (AnswerCode::Identity, &[Asks::BankInformation]),
            (AnswerCode::Papers, &[Asks::Invoices, Asks::BusinessLicense]),
            (AnswerCode::Plan, &[Asks::Other]),
        ] {
            assert_eq!(told(Some(reason), asked), Some(reason), "{reason:?} {asked:?}");
        }
    }

    #[test]
    fn a_message_without_a_reason_is_answered_as_it_asks() {
        assert_eq!(told(None, &[Asks::Retraction]), Some(AnswerCode::Retraction));
        assert_eq!(told(None, &[Asks::UtilityBill]), Some(AnswerCode::Identity));
        assert_eq!(told(None, &[]), None);
    }
}
