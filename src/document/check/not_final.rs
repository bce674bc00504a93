//! Papers that stand for a purchase and are not the final one.

use super::kind_rule;
use super::rule::{Check, Hit};
use crate::policy::{PaperKind, text};

pub(super) fn check(check: &Check<'_>) -> Vec<Hit> {
    let wanted = check.kind.and_then(|kind| kind.instead.as_deref()).and_then(kind_rule);
    let title = |kind: &PaperKind| text(&kind.title, check.language()).to_owned();
    wanted.map(|wanted| check.about_paper().with("other", &title(wanted))).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use crate::document::check::sample::*;

    #[test]
    fn a_pro_forma_invoice_is_not_the_final_one() {
        assert!(paper("pro-forma-invoice").finds("not-final"));
        assert!(!invoice().finds("not-final"));
    }
}
