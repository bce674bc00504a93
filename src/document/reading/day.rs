//! Days as papers write them. What day and month are is never guessed.

use super::cell::Cell;
use crate::report::{DayOrder, parse_moment};
use crate::text::Day;

/// A day that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum ReadDay {
    /// There is one day it can be.
    Certain(Day),
    /// Day and month may be either way round; the text as it stands.
    Open(String),
}

const ORDERS: [DayOrder; 3] = [DayOrder::DayMonthYear, DayOrder::MonthDayYear, DayOrder::YearMonthDay];

/// Years that a paper of trade is from. Others are numbers that look like days.
const YEARS: std::ops::RangeInclusive<i32> = 1970..=2099;

/// The day that stands in `text`, with words before or behind it.
pub(super) fn find(text: &str, order: Option<DayOrder>) -> Option<ReadDay> {
    let words: Vec<&str> = text.split_whitespace().take(12).collect();
    // `12 de marzo de 2026` has five words; a longer one wins over a part of it.
    (1..=5.min(words.len()))
        .rev()
        .find_map(|length| words.windows(length).find_map(|part| whole(&part.join(" "), order)))
}

fn whole(text: &str, order: Option<DayOrder>) -> Option<ReadDay> {
    let text = text.trim_matches([',', ';', '(', ')', ':']);
    let text = without_ending(text);
    let days = days(&text);
    let first = *days.first()?;
    if days.iter().all(|&(_, day)| day == first.1) {
        return Some(ReadDay::Certain(first.1));
    }
    let settled = order.and_then(|order| days.iter().find(|(known, _)| *known == order));
    Some(settled.map_or_else(|| ReadDay::Open(text.clone()), |&(_, day)| ReadDay::Certain(day)))
}

/// `3rd` as `3`, `1er` as `1`, `12.03.2026.` without its last dot.
fn without_ending(text: &str) -> String {
    const ENDINGS: [&str; 6] = ["st", "nd", "rd", "th", "er", "."];
    let bare = |word: &str| {
        let (number, comma) = word.strip_suffix(',').map_or((word, ""), |number| (number, ","));
        let stem = ENDINGS.into_iter().find_map(|ending| number.strip_suffix(ending));
        let stem = stem.filter(|stem| !stem.is_empty() && stem.bytes().all(|byte| byte.is_ascii_digit()));
        format!("{}{comma}", stem.unwrap_or(number))
    };
    text.split(' ').map(bare).collect::<Vec<_>>().join(" ")
}

/// The day in each order in which there is one.
fn days(text: &str) -> Vec<(DayOrder, Day)> {
    let read = |order| Some((order, parse_moment(text.as_bytes(), order)?.day));
    let is_likely = |day: &(DayOrder, Day)| YEARS.contains(&day.1.to_calendar().0);
    ORDERS.into_iter().filter_map(read).filter(is_likely).collect()
}

/// The order that the paper's other days prove: one whose day is above 12.
pub(super) fn proven_order(cells: &[Cell]) -> Option<DayOrder> {
    let mut proven = None;
    for word in cells.iter().flat_map(|cell| cell.text.split_whitespace()).filter(|word| word.contains('/')) {
        if let [(order, _)] = days(word)[..] {
            if proven.is_some_and(|other| other != order) {
                return None;
            }
            proven = Some(order);
        }
    }
    proven
}

#[cfg(test)]
mod tests {
    use super::*;

    fn iso(text: &str) -> Option<String> {
        match find(text, None)? {
            ReadDay::Certain(day) => Some(day.to_string()),
            ReadDay::Open(text) => Some(text),
        }
    }

    #[test]
    fn a_day_is_found_among_words_in_every_language() {
        for (text, day) in [
            ("Leeds, 14 March 2026", "2026-03-14"),
            ("March 3rd, 2026", "2026-03-03"),
            ("12. März 2026", "2026-03-12"),
            ("le 1er février 2026", "2026-02-01"),
            ("12 de marzo de 2026", "2026-03-12"),
            ("14/03/2026", "2026-03-14"),
            ("2026-03-14", "2026-03-14"),
            ("2026年3月14日", "2026-03-14"),
            ("05.04.2026", "2026-04-05"),
        ] {
            assert_eq!(iso(text).as_deref(), Some(day), "{text}");
        }
    }

    #[test]
    fn a_day_that_may_be_a_month_stays_as_it_stands() {
        assert_eq!(find("03/04/2026", None), Some(ReadDay::Open("03/04/2026".to_owned())));
        let day = Day::new(2026, 4, 3).expect("a day");
        assert_eq!(find("03/04/2026", Some(DayOrder::DayMonthYear)), Some(ReadDay::Certain(day)));
        assert_eq!(iso("03/03/2026").as_deref(), Some("2026-03-03"));
    }

    #[test]
    fn numbers_and_words_are_no_day() {
        for text in ["", "INV-2026", "30 days net", "1.234,50", "+44 20 1234"] {
            assert_eq!(find(text, None), None, "{text}");
        }
    }
}
