//! What a message asks for. A sentence asks by its verb, or because it is an item of a list that
//! an asking sentence opens.

use super::dates::{Stretch, has_word};
use super::layout::Unit;
use super::reading::{Found, MessageDateKind, MessageKind, MessageReading, MessageRequest};
use super::signals::{Family, Scan, matcher};
use crate::policy::{AnswerCode, Asking, Place, RequestKind, Signal, pack};
use crate::sort;

/// The three parts of a plan (`domain/poa.md` section 1).
const PLAN: [RequestKind; 3] = [RequestKind::RootCause, RequestKind::ActionsTaken, RequestKind::Prevention];

struct Asked {
    what: RequestKind,
    unit: usize,
    start: usize,
    end: usize,
}

/// Requests in the order of the text.
pub(super) fn find(scan: &Scan<'_>, stretches: &[Stretch], asins: &[Found]) -> Vec<MessageRequest> {
    let mut asked = asked(scan, stretches);
    sort::by_key(&mut asked, |asked| (asked.start, asked.what, std::cmp::Reverse(asked.end)));
    let mut requests: Vec<MessageRequest> = Vec::new();
    for one in &asked {
        let span = Some(scan.span(one.start, one.end));
        let own = is_own_kind(scan, one);
        let known = |request: &MessageRequest| request.what == one.what && (!own || request.span == span);
        if requests.iter().any(known) {
            continue;
        }
        let same: Vec<&Asked> =
            asked.iter().filter(|other| other.what == one.what && (!own || other.unit == one.unit)).collect();
        requests.push(MessageRequest {
            id: format!("request-{}", requests.len() + 1),
            what: one.what,
            window: same.iter().find_map(|other| window(other.unit, stretches)),
            quantity: same.iter().find_map(|other| quantity(scan, other.unit)),
            asins: asins_of(scan, &same, asins),
            span,
            line: Some(scan.line(one.start)),
        });
    }
    requests
}

/// Fits the requests to the rest of the message. An account that is back asks for nothing. Where
/// the reason calls for a plan, a notice that asks for one of its parts wants all three, and so
/// does a reply that wants more without saying what.
pub(super) fn fit(reading: &mut MessageReading) {
    if reading.kind == MessageKind::Reinstated {
        reading.requests.clear();
        return;
    }
    let asks_part = reading.requests.iter().any(|request| PLAN.contains(&request.what));
    let wants_plan = match reading.kind {
        MessageKind::ReplyNeedsInfo => reading.requests.is_empty(),
        _ => asks_part,
    };
    let reason = reading.reasons.first().map(|reason| reason.answer);
    if !wants_plan || !matches!(reason, Some(AnswerCode::Plan | AnswerCode::PlanAndPapers)) {
        return;
    }
    for what in PLAN {
        if !reading.requests.iter().any(|request| request.what == what) {
            let id = format!("request-{}", reading.requests.len() + 1);
            let (window, quantity, span, line) = (None, None, None, None);
            reading.requests.push(MessageRequest {
                id,
                what,
                window,
                quantity,
                asins: Vec::new(),
                span,
                line,
            });
        }
    }
}

/// Each item of a list that fits no kind asks for a thing of its own.
fn is_own_kind(scan: &Scan<'_>, asked: &Asked) -> bool {
    asked.what == RequestKind::Other && scan.units[asked.unit].item
}

fn asked(scan: &Scan<'_>, stretches: &[Stretch]) -> Vec<Asked> {
    let modes = modes(scan);
    let (rules, families) = (&pack().requests, &matcher().families);
    let mut asked = asked_by(scan, &modes, &rules.signals, &families.requests);
    add_plan(scan, &modes, &mut asked);
    if asked.iter().all(|asked| asked.what == RequestKind::Other) {
        asked.extend(asked_by(scan, &modes, &rules.fallbacks, &families.fallbacks));
    }
    add_others(scan, &modes, stretches, &mut asked);
    asked
}

fn asked_by(
    scan: &Scan<'_>,
    modes: &[Option<Asking>],
    signals: &[Signal<RequestKind>],
    family: &Family,
) -> Vec<Asked> {
    let mut asked = Vec::new();
    for fired in scan.fired(family) {
        let unit = fired.unit as usize;
        // A list under "How do I reactivate my account?" asks even where no sentence opens it.
        let implied = scan.units[unit].item && scan.units[unit].place == Place::How;
        if modes[unit].map_or(!implied, |mode| mode == Asking::Describes) {
            continue;
        }
        let signal = &signals[usize::from(fired.rule - family.start)];
        let places = signal.places.as_ref().unwrap_or(&pack().requests.places);
        if places.get(&scan.units[unit].place).is_some_and(|&percent| percent > 0) {
            asked.push(Asked { what: signal.gives, unit, start: fired.start, end: fired.end });
        }
    }
    asked
}

/// A plan has three parts even where the message names none or only some of them. Whoever asks for
/// two of them wants a plan.
fn add_plan(scan: &Scan<'_>, modes: &[Option<Asking>], asked: &mut Vec<Asked>) {
    let of_plan = |unit: &usize| modes[*unit] == Some(Asking::AsksForPlan);
    let parts = PLAN.iter().filter(|&&what| asked.iter().any(|asked| asked.what == what)).count();
    let by_parts = || asked.iter().filter(|one| PLAN.contains(&one.what)).map(|one| one.unit).min();
    let unit = (0..modes.len()).find(of_plan).or_else(|| by_parts().filter(|_| parts > 1));
    let Some(unit) = unit else { return };
    for what in PLAN {
        if !asked.iter().any(|asked| asked.what == what) {
            let Unit { start, end, .. } = scan.units[unit];
            asked.push(Asked { what, unit, start, end });
        }
    }
}

/// Items of an asking list that fit no kind of request are still asked for. Those that only give
/// the number or the age of papers belong to the papers.
fn add_others(scan: &Scan<'_>, modes: &[Option<Asking>], stretches: &[Stretch], asked: &mut Vec<Asked>) {
    let mut answered = vec![false; scan.units.len()];
    for one in &*asked {
        answered[one.unit] = true;
    }
    let invoices = asked.iter().any(|asked| asked.what == RequestKind::Invoices);
    for (number, unit) in scan.units.iter().enumerate() {
        let asks = unit.item && modes[number] == Some(Asking::Asks) && unit.place != Place::Heading;
        if answered[number] || !asks {
            continue;
        }
        let of_papers = quantity(scan, number).is_some() || window(number, stretches).is_some();
        if !of_papers && is_description(scan, unit) {
            continue;
        }
        let what = if of_papers && invoices { RequestKind::Invoices } else { RequestKind::Other };
        asked.push(Asked { what, unit: number, start: unit.start, end: unit.end });
    }
}

/// Whether an item only says how a paper must be.
fn is_description(scan: &Scan<'_>, unit: &Unit) -> bool {
    let text = &scan.folded.text()[unit.start..unit.end];
    pack().requests.describing.iter().any(|words| has_word(text, words))
}

/// What each sentence asks by its own words, or inherits from the sentence that opened its list.
fn modes(scan: &Scan<'_>) -> Vec<Option<Asking>> {
    let rules = &pack().requests;
    let family = &matcher().families.asking;
    let mut modes: Vec<Option<Asking>> = vec![None; scan.units.len()];
    for fired in scan.fired(family) {
        let signal = &rules.asking[usize::from(fired.rule - family.start)];
        let places = signal.places.as_ref().unwrap_or(&rules.places);
        let asking = &mut modes[fired.unit as usize];
        if asking.is_none() && places.get(&scan.place(fired)).is_some_and(|&percent| percent > 0) {
            *asking = Some(signal.gives);
        }
    }
    let (mut list, mut announced) = (None, false);
    for (unit, asking) in scan.units.iter().zip(&mut modes) {
        if unit.place == Place::Heading {
            list = None;
        } else if unit.item {
            // A plan's own list may name papers too, but no item of a description asks.
            *asking = match (list, *asking) {
                (Some(Asking::Describes), _) => Some(Asking::Describes),
                (_, Some(own)) => Some(own),
                (inherited, None) => inherited,
            };
        } else {
            // "Please send:" goes on in the line below even where that is no item.
            if asking.is_none() && announced {
                *asking = list;
            }
            list = *asking;
        }
        announced = scan.folded.text()[unit.start..unit.end].ends_with(':');
    }
    modes
}

fn window(unit: usize, stretches: &[Stretch]) -> Option<u32> {
    stretches.iter().find(|s| s.unit == unit && s.kind == MessageDateKind::PaperAge).and_then(Stretch::days)
}

/// Units that a sentence names: "at least 10 units".
fn quantity(scan: &Scan<'_>, unit: usize) -> Option<u32> {
    let Unit { start, end, .. } = scan.units[unit];
    let text = &scan.folded.text()[start..end];
    let words = &pack().forms.pieces;
    let mut rest = text;
    while let Some(at) = rest.find(|c: char| c.is_ascii_digit()) {
        let number = &rest[at..];
        let length = number.find(|c: char| !c.is_ascii_digit()).unwrap_or(number.len());
        let behind = number[length..].trim_start();
        if words.iter().any(|word| behind.starts_with(word.as_str())) {
            return number[..length].parse().ok();
        }
        rest = &number[length..];
    }
    None
}

/// The products of all places that ask for the same; none where the first of them asks for all.
fn asins_of(scan: &Scan<'_>, same: &[&Asked], known: &[Found]) -> Vec<String> {
    let stands_in = |asin: &&Found, one: &Asked| {
        let Unit { start, end, .. } = scan.units[one.unit];
        let sentence = scan.span(start, end);
        sentence.start <= asin.span.start && asin.span.end <= sentence.end
    };
    let asks_for_all = same.first().is_none_or(|first| !known.iter().any(|asin| stands_in(&asin, first)));
    if asks_for_all {
        return Vec::new();
    }
    let named = known.iter().filter(|asin| same.iter().any(|one| stands_in(asin, one)));
    named.map(|asin| asin.value.clone()).collect()
}
