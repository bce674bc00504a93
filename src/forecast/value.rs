//! What a metric would be and what it will be. `web/types.d.ts` has the same shapes for the page.

use serde::Serialize;

use crate::cause::Share;
use crate::metric::{Channel, CountReason, Target, Unit};
use crate::policy::MetricId;
use crate::source::Source;
use crate::text::{Day, Period};

/// A metric without some of its defects, and on the days to come.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Forecast {
    /// Which metric.
    pub id: MetricId,
    /// Of which orders.
    pub channel: Option<Channel>,
    /// Of which store.
    pub store: Option<String>,
    /// The day it is looked at.
    pub today: Day,
    /// What is counted.
    pub unit: Unit,
    /// The days that count in [`Forecast::now`] and [`Forecast::what_if`].
    pub window: Period,
    /// What it should be.
    pub target: Option<Target>,
    /// Whether something that counts is in none of the files.
    pub lower_bound: bool,
    /// Whether Amazon judges each category of goods by itself. The forecast is of all of them together.
    pub by_category: bool,
    /// More that may count: the files do not say. They are in none of the figures below.
    pub may_count: u32,
    /// As the files have it.
    pub now: Standing,
    /// Without the defects that were asked about. All that follows is without them too.
    pub what_if: Standing,
    /// What became of those.
    pub removed: Removed,
    /// Defects that count now or will, those that leave the window first at the top.
    pub defects: Vec<LeavingDefect>,
    /// How many there are in all.
    pub defects_total: u32,
    /// The last day up to today that the files cover.
    pub covered_to: Option<Day>,
    /// What the coming days are reckoned with; none when the files cover none of the last 30 days.
    pub pace: Option<Pace>,
    /// Tomorrow first. None without a pace.
    pub points: Vec<ForecastPoint>,
    /// What becomes of the target if no further order has a defect.
    pub clean: Course,
    /// What becomes of it if defects go on as before.
    pub projected: Course,
    /// Orders that count now and may still get a defect; none where a defect is known at once.
    pub maturing: Option<Maturing>,
    /// Where the orders and the defects come from.
    pub sources: Vec<Source>,
}

/// A value, and how far it is from its target.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Standing {
    /// What counts against the seller.
    pub defects: u32,
    /// What counts: the defects, or what went right where the target is a floor.
    pub numerator: u32,
    /// Out of how many.
    pub denominator: u32,
    /// As a fraction; none of nothing.
    pub rate: Option<f64>,
    /// Whether this value meets the target.
    pub meets_target: Option<bool>,
    /// The fewest further orders without a defect that meet the target; 0 where it is met. None without a
    /// target, and where no number is enough.
    pub orders_to_target: Option<u32>,
    /// The fewest defects that would have to go; 0 where it is met.
    pub removals_to_target: Option<u32>,
}

/// What became of the defects that were asked about.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Removed {
    /// Orders that no longer count, in the window or after it.
    pub orders: u32,
    /// Orders that still count: they have another defect.
    pub still_counting: Vec<String>,
    /// Orders that have no such defect in the files.
    pub not_found: Vec<String>,
}

/// A defect, and when it is over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct LeavingDefect {
    /// Its order; none for a message that names none.
    pub order_id: Option<String>,
    /// The day that puts it into a window.
    pub day: Day,
    /// How many packages, pieces, messages or requests it is; 1 where orders are counted.
    pub units: u32,
    /// Why it counts.
    pub reasons: Vec<CountReason>,
    /// The first day it counts, where that is still to come.
    pub enters: Option<Day>,
    /// The first day it no longer counts.
    pub leaves: Day,
    /// Whether it was taken out for this forecast.
    pub removed: bool,
}

/// What the coming days are reckoned with.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Pace {
    /// The last 30 days that the files cover, or fewer where they begin later.
    pub period: Period,
    /// How many days that is.
    pub days: u32,
    /// Orders of these days, or whatever the metric counts.
    pub orders: u32,
    /// Days up to today that no file covers. They are reckoned at the pace too.
    pub days_not_covered: u32,
    /// The last 30 days of the window: what a further order is reckoned with. Fewer where the files begin later.
    pub defects_period: Period,
    /// Defects of these days.
    pub defects: Share,
    /// Whether it rests on fewer than 3 defects.
    pub small: bool,
}

/// A metric as it may stand on a coming day.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ForecastPoint {
    /// The day.
    pub day: Day,
    /// The days that will count.
    pub window: Period,
    /// Orders of the window that count today as well.
    pub settled: u32,
    /// Defects of these.
    pub settled_defects: u32,
    /// Orders of the window that are in the files but too young to count today.
    pub recent: u32,
    /// Defects of these that are known already.
    pub recent_defects: u32,
    /// Orders of the window that are to come at the pace.
    pub coming: u32,
    /// The value if no further order has a defect: the defects of both kinds out of all three kinds of orders.
    pub clean: Option<f64>,
    /// The value if recent and coming orders have defects at the pace. None where too little is known.
    pub projected: Option<Projected>,
}

/// A value that is reckoned.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Projected {
    /// Defects at the pace: those among the recent orders, but no fewer than are known, and those among the
    /// coming ones.
    pub defects: f64,
    /// Likely no fewer than these (95 % with `most`).
    pub least: u32,
    /// Likely no more than these.
    pub most: u32,
    /// The value with `defects`.
    pub rate: f64,
    /// The value with `least`, or with `most` where it is of what went right: the lower end of a 95 % interval,
    /// if orders come at exactly the pace.
    pub low: f64,
    /// The upper end.
    pub high: f64,
}

/// What becomes of a target on the coming days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Course {
    /// What.
    pub verdict: CourseVerdict,
    /// The first day on which the target is met or missed, where that changes.
    pub day: Option<Day>,
    /// How many days from today that is.
    pub in_days: Option<u32>,
    /// Whether it then stays so on all days that were looked at.
    pub lasts: bool,
}

/// What becomes of a target.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum CourseVerdict {
    /// There is no target.
    NoTarget,
    /// Nothing counts today, or the files cover none of the last days.
    NoData,
    /// So few orders that nothing is projected.
    TooFewOrders,
    /// It is met on all days that were looked at.
    StaysMet,
    /// It is missed on all of them.
    StaysMissed,
    /// It is missed today and met from a day on.
    TurnsMet,
    /// It is met today and missed from a day on: the limit is reached.
    TurnsMissed,
}

/// Orders that may still get a defect.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Maturing {
    /// Days after which an order hardly gets one any more.
    pub days: u32,
    /// Orders of the window that are younger.
    pub orders: u32,
    /// The day on which the youngest of the window is that old.
    pub until: Day,
}
