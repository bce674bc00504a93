//! How many orders were placed on each day, by channel, and where they stand.
//!
//! One pass over the orders serves every window of every metric.

use super::Channel;
use super::lines::Lines;
use crate::account::Order;
use crate::limits::LINES_SHOWN;
use crate::text::Period;

/// The orders by file, day and channel.
#[derive(Debug, Default)]
pub(super) struct OrderDays {
    files: Vec<FileDays>,
}

/// The orders of one file.
#[derive(Debug)]
struct FileDays {
    number: u32,
    /// By [`crate::text::Day::ordinal`]: the seller's orders, Amazon's, and those of which the file does not say.
    ///
    /// INVARIANT: days rise. Only days with an order are there, as one odd date may be centuries away.
    days: Vec<(u32, [DayOrders; 3])>,
    /// The place of the last day that was added to.
    recent: usize,
}

/// The orders of one day and channel.
#[derive(Clone, Debug, Default)]
struct DayOrders {
    count: u32,
    /// The first few lines, rising.
    lines: Vec<u32>,
}

fn place(channel: Option<Channel>) -> usize {
    match channel {
        Some(Channel::Mfn) => 0,
        Some(Channel::Afn) => 1,
        None => 2,
    }
}

impl OrderDays {
    /// Of orders that come file by file in the order of their rows.
    pub(super) fn new<'a>(orders: impl Iterator<Item = Order<'a>>) -> Self {
        let mut all = Self::default();
        for order in orders {
            let number = order.file().number();
            if all.files.last().is_none_or(|last| last.number != number) {
                all.files.push(FileDays { number, days: Vec::new(), recent: 0 });
            }
            if let Some(file) = all.files.last_mut() {
                file.add(&order);
            }
        }
        all
    }

    /// Shows `see` each day, as [`crate::text::Day::ordinal`], with its orders of a channel. A day may come more than once.
    pub(super) fn each(&self, channel: Channel, mut see: impl FnMut(u32, u32)) {
        for (day, orders) in self.files.iter().flat_map(|file| &file.days) {
            see(*day, orders[place(Some(channel))].count);
        }
    }

    /// Orders of a channel, or of none that is known, in those days.
    pub(super) fn count(&self, channel: Option<Channel>, window: Period) -> u32 {
        self.files.iter().flat_map(|file| file.within(window)).map(|day| day[place(channel)].count).sum()
    }

    /// Their lines.
    pub(super) fn lines(&self, channel: Channel, window: Period) -> Lines {
        let mut lines = Lines::default();
        for file in &self.files {
            for day in file.within(window).map(|day| &day[place(Some(channel))]).filter(|day| day.count > 0) {
                lines.add_all(file.number, &day.lines, day.count);
            }
        }
        lines
    }
}

impl FileDays {
    fn add(&mut self, order: &Order<'_>) {
        let day = order.day_ordinal();
        if self.days.get(self.recent).is_none_or(|(recent, _)| *recent != day) {
            self.recent = self.days.partition_point(|(known, _)| *known < day);
            if self.days.get(self.recent).is_none_or(|(known, _)| *known != day) {
                self.days.insert(self.recent, (day, Default::default()));
            }
        }
        let orders = &mut self.days[self.recent].1[place(order.channel())];
        orders.count += 1;
        if orders.lines.len() < LINES_SHOWN {
            orders.lines.push(order.first_line());
        }
    }

    fn within(&self, window: Period) -> impl Iterator<Item = &[DayOrders; 3]> {
        let before = |end: u32| self.days.partition_point(|(day, _)| *day < end);
        let (from, to) = (before(window.from.ordinal()), before(window.to.ordinal() + 1));
        self.days[from.min(to)..to].iter().map(|(_, orders)| orders)
    }
}
