//! A paper that has to list products, and lists none.

use super::rule::{Check, Hit};
use crate::document::light::is_looked_through;

pub(super) fn check(check: &Check<'_>) -> Vec<Hit> {
    let wants = check.kind.is_some_and(|kind| kind.lines) && !check.paper.fields.is_empty();
    if !wants || !check.paper.lines.is_empty() {
        return Vec::new();
    }
    vec![check.about_paper().where_confirmed(is_looked_through(check.paper))]
}

#[cfg(test)]
mod tests {
    use crate::document::FieldId;
    use crate::document::check::sample::*;

    #[test]
    fn an_invoice_lists_products_and_a_bill_does_not() {
        let mut empty = invoice();
        empty.paper.lines.clear();
        assert!(empty.finds("lines-missing"));
        assert!(!invoice().finds("lines-missing"));
        assert!(!paper("utility-bill").with(FieldId::Number, "1").finds("lines-missing"));
    }
}
