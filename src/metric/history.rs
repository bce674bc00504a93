//! What a metric counts of every day that the files cover, inside its window and outside.

use super::measure::Sums;
use super::scope::{self, Scope};
use super::{CountReason, Metric, Workings, found_of};
use crate::account::Account;
use crate::policy::{MetricId, Options, pack};
use crate::report::OrderId;
use crate::sort;
use crate::text::{Day, Period};

/// Days before a window that may tell how the days to come will be.
const DAYS_BEFORE: i32 = 60;

/// The days of a metric.
#[derive(Clone, Debug, PartialEq)]
pub struct History {
    /// The first day that the files cover, no earlier than is of use.
    pub first: Day,
    /// Of each day from the first to the last that the files cover, up to today or the window's end, how much the rate is out of.
    pub all: Vec<u32>,
    /// What counts against the seller on these days, earliest first.
    pub defects: Vec<Defect>,
    /// Whether the rate is of what went right.
    pub floor: bool,
    /// The days that the computed value counts.
    pub window: Period,
    /// How the window moves on.
    pub moves: WindowMoves,
}

/// An order with a defect.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Defect {
    /// Which; none for a message that names none.
    pub order: Option<OrderId>,
    /// The day that puts it into a window.
    pub day: Day,
    /// How many packages, pieces, messages or requests count; 1 where orders are counted.
    pub units: u32,
    /// Why it counts: every reason, each once.
    pub reasons: Vec<CountReason>,
}

/// The days of a metric that [`super::compute_with`] gave for the same account and options; none where the files do
/// not hold what it counts.
pub fn history(
    account: &Account,
    workings: &Workings,
    options: &Options,
    metric: &Metric,
) -> Option<History> {
    let window = metric.computed.as_ref()?.window;
    let (scope, found) = found_of(account, workings, options, metric)?;
    let measure = found.measure.as_ref()?;
    let earliest = window.from.min(scope.today).plus(-DAYS_BEFORE);
    let useful = earliest.ordinal()..=scope.today.max(window.to).ordinal();
    let sums = measure.by_day(&scope);
    let days: Vec<(u32, Sums)> = sums.into_iter().filter(|(day, _)| useful.contains(day)).collect();
    let (&(first, _), &(last, _)) = (days.first()?, days.last()?);
    let mut all = vec![0; (last - first) as usize + 1];
    for (day, sums) in days {
        all[(day - first) as usize] = sums.all;
    }
    let first = Day::from_ordinal(first);
    let mut defects = measure.defects(Period { from: first, to: Day::from_ordinal(last) });
    sort::by_key(&mut defects, |defect| defect.day);
    let floor = measure.counting().floor;
    Some(History { first, all, defects, floor, window, moves: WindowMoves::of(&scope, metric.id, window) })
}

/// How a window moves on from one day to the next. It keeps its length.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WindowMoves {
    /// The days that count today. They are later than those of a figure of Amazon's that has grown old.
    pub now: Period,
    /// Days between two moves: 1, or 7 where Amazon counts whole weeks.
    pub step: u32,
    /// Days since the last move.
    pub since: u32,
}

impl WindowMoves {
    /// Of the window of a value. Where it is about due today, it moves on from there.
    fn of(scope: &Scope<'_>, id: MetricId, window: Period) -> Self {
        let rule = pack().metric(id);
        let on = |days: i32| rule.window(scope.store.as_deref(), scope.today.plus(days));
        let due = on(0);
        let stays = |days: &i32| on(*days).to == due.to;
        let since = u32::try_from((1..7).take_while(|days| stays(&-days)).count()).unwrap_or(0);
        let step = if since > 0 || stays(&1) { 7 } else { 1 };
        let is_due = window.to.ordinal().abs_diff(due.to.ordinal()) <= scope::slack_days(rule);
        Self { now: if is_due { window } else { ending(window, due.to) }, step, since }
    }

    /// The days that will count in so many days.
    pub fn after(self, days: u32) -> Period {
        let moved = (self.since + days) / self.step * self.step;
        let moved = i32::try_from(moved).unwrap_or(i32::MAX);
        Period { from: self.now.from.plus(moved), to: self.now.to.plus(moved) }
    }

    /// In how many days the window will have moved by at least `moved` days.
    pub fn days_until(self, moved: u32) -> u32 {
        (moved.div_ceil(self.step) * self.step).saturating_sub(self.since)
    }
}

/// As many days as `window` has, up to `last`.
fn ending(window: Period, last: Day) -> Period {
    let length = i32::try_from(window.to.ordinal() - window.from.ordinal()).unwrap_or(0);
    Period { from: last.plus(-length), to: last }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        Day::parse_iso(text).expect("a day")
    }

    #[test]
    fn a_window_moves_every_day_or_every_week() {
        let now = Period { from: day("2026-11-08"), to: day("2026-11-14") };
        let daily = WindowMoves { now, step: 1, since: 0 };
        assert_eq!(daily.after(0), now);
        assert_eq!(daily.after(3), Period { from: day("2026-11-11"), to: day("2026-11-17") });
        let weekly = WindowMoves { now, step: 7, since: 2 };
        assert_eq!(weekly.after(4), now);
        assert_eq!(weekly.after(5), Period { from: day("2026-11-15"), to: day("2026-11-21") });
    }

    #[test]
    fn a_window_has_moved_so_far_on_the_first_day_that_says_so() {
        let now = Period { from: day("2026-11-08"), to: day("2026-11-14") };
        for (step, since) in [(1, 0), (7, 0), (7, 2), (7, 6)] {
            let moves = WindowMoves { now, step, since };
            for moved in 1..30 {
                let days = moves.days_until(moved);
                let reached =
                    |days| moves.after(days).from >= now.from.plus(i32::try_from(moved).expect("few"));
                assert!(
                    reached(days) && (days == 0 || !reached(days - 1)),
                    "{moved} by {step} since {since}"
                );
            }
        }
    }
}
