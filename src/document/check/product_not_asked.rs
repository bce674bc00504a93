//! Invoices that are tied to no product of the message.

use super::rule::{Check, Hit};

pub(super) fn check(check: &Check<'_>) -> Vec<Hit> {
    let asins = check.context.asins();
    let lines = check.paper.lines.iter().filter_map(|line| line.asin.as_ref());
    let is_tied = lines.chain(&check.paper.asins).any(|asin| asins.contains(&asin.as_str()));
    if asins.is_empty() || is_tied || check.paper.fields.is_empty() {
        return Vec::new();
    }
    vec![Hit::about_file()]
}

#[cfg(test)]
mod tests {
    use crate::document::check::sample::*;

    #[test]
    fn an_invoice_belongs_to_a_product_of_the_message() {
        let untied = || invoice().first_line(|line| line.asin = None);
        assert!(untied().finds("product-not-asked"));
        assert!(!invoice().finds("product-not-asked"));
        assert!(!untied().answering("Please confirm your bank account.").finds("product-not-asked"));
    }
}
