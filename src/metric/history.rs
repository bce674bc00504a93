//! What a metric counts of every day that the files cover, inside its window and outside.

use super::CountReason;
use crate::report::OrderId;
use crate::text::{Day, Period};

/// The days of a metric.
#[derive(Clone, Debug, PartialEq)]
pub struct History {
    /// The first day that the files cover.
    pub first: Day,
    /// Of each day from the first to the last that the files cover, how much the rate is out of.
    pub all: Vec<u32>,
    /// What counts against the seller, earliest first. Each day is one that the files cover.
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

/// How a window moves on from one day to the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WindowMoves {
    /// The days that count today. They differ from those of a figure of Amazon's that has grown old.
    pub now: Period,
    /// Days between two moves: 1, or 7 where Amazon counts whole weeks.
    pub step: u32,
    /// Days since the last move.
    pub since: u32,
}

impl WindowMoves {
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
                let reached = |days| moves.after(days).from >= now.from.plus(i32::try_from(moved).expect("few"));
                assert!(reached(days) && (days == 0 || !reached(days - 1)), "{moved} by {step} since {since}");
            }
        }
    }
}
