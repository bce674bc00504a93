//! Three parts of a day, whose order a file may have to prove.

use serde::{Deserialize, Serialize};

use crate::text::Day;

/// The order of day, month and year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DayOrder {
    /// Year, month, day.
    YearMonthDay,
    /// Day, month, year.
    DayMonthYear,
    /// Month, day, year.
    MonthDayYear,
}

/// The order that a store's files usually have, where a file itself proves none.
pub fn usual_order(store: &str) -> DayOrder {
    match store {
        "amazon.com" => DayOrder::MonthDayYear,
        "amazon.co.jp" | "amazon.se" => DayOrder::YearMonthDay,
        _ => DayOrder::DayMonthYear,
    }
}

impl DayOrder {
    const ALL: [Self; 3] = [Self::YearMonthDay, Self::DayMonthYear, Self::MonthDayYear];
}

/// Orders that are possible.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Orders(u8);

impl Orders {
    /// Every one.
    pub(super) const ALL: Self = Self(7);

    /// Those in both.
    pub(super) fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// Without this one.
    pub(super) fn without(self, order: DayOrder) -> Self {
        Self(self.0 & !(1 << order as u8))
    }

    /// Whether this one is among them.
    pub(super) fn has(self, order: DayOrder) -> bool {
        self.0 & 1 << order as u8 != 0
    }

    /// The one that is left.
    pub(super) fn single(self) -> Option<DayOrder> {
        let mut left = DayOrder::ALL.into_iter().filter(|&order| self.has(order));
        left.next().filter(|_| left.next().is_none())
    }
}

/// Three parts of a day, months as numbers, in the order in which they stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct DayParts {
    /// Two digits of a year are as they stand.
    pub(super) parts: [u16; 3],
    /// How many digits each has.
    pub(super) digits: [u8; 3],
    /// The order, where the form says it: a month's name, dots, four digits in front.
    pub(super) known: Option<DayOrder>,
}

impl DayParts {
    /// The day, read in that order. Years of two digits lie in this century; none has one digit.
    pub(super) fn day(self, order: DayOrder) -> Option<Day> {
        let [year, month, day] = match order {
            DayOrder::YearMonthDay => [0, 1, 2],
            DayOrder::DayMonthYear => [2, 1, 0],
            DayOrder::MonthDayYear => [2, 0, 1],
        };
        let part = |place: usize| u8::try_from(self.parts[place]).ok();
        let century = match self.digits[year] {
            2 => 2000,
            4 => 0,
            _ => return None,
        };
        Day::new(century + i32::from(self.parts[year]), part(month)?, part(day)?).ok()
    }

    /// The orders in which it is a day.
    pub(super) fn orders(self) -> Orders {
        DayOrder::ALL.into_iter().fold(Orders::ALL, |orders, order| {
            let is_known = self.known.is_none_or(|known| known == order);
            if is_known && self.day(order).is_some() { orders } else { orders.without(order) }
        })
    }
}
