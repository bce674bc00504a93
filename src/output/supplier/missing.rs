//! What an invoice lacks.

use super::SupplierAsk;
use crate::document::{FieldId, Paper};

/// What to ask for, field by field. A field that was read and not confirmed yet is there: the seller looks first.
const FIELDS: [(FieldId, SupplierAsk); 8] = [
    (FieldId::Number, SupplierAsk::Number),
    (FieldId::IssuedOn, SupplierAsk::IssuedOn),
    (FieldId::IssuerName, SupplierAsk::IssuerName),
    (FieldId::IssuerAddress, SupplierAsk::IssuerAddress),
    (FieldId::IssuerPhone, SupplierAsk::IssuerPhone),
    (FieldId::IssuerWebsite, SupplierAsk::IssuerWebsite),
    (FieldId::HolderName, SupplierAsk::HolderName),
    (FieldId::HolderAddress, SupplierAsk::HolderAddress),
];

/// What an invoice lacks of what Amazon looks for.
pub fn missing(paper: &Paper) -> Vec<SupplierAsk> {
    let lacks = |field: &FieldId| paper.fields.get(field).is_none_or(|field| field.value.trim().is_empty());
    let fields = FIELDS.iter().filter(|(field, _)| lacks(field)).map(|&(_, ask)| ask);
    let lines = &paper.lines;
    let no_lines = lines.is_empty().then_some(SupplierAsk::Lines);
    let no_quantity = lines.iter().any(|line| line.quantity.is_none()).then_some(SupplierAsk::Quantity);
    let no_number = lines.iter().any(|line| line.codes.is_empty()).then_some(SupplierAsk::Model);
    fields.chain(no_lines).chain(no_quantity).chain(no_number).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_invoice_lacks_everything_and_lines_without_numbers_lack_those() {
        let mut paper: Paper = serde_json::from_str(r#"{ "id": "a" }"#).expect("a paper");
        assert_eq!(missing(&paper).len(), FIELDS.len() + 1);
        paper.lines = serde_json::from_str(r#"[{ "product": "Lamp" }]"#).expect("lines");
        let asks = missing(&paper);
        assert!(asks.contains(&SupplierAsk::Quantity) && asks.contains(&SupplierAsk::Model));
        assert!(!asks.contains(&SupplierAsk::Lines));
    }
}
