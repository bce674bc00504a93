//! What a metric would be without some of its defects, and what it will be.
//!
//! Three questions, each answered with the numbers it was worked out from: the value if these claims were
//! granted or this feedback removed; the day each defect leaves the window, and the coming days if no further
//! order has a defect; the coming days if defects go on at the pace of the last ones, with an interval. Orders
//! come at the pace of the last 30 days that the files cover. From too few orders nothing is projected.

mod beta_binomial;
mod course;
mod leaving;
mod removal;
mod request;
mod standing;
mod timeline;
mod value;

pub use request::{ForecastRequest, Removal};
pub use value::{
    Course, CourseVerdict, Forecast, ForecastPoint, LeavingDefect, Maturing, Pace, Projected, Removed,
    Standing,
};

use crate::metric::{History, Metric, MetricValue};
use crate::policy::pack;
use crate::text::{Day, Period};
use timeline::Timeline;

/// The forecast of a metric. `value` is what was counted of it from the files, and `history` its days.
pub fn forecast(
    metric: &Metric,
    value: &MetricValue,
    history: &History,
    today: Day,
    request: &ForecastRequest,
) -> Forecast {
    let (gone, removed) = removal::remove(&history.defects, &request.without);
    let before = Timeline::new(history, today, history.defects.iter());
    let left = history.defects.iter().zip(&gone).filter_map(|(defect, gone)| (!gone).then_some(defect));
    let timeline = Timeline::new(history, today, left);
    let (window, target) = (history.window, metric.target.as_ref());
    let standing = |days: &Timeline| {
        standing::standing(days.defects(window), days.orders(window), history.floor, target)
    };
    let what_if = standing(&timeline);
    let pace = timeline.pace(today, window.to);
    let points = pace.as_ref().map(|pace| course::points(history, &timeline, pace, today, request.days));
    let points = points.unwrap_or_default();
    let (defects, defects_total) = leaving::defects(history, today, &gone);
    Forecast {
        id: metric.id,
        channel: metric.channel,
        store: metric.store.clone(),
        unit: metric.unit,
        today,
        window,
        target: metric.target.clone(),
        lower_bound: value.lower_bound,
        by_category: !value.categories.is_empty(),
        may_count: value.numerator_most.saturating_sub(value.numerator),
        now: standing(&before),
        what_if,
        removed,
        defects,
        defects_total,
        covered_to: timeline.last(),
        pace,
        clean: course::course(what_if.rate, target, &points, |point| point.clean),
        projected: course::projected_course(what_if.rate, target, &points),
        points,
        maturing: maturing(metric, &timeline, window, today),
        sources: value.sources.clone(),
    }
}

/// Orders of the window that are too young to be sure that they stay without a defect.
fn maturing(metric: &Metric, timeline: &Timeline, window: Period, today: Day) -> Option<Maturing> {
    let days = pack().metric(metric.id).matures_days?;
    let age = i32::try_from(days).unwrap_or(i32::MAX);
    let young = Period { from: window.from.max(today.plus(1 - age)), to: window.to };
    Some(Maturing { days, orders: timeline.orders(young), until: window.to.plus(age) })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::metric::{Basis, Channel, CountReason, Defect, Target, Unit, WindowMoves, is_good};
    use crate::policy::{MetricId, TargetCondition};
    use crate::report::{OrderId, order_id};
    use crate::source::{Confidence, Source};

    const TODAY: &str = "2026-11-23";

    fn day(text: &str) -> Day {
        Day::parse_iso(text).expect("a day")
    }

    fn id(order: OrderId) -> String {
        order_id::format(order)
    }

    fn metric(limit: f64, condition: TargetCondition) -> Metric {
        let source = Source::Policy {
            entry: "metrics.x".into(),
            source: "S1".into(),
            as_of: day(TODAY),
            confidence: Confidence::A,
        };
        Metric {
            id: MetricId::OrderDefectRate,
            channel: Some(Channel::Mfn),
            store: None,
            unit: Unit::Orders,
            computed: None,
            reported: None,
            comparison: None,
            target: Some(Target { value: limit, condition, source }),
            meets_target: None,
            orders_to_target: None,
            gaps: Vec::new(),
        }
    }

    fn value(window: Period) -> MetricValue {
        MetricValue {
            window,
            basis: Basis::Orders,
            numerator: 0,
            numerator_most: 0,
            denominator: 0,
            rate: None,
            rate_most: None,
            lower_bound: false,
            components: Vec::new(),
            categories: Vec::new(),
            orders: Vec::new(),
            orders_total: 0,
            sources: Vec::new(),
        }
    }

    /// A window of 60 days that ends 15 days before today.
    fn window() -> Period {
        Period { from: day("2026-09-10"), to: day("2026-11-08") }
    }

    /// `orders` on each day from the window's first to today, and defects of one order each on these days.
    fn history(orders: u32, defects: &[&str]) -> History {
        let defects = (1..).zip(defects).map(|(order, text)| Defect {
            order: Some(order),
            day: day(text),
            units: 1,
            reasons: vec![CountReason::NegativeFeedback],
        });
        History {
            first: window().from,
            all: vec![orders; 75],
            defects: defects.collect(),
            floor: false,
            window: window(),
            moves: WindowMoves { now: window(), step: 1, since: 0 },
        }
    }

    fn ask(history: &History, without: &[OrderId], days: u32) -> Forecast {
        let request = ForecastRequest {
            metric: MetricId::OrderDefectRate,
            channel: Some(Channel::Mfn),
            without: without.iter().map(|&order| Removal { order_id: id(order), reason: None }).collect(),
            days,
        };
        let condition = if history.floor { TargetCondition::GreaterThan } else { TargetCondition::LessThan };
        let limit = if history.floor { 0.95 } else { 0.01 };
        forecast(&metric(limit, condition), &value(history.window), history, day(TODAY), &request)
    }

    fn near(found: f64, expected: f64) -> bool {
        (found - expected).abs() < 1e-12
    }

    const SIX_OF_600: [&str; 7] =
        ["2026-09-10", "2026-09-20", "2026-11-01", "2026-11-01", "2026-11-01", "2026-11-01", "2026-11-10"];

    #[test]
    fn a_defect_that_is_granted_leaves_the_value() {
        let found = ask(&history(10, &SIX_OF_600), &[3], 0);
        let now = found.now;
        assert_eq!(
            (now.defects, now.denominator, now.meets_target),
            (6, 600, Some(false)),
            "1 % is not below"
        );
        assert_eq!((now.orders_to_target, now.removals_to_target), (Some(1), Some(1)));
        let what_if = found.what_if;
        assert_eq!((what_if.defects, what_if.denominator, what_if.meets_target), (5, 600, Some(true)));
        assert_eq!((what_if.orders_to_target, what_if.removals_to_target), (Some(0), Some(0)));
        assert_eq!(found.removed, Removed { orders: 1, ..Removed::default() });
    }

    #[test]
    fn each_defect_leaves_on_the_day_after_its_last_day_in_the_window() {
        let found = ask(&history(10, &SIX_OF_600), &[2], 30);
        let days: Vec<_> = found.defects.iter().map(|defect| (defect.enters, defect.leaves)).collect();
        assert_eq!(days[0], (None, day("2026-11-24")), "the window then begins on 11 September");
        assert_eq!(days[1], (None, day("2026-12-04")));
        assert_eq!(days[2], (None, day("2027-01-15")));
        assert_eq!(days[6], (Some(day("2026-11-25")), day("2027-01-24")), "too young to count today");
        assert_eq!(found.defects_total, 7);
        assert!(found.defects[1].removed && !found.defects[0].removed);
        let point = |leaves: Day| found.points.iter().find(|point| point.day == leaves).expect("30 days");
        assert!(!point(days[1].1).window.contains(found.defects[1].day));
        assert!(point(days[1].1.plus(-1)).window.contains(found.defects[1].day));
    }

    #[test]
    fn clean_days_bring_the_value_under_the_limit_until_a_young_defect_enters() {
        let found = ask(&history(10, &SIX_OF_600), &[], 30);
        assert!(near(found.points[0].clean.expect("orders"), 5.0 / 600.0));
        assert!(near(found.points[1].clean.expect("orders"), 6.0 / 600.0), "that of 10 November is in");
        let course = Course {
            verdict: CourseVerdict::TurnsMet,
            day: Some(day("2026-11-24")),
            in_days: Some(1),
            lasts: false,
        };
        assert_eq!(found.clean, course);
    }

    #[test]
    fn a_coming_day_can_be_worked_out_by_hand() {
        let found = ask(&history(10, &SIX_OF_600), &[], 30);
        let pace = found.pace.expect("the files cover the last days");
        assert_eq!((pace.orders, pace.days, pace.days_not_covered), (300, 30, 0));
        assert_eq!(pace.period, Period { from: day("2026-10-25"), to: day(TODAY) });
        assert_eq!(pace.defects_period, Period { from: day("2026-10-10"), to: day("2026-11-08") });
        assert_eq!((pace.defects.defects, pace.defects.orders, pace.small), (4, 300, false));
        let point = found.points[19];
        assert_eq!(point.window, Period { from: day("2026-09-30"), to: day("2026-11-28") });
        assert_eq!((point.settled, point.settled_defects), (400, 4));
        assert_eq!((point.recent, point.recent_defects, point.coming), (150, 1, 50));
        assert!(near(point.clean.expect("orders"), 5.0 / 600.0));
        let projected = point.projected.expect("300 orders are enough");
        assert!(near(projected.defects, 200.0 * 4.0 / 300.0));
        assert!(near(projected.rate, (4.0 + 800.0 / 300.0) / 600.0));
        assert!(near(projected.low, (4.0 + f64::from(projected.least)) / 600.0));
        assert!(near(projected.high, (4.0 + f64::from(projected.most)) / 600.0));
        assert!(projected.least >= 1 && projected.most > 3, "one of the recent orders has a defect already");
    }

    #[test]
    fn the_day_is_named_on_which_the_limit_is_reached_at_this_pace() {
        // 5 defects of 600, all of them in the last 30 days of the window: 5/300 a further order.
        let young = ["2026-11-02", "2026-11-03", "2026-11-04", "2026-11-05", "2026-11-06"];
        let found = ask(&history(10, &young), &[], 60);
        assert_eq!(found.now.meets_target, Some(true));
        // After n days 10 n orders are new, with n / 6 defects: 1 % of 600 is reached with the sixth day.
        let reached = found.projected;
        assert_eq!((reached.verdict, reached.in_days), (CourseVerdict::TurnsMissed, Some(6)));
        assert_eq!(reached.day, Some(day("2026-11-29")));
        assert!(reached.lasts);
        assert_eq!(found.clean.verdict, CourseVerdict::StaysMet);
        let few = ask(&history(10, &young[..2]), &[], 60);
        assert_eq!((few.projected.verdict, few.projected.day), (CourseVerdict::StaysMet, None));
        assert!(few.pace.expect("a pace").small, "two defects are a small number");
    }

    #[test]
    fn nothing_is_projected_from_fewer_than_20_orders() {
        let mut few = history(0, &["2026-11-01"]);
        few.all[40..59].fill(1);
        let found = ask(&few, &[], 10);
        assert_eq!(found.pace.expect("a pace").defects.orders, 19);
        assert!(found.points.iter().all(|point| point.projected.is_none() && point.clean.is_some()));
        assert_eq!(found.projected.verdict, CourseVerdict::TooFewOrders);
        few.all[59] = 1;
        let found = ask(&few, &[], 10);
        assert!(found.points.iter().all(|point| point.projected.is_some()));
    }

    #[test]
    fn days_that_no_file_covers_are_reckoned_at_the_pace_and_said() {
        let mut ended = history(10, &[]);
        ended.all.truncate(65);
        let found = ask(&ended, &[], 10);
        assert_eq!(found.covered_to, Some(day("2026-11-13")));
        assert_eq!(found.pace.map(|pace| pace.days_not_covered), Some(10));
        assert_eq!((found.points[9].recent, found.points[9].coming), (50, 50), "to 18 November");
        ended.all.truncate(45);
        let stale = ask(&ended, &[], 10);
        assert_eq!((stale.covered_to, stale.pace), (Some(day("2026-10-24")), None));
        assert_eq!((stale.points.len(), stale.projected.verdict), (0, CourseVerdict::NoData));
        assert_eq!(stale.now.denominator, 450, "the value of today is still there");
    }

    #[test]
    fn orders_that_may_still_get_a_defect_are_counted() {
        let found = ask(&history(10, &[]), &[], 0).maturing.expect("feedback comes late");
        assert_eq!((found.days, found.orders, found.until), (90, 600, day("2027-02-06")));
    }

    #[test]
    fn a_rate_of_what_went_right_is_told_in_its_own_direction() {
        let kind = |defects: &[&str]| History { floor: true, ..history(1, defects) };
        let found = ask(&kind(&["2026-10-20", "2026-10-21", "2026-10-22"]), &[], 60);
        assert_eq!((found.now.numerator, found.now.defects), (57, 3));
        assert_eq!(found.now.meets_target, Some(false), "57 of 60 is not more than 95 %");
        assert_eq!((found.now.orders_to_target, found.now.removals_to_target), (Some(1), Some(1)));
        let projected = found.points[0].projected.expect("30 orders");
        assert!(projected.low < projected.rate && projected.rate < projected.high);
        assert!(near(projected.high, (60.0 - 3.0 - f64::from(projected.least)) / 60.0));
    }

    #[test]
    fn orders_after_the_day_that_is_looked_at_change_nothing() {
        let mut longer = history(10, &SIX_OF_600);
        let found = ask(&longer, &[], 30);
        longer.all.extend([500; 20]);
        assert_eq!(ask(&longer, &[], 30), found);
    }

    /// A history of any orders, and defects on any of its days.
    fn any_history() -> impl Strategy<Value = History> {
        let days = prop::collection::vec(0..40_u32, 75);
        let defects = prop::collection::vec((0..75_u32, 1..3_u32), 0..25);
        (days, defects, any::<bool>()).prop_map(|(all, mut defects, floor)| {
            defects.sort_unstable();
            let first = window().from.ordinal();
            let defect = |(order, (place, units)): (OrderId, (u32, u32))| Defect {
                order: Some(order),
                day: Day::from_ordinal(first + place),
                units,
                reasons: vec![CountReason::NegativeFeedback],
            };
            let mut all = all;
            for &(place, units) in &defects {
                all[place as usize] += units;
            }
            History { all, defects: (1..).zip(defects).map(defect).collect(), floor, ..history(0, &[]) }
        })
    }

    /// The rate of a standing with some more clean orders.
    fn with_clean(standing: &Standing, floor: bool, more: u32) -> Option<f64> {
        let all = standing.denominator + more;
        let counting = if floor { all - standing.defects } else { standing.defects };
        (all > 0).then(|| f64::from(counting) / f64::from(all))
    }

    proptest! {
        #[test]
        fn removing_nothing_is_the_value_of_today(history in any_history()) {
            let found = ask(&history, &[], 20);
            prop_assert_eq!(found.now, found.what_if);
            let inside = |defect: &&Defect| history.window.contains(defect.day);
            let defects: u32 = history.defects.iter().filter(inside).map(|defect| defect.units).sum();
            prop_assert_eq!(found.now.defects, defects);
            prop_assert_eq!(found.now.denominator, history.all[..60].iter().sum::<u32>());
        }

        #[test]
        fn removing_everything_leaves_no_defect(history in any_history()) {
            let all: Vec<OrderId> = history.defects.iter().filter_map(|defect| defect.order).collect();
            let found = ask(&history, &all, 20);
            prop_assert_eq!(found.what_if.defects, 0);
            prop_assert_eq!(found.what_if.denominator, found.now.denominator);
            for point in &found.points {
                prop_assert_eq!(point.settled_defects + point.recent_defects, 0);
            }
        }

        #[test]
        fn the_clean_orders_are_the_fewest_that_help(history in any_history()) {
            let now = ask(&history, &[], 0).now;
            let condition =
                if history.floor { TargetCondition::GreaterThan } else { TargetCondition::LessThan };
            let target = metric(if history.floor { 0.95 } else { 0.01 }, condition).target.expect("a target");
            if let Some(needed) = now.orders_to_target {
                let good = |more| with_clean(&now, history.floor, more).is_some_and(|rate| is_good(rate, &target));
                prop_assert!(good(needed));
                prop_assert!(needed == 0 || !good(needed - 1));
            } else {
                prop_assert_eq!(now.denominator, 0);
            }
        }

        #[test]
        fn every_day_adds_up_and_lies_in_its_interval(history in any_history(), without in 1..10_u64) {
            let found = ask(&history, &[without], 90);
            for point in &found.points {
                let all = point.settled + point.recent + point.coming;
                let clean = point.clean.map(|rate| if history.floor { 1.0 - rate } else { rate });
                let known = f64::from(point.settled_defects + point.recent_defects);
                prop_assert!(clean.is_none_or(|rate| (rate * f64::from(all) - known).abs() < 1e-6));
                if let Some(projected) = point.projected {
                    prop_assert!(projected.low <= projected.high);
                    prop_assert!(projected.most <= point.recent + point.coming);
                    prop_assert!(projected.least >= point.recent_defects);
                    prop_assert!(projected.defects + 1e-9 >= f64::from(projected.least).min(known));
                }
            }
            let young = found.defects.iter().filter(|defect| defect.enters.is_some());
            prop_assert!(young.into_iter().all(|defect| defect.enters < Some(defect.leaves)));
        }
    }
}
