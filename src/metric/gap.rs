//! What the files cannot tell, and which report would.

use super::{Gap, GapCode};
use crate::report::ReportKind;
use crate::text::{Day, Period};

impl GapCode {
    /// The report that would tell, by its name in Seller Central.
    pub fn report(self) -> &'static str {
        match self {
            Self::NoOrdersFile | Self::WindowNotCovered | Self::NoOrdersInWindow | Self::ChannelUnknown => {
                ReportKind::AllOrders.seller_central_name()
            }
            Self::NoFeedbackFile => ReportKind::SellerFeedback.seller_central_name(),
            Self::AccountHealthMissing => ReportKind::AccountHealth.seller_central_name(),
            Self::NoClaims => "A-to-z Guarantee Claims",
            Self::NoChargebacks => "Chargeback Claims",
            Self::NoShipDates => "Late Shipment Rate report",
            Self::WhoCancelledUnknown => "Cancellation Rate report",
        }
    }
}

impl Gap {
    /// A gap without figures.
    pub(super) fn new(code: GapCode) -> Self {
        Self { code, report: code.report().to_owned(), from: None, to: None, count: None }
    }

    /// About so many orders.
    pub(super) fn of(self, count: u32) -> Self {
        Self { count: Some(count), ..self }
    }

    /// About those days.
    pub(super) fn within(self, from: Day, to: Day) -> Self {
        Self { from: Some(from), to: Some(to), ..self }
    }

    /// The days of `window` that `covered` leaves out, at each end.
    pub(super) fn not_covered(window: Period, covered: Period) -> Vec<Self> {
        let mut gaps = Vec::new();
        if window.from < covered.from {
            let to = covered.from.plus(-1).min(window.to);
            gaps.push(Self::new(GapCode::WindowNotCovered).within(window.from, to));
        }
        if covered.to < window.to {
            let from = covered.to.plus(1).max(window.from);
            gaps.push(Self::new(GapCode::WindowNotCovered).within(from, window.to));
        }
        gaps
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn period(from: &str, to: &str) -> Period {
        let day = |text| Day::parse_iso(text).expect("a day");
        Period { from: day(from), to: day(to) }
    }

    #[test]
    fn the_days_left_out_are_told_at_both_ends() {
        let window = period("2026-09-10", "2026-11-08");
        let gaps = Gap::not_covered(window, period("2026-09-20", "2026-11-01"));
        let days: Vec<_> = gaps.iter().map(|gap| (gap.from, gap.to)).collect();
        let expected = [period("2026-09-10", "2026-09-19"), period("2026-11-02", "2026-11-08")];
        assert_eq!(days, expected.map(|p| (Some(p.from), Some(p.to))));
        assert!(Gap::not_covered(window, window).is_empty());
    }

    #[test]
    fn a_file_from_another_year_leaves_the_whole_window_out_once() {
        let window = period("2026-09-10", "2026-11-08");
        let gaps = Gap::not_covered(window, period("2025-01-01", "2025-12-31"));
        assert_eq!(gaps.len(), 1);
        assert_eq!((gaps[0].from, gaps[0].to), (Some(window.from), Some(window.to)));
    }
}
