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
    let asks = |kinds: &[RequestKind]| requests.iter().any(|request| kinds.contains(&request.what));
    match reasons.first().map(|reason| reason.answer) {
        // A warning that asks for nothing wants nothing yet.
        Some(_) if kind == MessageKind::Warning && requests.is_empty() => None,
        Some(AnswerCode::Papers) if asks(PLAN) => Some(AnswerCode::PlanAndPapers),
        Some(AnswerCode::Identity) if asks(SOURCING) => Some(AnswerCode::IdentityAndPapers),
        Some(AnswerCode::Plan) if asks(SOURCING) => Some(AnswerCode::PlanAndPapers),
        Some(answer) => Some(answer),
        None => BY_REQUESTS
            .iter()
            .find(|(groups, _)| groups.iter().all(|kinds| asks(kinds)))
            .map(|&(_, answer)| answer),
    }
}
