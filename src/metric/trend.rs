//! A metric on one day after another.

use super::measure::{Sums, fraction};
use super::scope::{self, Scope};
use super::{Channel, Step, Trend, TrendPoint, rate_of, verdict};
use crate::account::Account;
use crate::limits::TREND_POINTS;
use crate::policy::{MetricId, Options, pack};
use crate::text::{Day, Period};

/// How a metric stood on each day, or each week, up to the day in `options`; of the store in `options`, or of the
/// first one. None where the files do not give it. The window is that of the policy pack on every day, so that
/// points compare; the value of the last day may differ from one over Amazon's own window.
pub fn trend(
    account: &Account,
    metric: MetricId,
    channel: Option<Channel>,
    step: Step,
    options: &Options,
) -> Option<Trend> {
    let rate = rate_of(metric, channel)?;
    let scope = scope::scopes(account, options).into_iter().next()?;
    let found = (rate.look)(&scope, channel);
    let measure = found.measure?;
    let counting = measure.counting();
    let (first, days) = measure.by_day(&scope)?;
    let running = Running::new(first, &days);
    let last = Day::from_ordinal(first + u32::try_from(days.len()).unwrap_or(u32::MAX) - 1);
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
            whole: window.from.ordinal() >= first,
        }
    };
    Some(Trend {
        id: metric,
        channel,
        store: scope.store.clone(),
        unit: counting.unit,
        basis: counting.basis,
        target: verdict::target(&scope, metric, channel),
        points: days_shown(&scope, metric, step, Period { from: Day::from_ordinal(first), to: last })
            .into_iter()
            .map(point)
            .collect(),
        sources: measure.value(&scope, scope.window(metric, channel)).sources,
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
    first: u32,
    /// INVARIANT: one more than there are days.
    sums: Vec<Sums>,
}

impl Running {
    fn new(first: u32, days: &[Sums]) -> Self {
        let mut sums = vec![Sums::default()];
        let mut sum = Sums::default();
        for &day in days {
            sum.add(day);
            sums.push(sum);
        }
        Self { first, sums }
    }

    fn over(&self, window: Period) -> Sums {
        let until = |day: u32| {
            let days = (day.saturating_sub(self.first) as usize).min(self.sums.len() - 1);
            self.sums[days]
        };
        let (from, to) = (until(window.from.ordinal()), until(window.to.ordinal() + 1));
        Sums { counting: to.counting - from.counting, open: to.open - from.open, all: to.all - from.all }
    }
}
