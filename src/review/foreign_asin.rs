//! A product that neither the message nor the story nor the files name.

use super::lint::{Check, Hit};
use crate::case::Story;

pub(super) fn check(check: &Check<'_>) -> Vec<Hit> {
    let context = check.context;
    let asked = &context.reading.identifiers.asins;
    // Without a product in the message nothing is foreign to it. A product named in part may be any.
    if asked.is_empty() || asked.iter().any(|asin| !asin.whole) {
        return Vec::new();
    }
    let story = words_of(context.story);
    let is_known = |asin: &str| {
        asked.iter().any(|known| known.value.eq_ignore_ascii_case(asin))
            || story.iter().any(|words| words.to_ascii_uppercase().contains(asin))
            || is_sold(check, asin)
    };
    let named = check.letter.prose.identifiers.asins.iter().filter(|asin| asin.whole);
    let foreign = named.filter(|asin| !is_known(&asin.value.to_ascii_uppercase()));
    foreign
        .map(|asin| check.span(check.letter.line_at_unit(asin.span.start), asin.span, &asin.value))
        .collect()
}

fn words_of(story: &Story) -> Vec<&str> {
    let causes = story.causes.iter().flat_map(|cause| [&cause.what, &cause.why]);
    let actions = story.actions.iter().map(|action| &action.what);
    let controls = story.preventions.iter().map(|control| &control.what);
    causes.chain(actions).chain(controls).map(String::as_str).collect()
}

fn is_sold(check: &Check<'_>, asin: &str) -> bool {
    let values = check.context.metrics.metrics.iter().filter_map(|metric| metric.computed.as_ref());
    let counted = values.flat_map(|value| &value.orders).flat_map(|order| &order.asins);
    counted.into_iter().any(|sold| sold == asin)
        || check.context.account.is_some_and(|account| account.sells(asin))
}
