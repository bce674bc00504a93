//! Metrics against the limits of the watch: below Amazon's own, believed only where there is enough to count, and
//! seen ahead where the defects of orders that are too young to count already say so.

use super::level::{Found, rules};
use super::value::LevelReason;
use super::{WatchInput, of_pack};
use crate::case::{AlertLevel, Reading};
use crate::forecast::{self, CourseVerdict, Forecast, ForecastRequest};
use crate::metric::{self, Channel, Metric, MetricValue};
use crate::policy::{LevelRule, Table, TargetCondition, Watched};
use crate::text::Day;

/// Days of the forecast that is asked for.
const DAYS: u32 = 30;
/// How old a reading may be that a week's rise is counted from.
const WEEK: std::ops::RangeInclusive<u32> = 5..=10;

/// A row for each metric that has a value.
pub(super) fn rows(input: &WatchInput<'_>) -> Vec<Found> {
    let mut rows = Vec::new();
    for rule in rules(input) {
        let Watched::Metric(id) = rule.watches else { continue };
        let of_rule = input.metrics.metrics.iter().filter(|metric| metric.id == id);
        rows.extend(of_rule.filter_map(|metric| row(input, rule, metric)));
    }
    rows
}

fn row(input: &WatchInput<'_>, rule: &LevelRule, metric: &Metric) -> Option<Found> {
    let value = metric.deciding().filter(|value| value.rate.is_some())?;
    let floor = metric.target.as_ref().is_some_and(|target| target.condition != TargetCondition::LessThan);
    let mut found = Found::new(input, rule);
    let row = &mut found.row;
    row.key = key(rule, metric);
    row.channel = metric.channel;
    row.store.clone_from(&metric.store);
    row.floor = floor;
    row.value = value.rate;
    row.cases = defects(value, floor);
    row.of = Some(value.denominator);
    row.limit = metric.target.as_ref().map(|target| target.value);
    row.window = Some(value.window);
    if let (Some(near), Some(limit)) = (rule.near, row.limit) {
        let near = f64::from(near) / 10_000.0;
        row.warn = row.warn.or(Some(if floor { limit + near } else { limit - near }));
    }
    found.known = found.row.cases;
    let forecast = forecast_of(input, metric);
    if let Some(forecast) = &forecast {
        found.known = found.known.max(known(forecast));
    }
    (found.orders, found.product) = behind(metric);
    let rise = rule.step.filter(|&step| rises(input, &found, forecast.as_ref(), step));
    found.judge(rise);
    if metric.meets_target == Some(false) {
        found.raise(AlertLevel::Act, LevelReason::LimitMissed);
    }
    guard(&mut found);
    if let Some(forecast) = forecast {
        look_ahead(&mut found, &forecast);
    }
    Some(found)
}

/// The rule, with the channel and the store where a rule has several rows.
fn key(rule: &LevelRule, metric: &Metric) -> String {
    let mut key = rule.id.clone();
    if metric.channel == Some(Channel::Afn) {
        key.push_str(".afn");
    }
    if let Some(store) = &metric.store {
        key.push('@');
        key.push_str(store);
    }
    key
}

/// What counts against the seller.
fn defects(value: &MetricValue, floor: bool) -> u32 {
    if floor { value.denominator.saturating_sub(value.numerator) } else { value.numerator }
}

/// Few cases are no red alert, and fewer no amber one (`domain/monitoring.md` section 1).
fn guard(found: &mut Found) {
    let guard = &of_pack().guard;
    let row = &mut found.row;
    let is_rise = row.why.contains(&LevelReason::Rising);
    if row.cases < guard.least_cases && !is_rise && row.level == AlertLevel::Warn {
        row.level = AlertLevel::Good;
        row.why.push(LevelReason::Few);
    }
    let is_small = row.of.is_some_and(|of| of < guard.few_units) && row.cases < guard.few_cases;
    if is_small && row.level == AlertLevel::Act {
        row.level = AlertLevel::Warn;
        row.why.push(LevelReason::Few);
    }
}

fn forecast_of(input: &WatchInput<'_>, metric: &Metric) -> Option<Forecast> {
    let history = metric::history(input.account, input.workings, input.options, metric)?;
    let request =
        ForecastRequest { metric: metric.id, channel: metric.channel, without: Vec::new(), days: DAYS };
    Some(forecast::forecast(metric, metric.computed.as_ref()?, &history, input.today(), &request))
}

/// Defects that count, or will.
fn known(forecast: &Forecast) -> u32 {
    let coming = forecast.defects.iter().filter(|defect| defect.enters.is_some());
    forecast.now.defects + coming.map(|defect| defect.units).sum::<u32>()
}

fn look_ahead(found: &mut Found, forecast: &Forecast) {
    let ahead_days = of_pack().guard.ahead_days;
    let is_near = |course: &forecast::Course| {
        course.verdict == CourseVerdict::TurnsMissed && course.in_days.is_some_and(|days| days <= ahead_days)
    };
    if is_near(&forecast.clean) {
        found.raise(AlertLevel::Act, LevelReason::KnownAhead);
    } else if is_near(&forecast.projected) && forecast.pace.is_some_and(|pace| !pace.small) {
        found.raise(AlertLevel::Warn, LevelReason::PaceAhead);
    }
    let course = if is_near(&forecast.clean) { &forecast.clean } else { &forecast.projected };
    found.row.ahead = Some(*course);
    found.row.maturing = forecast.maturing;
}

/// Whether a week brought more defects than the weeks before it let expect: at least `step`, and more than three
/// standard deviations above the mean of as many orders.
fn rises(input: &WatchInput<'_>, found: &Found, forecast: Option<&Forecast>, step: u32) -> bool {
    let Some(before) = week_before(&input.watch.readings, input.today()) else { return false };
    let Some(mark) = before.marks.iter().find(|mark| mark.row == found.row.key) else { return false };
    let added = found.known.saturating_sub(mark.known);
    let days =
        forecast.map_or(1, |forecast| input.today().ordinal().saturating_sub(forecast.window.from.ordinal()));
    let usual = f64::from(mark.known) * 7.0 / f64::from(days.max(7));
    added >= step && f64::from(added) > usual + 3.0 * usual.sqrt()
}

fn week_before(readings: &[Reading], today: Day) -> Option<&Reading> {
    let age = |reading: &&Reading| WEEK.contains(&today.ordinal().saturating_sub(reading.on.ordinal()));
    readings.iter().rev().find(age)
}

/// The orders with a defect, and the product that most of them share.
fn behind(metric: &Metric) -> (Vec<String>, Option<String>) {
    let Some(value) = &metric.computed else { return (Vec::new(), None) };
    let counting = || value.orders.iter().filter(|order| order.counts);
    let mut products: Table<&str, u32> = Table::default();
    for order in counting() {
        // Other rows know products by Amazon's name.
        let names = if order.asins.is_empty() { &order.skus } else { &order.asins };
        for name in names {
            *products.entry(name) += 1;
        }
    }
    let orders: Vec<String> = counting().map(|order| order.order_id.clone()).collect();
    let most = products.into_iter().max_by_key(|&(_, count)| count);
    let shared =
        most.filter(|&(name, shared)| !name.is_empty() && shared >= 2 && shared as usize * 2 >= orders.len());
    (orders, shared.map(|(name, _)| name.to_owned()))
}
