//! What was worked out of the files, kept until they change: the same for every day and every window.

use std::cell::RefCell;
use std::rc::Rc;

use super::measure::Found;
use super::order_days::OrderDays;
use crate::text::Day;

/// Rows and days as metrics need them. To be thrown away when a file comes or goes.
#[derive(Debug, Default)]
pub struct Workings {
    found: RefCell<Vec<(RateKey, Rc<Found>)>>,
    days: RefCell<Vec<(Option<String>, Rc<OrderDays>)>>,
}

/// A rate of a store, and the day where the rows mean something else on another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct RateKey {
    /// Place among the rates.
    pub(super) rate: usize,
    pub(super) store: Option<String>,
    pub(super) today: Option<Day>,
}

impl Workings {
    /// What a rate found in the files: the remembered, or what `look` finds.
    pub(super) fn found(&self, key: RateKey, look: impl FnOnce() -> Found) -> Rc<Found> {
        let known = |(of, found): &(RateKey, Rc<Found>)| (*of == key).then(|| Rc::clone(found));
        if let Some(found) = self.found.borrow().iter().find_map(known) {
            return found;
        }
        let found = Rc::new(look());
        let mut all = self.found.borrow_mut();
        // Of rates that differ from day to day, one day is kept.
        all.retain(|(of, _)| (of.rate, &of.store) != (key.rate, &key.store));
        all.push((key, Rc::clone(&found)));
        found
    }

    /// The orders of a store by day: the remembered, or what `count` gives.
    pub(super) fn days(&self, store: Option<&str>, count: impl FnOnce() -> OrderDays) -> Rc<OrderDays> {
        let known =
            |(of, days): &(Option<String>, Rc<OrderDays>)| (of.as_deref() == store).then(|| Rc::clone(days));
        if let Some(days) = self.days.borrow().iter().find_map(known) {
            return days;
        }
        let days = Rc::new(count());
        self.days.borrow_mut().push((store.map(str::to_owned), Rc::clone(&days)));
        days
    }
}
