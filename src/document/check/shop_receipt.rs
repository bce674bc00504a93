//! Receipts of shops.

use super::rule::{Check, Hit};

/// Whatever stands in it, the kind is what matters.
pub(super) fn check(check: &Check<'_>) -> Vec<Hit> {
    vec![check.about_paper()]
}

#[cfg(test)]
mod tests {
    use crate::document::check::sample::*;

    #[test]
    fn a_receipt_is_often_sent_back_and_an_invoice_is_not_one() {
        assert!(paper("receipt").finds("shop-receipt"));
        assert!(!invoice().finds("shop-receipt"));
    }
}
