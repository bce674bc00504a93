//! The orders behind a metric, as a table to take away.

use crate::metric::{CountReason, CountedOrder, Metric};

/// Column names of the table.
const COLUMNS: [&str; 7] = ["order-id", "order-date", "counts", "why", "rating", "asin", "sku"];

/// The orders that were looked at for `metric`, as RFC 4180 with a header line: those that count
/// first.
///
/// # Panics
/// Never: the table is written to memory.
pub fn orders_csv(metric: &Metric) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(COLUMNS).expect("memory takes every write");
    for order in metric.computed.iter().flat_map(|value| &value.orders) {
        writer.write_record(row(order)).expect("memory takes every write");
    }
    let bytes = writer.into_inner().expect("memory takes every write");
    String::from_utf8(bytes).expect("every cell is text")
}

fn row(order: &CountedOrder) -> [String; COLUMNS.len()] {
    let counts = match (order.counts, order.open) {
        (true, _) => "yes",
        (false, true) => "maybe",
        (false, false) => "no",
    };
    let rating = order.rating.map_or_else(String::new, |stars| stars.to_string());
    [
        guard(&order.order_id),
        order.day.to_string(),
        counts.to_owned(),
        why(order.why).to_owned(),
        rating,
        guard(&order.asins.join(" ")),
        guard(&order.skus.join(" ")),
    ]
}

fn why(reason: CountReason) -> &'static str {
    match reason {
        CountReason::NegativeFeedback => "1 or 2 stars",
        CountReason::ClaimOdrImpact => "A-to-z claim with ODR impact",
        CountReason::ClaimSellerFunded => "A-to-z claim granted, paid by the seller",
        CountReason::ClaimRefunded => "refund after the A-to-z claim",
        CountReason::ClaimOpen => "A-to-z claim under review",
        CountReason::ChargebackOdrImpact => "chargeback with ODR impact",
        CountReason::ChargebackService => "chargeback about service",
        CountReason::ListedByAmazon => "in Amazon's list of defects",
        CountReason::ShippedLate => "confirmed after the expected ship date",
        CountReason::SellerCancelled => "cancelled by the seller",
        CountReason::AmazonCancelled => "cancelled by Amazon, not confirmed",
        CountReason::TrackingNotValid => "no valid tracking",
        CountReason::DeliveredLate => "delivered after the promised day",
        CountReason::InvoiceMissing => "no invoice",
        CountReason::InvoiceLate => "late invoice",
        CountReason::ReturnRejected => "return within the policy rejected",
        CountReason::AnsweredLate => "answered after more than 24 hours",
        CountReason::NotAnswered => "not answered for more than 24 hours",
        CountReason::ClaimGranted => "A-to-z claim granted, payer not told",
        CountReason::ClaimAppealGranted => "appeal of the A-to-z claim granted",
        CountReason::ClaimUnclear => "A-to-z claim, outcome not told",
        CountReason::ChargebackUnclear => "chargeback, fraud or service not told",
        CountReason::CancelledByUnknown => "cancelled, by whom not told",
        CountReason::DefectUnclear => "defect not told",
        CountReason::NotConfirmed => "past the ship date, not confirmed yet",
        CountReason::TimeUnclear => "time of the answer not told",
        CountReason::NeutralFeedback => "3 stars",
        CountReason::ClaimWithdrawn => "A-to-z claim withdrawn",
        CountReason::ClaimDenied => "A-to-z claim denied",
        CountReason::ClaimAmazonFunded => "A-to-z claim paid by Amazon",
        CountReason::ClaimNoOdrImpact => "A-to-z claim without ODR impact",
        CountReason::ChargebackNoOdrImpact => "chargeback without ODR impact",
        CountReason::ChargebackFraud => "chargeback for fraud",
        CountReason::BuyerCancelled => "cancelled by the buyer",
        CountReason::NotTracked => "not tracked",
        CountReason::NotDelivered => "not delivered yet",
        CountReason::LateButExcused => "late, not counted by Amazon",
        CountReason::OutsideWindow => "outside the window",
        CountReason::NotInOrdersFile => "not in the orders file",
    }
}

/// A cell that a spreadsheet would run as a formula is made a text.
fn guard(cell: &str) -> String {
    let is_formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    if is_formula { format!("'{cell}") } else { cell.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::metric::{Basis, MetricValue, Unit};
    use crate::policy::MetricId;
    use crate::text::{Day, Period};

    fn metric(skus: &[&str]) -> Metric {
        let day = Day::new(2026, 9, 1).expect("a day");
        let order = CountedOrder {
            order_id: "171-2000000-1000000".into(),
            day,
            asins: vec!["B0EXAMPLE1".into()],
            skus: skus.iter().map(|&sku| sku.to_owned()).collect(),
            counts: true,
            open: false,
            why: CountReason::NegativeFeedback,
            reasons: vec![CountReason::NegativeFeedback],
            units: 1,
            rating: Some(1),
            sources: Vec::new(),
        };
        let value = MetricValue {
            window: Period { from: day, to: day },
            basis: Basis::Orders,
            numerator: 1,
            numerator_most: 1,
            denominator: 10,
            rate: Some(0.1),
            rate_most: Some(0.1),
            lower_bound: true,
            components: Vec::new(),
            categories: Vec::new(),
            orders: vec![order],
            orders_total: 1,
            sources: Vec::new(),
        };
        Metric {
            id: MetricId::OrderDefectRate,
            channel: None,
            store: None,
            unit: Unit::Orders,
            computed: Some(value),
            reported: None,
            comparison: None,
            target: None,
            meets_target: None,
            orders_to_target: None,
            gaps: Vec::new(),
        }
    }

    #[test]
    fn an_order_is_one_row() {
        assert_eq!(
            orders_csv(&metric(&["A-1"])),
            "order-id,order-date,counts,why,rating,asin,sku\n\
             171-2000000-1000000,2026-09-01,yes,1 or 2 stars,1,B0EXAMPLE1,A-1\n"
        );
    }

    #[test]
    fn a_cell_that_looks_like_a_formula_is_kept_as_text() {
        for formula in ["=1+1", "+1", "-1", "@SUM(A1)"] {
            let table = orders_csv(&metric(&[formula]));
            assert!(table.contains(&format!(",'{formula}\n")), "{table}");
        }
        assert!(orders_csv(&metric(&["=\"x\",1"])).contains(r#""'=""x"",1""#));
    }

    #[test]
    fn a_metric_without_a_count_is_a_header_alone() {
        let metric = Metric { computed: None, ..metric(&[]) };
        assert_eq!(orders_csv(&metric).lines().count(), 1);
    }
}
