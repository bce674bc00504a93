//! The kind of answer a message wants: what its reason wants, corrected by what it asks for.

use super::reading::{FoundReason, MessageKind, MessageRequest};
use crate::policy::{AnswerCode, RequestKind};

/// None where nothing is wanted, or it cannot be told.
pub(super) fn wanted(kind: MessageKind, reasons: &[FoundReason], requests: &[MessageRequest]) -> Option<AnswerCode> {
    if matches!(kind, MessageKind::NotANotice | MessageKind::Reinstated) {
        return None;
    }
    let asked = Asked::new(requests);
    match reasons.first().map(|reason| reason.answer) {
        // A warning that asks for nothing wants nothing yet.
        Some(_) if kind == MessageKind::Warning && requests.is_empty() => None,
        Some(AnswerCode::Papers) if asked.plan => Some(AnswerCode::PlanAndPapers),
        Some(AnswerCode::Identity) if asked.sourcing => Some(AnswerCode::IdentityAndPapers),
        Some(AnswerCode::Plan) if asked.sourcing => Some(AnswerCode::PlanAndPapers),
        Some(answer) => Some(answer),
        None => asked.answer(),
    }
}

#[derive(Default)]
struct Asked {
    plan: bool,
    sourcing: bool,
    identity: bool,
    papers: bool,
    retraction: bool,
    edit: bool,
    card: bool,
}

impl Asked {
    fn new(requests: &[MessageRequest]) -> Self {
        let mut asked = Self::default();
        for request in requests {
            match request.what {
                RequestKind::RootCause | RequestKind::ActionsTaken | RequestKind::Prevention => asked.plan = true,
                RequestKind::Invoices | RequestKind::AuthorizationLetter => asked.sourcing = true,
                RequestKind::IdentityDocument
                | RequestKind::UtilityBill
                | RequestKind::VideoInterview
                | RequestKind::BusinessLicense => asked.identity = true,
                RequestKind::SafetyCertificate | RequestKind::DeliveryProof => asked.papers = true,
                RequestKind::Retraction => asked.retraction = true,
                RequestKind::ListingEdit | RequestKind::Acknowledgement => asked.edit = true,
                RequestKind::BankInformation => asked.card = true,
                RequestKind::Quiz | RequestKind::Other => {}
            }
        }
        asked
    }

    fn answer(&self) -> Option<AnswerCode> {
        let papers = self.sourcing || self.papers;
        let order = [
            (self.plan && papers, AnswerCode::PlanAndPapers),
            (self.plan, AnswerCode::Plan),
            (self.retraction, AnswerCode::Retraction),
            (self.identity && self.sourcing, AnswerCode::IdentityAndPapers),
            (self.identity, AnswerCode::Identity),
            (papers, AnswerCode::Papers),
            (self.card, AnswerCode::Fix),
            (self.edit, AnswerCode::Edit),
        ];
        order.into_iter().find(|(fits, _)| *fits).map(|(_, answer)| answer)
    }
}
