//! What should be ready where Amazon calls the supplier.

use serde::Serialize;

use super::confirmed;
use crate::document::{FieldId, Paper};
use crate::policy::{self, Language, SupplierRules};

/// One thing that should be so, with what the invoice says of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CallItem {
    /// As in the policy pack.
    pub id: String,
    /// What should be so.
    pub text: String,
    /// What the invoice says, where the seller confirmed it.
    pub value: Option<String>,
}

pub(super) fn card(
    rules: &SupplierRules,
    paper: Option<&Paper>,
    language: Option<Language>,
) -> Vec<CallItem> {
    let item = |rule: &policy::CallRule| CallItem {
        id: rule.id.clone(),
        text: policy::text(&rule.text, language).to_owned(),
        value: paper.and_then(|paper| value(paper, &rule.field)),
    };
    rules.card.iter().map(item).collect()
}

fn value(paper: &Paper, field: &str) -> Option<String> {
    let field = match field {
        "issuer-name" => FieldId::IssuerName,
        "issuer-phone" => FieldId::IssuerPhone,
        "number" => FieldId::Number,
        "holder-name" => FieldId::HolderName,
        _ => return quantities(paper),
    };
    confirmed(paper, field).map(str::to_owned)
}

/// What was bought and how many, where the seller says that the lines are right.
fn quantities(paper: &Paper) -> Option<String> {
    let lines = paper.lines.iter().filter(|_| paper.lines_confirmed);
    let told: Vec<String> = lines
        .filter_map(|line| Some([&line.quantity?.to_string(), " × ", line.product.trim()].concat()))
        .collect();
    (!told.is_empty()).then(|| told.join(", "))
}
