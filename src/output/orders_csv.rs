//! The orders behind a metric, as a table to take away.

use super::cell::{guard, table};
use crate::metric::{CountReason, CountedOrder, Metric};

/// Column names of the table.
const COLUMNS: [&str; 7] = ["order-id", "order-date", "counts", "why", "rating", "asin", "sku"];

/// The orders that were looked at for `metric`, as RFC 4180 with a header line: those that count
/// first.
///
/// # Panics
/// Never: the table is written to memory.
pub fn orders_csv(metric: &Metric) -> String {
    table(COLUMNS, metric.computed.iter().flat_map(|value| &value.orders).map(row))
}

fn row(order: &CountedOrder) -> [String; COLUMNS.len()] {
    let counts = if order.counts { "yes" } else { "no" };
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
        CountReason::NeutralFeedback => "3 stars",
        CountReason::OutsideWindow => "outside the window",
        CountReason::NotInOrdersFile => "not in the orders file",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::metric::MetricValue;
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
            why: CountReason::NegativeFeedback,
            rating: Some(1),
            sources: Vec::new(),
        };
        let value = MetricValue {
            window: Period { from: day, to: day },
            numerator: 1,
            denominator: 10,
            rate: Some(0.1),
            lower_bound: true,
            components: Vec::new(),
            orders: vec![order],
            orders_total: 1,
            sources: Vec::new(),
        };
        Metric {
            id: MetricId::OrderDefectRate,
            channel: None,
            store: None,
            computed: Some(value),
            reported: None,
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
