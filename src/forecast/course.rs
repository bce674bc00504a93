//! The coming days, and what becomes of the target on them.

use super::beta_binomial::BetaBinomial;
use super::standing::rate;
use super::timeline::{Timeline, coming};
use super::value::{Course, CourseVerdict, ForecastPoint, Pace, Projected};
use crate::limits::{FEW_ORDERS, FORECAST_DAYS};
use crate::metric::{self, History, Target};
use crate::text::{Day, Period};

/// The coming days, tomorrow first: so many, but no more than [`FORECAST_DAYS`].
pub(super) fn points(
    history: &History,
    timeline: &Timeline,
    pace: &Pace,
    today: Day,
    days: u32,
) -> Vec<ForecastPoint> {
    (1..=days.min(FORECAST_DAYS)).map(|days| point(history, timeline, pace, today, days)).collect()
}

fn point(history: &History, timeline: &Timeline, pace: &Pace, today: Day, days: u32) -> ForecastPoint {
    let day = Day::from_ordinal(today.ordinal() + days);
    let window = history.moves.after(days);
    let settled = history.window.to;
    let old = Period { to: window.to.min(settled), ..window };
    let young = Period { from: window.from.max(settled.plus(1)), ..window };
    let mut point = ForecastPoint {
        day,
        window,
        settled: timeline.orders(old),
        settled_defects: timeline.defects(old),
        recent: timeline.orders(young),
        recent_defects: timeline.defects(young),
        coming: coming(pace, window),
        clean: None,
        projected: None,
    };
    let all = point.settled + point.recent + point.coming;
    let known = point.settled_defects + point.recent_defects;
    point.clean = rate(f64::from(known), all, history.floor);
    point.projected = projected(&point, pace, history.floor);
    point
}

/// Defects among the recent and the coming orders. The recent ones have no fewer than are known already.
fn projected(point: &ForecastPoint, pace: &Pace, floor: bool) -> Option<Projected> {
    let (before, orders) = (pace.defects.defects.min(pace.defects.orders), pace.defects.orders);
    if orders < FEW_ORDERS {
        return None;
    }
    let (known, open) = (point.recent_defects, point.recent + point.coming);
    let of_open = BetaBinomial::after(before, orders, open).interval();
    let of_coming = BetaBinomial::after(before, orders, point.coming).interval();
    let (least, most) = (of_open.0.max(known), of_open.1.max(known + of_coming.1));
    let at_pace = |count: u32| f64::from(count) * f64::from(before) / f64::from(orders);
    let defects = at_pace(point.recent).max(f64::from(known)) + at_pace(point.coming);
    let rate = |defects: f64| rate(f64::from(point.settled_defects) + defects, point.settled + open, floor);
    let ends = (rate(f64::from(least))?, rate(f64::from(most))?);
    let (low, high) = if floor { (ends.1, ends.0) } else { ends };
    Some(Projected { defects, least, most, rate: rate(defects)?, low, high })
}

/// What becomes of the target if defects go on as before.
pub(super) fn projected_course(
    now: Option<f64>,
    target: Option<&Target>,
    points: &[ForecastPoint],
) -> Course {
    let course = course(now, target, points, |point| Some(point.projected?.rate));
    let is_known = matches!(course.verdict, CourseVerdict::NoTarget | CourseVerdict::NoData);
    if is_known || points.iter().any(|point| point.projected.is_some()) {
        return course;
    }
    Course { verdict: CourseVerdict::TooFewOrders, day: None, in_days: None, lasts: true }
}

/// What becomes of the target, from today's value and those of the coming days.
pub(super) fn course(
    now: Option<f64>,
    target: Option<&Target>,
    points: &[ForecastPoint],
    rate: fn(&ForecastPoint) -> Option<f64>,
) -> Course {
    let still = |verdict| Course { verdict, day: None, in_days: None, lasts: true };
    let Some(target) = target else { return still(CourseVerdict::NoTarget) };
    let good = |rate: f64| metric::is_good(rate, target);
    let Some(met) = now.map(good).filter(|_| !points.is_empty()) else { return still(CourseVerdict::NoData) };
    let turned = |point: &ForecastPoint| rate(point).is_some_and(|rate| good(rate) != met);
    match points.iter().position(&turned) {
        Some(place) => Course {
            verdict: if met { CourseVerdict::TurnsMissed } else { CourseVerdict::TurnsMet },
            day: Some(points[place].day),
            in_days: u32::try_from(place + 1).ok(),
            lasts: points[place..].iter().all(turned),
        },
        None if met => still(CourseVerdict::StaysMet),
        None => still(CourseVerdict::StaysMissed),
    }
}
