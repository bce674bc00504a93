//! The orders behind a metric, as a table to take away.

use super::table_csv;
use crate::metric::{CountReason, CountedOrder};

/// Column names of the table.
const COLUMNS: [&str; 7] = ["order-id", "order-date", "counts", "why", "rating", "asin", "sku"];

/// The orders that were looked at for a metric, as RFC 4180 with a header line, in the order given.
pub fn orders_csv(orders: &[CountedOrder]) -> String {
    let header = COLUMNS.map(str::to_owned).to_vec();
    table_csv(&mut std::iter::once(header).chain(orders.iter().map(row)))
}

fn row(order: &CountedOrder) -> Vec<String> {
    let counts = match (order.counts, order.open) {
        (true, _) => "yes",
        (false, true) => "maybe",
        (false, false) => "no",
    };
    let rating = order.rating.map_or_else(String::new, |stars| stars.to_string());
    vec![
        order.order_id.clone(),
        order.day.to_string(),
        counts.to_owned(),
        why(order.why).to_owned(),
        rating,
        order.asins.join(" "),
        order.skus.join(" "),
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
    fn a_name_that_looks_like_a_formula_is_kept_as_text() {
        let table = orders_csv(&[order(&["=1+1"])]);
        assert!(table.contains(",'=1+1\n"), "{table}");
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
