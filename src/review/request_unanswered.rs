//! A paper that the message asks for and the letter does not name.

use super::lint::{Check, Hit};
use crate::plan::PlanPart;
use crate::policy::{RequestKind, list};

const PAPERS: [(RequestKind, &str); 7] = [
    (RequestKind::Invoices, "invoices"),
    (RequestKind::AuthorizationLetter, "authorization-letter"),
    (RequestKind::BusinessLicense, "business-license"),
    (RequestKind::IdentityDocument, "identity-document"),
    (RequestKind::UtilityBill, "utility-bill"),
    (RequestKind::SafetyCertificate, "safety-certificate"),
    (RequestKind::DeliveryProof, "delivery-proof"),
];

pub(super) fn check(check: &Check<'_>) -> Vec<Hit> {
    if !check.letter.plan.kind.answers_amazon() {
        return Vec::new();
    }
    let asked = |kind: RequestKind| {
        let requests = &check.context.reading.requests;
        requests.iter().any(|request| request.what == kind && request.span.is_some())
    };
    let missing = PAPERS.iter().filter(|(kind, concept)| asked(*kind) && !check.has_anywhere(concept));
    missing.map(|(_, concept)| Hit::part(PlanPart::Papers).expecting(name(check, concept))).collect()
}

/// The first way in which the pack says it.
fn name(check: &Check<'_>, concept: &str) -> String {
    let words = check.rule.concepts.get(concept);
    let words = words.and_then(|words| list(words, check.context.options.language).first());
    words.map(|word| word.trim_end_matches('*').to_owned()).unwrap_or_default()
}
