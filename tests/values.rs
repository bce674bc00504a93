//! Days, times and numbers of any bytes.
#![cfg(not(target_arch = "wasm32"))]

use candor::report::date::{DateColumn, DayOrder, parse_moment, parse_time};
use candor::text::Day;
use candor::text::number::{RateStyle, parse_count, parse_money, parse_rate};
use proptest::prelude::*;

/// Texts that come near to dates and numbers.
fn near() -> impl Strategy<Value = Vec<u8>> {
    let part = prop::sample::select(vec![
        "1", "12", "31", "2026", "99999", "0", "00", ".", ",", "/", "-", " ", ":", "T", "Z", "PM", "a.m.",
        "GMT", "+9", "Mar", "fev.", "de", "€", "\u{a0}", "%", "(", ")", "年", "上午", "E+12", "9999",
    ]);
    prop::collection::vec(part, 0..12).prop_map(|parts| parts.concat().into_bytes())
}

proptest! {
    #[test]
    fn no_text_is_too_odd(near in near(), any in prop::collection::vec(any::<u8>(), 0..40)) {
        let mut column = DateColumn::default();
        for field in [&near, &any] {
            let read = column.read(field);
            for order in [DayOrder::DayMonthYear, DayOrder::MonthDayYear, DayOrder::YearMonthDay] {
                let settled = column.settle(order);
                if let Some(read) = read {
                    prop_assert_eq!(settled.day_of(read.code()), settled.days(read).0);
                }
                if let Some(moment) = parse_moment(field, order) {
                    moment.day_at(540);
                }
            }
            parse_time(field);
            parse_money(field);
            parse_count(field);
            parse_rate(field, RateStyle::Percent);
            parse_rate(field, RateStyle::Fraction);
        }
    }

    #[test]
    fn an_amount_is_what_was_written_in_either_style(hundredths in -99_999_999_999i64..99_999_999_999) {
        let (whole, part) = (hundredths.abs() / 100, hundredths.abs() % 100);
        let sign = if hundredths < 0 { "-" } else { "" };
        for (thousands, decimal) in [(",", "."), (".", ","), ("\u{a0}", ","), ("'", "."), ("", ".")] {
            let text = format!("{sign}{}{decimal}{part:02}", grouped(whole, thousands));
            prop_assert_eq!(parse_money(text.as_bytes()), Some(hundredths), "{}", text);
        }
        let count = format!("{sign}{}", grouped(whole, ","));
        prop_assert_eq!(parse_count(count.as_bytes()), Some(if hundredths < 0 { -whole } else { whole }));
    }

    #[test]
    fn a_day_is_the_same_in_every_form(ordinal in 730_119u32..766_000) {
        let day = Day::from_ordinal(ordinal);
        let (year, month, date) = day.to_calendar();
        let name = ["jan", "Feb", "März", "avr.", "mei", "giugno", "lip", "Ağu", "set.", "Oct", "nov", "dez"];
        let name = name[usize::from(month) - 1];
        for text in [
            format!("{day}"),
            format!("{day} 10:00:00 UTC"),
            format!("{date:02}.{month:02}.{year}"),
            format!("{date}.{month}.{:02}", year % 100),
            format!("{year}/{month:02}/{date:02} 1:00:00 JST"),
            format!("{name} {date}, {year} 1:00:00 PM PST"),
            format!("{date} {name} {year}"),
            format!("{date}-{name}-{:02}", year % 100),
            format!("{date} de {name} de {year} 21:17:51 GMT-8"),
        ] {
            let read = parse_moment(text.as_bytes(), DayOrder::MonthDayYear).map(|moment| moment.day);
            prop_assert_eq!(read, Some(day), "{}", text);
        }
    }
}

fn grouped(number: i64, mark: &str) -> String {
    let digits = number.to_string();
    let groups: Vec<&str> =
        digits.as_bytes().rchunks(3).rev().map(|group| std::str::from_utf8(group).unwrap()).collect();
    groups.join(mark)
}
