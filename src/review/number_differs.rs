//! Figures of the letter that are not the data's: a percentage or an "n of m" in a sentence about a metric; among
//! actions and controls, a percentage that is said to be the metric's value today.
//!
//! Passed over are figures that are rounded or cut to fewer decimals, what the message itself prints, figures that
//! do not stand by the name of a metric, shares of the defects themselves, thresholds of controls, and cases
//! without data.

use std::ops::Range;

use super::ReviewContext;
use super::claim::{Claim, Figure, claims};
use super::letter::Unit;
use super::lint::{Check, Hit};
use crate::metric::{Metric, MetricValue};
use crate::plan::{PlanPart, figures};
use crate::policy::MetricId;

/// Words between a figure and the name of its metric.
const WORDS_BETWEEN: usize = 6;
/// The same in folded bytes, for languages without spaces.
const BYTES_BETWEEN: usize = 60;
/// How far behind "is" a value stands.
const BEHIND_IS: usize = 20;

pub(super) fn check(check: &Check<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for unit in check.units() {
        let Some((metric, claims)) = claimed(check, unit) else { continue };
        let known = Known::of(metric, check.context);
        let Some(expected) = known.expected() else { continue };
        for claim in claims.iter().filter(|claim| known.contradicts(&claim.figure)) {
            let spot = (claim.at.start, claim.at.end);
            let fix = is_percentage(claim)
                .then(|| known.share())
                .flatten()
                .map(|share| check.fix_of(unit.line, check.letter.span(spot), share));
            hits.push(check.words(unit.line, spot).expecting(expected.clone()).fixed(fix));
        }
    }
    hits
}

fn is_percentage(claim: &Claim) -> bool {
    matches!(claim.figure, Figure::Percentage { .. })
}

/// The metric a unit is about, and the figures it gives for it.
///
/// A sentence in the metric's own place is about it as a whole. Elsewhere it must name one metric, and a
/// percentage must stand by that name.
fn claimed(check: &Check<'_>, unit: &Unit) -> Option<(MetricId, Vec<Claim>)> {
    let found = claims(check.letter.words(unit), unit.at.start);
    if found.is_empty() {
        return None;
    }
    let targets = check.spots(unit, "target");
    let is_value = |claim: &Claim| !targets.iter().any(|&(_, end)| stands_behind(end, claim.at.start));
    let own = check.letter.lines[unit.line].sentence.id.as_str();
    let path = ["root-cause.metric.", "root-cause.stated."].iter().find_map(|place| own.strip_prefix(place));
    if let Some(id) = path.and_then(by_place) {
        return Some((
            id,
            found.into_iter().filter(|claim| !is_percentage(claim) || is_value(claim)).collect(),
        ));
    }
    let names = names(check, unit);
    let (id, _) = *names.first()?;
    if names.iter().any(|&(other, _)| other != id) {
        return None;
    }
    let by_name = |claim: &Claim| {
        !is_percentage(claim)
            || is_value(claim) && names.iter().any(|(_, name)| stands_by(check, unit, &claim.at, name))
    };
    let part = check.letter.part(unit);
    let is_past = !matches!(part, PlanPart::ActionsTaken | PlanPart::Prevention);
    let counts = |claim: &Claim| by_name(claim) && (is_past || is_value_today(check, unit, claim));
    Some((id, found.into_iter().filter(counts).collect()))
}

fn stands_behind(end: usize, start: usize) -> bool {
    const TARGET_REACH: usize = 32;
    end <= start && start - end <= TARGET_REACH
}

fn by_place(path: &str) -> Option<MetricId> {
    const PLACED: [MetricId; 6] = [
        MetricId::OrderDefectRate,
        MetricId::LateShipmentRate,
        MetricId::CancelRate,
        MetricId::ValidTrackingRate,
        MetricId::OnTimeDeliveryRate,
        MetricId::InvoiceDefectRate,
    ];
    PLACED.into_iter().find(|id| path.starts_with(id.name()))
}

/// The metrics a unit names, by their family.
fn names(check: &Check<'_>, unit: &Unit) -> Vec<(MetricId, Range<usize>)> {
    let named = check.letter.prose.metrics.iter().filter(|(_, at)| unit.at.contains(&at.start));
    let named = named.map(|(id, at)| (id.family(), at.clone()));
    let orders = check.spots(unit, "defect-orders").into_iter();
    named.chain(orders.map(|(start, end)| (MetricId::OrderDefectRate, start..end))).collect()
}

fn stands_by(check: &Check<'_>, unit: &Unit, claim: &Range<usize>, name: &Range<usize>) -> bool {
    let (from, to) = if claim.start < name.start { (claim.end, name.start) } else { (name.end, claim.start) };
    if from > to {
        return true;
    }
    let between = &check.letter.prose.folded.text()[from..to];
    let parted = check.spots(unit, "new-clause").into_iter().any(|(start, end)| from <= start && end <= to);
    between.len() <= BYTES_BETWEEN && between.split_whitespace().count() <= WORDS_BETWEEN && !parted
}

/// Whether words of a control say that a metric is at this percentage. Thresholds and goals are the seller's own
/// and nothing to compare.
fn is_value_today(check: &Check<'_>, unit: &Unit, claim: &Claim) -> bool {
    let is = check.spots(unit, "stands-at");
    is_percentage(claim)
        && !check.has(unit, "own-limit")
        && is.iter().any(|&(_, end)| end <= claim.at.start && claim.at.start - end <= BEHIND_IS)
}

/// What the data and the message say of one metric.
pub(super) struct Known<'a> {
    metrics: Vec<&'a Metric>,
    /// Targets, and what the message prints.
    fractions: Vec<f64>,
    /// The value the message prints.
    stated: Option<f64>,
}

impl<'a> Known<'a> {
    fn of(id: MetricId, context: &ReviewContext<'a>) -> Self {
        let is_of = |metric: &&Metric| metric.id.family() == id;
        let metrics: Vec<&Metric> = context.metrics.metrics.iter().filter(is_of).collect();
        let stated = || context.reading.metrics.iter().filter(|stated| stated.id == id);
        let printed = stated().flat_map(|stated| stated.value.into_iter().chain(stated.target));
        let targets = metrics.iter().filter_map(|metric| metric.target.as_ref().map(|target| target.value));
        Self {
            fractions: targets.chain(printed).collect(),
            stated: stated().find_map(|stated| stated.value),
            metrics,
        }
    }

    fn values(&self) -> impl Iterator<Item = &'a MetricValue> {
        self.metrics.iter().flat_map(|metric| metric.reported.iter().chain(&metric.computed))
    }

    /// What should stand there. Without data that is what the message prints.
    fn expected(&self) -> Option<String> {
        self.counted().or_else(|| self.stated.map(figures::percent))
    }

    /// The deciding figure, of the channel that misses its target where one does.
    fn deciding(&self) -> Option<&'a MetricValue> {
        let missed = self.metrics.iter().find(|metric| metric.meets_target == Some(false));
        missed.or(self.metrics.first())?.deciding()
    }

    fn share(&self) -> Option<String> {
        let counted = self.deciding().and_then(|value| figures::share(value.numerator, value.denominator));
        counted.or_else(|| self.stated.map(figures::percent))
    }

    fn counted(&self) -> Option<String> {
        let value = self.deciding()?;
        let share = figures::share(value.numerator, value.denominator)?;
        let (part, whole) = (figures::thousands(value.numerator), figures::thousands(value.denominator));
        Some(format!("{share} ({part} of {whole})"))
    }

    fn contradicts(&self, figure: &Figure) -> bool {
        match *figure {
            Figure::Percentage { digits, decimals } => {
                !self.values().any(|value| is_share(digits, decimals, value))
                    && !self.fractions.iter().any(|&fraction| is_fraction(digits, decimals, fraction))
            }
            // A part of the defects themselves is a figure of another kind.
            Figure::Part { part, whole } => {
                let of_orders = self.values().any(|value| whole > u64::from(value.numerator));
                of_orders
                    && !self.values().any(|value| {
                        whole == u64::from(value.denominator) && part == u64::from(value.numerator)
                    })
            }
        }
    }
}

/// Rounded or cut to its number of decimals.
fn is_share(digits: u64, decimals: u32, value: &MetricValue) -> bool {
    let rounded = figures::scaled_share(value.numerator, value.denominator, decimals);
    rounded == Some(digits) || cut_share(value, decimals) == Some(digits)
}

fn cut_share(value: &MetricValue, decimals: u32) -> Option<u64> {
    let scale = 10u64.checked_pow(decimals)?.checked_mul(100)?;
    u64::from(value.numerator).checked_mul(scale)?.checked_div(u64::from(value.denominator))
}

/// Whether digits with so many decimals are this fraction in percent.
pub(super) fn is_fraction(digits: u64, decimals: u32, fraction: f64) -> bool {
    figures::scaled_percent(fraction, decimals) == Some(digits)
}
