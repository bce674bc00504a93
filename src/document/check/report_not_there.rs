//! Certificates that name a report which is not there.

use super::rule::value;
use super::rule::{Check, Hit};
use crate::document::{FieldId, Paper};
use crate::text::fold;

pub(super) fn check(check: &Check<'_>) -> Vec<Hit> {
    let Some(number) = check.value(FieldId::ReportNumber) else { return Vec::new() };
    if reports(check).any(|report| is_number(report, number)) {
        return Vec::new();
    }
    vec![check.about(FieldId::ReportNumber).with("value", &number)]
}

/// The test reports among the other papers.
pub(super) fn reports<'a>(check: &Check<'a>) -> impl Iterator<Item = &'a Paper> {
    check.others().filter(|paper| paper.kind == "test-report")
}

/// Whether a report has that number.
pub(super) fn is_number(report: &Paper, number: &str) -> bool {
    value(report, FieldId::Number).is_some_and(|own| fold(own) == fold(number))
}

#[cfg(test)]
mod tests {
    use crate::document::FieldId;
    use crate::document::check::sample::*;

    #[test]
    fn the_report_is_among_the_papers() {
        assert!(certificate().finds("report-not-there"));
        assert!(certificate().beside(report().with(FieldId::Number, "T-901")).finds("report-not-there"));
        assert!(!certificate().beside(report()).finds("report-not-there"));
    }
}
