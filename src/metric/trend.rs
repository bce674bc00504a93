//! A metric on one day after another.

use super::measure::{Sums, fraction};
use super::scope::{self, Scope};
use super::{Channel, Step, Trend, TrendPoint, Workings, place_of, verdict};
use crate::account::Account;
use crate::limits::TREND_POINTS;
use crate::policy::{MetricId, Options, Table, pack};
use crate::text::{Day, Period};

/// How a metric stood on each day, or each week, up to the day in `options`; of the store in `options`, or of the
/// first one. None where the files do not give it. The window is that of the policy pack on every day, so that
/// points compare; the value of the last day may differ from one over Amazon's own window.
pub fn trend(
    account: &Account,
    workings: &Workings,
    metric: MetricId,
    channel: Option<Channel>,
    step: Step,
    options: &Options,
) -> Option<Trend> {
    let scope = scope::scopes(account, workings, options).into_iter().next()?;
    let found = scope.found(place_of(metric, channel)?);
    let measure = found.measure.as_ref()?;
    let counting = measure.counting();
    let running = Running::new(&measure.by_day(&scope));
    let data = running.period()?;
    let point = |day: Day| {
        let window = pack().metric(metric).window(scope.store.as_deref(), day);
        let (numerator, numerator_most, denominator) = running.over(window).rate(counting.floor);
        TrendPoint {
            day,
            window,
            numerator,
            numerator_most,
            denominator,
            rate: fraction(numerator, denominator),
            whole: window.from >= data.from,
        }
    };
    Some(Trend {
        id: metric,
        channel,
        store: scope.store.clone(),
        unit: counting.unit,
        basis: counting.basis,
        target: verdict::target(&scope, metric, channel),
        points: days_shown(&scope, metric, step, data).into_iter().map(point).collect(),
        sources: measure.files(&scope),
    })
}

/// The days that have a point: those whose window holds a day of the data, the last ones where there are many.
fn days_shown(scope: &Scope<'_>, metric: MetricId, step: Step, data: Period) -> Vec<Day> {
    let apart = match step {
        Step::Day => -1,
        Step::Week => -7,
    };
    let window = |day: Day| pack().metric(metric).window(scope.store.as_deref(), day);
    let reach = scope.today.ordinal() - window(scope.today).from.ordinal();
    let last = scope.today.min(data.to.plus(i32::try_from(reach).unwrap_or(0)));
    let mut days: Vec<Day> = std::iter::successors(Some(last), |day| Some(day.plus(apart)))
        .take(TREND_POINTS)
        .take_while(|&day| window(day).to >= data.from)
        .collect();
    days.reverse();
    days
}

/// Sums from the first day to each.
struct Running {
    /// INVARIANT: rises; `sums` has one more, the first of them of nothing.
    days: Vec<u32>,
    sums: Vec<Sums>,
}

impl Running {
    fn new(days: &Table<u32, Sums>) -> Self {
        let mut running = Self { days: Vec::new(), sums: vec![Sums::default()] };
        let mut sum = Sums::default();
        for (&day, &sums) in days.iter() {
            sum.add(sums);
            running.days.push(day);
            running.sums.push(sum);
        }
        running
    }

    fn period(&self) -> Option<Period> {
        let (first, last) = (self.days.first()?, self.days.last()?);
        Some(Period { from: Day::from_ordinal(*first), to: Day::from_ordinal(*last) })
    }

    fn over(&self, window: Period) -> Sums {
        let until = |end: u32| self.sums[self.days.partition_point(|&day| day < end)];
        let (from, to) = (until(window.from.ordinal()), until(window.to.ordinal() + 1));
        Sums { counting: to.counting - from.counting, open: to.open - from.open, all: to.all - from.all }
    }
}
