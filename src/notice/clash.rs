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
    // Those of the store itself before those of all stores, and of these the ones that came into force last.
    let rank = |clock: &Clock| (!clock.stores.is_empty(), clock.from);
    let in_force = clocks.iter().map(|(clock, _)| rank(clock)).max()?;
    // A reason can have several, each for a case of its own: the nearest is most likely meant.
    let distance = |clock: &Clock| (days(clock.stretch) - said).abs();
    let (rule, as_of) = *clocks
        .iter()
        .filter(|(clock, _)| rank(clock) == in_force)
        .min_by(|(a, _), (b, _)| distance(a).total_cmp(&distance(b)))?;
    if distance(rule) < 1e-9 {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::notice::read;

    /// Clashes of a message as (subject, what it says, what the rule has).
    fn clashes(text: &str, store: Option<&str>) -> Vec<(ClashSubject, f64, f64)> {
        let today = Day::parse_iso("2026-11-23").expect("a day");
        let options = Options { today, store: store.map(str::to_owned), language: None };
        let reading = read(text, &options).expect("a message");
        reading.clashes.iter().map(|clash| (clash.subject, clash.said, clash.rule)).collect()
    }

    fn is(found: &[(ClashSubject, f64, f64)], wanted: &[(ClashSubject, f64, f64)]) -> bool {
        found.len() == wanted.len()
            && found
                .iter()
                .zip(wanted)
                .all(|(a, b)| a.0 == b.0 && (a.1 - b.1).abs() < 1e-9 && (a.2 - b.2).abs() < 1e-9)
    }

    fn assert_clashes(text: &str, store: Option<&str>, wanted: &[(ClashSubject, f64, f64)]) {
        let found = clashes(text, store);
        assert!(is(&found, wanted), "{found:?}, not {wanted:?}, in {store:?}:\n{text}");
    }

    #[test]
    fn a_target_other_than_that_of_the_store_on_that_day_is_a_clash() {
        let on = |day: &str| {
            format!("Date: {day}\n\nYour on-time delivery rate is 85%. It is below our target of 97%.")
        };
        let target = &[(ClashSubject::Target, 0.97, 0.9)];
        assert_clashes(&on("2 March 2026"), Some("amazon.com"), target);
        assert_clashes(&on("2 March 2026"), Some("amazon.co.uk"), target);
        assert_clashes(&on("2 January 2025"), Some("amazon.co.uk"), &[]);
        assert_clashes(&on("2 March 2026"), Some("amazon.de"), &[]);
        assert_clashes(&on("2 October 2026"), Some("amazon.de"), target);
    }

    #[test]
    fn a_target_is_held_against_the_rule_in_every_language() {
        for text in [
            "Your late shipment rate is 6.2%; the target is 3%.",
            "Ihre Rate verspäteter Lieferungen liegt bei 6,2 %. Der Zielwert ist 3 %.",
        ] {
            assert_clashes(text, None, &[(ClashSubject::Target, 0.03, 0.04)]);
        }
        assert_clashes("Your late shipment rate is 6.2%; the target is 4%.", None, &[]);
    }

    #[test]
    fn a_deadline_is_held_against_the_nearest_clock_of_the_reason() {
        let within = |days: u32| {
            format!(
                "Your account was deactivated because your Order Defect Rate of 3.2% exceeds the target of 1%. Please send a plan of action within {days} days."
            )
        };
        assert_clashes(&within(17), None, &[]);
        assert_clashes(&within(3), None, &[]);
        assert_clashes(&within(14), None, &[(ClashSubject::Deadline, 14.0, 17.0)]);
        assert_clashes(&within(4), None, &[(ClashSubject::Deadline, 4.0, 3.0)]);
    }

    #[test]
    fn money_held_for_ninety_days_is_a_clash_only_where_the_rule_says_sixty() {
        let hold = |head: &str| {
            format!(
                "{head}\n\nYour selling account has been deactivated. Your funds will be held for 90 days."
            )
        };
        let sixty = &[(ClashSubject::FundHold, 90.0, 60.0)];
        assert_clashes(&hold("Date: 2 March 2026"), Some("amazon.com"), sixty);
        assert_clashes(&hold("Date: 2 March 2023"), Some("amazon.com"), &[]);
        assert_clashes(&hold("Date: 2 March 2026"), Some("amazon.de"), &[]);
        assert_clashes(&hold("Date: 2 March 2026"), None, &[]);
        assert_clashes(
            "Ihr Verkäuferkonto wurde deaktiviert. Ihr Guthaben wird 60 Tage einbehalten.",
            Some("amazon.de"),
            &[(ClashSubject::FundHold, 60.0, 90.0)],
        );
    }

    #[test]
    fn papers_of_another_age_than_usual_are_a_clash() {
        let last = |days: u32| {
            format!(
                "Your listing was removed because buyers complained that items are inauthentic. Please send invoices issued in the last {days} days."
            )
        };
        assert_clashes(&last(180), None, &[(ClashSubject::PaperAge, 180.0, 365.0)]);
        assert_clashes(&last(365), None, &[]);
    }

    #[test]
    fn both_sides_are_shown_with_their_source() {
        let text = "Your listing was removed because buyers complained that items are inauthentic. Please send invoices issued in the last 180 days.";
        let today = Day::parse_iso("2026-11-23").expect("a day");
        let reading = read(text, &Options { today, store: None, language: None }).expect("a message");
        let clash = reading.clashes.first().expect("a clash");
        assert!(!clash.source.is_empty() && !clash.about.is_empty());
        assert!(text[clash.span.start as usize..clash.span.end as usize].contains("180"));
    }
}
