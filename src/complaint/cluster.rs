//! Complaints of one product and one theme, with how much of the orders they are.

use super::quote;
use super::said::Said;
use super::sold::{first_day, month_of};
use super::value::{Cluster, KindCount, MonthCount, OrderShare, Quote};
use super::voice::Voice;
use crate::limits::LINES_SHOWN;
use crate::policy::{ReasonId, Table, Theme, pack};
use crate::sort;
use crate::source::Source;
use crate::text::{Day, Period};

/// Quotes of one cluster.
const QUOTES: usize = 3;

/// Fewer orders or complaints than these are small numbers (`domain/monitoring.md` section 1).
const SMALL: (u32, u32) = (20, 3);

/// A voice as a complaint of one theme.
#[derive(Clone, Copy)]
struct Complaint<'v> {
    theme: Theme,
    voice: &'v Voice,
}

impl Complaint<'_> {
    /// Orders complaints by cluster, then by month and order.
    fn key(&self) -> (u32, Theme, Option<u32>, Option<u64>) {
        (self.voice.product, self.theme, self.voice.day().map(month_of), self.voice.order)
    }
}

/// A cluster on its way: which complaints it has.
struct Group<'v, 'c> {
    complaints: &'c [Complaint<'v>],
    reasons: Vec<ReasonId>,
}

/// The first `count` clusters of what was asked for, and how many there are.
pub(super) fn find(said: &Said<'_>, count: usize) -> (Vec<Cluster>, usize) {
    let mut complaints = Vec::new();
    for voice in said.in_time().filter(|voice| said.is_of_product(voice)) {
        let themes = themes(said.request.theme).filter(|&theme| voice.heard.has(theme));
        complaints.extend(themes.map(|theme| Complaint { theme, voice }));
    }
    sort::by_key(&mut complaints, Complaint::key);
    let mut groups: Vec<Group<'_, '_>> = complaints
        .chunk_by(|a, b| (a.voice.product, a.theme) == (b.voice.product, b.theme))
        .map(|complaints| Group { complaints, reasons: reasons(complaints[0].theme, &said.request.reasons) })
        .collect();
    sort::by_key(&mut groups, |group| {
        (group.reasons.is_empty(), std::cmp::Reverse(group.complaints.len()), group.complaints[0].theme)
    });
    let clusters = groups.iter().take(count).map(|group| cluster(said, group)).collect();
    (clusters, groups.len())
}

/// The themes that were asked for, in the order of the pack.
fn themes(asked: Option<Theme>) -> impl Iterator<Item = Theme> {
    let all = pack().complaints.themes.iter().map(|rule| rule.id);
    all.filter(move |&theme| asked.is_none_or(|asked| asked == theme))
}

/// Those of the case's reasons that a theme bears on.
pub(super) fn reasons(theme: Theme, of_case: &[ReasonId]) -> Vec<ReasonId> {
    let rule = pack().complaints.themes.iter().find(|rule| rule.id == theme);
    let bears = |id: &&ReasonId| rule.is_some_and(|rule| rule.reasons.contains(id));
    of_case.iter().filter(bears).cloned().collect()
}

fn cluster(said: &Said<'_>, group: &Group<'_, '_>) -> Cluster {
    let complaints = group.complaints;
    let product = complaints[0].voice.product;
    let months: Vec<MonthCount> = complaints
        .chunk_by(|a, b| a.voice.day().map(month_of) == b.voice.day().map(month_of))
        .filter_map(|chunk| month(said, product, chunk))
        .collect();
    Cluster {
        asin: said.asin(product),
        theme: complaints[0].theme,
        reasons: group.reasons.clone(),
        voices: count_of(complaints.len()),
        kinds: kinds(complaints),
        share: whole_share(said, product, complaints),
        months,
        days: days(complaints.iter().map(|complaint| complaint.voice)),
        quotes: quotes(said, complaints),
        sources: sources(said, complaints),
    }
}

fn kinds(complaints: &[Complaint<'_>]) -> Vec<KindCount> {
    let mut counts = Table::default();
    for complaint in complaints {
        *counts.entry(complaint.voice.kind) += 1;
    }
    counts.into_iter().map(|(kind, voices)| KindCount { kind, voices }).collect()
}

/// From the first to the last day of some voices.
pub(super) fn days<'v>(voices: impl Iterator<Item = &'v Voice>) -> Option<Period> {
    let days = voices.filter_map(Voice::day).map(|day| (day, day));
    let (from, to) = days.reduce(|(from, to), (day, _)| (from.min(day), to.max(day)))?;
    Some(Period { from: Day::from_ordinal(from), to: Day::from_ordinal(to) })
}

fn month(said: &Said<'_>, product: u32, complaints: &[Complaint<'_>]) -> Option<MonthCount> {
    let number = month_of(complaints[0].voice.day()?);
    let share = share(orders(complaints), said.voices.sold.in_month(product, number));
    Some(MonthCount { month: first_day(number), voices: count_of(complaints.len()), share })
}

/// The share over the months that were asked for, else from the first month that has orders to the last.
fn whole_share(said: &Said<'_>, product: u32, complaints: &[Complaint<'_>]) -> Option<OrderShare> {
    let sold = &said.voices.sold;
    let (first, last) = match said.request.period {
        Some(period) => (month_of(period.from.ordinal()), month_of(period.to.ordinal())),
        None => (0, u32::MAX),
    };
    share(orders(complaints), sold.between(product, first, last))
}

/// How many orders the complaints are of: those that an orders file holds, each once.
///
/// INVARIANT: complaints of one order stand side by side.
fn orders(complaints: &[Complaint<'_>]) -> u32 {
    let known = complaints.iter().filter(|complaint| complaint.voice.placed.is_some());
    let mut last = None;
    count_of(known.filter(|complaint| last.replace(complaint.voice.order) != Some(complaint.voice.order)).count())
}

fn share(complaining: u32, orders: u32) -> Option<OrderShare> {
    let (few_orders, few_complaints) = SMALL;
    let small = orders < few_orders || complaining < few_complaints;
    (orders > 0).then(|| OrderShare {
        complaining,
        orders,
        rate: f64::from(complaining) / f64::from(orders),
        small,
    })
}

/// The best examples, each text once; of equals the newest.
fn quotes(said: &Said<'_>, complaints: &[Complaint<'_>]) -> Vec<Quote> {
    let mut best: Vec<(usize, std::cmp::Reverse<Option<u32>>, &Voice)> = Vec::new();
    for complaint in complaints {
        let (text, _) = said.words(complaint.voice);
        let key = (quote::distance(text), std::cmp::Reverse(complaint.voice.said));
        let place = best.partition_point(|(distance, said, _)| (*distance, *said) <= key);
        let is_known = best.iter().any(|(_, _, voice)| said.words(voice).0 == text);
        if place < QUOTES && !is_known {
            best.insert(place, (key.0, key.1, complaint.voice));
            best.truncate(QUOTES);
        }
    }
    best.into_iter().map(|(_, _, voice)| said.quote(voice)).collect()
}

/// One source for each file, the first lines in rising order.
fn sources(said: &Said<'_>, complaints: &[Complaint<'_>]) -> Vec<Source> {
    let mut files: Table<u32, Vec<&Voice>> = Table::default();
    for complaint in complaints {
        files.entry(complaint.voice.file).push(complaint.voice);
    }
    let of_file = |(_, mut voices): (u32, Vec<&Voice>)| {
        sort::by_key(&mut voices, |voice| (voice.line, voice.place));
        let lines: Vec<u32> = voices.iter().take(LINES_SHOWN).map(|voice| voice.line).collect();
        said.source(voices[0], &lines, count_of(voices.len()))
    };
    files.into_iter().map(of_file).collect()
}

pub(super) fn count_of(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
