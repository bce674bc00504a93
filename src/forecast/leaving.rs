//! The day on which each defect is over.

use super::value::LeavingDefect;
use crate::limits::ORDERS_SHOWN;
use crate::metric::{Defect, History};
use crate::report::order_id;
use crate::text::Day;

/// The defects that count now or will, those that leave first at the top, and how many there are in all. `gone`
/// says of each defect of the history whether it was taken out.
pub(super) fn defects(history: &History, today: Day, gone: &[bool]) -> (Vec<LeavingDefect>, u32) {
    let first = history.window.from.min(history.moves.now.from);
    let counting = || history.defects.iter().zip(gone).filter(|(defect, _)| defect.day >= first);
    let shown = counting().take(ORDERS_SHOWN).map(|(defect, &gone)| leaving(history, today, defect, gone));
    (shown.collect(), u32::try_from(counting().count()).unwrap_or(u32::MAX))
}

fn leaving(history: &History, today: Day, defect: &Defect, removed: bool) -> LeavingDefect {
    let moves = history.moves;
    let after = |moved: u32| today.plus(i32::try_from(moves.days_until(moved)).unwrap_or(i32::MAX));
    let past = |from: Day| defect.day.ordinal().saturating_sub(from.ordinal());
    let enters = (defect.day > history.window.to).then(|| after(past(moves.now.to)));
    LeavingDefect {
        order_id: defect.order.map(order_id::format),
        day: defect.day,
        units: defect.units,
        reasons: defect.reasons.clone(),
        enters,
        leaves: after((defect.day.ordinal() + 1).saturating_sub(moves.now.from.ordinal())),
        removed,
    }
}
