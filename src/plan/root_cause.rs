//! The root cause: the figures first, then what happened and why it was possible.

use std::collections::BTreeMap;

use super::facts::{Facts, answer_day, answer_sentence};
use super::line::Line;
use super::phrases::{self, MetricWords, missing};
use super::subject::Subject;
use super::{DraftInput, figures};
use crate::case::Cause;
use crate::limits::LINES_SHOWN;
use crate::metric::{Channel, CountedOrder, Metric, MetricValue};
use crate::policy::{MetricId, RequestKind, TargetCondition, pack};
use crate::sort;
use crate::source::{Cited, Locator, Source};
use crate::text::fold;

/// Products named one by one before "other products".
const PRODUCTS_NAMED: usize = 10;

pub(super) fn lines(subject: &Subject<'_>, input: &DraftInput<'_>) -> Vec<Line> {
    let mut lines = Vec::new();
    for id in subject.metrics() {
        let Some(words) = phrases::metric(id) else { continue };
        let counted = told(input, id);
        lines.extend(counted.iter().flat_map(|metric| figures_of(metric, &words)));
        if counted.is_empty() {
            lines.extend(stated(subject, input, id, &words));
        }
    }
    lines.extend(causes(subject, input));
    lines
}

/// The channels worth telling: those off target, or else the first that has a figure. Orders that
/// Amazon fulfils are left out where they meet their target, and where the message speaks of the
/// seller's own shipments alone.
fn told<'a>(input: &'a DraftInput<'_>, id: MetricId) -> Vec<&'a Metric> {
    let own_only = speaks_of_own_shipments_only(input.message);
    let is_beside = |metric: &Metric| {
        metric.channel == Some(Channel::Afn) && (own_only || metric.meets_target == Some(true))
    };
    let with_figure = || {
        let metrics = input.metrics.metrics.iter().filter(|metric| metric.id == id && !is_beside(metric));
        metrics.filter(|metric| metric.deciding().is_some_and(|value| value.denominator > 0))
    };
    let off_target: Vec<_> = with_figure().filter(|metric| metric.meets_target == Some(false)).collect();
    if off_target.is_empty() { with_figure().take(1).collect() } else { off_target }
}

fn speaks_of_own_shipments_only(message: &str) -> bool {
    let (message, forms) = (fold(message), &pack().forms);
    let has = |words: &[String]| words.iter().any(|word| message.contains(word.as_str()));
    has(&forms.own_shipments) && !has(&forms.amazon_shipments)
}

fn figures_of(metric: &Metric, words: &MetricWords) -> Vec<Line> {
    let path = path(metric);
    let Some(value) = metric.deciding() else { return Vec::new() };
    let Some(rate) = rate(metric, value, words) else { return Vec::new() };
    let mut lines = vec![Line::flow(path.clone(), rate)];
    let mut add = |suffix: &str, words: Option<Cited<String>>| {
        lines.extend(words.map(|words| Line::flow(format!("{path}.{suffix}"), words)));
    };
    add("target", target(metric));
    add("components", known_components(value));
    add("not-counted", unknown_components(metric, value));
    add("products", metric.computed.as_ref().and_then(|value| products(value, words)));
    lines
}

fn path(metric: &Metric) -> String {
    let id = metric.id.name();
    match metric.channel {
        Some(Channel::Mfn) => format!("root-cause.metric.{id}.mfn"),
        Some(Channel::Afn) => format!("root-cause.metric.{id}.afn"),
        None => format!("root-cause.metric.{id}"),
    }
}

/// Whose figure it is must be clear: Amazon's own, or counted here and then maybe too low.
fn rate(metric: &Metric, value: &MetricValue, words: &MetricWords) -> Option<Cited<String>> {
    let share = figures::share(value.numerator, value.denominator)?;
    let phrase = match (metric.reported.is_some(), value.lower_bound) {
        (true, _) => phrases::REPORTED,
        (false, false) => phrases::COMPUTED,
        (false, true) => phrases::COMPUTED_AT_LEAST,
    };
    let count = cited(figures::thousands(value.numerator), &value.sources)?;
    let filled = Facts::of("count", count)
        .wording("total", figures::thousands(value.denominator))
        .wording("rate", share)
        .wording("from", figures::first_day(value.window.from, value.window.to))
        .wording("to", figures::day(value.window.to))
        .wording("orders", phrases::orders(metric.channel, metric.store.as_deref()))
        .wording("defect", words.defect)
        .fill(phrase);
    Some(filled)
}

fn target(metric: &Metric) -> Option<Cited<String>> {
    let target = metric.target.as_ref()?;
    let phrase = match target.condition {
        TargetCondition::LessThan => phrases::TARGET_BELOW,
        TargetCondition::GreaterThan => phrases::TARGET_ABOVE,
        TargetCondition::AtLeast => phrases::TARGET_FROM,
    };
    let value = Cited::new(figures::percent(target.value), target.source.clone());
    Some(Facts::of("target", value).fill(phrase))
}

fn known_components(value: &MetricValue) -> Option<Cited<String>> {
    let known = || value.components.iter().filter_map(|part| part.count.map(|count| (part.id, count)));
    let items: Vec<String> = known()
        .map(|(id, count)| format!("{} with {}", figures::thousands(count), phrases::one_component(id)))
        .collect();
    if items.is_empty() {
        return None;
    }
    let sum: u64 = known().map(|(_, count)| u64::from(count)).sum();
    let overlap = sum > u64::from(value.numerator);
    let components = cited(figures::list(&items), &value.sources)?;
    let phrase = if overlap { phrases::COMPONENTS_OVERLAP } else { phrases::COMPONENTS };
    Some(Facts::of("components", components).fill(phrase))
}

/// Amazon's own figure holds all components, also those it does not list.
fn unknown_components(metric: &Metric, value: &MetricValue) -> Option<Cited<String>> {
    if metric.reported.is_some() {
        return None;
    }
    let unknown = value.components.iter().filter(|part| part.count.is_none());
    let kinds: Vec<String> = unknown.map(|part| phrases::component_kind(part.id).to_owned()).collect();
    if kinds.is_empty() {
        return None;
    }
    let kinds = cited(figures::list(&kinds), &value.sources)?;
    Some(Facts::of("components", kinds).fill(phrases::NOT_IN_FILES))
}

/// Products of the orders that count, most orders first.
fn products(value: &MetricValue, words: &MetricWords) -> Option<Cited<String>> {
    let counting: Vec<&CountedOrder> =
        value.orders.iter().filter(|order| order.counts && !order.asins.is_empty()).collect();
    let mut orders_by_asin = BTreeMap::<&str, u32>::new();
    for asin in counting.iter().flat_map(|order| &order.asins) {
        *orders_by_asin.entry(asin).or_default() += 1;
    }
    let overlap = orders_by_asin.values().map(|&orders| orders as usize).sum::<usize>() > counting.len();
    let phrase = if overlap { phrases::COUNTED_PRODUCTS_OVERLAP } else { phrases::COUNTED_PRODUCTS };
    let mut by_orders: Vec<(&str, u32)> = orders_by_asin.into_iter().collect();
    sort::by_key(&mut by_orders, |&(asin, orders)| (std::cmp::Reverse(orders), asin));
    let mut items: Vec<String> = by_orders.iter().take(PRODUCTS_NAMED).map(one_product).collect();
    match by_orders.len().saturating_sub(PRODUCTS_NAMED) {
        0 => {}
        1 => items.push("1 other product".to_owned()),
        others => items.push(format!("{others} other products")),
    }
    let asins = cited(figures::list(&items), &by_file(&counting))?;
    Some(Facts::of("asins", asins).wording("orders", words.orders).fill(phrase))
}

fn one_product(&(asin, orders): &(&str, u32)) -> String {
    match orders {
        1 => format!("{asin} (1 order)"),
        _ => format!("{asin} ({} orders)", figures::thousands(orders)),
    }
}

/// The rows of all orders, gathered into one source per file and column.
fn by_file(orders: &[&CountedOrder]) -> Vec<Source> {
    let mut gathered: Vec<Source> = Vec::new();
    for source in orders.iter().flat_map(|order| &order.sources) {
        if !gathered.iter_mut().any(|known| takes_in(known, source)) {
            gathered.push(source.clone());
        }
    }
    gathered
}

/// Adds the lines of `other` to `known`, where both are lines of one file.
fn takes_in(known: &mut Source, other: &Source) -> bool {
    if known == other {
        return true;
    }
    let Source::File { file, locator: Locator::Lines { lines, total, column }, .. } = known else {
        return false;
    };
    let Source::File {
        file: its_file,
        locator: Locator::Lines { lines: more, total: its_total, column: its },
        ..
    } = other
    else {
        return false;
    };
    if file != its_file || column != its {
        return false;
    }
    let new: Vec<u32> = more.iter().copied().filter(|line| !lines.contains(line)).collect();
    let known_ones = u32::try_from(more.len() - new.len()).unwrap_or(u32::MAX);
    *total = total.saturating_add(its_total.saturating_sub(known_ones));
    lines.extend(new);
    sort::rising(lines);
    lines.truncate(LINES_SHOWN);
    true
}

/// The figures the message itself prints, where no file tells more.
fn stated(subject: &Subject<'_>, input: &DraftInput<'_>, id: MetricId, words: &MetricWords) -> Vec<Line> {
    let Some(stated) = input.reading.metrics.iter().find(|stated| stated.id == id && stated.value.is_some())
    else {
        return Vec::new();
    };
    let path = format!("root-cause.stated.{}", id.name());
    let printed = |fraction: f64| Cited::new(figures::percent(fraction), subject.message(stated.span));
    let value = stated.value.map(|value| {
        let words = Facts::of("rate", printed(value)).wording("metric", words.name).fill(phrases::STATED);
        Line::flow(path.clone(), words)
    });
    let target = stated.target.map(|target| {
        let phrase = match stated.condition {
            Some(TargetCondition::GreaterThan) => phrases::TARGET_ABOVE,
            Some(TargetCondition::AtLeast) => phrases::TARGET_FROM,
            Some(TargetCondition::LessThan) | None => phrases::TARGET_BELOW,
        };
        Line::flow(format!("{path}.target"), Facts::of("target", printed(target)).fill(phrase))
    });
    value.into_iter().chain(target).collect()
}

fn causes(subject: &Subject<'_>, input: &DraftInput<'_>) -> Vec<Line> {
    if input.story.causes.is_empty() {
        let [what, why] = cause("causes", &Cause::default());
        return vec![
            Line::item("root-cause.missing.what", subject.also_asked(RequestKind::RootCause, what)),
            Line::same_item("root-cause.missing.why", subject.also_asked(RequestKind::RootCause, why)),
        ];
    }
    let causes = input.story.causes.iter();
    causes
        .flat_map(|one| {
            let [what, why] = cause(&format!("causes.{}", one.id), one);
            [
                Line::item(format!("root-cause.{}.what", one.id), what),
                Line::same_item(format!("root-cause.{}.why", one.id), why),
            ]
        })
        .collect()
}

fn cause(path: &str, cause: &Cause) -> [Cited<String>; 2] {
    let what = Facts::of("since", answer_day(format!("{path}.since"), cause.since, missing::DATE))
        .with("what", answer_sentence(format!("{path}.what"), &cause.what, missing::WHAT_HAPPENED))
        .fill(phrases::CAUSE);
    let why = Facts::of("why", answer_sentence(format!("{path}.why"), &cause.why, missing::WHY))
        .fill(phrases::CAUSE_WHY);
    [what, why]
}

/// `value` with all of `sources`; none where there are no sources to cite.
fn cited<T>(value: T, sources: &[Source]) -> Option<Cited<T>> {
    let (first, rest) = sources.split_first()?;
    Some(rest.iter().cloned().fold(Cited::new(value, first.clone()), Cited::and))
}
