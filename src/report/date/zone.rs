//! Names of time zones.

use super::DayOrder;

/// A zone by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Zone {
    /// Minutes east of Greenwich.
    pub(super) offset: i16,
    /// The order of day and month among those who write this name.
    pub(super) order: Option<DayOrder>,
}

/// `(name, quarter hours east, order of day and month where the name is used)`.
const ZONES: [(&[u8], i8, Option<DayOrder>); 30] = {
    const DAY: Option<DayOrder> = Some(DayOrder::DayMonthYear);
    const YEAR: Option<DayOrder> = Some(DayOrder::YearMonthDay);
    [
        (b"UTC", 0, None),
        (b"GMT", 0, None),
        (b"Z", 0, None),
        (b"PST", -32, None),
        (b"PDT", -28, None),
        (b"MST", -28, None),
        (b"MDT", -24, None),
        (b"CST", -24, None),
        (b"CDT", -20, None),
        (b"EST", -20, None),
        (b"EDT", -16, None),
        (b"BRT", -12, DAY),
        (b"WET", 0, DAY),
        (b"WEST", 4, DAY),
        (b"BST", 4, DAY),
        (b"CET", 4, DAY),
        (b"CEST", 8, DAY),
        (b"MET", 4, DAY),
        (b"MEST", 8, DAY),
        (b"MEZ", 4, DAY),
        (b"MESZ", 8, DAY),
        (b"EET", 8, DAY),
        (b"EEST", 12, DAY),
        (b"TRT", 12, DAY),
        (b"GST", 16, DAY),
        (b"IST", 22, DAY),
        (b"SGT", 32, DAY),
        (b"JST", 36, YEAR),
        (b"AEST", 40, DAY),
        (b"AEDT", 44, DAY),
    ]
};

/// The zone of that name, in any letter case.
pub(super) fn zone(name: &[u8]) -> Option<Zone> {
    let (_, quarters, order) = ZONES.iter().find(|(known, ..)| known.eq_ignore_ascii_case(name))?;
    Some(Zone { offset: i16::from(*quarters) * 15, order: *order })
}
