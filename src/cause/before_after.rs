//! The rate before and after a day, and what may be said about it.

use super::statistic::Fourfold;
use super::value::{BeforeAfter, BeforeAfterVerdict, ChangeStatement, Share};
use super::{Cases, SIGNIFICANT};
use crate::source::Source;
use crate::text::{Day, Period};

/// Compares orders placed before `day` with those placed on it or later.
pub fn before_after(cases: &Cases<'_>, window: Period, day: Day, sources: Vec<Source>) -> BeforeAfter {
    let first = day.ordinal();
    let after = |case: u32| cases.days[case as usize] >= first;
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let table = Fourfold {
        hits: count(cases.defects.iter().filter(|defect| after(defect.case)).count()),
        size: count(cases.days.iter().filter(|&&placed| placed >= first).count()),
        all_hits: count(cases.defects.len()),
        all: cases.len(),
    };
    let verdict = judge(table);
    let (may_say, may_not_say) = statements(verdict);
    BeforeAfter {
        day,
        window,
        before: Share::new(table.all_hits - table.hits, table.all - table.size),
        after: Share::new(table.hits, table.size),
        chance: has_two_sides(table).then(|| table.chance_of_difference()),
        verdict,
        may_say,
        may_not_say,
        sources,
    }
}

fn has_two_sides(table: Fourfold) -> bool {
    table.size > 0 && table.size < table.all
}

/// `table` holds the orders after the day inside.
fn judge(table: Fourfold) -> BeforeAfterVerdict {
    if !has_two_sides(table) {
        return BeforeAfterVerdict::OneSideEmpty;
    }
    if table.all_hits == 0 {
        return BeforeAfterVerdict::NoDefects;
    }
    let fewer =
        u64::from(table.hits) * u64::from(table.all) < u64::from(table.all_hits) * u64::from(table.size);
    match table.chance_of_difference() <= SIGNIFICANT {
        true if fewer => BeforeAfterVerdict::Fell,
        true => BeforeAfterVerdict::Rose,
        false if could_show_a_fall(table) => BeforeAfterVerdict::NoClearChange,
        false => BeforeAfterVerdict::TooFewOrders,
    }
}

/// Whether not a single defect after the day would have been more than chance.
fn could_show_a_fall(table: Fourfold) -> bool {
    let before = Fourfold { hits: 0, size: table.all - table.size, ..table };
    table.all_hits <= before.size && 2.0 * before.least_chance() <= SIGNIFICANT
}

fn statements(verdict: BeforeAfterVerdict) -> (ChangeStatement, ChangeStatement) {
    match verdict {
        BeforeAfterVerdict::Fell => (ChangeStatement::RateFell, ChangeStatement::ActionCausedIt),
        BeforeAfterVerdict::Rose => (ChangeStatement::RateRose, ChangeStatement::RateImproved),
        BeforeAfterVerdict::NoClearChange => (ChangeStatement::CountsOnly, ChangeStatement::RateImproved),
        BeforeAfterVerdict::TooFewOrders | BeforeAfterVerdict::OneSideEmpty => {
            (ChangeStatement::TooFewToTell, ChangeStatement::RateImproved)
        }
        BeforeAfterVerdict::NoDefects => (ChangeStatement::NoDefectSeen, ChangeStatement::ProblemSolved),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn verdict(before: (u32, u32), after: (u32, u32)) -> BeforeAfterVerdict {
        judge(Fourfold {
            hits: after.0,
            size: after.1,
            all_hits: before.0 + after.0,
            all: before.1 + after.1,
        })
    }

    #[test]
    fn a_clear_fall_and_a_clear_rise_are_named() {
        assert_eq!(verdict((30, 1_000), (5, 1_000)), BeforeAfterVerdict::Fell);
        assert_eq!(verdict((5, 1_000), (30, 1_000)), BeforeAfterVerdict::Rose);
        assert_eq!(verdict((30, 1_000), (28, 1_000)), BeforeAfterVerdict::NoClearChange);
    }

    #[test]
    fn a_perfect_week_after_few_defects_is_too_few_to_tell() {
        assert_eq!(verdict((4, 400), (0, 50)), BeforeAfterVerdict::TooFewOrders);
        assert_eq!(verdict((2, 400), (1, 50)), BeforeAfterVerdict::TooFewOrders);
        assert_eq!(verdict((30, 400), (0, 100)), BeforeAfterVerdict::Fell);
    }

    #[test]
    fn one_side_without_orders_and_no_defect_are_told_apart() {
        assert_eq!(verdict((4, 400), (0, 0)), BeforeAfterVerdict::OneSideEmpty);
        assert_eq!(verdict((0, 0), (4, 400)), BeforeAfterVerdict::OneSideEmpty);
        assert_eq!(verdict((0, 400), (0, 400)), BeforeAfterVerdict::NoDefects);
    }
}
