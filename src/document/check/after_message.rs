//! Purchases from after the message.

use super::rule::{Check, Hit};
use crate::document::FieldId;
use crate::document::window::sent;
use crate::policy::ReplyClass;

pub(super) fn check(check: &Check<'_>) -> Vec<Hit> {
    let Some(newest) = check.context.readings.last() else { return Vec::new() };
    // Then the purchase is wanted from after the message.
    if newest.reply.as_ref().is_some_and(|reply| reply.class == ReplyClass::NewSupplier) {
        return Vec::new();
    }
    let (Some(sent), Some(day)) = (sent(newest), check.day(FieldId::IssuedOn)) else { return Vec::new() };
    if day <= sent || day > check.context.options.today {
        return Vec::new();
    }
    vec![check.about(FieldId::IssuedOn).with("date", &day).with("limit", &sent)]
}

#[cfg(test)]
mod tests {
    use crate::document::FieldId;
    use crate::document::check::sample::*;

    #[test]
    fn the_day_of_the_message_is_not_after_it() {
        assert!(invoice().with(FieldId::IssuedOn, "2026-11-13").finds("after-message"));
        assert!(!invoice().with(FieldId::IssuedOn, "2026-11-12").finds("after-message"));
    }
}
