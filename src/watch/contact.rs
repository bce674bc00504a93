//! Times within which something must be answered, and what the files say is still open.
//!
//! A file is a picture of one day: of several of a kind, the one that was added last speaks.

use super::value::ContactRow;
use super::{WatchInput, checked, count, of_pack, rule_source};
use crate::metric::CountReason;
use crate::policy::{MetricId, ReportKind, text};
use crate::report::{Answer, Field, SheetRow};
use crate::text::{Day, fold};

/// Hours to answer a buyer, and days to answer a return request.
const ANSWER_HOURS: u32 = 24;
const RETURN_DAYS: i32 = 2;
/// Working days to refund what came back.
const REFUND_DAYS: u32 = 2;

/// What is open of one kind.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Open {
    /// Still in time.
    pub(super) open: u32,
    /// Too late.
    pub(super) overdue: u32,
}

/// A row for each rule that holds in a store of the seller.
pub(super) fn rows(input: &WatchInput<'_>) -> Vec<ContactRow> {
    let rules = of_pack().contacts.iter().filter(|rule| input.holds_in(&rule.stores) != Some(false));
    rules
        .map(|rule| {
            let open = match rule.id.as_str() {
                "messages" => messages(input),
                "returns" => returns(input),
                "refunds" => refunds(input),
                "claim" => claims(input).map(|open| Open { open, overdue: 0 }),
                _ => None,
            };
            ContactRow {
                id: rule.id.clone(),
                title: text(&rule.title, input.options.language).to_owned(),
                time: text(&rule.time, input.options.language).to_owned(),
                overdue: open.as_ref().filter(|_| rule.id != "claim").map(|open| open.overdue),
                open: open.map(|open| open.open),
                source: rule_source("contacts", &rule.id, &rule.source, checked(), rule.confidence),
            }
        })
        .collect()
}

/// Sorts the rows of the newest file: none where they need nothing, else whether they are overdue.
fn open_of(
    input: &WatchInput<'_>,
    kind: ReportKind,
    is_overdue: impl Fn(&SheetRow<'_>) -> Option<bool>,
) -> Option<Open> {
    let file = input.newest(kind)?;
    let mut open = Open::default();
    for row in file.sheet_rows() {
        match is_overdue(&row) {
            Some(true) => open.overdue += 1,
            Some(false) => open.open += 1,
            None => {}
        }
    }
    Some(open)
}

/// Messages of buyers that nobody answered.
pub(super) fn messages(input: &WatchInput<'_>) -> Option<Open> {
    open_of(input, ReportKind::BuyerMessages, |row| match Answer::to(row, ANSWER_HOURS, input.today()) {
        Answer::Missing(_) => Some(true),
        Answer::Open => Some(false),
        _ => None,
    })
}

/// Return requests that wait for the seller.
pub(super) fn returns(input: &WatchInput<'_>) -> Option<Open> {
    open_of(input, ReportKind::MfnReturns, |row| {
        let waits = fold(row.text(Field::Status)).contains("pending");
        let asked = row.day(Field::Day).filter(|_| waits)?;
        Some(asked.plus(RETURN_DAYS) < input.today())
    })
}

/// Returns that came back and were not refunded.
pub(super) fn refunds(input: &WatchInput<'_>) -> Option<Open> {
    let file = input.newest(ReportKind::MfnReturns)?;
    file.sheet()?.column(Field::DeliveredOn)?;
    open_of(input, ReportKind::MfnReturns, |row| {
        let back = row.day(Field::DeliveredOn)?;
        let is_refunded = row.money(Field::Amount).is_some_and(|amount| amount > 0);
        (!is_refunded).then(|| after_working_days(back, REFUND_DAYS) < input.today())
    })
}

/// Orders that are past the day they had to be shipped by.
pub(super) fn unshipped(input: &WatchInput<'_>) -> Option<Open> {
    open_of(input, ReportKind::UnshippedOrders, |row| {
        let by = row.day(Field::ShipBy);
        let late = row.count(Field::Days).is_some_and(|days| days > 0);
        Some(late || by.is_some_and(|by| by < input.today()))
    })
}

/// Claims that are under review.
pub(super) fn claims(input: &WatchInput<'_>) -> Option<u32> {
    if !input.has(ReportKind::AtozClaims) {
        return None;
    }
    let defects = input.defects(MetricId::OrderDefectRate);
    Some(count(defects.iter().filter(|defect| defect.reasons.contains(&CountReason::ClaimOpen)).count()))
}

/// The day so many working days later. Holidays differ by place and are not known.
fn after_working_days(day: Day, days: u32) -> Day {
    let is_working = |day: &Day| day.ordinal() % 7 < 5;
    let later = (1..).map(|after| day.plus(after)).filter(is_working);
    later.take(days as usize).last().unwrap_or(day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weekends_are_no_working_days() {
        let day = |text| Day::parse_iso(text).expect("a day");
        assert_eq!(after_working_days(day("2026-11-20"), 2), day("2026-11-24"), "from Friday to Tuesday");
        assert_eq!(after_working_days(day("2026-11-23"), 2), day("2026-11-25"));
    }
}
