//! The days of a rate as sums: those that the files cover, and those to come at the pace of the last ones.

use super::value::Pace;
use crate::cause::Share;
use crate::limits::FEW_CASES;
use crate::metric::{Defect, History};
use crate::text::{Day, Period};

/// Days whose pace the coming days are reckoned at.
const PACE_DAYS: i32 = 30;

/// Sums over the days up to today.
#[derive(Debug)]
pub(super) struct Timeline {
    first: u32,
    /// How much the rate is out of before each day, from the first day to the one after the last.
    orders: Vec<u32>,
    /// The same of the defects.
    defects: Vec<u32>,
}

impl Timeline {
    /// The days of `history` up to `today` or the window's end, with the `defects` that are left.
    pub(super) fn new<'d>(history: &History, today: Day, defects: impl Iterator<Item = &'d Defect>) -> Self {
        let first = history.first.ordinal();
        let end = today.max(history.window.to);
        let known = (end.ordinal() + 1).saturating_sub(first) as usize;
        let all = &history.all[..known.min(history.all.len())];
        let mut counts = vec![0; all.len()];
        for defect in defects {
            let place = defect.day.ordinal().wrapping_sub(first) as usize;
            if let Some(count) = counts.get_mut(place) {
                *count += defect.units;
            }
        }
        Self { first, orders: sums(all), defects: sums(&counts) }
    }

    /// The last day that the files cover; none where they begin after today.
    pub(super) fn last(&self) -> Option<Day> {
        let days = u32::try_from(self.orders.len() - 1).ok().filter(|&days| days > 0)?;
        Some(Day::from_ordinal(self.first + days - 1))
    }

    fn within(&self, sums: &[u32], period: Period) -> u32 {
        if period.to < period.from {
            return 0;
        }
        let before = |ordinal: u32| sums[(ordinal.saturating_sub(self.first) as usize).min(sums.len() - 1)];
        before(period.to.ordinal() + 1) - before(period.from.ordinal())
    }

    /// How much the rate is out of in those days, as far as the files tell.
    pub(super) fn orders(&self, period: Period) -> u32 {
        self.within(&self.orders, period)
    }

    /// The defects of those days.
    pub(super) fn defects(&self, period: Period) -> u32 {
        self.within(&self.defects, period)
    }

    /// The pace of the last days that the files cover, that of the defects up to the day `settled`. None where
    /// none of the last 30 days is covered.
    pub(super) fn pace(&self, today: Day, settled: Day) -> Option<Pace> {
        let last = self.last().filter(|&last| last > today.plus(-PACE_DAYS))?;
        let first = Day::from_ordinal(self.first);
        let up_to = |to: Day| Period { from: to.plus(1 - PACE_DAYS).max(first).min(to), to };
        let period = up_to(last);
        let days = days_of(period);
        let orders = self.orders(period);
        let defects_period = up_to(settled.min(last));
        let defects = self.defects(defects_period);
        Some(Pace {
            period,
            days,
            orders,
            days_not_covered: today.ordinal().saturating_sub(last.ordinal()),
            defects_period,
            defects: Share::new(defects, self.orders(defects_period)),
            small: defects < FEW_CASES,
        })
    }
}

/// Orders at a pace on those of the days that follow the last of the pace: whole ones, counted from there, so that
/// the parts of a stretch add up to it.
pub(super) fn coming(pace: &Pace, period: Period) -> u32 {
    let until = |day: Day| {
        let days = u64::from(day.ordinal().saturating_sub(pace.period.to.ordinal()));
        u32::try_from(u64::from(pace.orders) * days / u64::from(pace.days)).unwrap_or(u32::MAX)
    };
    if period.to < period.from {
        return 0;
    }
    until(period.to) - until(period.from.plus(-1))
}

fn days_of(period: Period) -> u32 {
    period.to.ordinal() - period.from.ordinal() + 1
}

fn sums(counts: &[u32]) -> Vec<u32> {
    let mut sum = 0;
    let mut sums = vec![0];
    sums.extend(counts.iter().map(|count| {
        sum += count;
        sum
    }));
    sums
}
