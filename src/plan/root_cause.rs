//! The root cause: the figures first, then what happened and why it was possible.

use std::collections::BTreeMap;

use super::facts::{Facts, Told, answer_day, answer_sentence};
use super::issue::{self, Item};
use super::line::Line;
use super::subject::Subject;
use super::wording::{Wording, component_kind, one_component};
use super::{DraftInput, detail, told};
use crate::case::Cause;
use crate::limits::LINES_SHOWN;
use crate::metric::{Channel, CountedOrder, Metric, MetricValue};
use crate::policy::{MetricId, MetricWords, PhraseId, PlanKind, RequestKind, TargetCondition, pack};
use crate::sort;
use crate::source::{Cited, Locator, Source};
use crate::text::fold;

/// Products named one by one before "other products".
const PRODUCTS_NAMED: usize = 10;

/// How soon a sentence is left out of a short letter.
const SPARE: [(&str, u8); 4] = [("products", 6), ("components", 5), ("not-counted", 4), ("target", 3)];

pub(super) fn lines(subject: &Subject<'_>, kind: PlanKind) -> Vec<Line> {
    let mut lines = Vec::new();
    for id in subject.metrics() {
        let Some(words) = subject.wording.metric(id) else { continue };
        let counted = worth_telling(subject.input, id);
        lines.extend(counted.iter().flat_map(|metric| figures_of(subject.wording, metric, words)));
        if counted.is_empty() {
            lines.extend(stated(subject, id, words));
        }
    }
    let (causes, facts) = (causes(subject), told::lines(subject, kind));
    // Facts may be of any issue: behind the causes they would stand with the last one.
    let in_order = if issue::are_apart(subject) { [facts, causes] } else { [causes, facts] };
    lines.extend(in_order.into_iter().flatten());
    lines
}

/// The channels worth telling: those off target, or else the first that has a figure. Orders that
/// Amazon fulfils are left out where they meet their target, and where the message speaks of the
/// seller's own shipments alone.
fn worth_telling<'a>(input: &'a DraftInput<'_>, id: MetricId) -> Vec<&'a Metric> {
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

fn figures_of(wording: Wording, metric: &Metric, words: &'static MetricWords) -> Vec<Line> {
    let path = path(metric);
    let Some(value) = metric.deciding() else { return Vec::new() };
    let Some(rate) = rate(wording, metric, value, words) else { return Vec::new() };
    let further = [
        target(wording, metric),
        known_components(wording, value),
        unknown_components(wording, metric, value),
        metric.computed.as_ref().and_then(|value| products(wording, value, words)),
    ];
    let names = ["target", "components", "not-counted", "products"];
    let further = names.into_iter().zip(further).filter_map(|(name, told)| {
        let spare = SPARE.iter().find(|(of, _)| *of == name).map_or(0, |&(_, spare)| spare);
        Some(Line::flow(format!("{path}.{name}"), told?).spare(spare))
    });
    std::iter::once(Line::flow(path.clone(), rate)).chain(further).collect()
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
fn rate(wording: Wording, metric: &Metric, value: &MetricValue, words: &'static MetricWords) -> Option<Told> {
    let share = wording.share(value.numerator, value.denominator)?;
    let phrase = match (metric.reported.is_some(), value.lower_bound) {
        (true, _) => PhraseId::Reported,
        (false, false) => PhraseId::Computed,
        (false, true) => PhraseId::ComputedAtLeast,
    };
    let count = cited(wording.thousands(value.numerator), &value.sources)?;
    let filled = Facts::of("count", count)
        .wording("total", wording.thousands(value.denominator))
        .wording("rate", share)
        .wording("from", wording.first_day(value.window.from, value.window.to))
        .wording("to", wording.day(value.window.to))
        .wording("orders", wording.counted(metric.unit, metric.channel, metric.store.as_deref()))
        .wording("counted", wording.of_texts(&words.counted))
        .fill(wording.text(phrase));
    Some(filled)
}

fn target(wording: Wording, metric: &Metric) -> Option<Told> {
    let target = metric.target.as_ref()?;
    let value = Cited::new(wording.percent(target.value), target.source.clone());
    Some(Facts::of("target", value).fill(wording.text(target_phrase(target.condition))))
}

fn target_phrase(condition: TargetCondition) -> PhraseId {
    match condition {
        TargetCondition::LessThan => PhraseId::TargetBelow,
        TargetCondition::GreaterThan => PhraseId::TargetAbove,
        TargetCondition::AtLeast => PhraseId::TargetFrom,
    }
}

fn known_components(wording: Wording, value: &MetricValue) -> Option<Told> {
    let known = || value.components.iter().filter_map(|part| part.count.map(|count| (part.id, count)));
    let items: Vec<String> = known()
        .map(|(id, count)| {
            wording
                .with(PhraseId::ComponentCount, "{count}", &wording.thousands(count))
                .replace("{component}", wording.text(one_component(id)))
        })
        .collect();
    if items.is_empty() {
        return None;
    }
    let sum: u64 = known().map(|(_, count)| u64::from(count)).sum();
    let overlap = sum > u64::from(value.numerator);
    let components = cited(wording.list(&items), &value.sources)?;
    let phrase = if overlap { PhraseId::ComponentsOverlap } else { PhraseId::Components };
    Some(Facts::of("components", components).fill(wording.text(phrase)))
}

/// Amazon's own figure holds all components, also those it does not list.
fn unknown_components(wording: Wording, metric: &Metric, value: &MetricValue) -> Option<Told> {
    if metric.reported.is_some() {
        return None;
    }
    let unknown = value.components.iter().filter(|part| part.count.is_none());
    let kinds: Vec<String> = unknown.map(|part| wording.text(component_kind(part.id)).to_owned()).collect();
    if kinds.is_empty() {
        return None;
    }
    let kinds = cited(wording.list(&kinds), &value.sources)?;
    Some(Facts::of("components", kinds).fill(wording.text(PhraseId::NotInFiles)))
}

/// Products of the orders that count, most orders first.
fn products(wording: Wording, value: &MetricValue, words: &'static MetricWords) -> Option<Told> {
    let counting: Vec<&CountedOrder> =
        value.orders.iter().filter(|order| order.counts && !order.asins.is_empty()).collect();
    let mut orders_by_asin = BTreeMap::<&str, u32>::new();
    for asin in counting.iter().flat_map(|order| &order.asins) {
        *orders_by_asin.entry(asin).or_default() += 1;
    }
    let overlap = orders_by_asin.values().map(|&orders| orders as usize).sum::<usize>() > counting.len();
    let phrase = if overlap { PhraseId::CountedProductsOverlap } else { PhraseId::CountedProducts };
    let mut by_orders: Vec<(&str, u32)> = orders_by_asin.into_iter().collect();
    sort::by_key(&mut by_orders, |&(asin, orders)| (std::cmp::Reverse(orders), asin));
    let counted = |phrase, count: u32| wording.with(phrase, "{count}", &wording.thousands(count));
    let named = by_orders.iter().take(PRODUCTS_NAMED);
    let mut items: Vec<String> = named
        .map(|&(asin, orders)| match orders {
            1 => wording.with(PhraseId::ProductWithOneOrder, "{asin}", asin),
            _ => counted(PhraseId::ProductWithOrders, orders).replace("{asin}", asin),
        })
        .collect();
    match by_orders.len().saturating_sub(PRODUCTS_NAMED) {
        0 => {}
        1 => items.push(wording.text(PhraseId::OneOtherProduct).to_owned()),
        others => {
            items.push(counted(PhraseId::OtherProducts, u32::try_from(others).unwrap_or(u32::MAX)));
        }
    }
    let asins = cited(wording.list(&items), &by_file(&counting))?;
    let orders = wording.of_texts(&words.orders);
    Some(Facts::of("asins", asins).wording("orders", orders).fill(wording.text(phrase)))
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
fn stated(subject: &Subject<'_>, id: MetricId, words: &'static MetricWords) -> Vec<Line> {
    let wording = subject.wording;
    let mut printed = subject.input.reading.metrics.iter();
    let Some(stated) = printed.find(|stated| stated.id == id && stated.value.is_some()) else {
        return Vec::new();
    };
    let path = format!("root-cause.stated.{}", id.name());
    let printed = |fraction: f64| Cited::new(wording.percent(fraction), subject.message(stated.span));
    let value = stated.value.map(|value| {
        let told = Facts::of("rate", printed(value))
            .wording("metric", wording.of_texts(&words.name))
            .fill(wording.text(PhraseId::Stated));
        Line::flow(path.clone(), told)
    });
    let target = stated.target.map(|target| {
        let phrase = target_phrase(stated.condition.unwrap_or(TargetCondition::LessThan));
        let told = Facts::of("target", printed(target)).fill(wording.text(phrase));
        Line::flow(format!("{path}.target"), told).spare(3)
    });
    value.into_iter().chain(target).collect()
}

fn causes(subject: &Subject<'_>) -> Vec<Line> {
    let items = subject.input.story.causes.iter().map(|cause| {
        let (id, path) = (format!("root-cause.{}", cause.id), format!("causes.{}", cause.id));
        let [what, why] = told_cause(subject.wording, &path, cause);
        let detail =
            |field, words, phrase| detail::lines(subject.wording, &id, &path, &[(field, words, phrase)]);
        let mut lines = vec![Line::item(format!("{id}.what"), what)];
        lines.extend(detail("seen", &cause.seen, PhraseId::CauseSeen));
        lines.push(Line::same_item(format!("{id}.why"), why));
        lines.extend(detail("shownBy", &cause.shown_by, PhraseId::ShownBy));
        lines.extend(issue::products(subject.wording, &id, &path, &cause.asins));
        Item { reason: cause.reason.as_ref(), lines }
    });
    issue::arrange(subject, "root-cause", items.collect(), &|id| {
        let [what, why] = told_cause(subject.wording, "causes", &Cause::default());
        let asked = |told| subject.also_asked(RequestKind::RootCause, told);
        vec![Line::item(format!("{id}.what"), asked(what)), Line::same_item(format!("{id}.why"), asked(why))]
    })
}

fn told_cause(wording: Wording, path: &str, cause: &Cause) -> [Told; 2] {
    let what = answer_sentence(wording, format!("{path}.what"), &cause.what, PhraseId::GapWhatHappened);
    let why = answer_sentence(wording, format!("{path}.why"), &cause.why, PhraseId::GapWhy);
    [
        Facts::of("since", answer_day(wording, format!("{path}.since"), cause.since))
            .with("what", what)
            .fill(wording.text(PhraseId::Cause)),
        Facts::of("why", why).fill(wording.text(PhraseId::CauseWhy)),
    ]
}

/// `value` with all of `sources`; none where there are no sources to cite.
fn cited<T>(value: T, sources: &[Source]) -> Option<Cited<T>> {
    let (first, rest) = sources.split_first()?;
    Some(rest.iter().cloned().fold(Cited::new(value, first.clone()), Cited::and))
}
