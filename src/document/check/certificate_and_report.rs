//! What a certificate and its report both say.

use super::report_not_there::{is_number, reports};
use super::rule::value;
use super::rule::{Check, Hit};
use crate::document::FieldId;
use crate::text::fold;

/// Each field of the certificate with the one of the report.
const BOTH: [(FieldId, FieldId); 3] = [
    (FieldId::Model, FieldId::Model),
    (FieldId::Laboratory, FieldId::IssuerName),
    (FieldId::Brand, FieldId::Brand),
];

pub(super) fn check(check: &Check<'_>) -> Vec<Hit> {
    let number = check.value(FieldId::ReportNumber);
    let Some(report) = number.and_then(|number| reports(check).find(|report| is_number(report, number)))
    else {
        return Vec::new();
    };
    let both =
        |&(own, theirs): &(FieldId, FieldId)| Some((own, theirs, check.value(own)?, value(report, theirs)?));
    let differ = BOTH.iter().filter_map(both).filter(|(_, _, own, theirs)| !is_within(own, theirs));
    let hit = |(own, theirs, value, other)| {
        check
            .about(own)
            .against(report)
            .resting_on(report, theirs)
            .with("value", &value)
            .with("other", &other)
    };
    differ.map(hit).collect()
}

/// Whether one holds the other: a certificate may name several models.
fn is_within(one: &str, other: &str) -> bool {
    let (one, other) = (fold(one), fold(other));
    one.contains(&other) || other.contains(&one)
}

#[cfg(test)]
mod tests {
    use crate::document::FieldId;
    use crate::document::check::sample::*;

    #[test]
    fn both_name_the_same_model() {
        assert!(certificate().beside(report().with(FieldId::Model, "WB-99")).finds("certificate-and-report"));
        assert!(!certificate().beside(report()).finds("certificate-and-report"));
        assert!(
            !certificate()
                .beside(report().with(FieldId::Model, "WB-12 / WB-13"))
                .finds("certificate-and-report")
        );
    }
}
