//! What the files cannot tell, and which report would.

use super::{Gap, GapCode};
use crate::report::ReportKind;
use crate::text::{Day, Period};

impl GapCode {
    /// The report that would tell.
    pub fn kind(self) -> ReportKind {
        match self {
            Self::NoOrdersFile
            | Self::WindowNotCovered
            | Self::NoOrdersInWindow
            | Self::ChannelUnknown
            | Self::NoBusinessOrders
            | Self::NoPremiumTotal
            | Self::Unclear
            | Self::DayUnknown => ReportKind::AllOrders,
            Self::NoFeedbackFile => ReportKind::SellerFeedback,
            Self::AccountHealthMissing | Self::NotInAccountHealth => ReportKind::AccountHealth,
            Self::NoClaims => ReportKind::AtozClaims,
            Self::NoChargebacks => ReportKind::Chargebacks,
            Self::NoShipDates => ReportKind::LsrReport,
            Self::WhoCancelledUnknown | Self::NoCancellations => ReportKind::CancellationReport,
            Self::NoTracking | Self::TrackingNotTold => ReportKind::VtrReport,
            Self::NoDeliveries => ReportKind::OtdrReport,
            Self::NoInvoices => ReportKind::IdrReport,
            Self::NoPremiumOrders => ReportKind::PremiumShippingReport,
            Self::NoReturnRequests | Self::ReturnPartsUnknown => ReportKind::MfnReturns,
            Self::NoMessages | Self::MessageTimesUnknown => ReportKind::BuyerMessages,
        }
    }
}

impl Gap {
    /// A gap without figures.
    pub(super) fn new(code: GapCode) -> Self {
        Self::in_report(code, code.kind())
    }

    /// A gap in a report of that kind.
    pub(super) fn in_report(code: GapCode, kind: ReportKind) -> Self {
        let report = kind.seller_central_name().to_owned();
        Self { code, report, kind, from: None, to: None, count: None }
    }

    /// About so many orders.
    pub(super) fn of(self, count: u32) -> Self {
        Self { count: Some(count), ..self }
    }

    /// About those days.
    pub(super) fn within(self, from: Day, to: Day) -> Self {
        Self { from: Some(from), to: Some(to), ..self }
    }

    /// The days of `window` that are in none of the periods, which rise by their first day.
    pub(super) fn not_covered(window: Period, covered: &[Period]) -> Vec<Self> {
        let mut gaps = Vec::new();
        let mut open = window.from;
        for period in covered {
            if open < period.from && open <= window.to {
                let to = period.from.plus(-1).min(window.to);
                gaps.push(Self::new(GapCode::WindowNotCovered).within(open, to));
            }
            open = open.max(period.to.plus(1));
        }
        if open <= window.to {
            gaps.push(Self::new(GapCode::WindowNotCovered).within(open, window.to));
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

    fn days_left_out(window: Period, covered: &[Period]) -> Vec<(Option<Day>, Option<Day>)> {
        Gap::not_covered(window, covered).iter().map(|gap| (gap.from, gap.to)).collect()
    }

    #[test]
    fn the_days_left_out_are_told_at_both_ends() {
        let window = period("2026-09-10", "2026-11-08");
        let expected = [period("2026-09-10", "2026-09-19"), period("2026-11-02", "2026-11-08")];
        assert_eq!(
            days_left_out(window, &[period("2026-09-20", "2026-11-01")]),
            expected.map(|p| (Some(p.from), Some(p.to)))
        );
        assert_eq!(days_left_out(window, &[window]), []);
    }

    #[test]
    fn a_hole_between_two_files_is_told() {
        let window = period("2026-09-10", "2026-11-08");
        let files = [
            period("2026-08-01", "2026-09-30"),
            period("2026-09-15", "2026-09-20"),
            period("2026-10-11", "2026-12-01"),
        ];
        let hole = period("2026-10-01", "2026-10-10");
        assert_eq!(days_left_out(window, &files), [(Some(hole.from), Some(hole.to))]);
        assert_eq!(days_left_out(window, &[files[0], period("2026-10-01", "2026-11-08")]), []);
    }

    #[test]
    fn files_of_other_times_leave_the_whole_window_out_once() {
        let window = period("2026-09-10", "2026-11-08");
        let whole = [(Some(window.from), Some(window.to))];
        let (before, after) = (period("2025-01-01", "2025-12-31"), period("2027-01-01", "2027-12-31"));
        for files in [&[before][..], &[after], &[before, after]] {
            assert_eq!(days_left_out(window, files), whole);
        }
    }
}
