//! The orders behind a metric, as a table to take away.

use crate::metric::{CountReason, CountedOrder};

/// Column names of the table.
const COLUMNS: [&str; 7] = ["order-id", "order-date", "counts", "why", "rating", "asin", "sku"];

/// The orders that were looked at for a metric, as RFC 4180 with a header line, in the order given.
///
/// # Panics
/// Never: the table is written to memory.
pub fn orders_csv(orders: &[CountedOrder]) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(COLUMNS).expect("memory takes every write");
    for order in orders {
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
        CountReason::NeverDelivered => "not delivered, the promised day is over",
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
    use crate::text::Day;

    fn order(skus: &[&str]) -> CountedOrder {
        CountedOrder {
            order_id: "171-2000000-1000000".into(),
            day: Day::new(2026, 9, 1).expect("a day"),
            asins: vec!["B0EXAMPLE1".into()],
            skus: skus.iter().map(|&sku| sku.to_owned()).collect(),
            counts: true,
            open: false,
            why: CountReason::NegativeFeedback,
            reasons: vec![CountReason::NegativeFeedback],
            units: 1,
            rating: Some(1),
            sources: Vec::new(),
        }
    }

    #[test]
    fn an_order_is_one_row() {
        assert_eq!(
            orders_csv(&[order(&["A-1"])]),
            "order-id,order-date,counts,why,rating,asin,sku\n\
             171-2000000-1000000,2026-09-01,yes,1 or 2 stars,1,B0EXAMPLE1,A-1\n"
        );
    }

    #[test]
    fn a_cell_that_looks_like_a_formula_is_kept_as_text() {
        for formula in ["=1+1", "+1", "-1", "@SUM(A1)"] {
            let table = orders_csv(&[order(&[formula])]);
            assert!(table.contains(&format!(",'{formula}\n")), "{table}");
        }
        assert!(orders_csv(&[order(&["=\"x\",1"])]).contains(r#""'=""x"",1""#));
    }

    #[test]
    fn no_order_is_a_header_alone() {
        assert_eq!(orders_csv(&[]).lines().count(), 1);
    }

    #[test]
    fn what_may_count_is_told_from_what_does() {
        let open = CountedOrder { counts: false, open: true, why: CountReason::ClaimGranted, ..order(&[]) };
        assert!(orders_csv(&[open]).contains(",maybe,"));
    }
}
