//! Where a message says otherwise than the dated rules. The message wins; both are shown.

use super::reading::{Clash, ClashSubject, MessageDate, MessageDateKind, MessageReading};
use crate::policy::{Clock, Language, Options, Stretch, TargetRule, pack, text};
use crate::text::Day;

/// All clashes, targets first.
pub(super) fn find(reading: &MessageReading, options: &Options) -> Vec<Clash> {
    let store = reading.store.as_deref().or(options.store.as_deref());
    let sent =
        reading.dates.iter().find(|date| date.kind == MessageDateKind::Sent).and_then(|date| date.date);
    let day = sent.unwrap_or(options.today);
    let mut clashes = targets(reading, store, day);
    let dates = reading.dates.iter().filter_map(|date| clock(reading, date, store, day, options.language));
    clashes.extend(dates);
    clashes
}

fn targets(reading: &MessageReading, store: Option<&str>, day: Day) -> Vec<Clash> {
    let clash = |rule: &TargetRule, said: f64, stated: &super::reading::StatedMetric| Clash {
        subject: ClashSubject::Target,
        metric: Some(stated.id),
        said,
        rule: rule.fraction(),
        about: String::new(),
        source: rule.source.clone(),
        as_of: rule.as_of,
        confidence: rule.confidence,
        span: stated.span,
    };
    let of = |stated: &super::reading::StatedMetric| {
        let rule = pack().metric(stated.id).target(store, day)?;
        let said = stated.target?;
        ((said - rule.fraction()).abs() > 1e-9).then(|| clash(rule, said, stated))
    };
    reading.metrics.iter().filter_map(of).collect()
}

/// A stretch of the message that none of the clocks for it has.
fn clock(
    reading: &MessageReading,
    date: &MessageDate,
    store: Option<&str>,
    day: Day,
    language: Option<Language>,
) -> Option<Clash> {
    let subject = ClashSubject::of(date.kind)?;
    let said = match (date.days, date.hours) {
        (Some(days), _) => f64::from(days),
        (None, Some(hours)) => f64::from(hours) / 24.0,
        (None, None) => return None,
    };
    let fits = |clock: &&Clock| {
        clock.kind == date.kind
            && clock.from.is_none_or(|from| from <= day)
            && (clock.stores.is_empty() || store.is_some_and(|store| clock.stores.iter().any(|s| s == store)))
    };
    let reason = reading.reasons.first().and_then(|reason| pack().reason(&reason.id));
    let own = reason.map_or(&[][..], |reason| &reason.clocks);
    let mut clocks: Vec<(&Clock, Day)> =
        own.iter().filter(fits).zip(std::iter::repeat(reason.map_or(day, |reason| reason.as_of))).collect();
    if clocks.is_empty() {
        let rules = &pack().clocks;
        clocks.extend(rules.clocks.iter().filter(fits).map(|clock| (clock, rules.as_of)));
    }
    // One for the store itself before one for all stores.
    let (rule, as_of) = *clocks.iter().find(|(clock, _)| !clock.stores.is_empty()).or(clocks.first())?;
    if clocks.iter().any(|(clock, _)| (days(clock.stretch) - said).abs() < 1e-9) {
        return None;
    }
    Some(Clash {
        subject,
        metric: None,
        said,
        rule: days(rule.stretch),
        about: text(&rule.about, language).to_owned(),
        source: rule.source.clone(),
        as_of,
        confidence: rule.confidence,
        span: date.span,
    })
}

fn days(stretch: Stretch) -> f64 {
    match stretch {
        Stretch::Hours(hours) => f64::from(hours) / 24.0,
        Stretch::Days(days) | Stretch::BusinessDays(days) => f64::from(days),
    }
}
