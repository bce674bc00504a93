//! Papers that write the name of the account in another way.

use super::Likeness;
use super::holder_differs::compared;
use super::rule::{Check, Hit};

pub(super) fn check(check: &Check<'_>) -> Vec<Hit> {
    compared(check, &[Likeness::Written, Likeness::Part])
}

#[cfg(test)]
mod tests {
    use crate::document::FieldId;
    use crate::document::check::sample::*;

    #[test]
    fn a_name_without_its_legal_form_is_another_way_to_write_it() {
        assert!(invoice().with(FieldId::HolderName, "Blue Fox Home").finds("holder-written-differently"));
        assert!(
            !invoice().with(FieldId::HolderName, "BLUE FOX HOME, LLC").finds("holder-written-differently")
        );
        assert!(!invoice().with(FieldId::HolderName, "Red Hen Ltd").finds("holder-written-differently"));
    }
}
