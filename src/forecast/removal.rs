//! Which defects are left when some are granted or removed.

use super::request::Removal;
use super::value::Removed;
use crate::metric::{CountReason, Defect};
use crate::report::{OrderId, order_id};
use crate::sort;

/// What is asked of one order.
struct Asked {
    order: OrderId,
    /// The defects that go; all where one of them is none.
    reasons: Vec<Option<CountReason>>,
    /// Whether a defect of it goes, and whether one stays.
    goes: bool,
    stays: bool,
}

impl Asked {
    fn covers(&self, reason: CountReason) -> bool {
        self.reasons.iter().any(|asked| asked.is_none_or(|asked| asked == reason))
    }
}

/// For each of the defects whether it goes, and what became of the removals.
///
/// An order goes when all that it counts for goes: one with two defects still counts with the other.
pub(super) fn remove(defects: &[Defect], removals: &[Removal]) -> (Vec<bool>, Removed) {
    let mut removed = Removed::default();
    let mut asked: Vec<Asked> = Vec::new();
    for removal in removals {
        let Ok(order) = order_id::parse(removal.order_id.as_bytes()) else {
            removed.not_found.push(removal.order_id.clone());
            continue;
        };
        match asked.iter_mut().find(|asked| asked.order == order) {
            Some(asked) => asked.reasons.push(removal.reason),
            None => asked.push(Asked { order, reasons: vec![removal.reason], goes: false, stays: false }),
        }
    }
    sort::by_key(&mut asked, |asked| asked.order);
    let gone = defects.iter().map(|defect| goes(defect, &mut asked)).collect();
    for asked in asked {
        match (asked.goes, asked.stays) {
            (true, false) => removed.orders += 1,
            (true, true) => removed.still_counting.push(order_id::format(asked.order)),
            (false, _) => removed.not_found.push(order_id::format(asked.order)),
        }
    }
    (gone, removed)
}

fn goes(defect: &Defect, asked: &mut [Asked]) -> bool {
    let Some(order) = defect.order else { return false };
    let Ok(place) = asked.binary_search_by(|asked| asked.order.cmp(&order)) else { return false };
    let asked = &mut asked[place];
    let covered = defect.reasons.iter().filter(|&&reason| asked.covers(reason)).count();
    let goes = covered == defect.reasons.len();
    asked.goes |= covered > 0;
    asked.stays |= !goes;
    goes
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Day;

    const ONE: &str = "111-0000000-0000001";
    const TWO: &str = "111-0000000-0000002";
    const THREE: &str = "111-0000000-0000003";

    fn defect(order: Option<&str>, reasons: &[CountReason]) -> Defect {
        Defect {
            order: order.map(|order| order_id::parse(order.as_bytes()).expect("an order id")),
            day: Day::new(2026, 11, 1).expect("a day"),
            units: 1,
            reasons: reasons.to_vec(),
        }
    }

    fn removal(order: &str, reason: Option<CountReason>) -> Removal {
        Removal { order_id: order.into(), reason }
    }

    use CountReason::{NegativeFeedback as Feedback, NeutralFeedback as Other};

    #[test]
    fn nothing_goes_unasked() {
        let defects = [defect(Some(ONE), &[Feedback]), defect(None, &[Feedback])];
        assert_eq!(remove(&defects, &[]), (vec![false, false], Removed::default()));
    }

    #[test]
    fn an_order_with_two_defects_goes_with_the_second() {
        let defects = [defect(Some(TWO), &[Feedback, Other]), defect(Some(ONE), &[Feedback])];
        let first = removal(TWO, Some(Feedback));
        let (gone, removed) = remove(&defects, std::slice::from_ref(&first));
        assert_eq!(gone, [false, false]);
        assert_eq!((removed.orders, removed.still_counting), (0, vec![TWO.to_owned()]));
        let (gone, removed) = remove(&defects, &[first, removal(TWO, Some(Other))]);
        assert_eq!(gone, [true, false]);
        assert_eq!(removed, Removed { orders: 1, ..Removed::default() });
        assert_eq!(remove(&defects, &[removal(TWO, None)]).0, [true, false]);
    }

    #[test]
    fn an_order_without_such_a_defect_is_named() {
        let defects = [defect(Some(ONE), &[Feedback])];
        let asked = [removal("x", None), removal(THREE, None), removal(ONE, Some(Other))];
        let (gone, removed) = remove(&defects, &asked);
        assert_eq!(gone, [false]);
        assert_eq!(removed.not_found, ["x", ONE, THREE]);
        assert_eq!((removed.orders, removed.still_counting.len()), (0, 0));
    }

    #[test]
    fn asking_twice_removes_once() {
        let defects = [defect(Some(ONE), &[Feedback])];
        let twice = [removal(ONE, None), removal(ONE, Some(Feedback))];
        assert_eq!(remove(&defects, &twice), (vec![true], Removed { orders: 1, ..Removed::default() }));
    }
}
