//! The sixteen sections of a safety data sheet.

use super::rule::{Check, Hit};
use crate::document::FieldId;
use crate::document::section::listed;

pub(super) fn check(check: &Check<'_>) -> Vec<Hit> {
    let Some(value) = check.value(FieldId::Sections) else { return Vec::new() };
    let there = listed(value);
    let missing: Vec<String> = (1..=check.limit())
        .filter(|number| !there.contains(number))
        .map(|number| number.to_string())
        .collect();
    if missing.is_empty() {
        return Vec::new();
    }
    vec![check.about(FieldId::Sections).with("value", &missing.join(", "))]
}

#[cfg(test)]
mod tests {
    use crate::document::FieldId;
    use crate::document::check::sample::*;

    #[test]
    fn a_sheet_has_sixteen_sections() {
        assert!(paper("safety-data-sheet").with(FieldId::Sections, "1-13, 15-16").finds("sections-missing"));
        assert!(!paper("safety-data-sheet").with(FieldId::Sections, "1-16").finds("sections-missing"));
    }
}
