//! Lines of a product without a quantity.

use super::rule::{Check, Hit};
use crate::document::Line;

pub(super) fn check(check: &Check<'_>) -> Vec<Hit> {
    let of_product = |line: &&Line| line.quantity.is_none() && line.asin.is_some();
    let open = check.paper.lines.iter().filter(of_product);
    open.map(|line| check.about_line(line).with("asin", &line.asin.as_deref().unwrap_or_default())).collect()
}

#[cfg(test)]
mod tests {
    use crate::document::check::sample::*;

    #[test]
    fn a_line_of_a_product_needs_its_quantity() {
        assert!(invoice().first_line(|line| line.quantity = None).finds("quantity-open"));
        assert!(!invoice().finds("quantity-open"));
        let freight = invoice().first_line(|line| (line.quantity, line.asin) = (None, None));
        assert!(!freight.finds("quantity-open"));
    }
}
