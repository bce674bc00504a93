//! Lines that name no product.

use super::rule::{Check, Hit};

pub(super) fn check(check: &Check<'_>) -> Vec<Hit> {
    let lines = (1..).zip(&check.paper.lines);
    let unclear = lines.filter(|(_, line)| line.product.trim().is_empty() && line.codes.is_empty());
    unclear.map(|(number, line)| check.about_line(line).with("value", &number)).collect()
}

#[cfg(test)]
mod tests {
    use crate::document::check::sample::*;

    #[test]
    fn a_code_is_enough_for_a_line() {
        assert!(!invoice().first_line(|line| line.product.clear()).finds("line-unclear"));
        let nothing = invoice().first_line(|line| {
            line.product.clear();
            line.codes.clear();
        });
        assert!(nothing.finds("line-unclear"));
    }
}
