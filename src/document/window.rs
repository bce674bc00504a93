//! Which days count for a kind of paper.

use serde::Serialize;

use super::{CheckContext, FieldId};
use crate::notice::{MessageDateKind, MessageReading};
use crate::policy::{Clock, PaperKind, Stretch, pack};
use crate::text::Day;

/// The days that papers of a kind may be from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PaperWindow {
    /// The first day that counts.
    pub from: Day,
    /// The day it is counted to: that of the message, or today.
    pub to: Day,
    /// Its length.
    pub days: u32,
    /// Whether the message prints it. Else it is a dated rule.
    pub printed: bool,
    /// The day of the paper that has to lie in it.
    pub field: FieldId,
}

/// The days that count for papers of that kind; none where no bound is known. What a message prints wins, then what
/// is usual for its reason, then what is usual for the kind.
pub fn window(kind: &PaperKind, context: &CheckContext<'_>) -> Option<PaperWindow> {
    let field = kind.age.as_ref().map_or(FieldId::IssuedOn, |age| age.field);
    let today = context.options.today;
    let new = |to: Day, days: u32, printed| {
        let from = to.plus(-i32::try_from(days).unwrap_or(i32::MAX));
        PaperWindow { from, to, days, printed, field }
    };
    let newest = || context.readings.iter().rev();
    let printed = newest().find_map(|reading| {
        let mut asks = reading.requests.iter().filter(|request| kind.answers.contains(&request.what));
        Some(new(sent(reading).unwrap_or(today), asks.find_map(|request| request.window)?, true))
    });
    let of_reason = || newest().find_map(|reading| Some((sent(reading), usual(kind, reading, context)?)));
    printed.or_else(|| {
        let age = kind.age.as_ref()?;
        let message = newest().find_map(sent);
        let (to, days) = of_reason().unwrap_or((message, u32::from(age.days)));
        let to = to.filter(|_| age.to_message).unwrap_or(today);
        Some(new(to, days, false))
    })
}

/// The day a message was sent, where it says so.
pub(super) fn sent(reading: &MessageReading) -> Option<Day> {
    let sent = reading.dates.iter().find(|date| date.kind == MessageDateKind::Sent);
    sent.and_then(|date| date.date)
}

/// Days that are usual for the reason of a message, where it usually asks for such papers.
fn usual(kind: &PaperKind, reading: &MessageReading, context: &CheckContext<'_>) -> Option<u32> {
    let reason = pack().reason(&reading.reasons.first()?.id)?;
    if !reason.requests.iter().any(|asked| kind.answers.contains(asked)) {
        return None;
    }
    let store = context.store();
    let holds = |clock: &&Clock| {
        clock.kind == MessageDateKind::PaperAge
            && clock.from.is_none_or(|from| from <= context.options.today)
            && (clock.stores.is_empty() || store.is_some_and(|store| clock.stores.iter().any(|s| s == store)))
    };
    reason.clocks.iter().filter(holds).find_map(|clock| match clock.stretch {
        Stretch::Days(days) => Some(u32::from(days)),
        Stretch::Hours(_) | Stretch::BusinessDays(_) => None,
    })
}

#[cfg(test)]
mod tests {
    use super::window;
    use crate::document::check::{kind_rule, sample::paper};

    fn days(kind: &str, message: &str) -> Option<(u32, bool)> {
        let kind = kind_rule(kind).expect("a kind");
        let found = paper("invoice").answering(message).in_context(|context| window(kind, context));
        found.map(|window| (window.days, window.printed))
    }

    #[test]
    fn what_the_message_prints_wins_over_what_is_usual() {
        let inauthentic = "Your listing was removed because buyers complained that items are inauthentic.";
        let printed =
            format!("{inauthentic}\nPlease send invoices from your supplier issued in the last 180 days.");
        assert_eq!(days("invoice", &printed), Some((180, true)));
        assert_eq!(days("invoice", inauthentic), Some((365, false)));
        assert_eq!(days("authorization-letter", inauthentic), None);
    }

    #[test]
    fn a_bill_is_counted_to_today() {
        let kind = kind_rule("utility-bill").expect("a kind");
        let found = paper("utility-bill").in_context(|context| window(kind, context)).expect("a window");
        assert_eq!((found.days, found.to.to_string().as_str()), (90, "2026-11-23"));
    }
}
