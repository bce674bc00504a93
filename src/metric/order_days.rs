//! How many orders were placed on each day, by channel, and where they stand.
//!
//! One pass over the orders serves every window of every metric.

use super::Channel;
use crate::account::{Lines, Order};
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
    /// By [`crate::text::Day::ordinal`]: the orders of each [`Slice`].
    ///
    /// INVARIANT: days rise. Only days with an order are there, as one odd date may be centuries away.
    days: Vec<(u32, [DayOrders; 4])>,
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

/// Which of the orders.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Slice {
    /// Those of a channel.
    Channel(Channel),
    /// Those of which the file does not say the channel.
    ChannelUnknown,
    /// Those that a business placed, in any channel.
    Business,
}

impl Slice {
    /// Whether an order is one of them.
    pub(super) fn has(self, order: &Order<'_>) -> bool {
        match self {
            Self::Channel(channel) => order.channel() == Some(channel),
            Self::ChannelUnknown => order.channel().is_none(),
            Self::Business => order.is_business() == Some(true),
        }
    }

    fn place(self) -> usize {
        match self {
            Self::Channel(Channel::Mfn) => 0,
            Self::Channel(Channel::Afn) => 1,
            Self::ChannelUnknown => 2,
            Self::Business => 3,
        }
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

    /// Shows `see` each day, as [`crate::text::Day::ordinal`], with its orders. A day may come more than once.
    pub(super) fn each(&self, slice: Slice, mut see: impl FnMut(u32, u32)) {
        for (day, orders) in self.files.iter().flat_map(|file| &file.days) {
            see(*day, orders[slice.place()].count);
        }
    }

    /// Whether there is any such order.
    pub(super) fn has(&self, slice: Slice) -> bool {
        let of_file = |file: &FileDays| file.days.iter().any(|(_, orders)| orders[slice.place()].count > 0);
        self.files.iter().any(of_file)
    }

    /// How many orders in those days.
    pub(super) fn count(&self, slice: Slice, window: Period) -> u32 {
        self.files.iter().flat_map(|file| file.within(window)).map(|day| day[slice.place()].count).sum()
    }

    /// The lines of the same.
    pub(super) fn lines(&self, slice: Slice, window: Period) -> Lines {
        let mut lines = Lines::default();
        for file in &self.files {
            for day in file.within(window).map(|day| &day[slice.place()]).filter(|day| day.count > 0) {
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
        let channel = order.channel().map_or(Slice::ChannelUnknown, Slice::Channel);
        let business = (order.is_business() == Some(true)).then_some(Slice::Business);
        for slice in [Some(channel), business].into_iter().flatten() {
            let orders = &mut self.days[self.recent].1[slice.place()];
            orders.count += 1;
            if orders.lines.len() < LINES_SHOWN {
                orders.lines.push(order.first_line());
            }
        }
    }

    fn within(&self, window: Period) -> impl Iterator<Item = &[DayOrders; 4]> {
        let before = |end: u32| self.days.partition_point(|(day, _)| *day < end);
        let (from, to) = (before(window.from.ordinal()), before(window.to.ordinal() + 1));
        self.days[from.min(to)..to].iter().map(|(_, orders)| orders)
    }
}
