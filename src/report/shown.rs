//! What was read, row by row, as text for the page.

use serde::Serialize;

use super::sheet::{Cell, CellKind, Field};
use super::{AccountHealth, Channel, Content, HealthMetric, OrderRow, OrderRows, StoreHealth};
use crate::text::Day;

/// One column of what is shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TableColumn {
    /// What it says.
    pub field: Field,
    /// What its cells are.
    pub kind: CellKind,
    /// Its name in the file, or in the kind's own export.
    pub header: String,
}

/// A column as [`TableColumn`] has it.
type Shown = (Field, CellKind, &'static str);

const ORDERS: [Shown; 11] = [
    (Field::Order, CellKind::Order, "amazon-order-id"),
    (Field::Day, CellKind::Day, "purchase-date"),
    (Field::Status, CellKind::Text, "order-status"),
    (Field::Channel, CellKind::Text, "fulfillment-channel"),
    (Field::Store, CellKind::Text, "sales-channel"),
    (Field::Sku, CellKind::Text, "sku"),
    (Field::Asin, CellKind::Text, "asin"),
    (Field::Quantity, CellKind::Count, "quantity"),
    (Field::Amount, CellKind::Money, "item-price"),
    (Field::Currency, CellKind::Text, "currency"),
    (Field::BuyerCancelled, CellKind::Flag, "is-buyer-requested-cancellation"),
];

const HEALTH: [Shown; 8] = [
    (Field::Store, CellKind::Text, "marketplaceId"),
    (Field::Type, CellKind::Text, "performanceMetrics"),
    (Field::Channel, CellKind::Text, "fulfillment"),
    (Field::Day, CellKind::Day, "reportingDateTo"),
    (Field::Counted, CellKind::Count, "count"),
    (Field::Orders, CellKind::Count, "orderCount"),
    (Field::Rate, CellKind::Rate, "rate"),
    (Field::Status, CellKind::Text, "status"),
];

impl Content {
    /// How many rows there are to show.
    pub fn rows_shown(&self) -> usize {
        match self {
            Self::Orders(_) | Self::Sheet(_) => self.len(),
            Self::Health(health) => metrics(health).count(),
        }
    }

    /// What the columns say, in the order of the cells.
    pub fn columns_shown(&self) -> Vec<TableColumn> {
        let shown: &[Shown] = match self {
            Self::Orders(_) => &ORDERS,
            Self::Health(_) => &HEALTH,
            Self::Sheet(sheet) => {
                let columns = sheet.columns().iter();
                let column = columns.map(|column| TableColumn {
                    field: column.field,
                    kind: column.content,
                    header: column.header.clone(),
                });
                return column.collect();
            }
        };
        let column = |&(field, kind, header): &Shown| TableColumn { field, kind, header: header.to_owned() };
        shown.iter().map(column).collect()
    }

    /// The line of the row at that place, 0 in JSON, and its cells. Past the end there are none.
    pub fn show_row(&self, place: usize) -> (u32, Vec<String>) {
        match self {
            Self::Orders(orders) => {
                let row = (place < orders.len()).then(|| orders.row(place));
                row.map_or((0, Vec::new()), |row| (row.line, text(&order_cells(orders, &row))))
            }
            Self::Sheet(sheet) if place < sheet.len() => {
                let row = sheet.row(place);
                let cells = sheet.columns().iter().map(|column| row.cell_of(column).to_string());
                (row.line(), cells.collect())
            }
            Self::Sheet(_) => (0, Vec::new()),
            Self::Health(health) => {
                let metric = metrics(health).nth(place);
                (0, metric.map_or(Vec::new(), |(store, metric)| text(&health_cells(store, metric))))
            }
        }
    }
}

fn text(cells: &[Cell<'_>]) -> Vec<String> {
    cells.iter().map(Cell::to_string).collect()
}

fn order_cells<'o>(orders: &'o OrderRows, row: &OrderRow) -> [Cell<'o>; ORDERS.len()] {
    let product = orders.products.get(row.product as usize);
    let word = |word: Option<&'o String>| word.map_or(Cell::Unknown, |word| Cell::Text(word));
    let named = |words: &'o [String], number: u8| word(words.get(usize::from(number)));
    [
        Cell::Order(row.order),
        Cell::Day(Day::from_ordinal(row.day)),
        named(&orders.statuses, row.status),
        channel(row.channel()),
        named(&orders.stores, row.store),
        word(product.map(|product| &product.sku)),
        word(product.map(|product| &product.asin)),
        Cell::Count(i64::from(row.quantity)),
        row.price().map_or(Cell::Unknown, |hundredths| Cell::Money(i64::from(hundredths))),
        named(&orders.currencies, row.currency),
        row.buyer_cancelled().map_or(Cell::Unknown, Cell::Flag),
    ]
}

fn health_cells<'h>(store: &'h StoreHealth, metric: &'h HealthMetric) -> [Cell<'h>; HEALTH.len()] {
    [
        Cell::Text(&store.store),
        Cell::Text(metric.id.name()),
        channel(metric.channel),
        Cell::Day(metric.window.to),
        Cell::Count(i64::from(metric.numerator)),
        Cell::Count(i64::from(metric.denominator)),
        metric.rate.map_or(Cell::Unknown, millionths),
        metric.good.map_or(Cell::Unknown, |good| Cell::Text(if good { "GOOD" } else { "BAD" })),
    ]
}

fn metrics(health: &AccountHealth) -> impl Iterator<Item = (&StoreHealth, &HealthMetric)> {
    health.stores.iter().flat_map(|store| store.metrics.iter().map(move |metric| (store, metric)))
}

fn channel<'c>(channel: Option<Channel>) -> Cell<'c> {
    match channel {
        Some(Channel::Mfn) => Cell::Text("MFN"),
        Some(Channel::Afn) => Cell::Text("AFN"),
        None => Cell::Unknown,
    }
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "rates are small, and a cast holds the rest in its bounds"
)]
fn millionths<'c>(rate: f64) -> Cell<'c> {
    Cell::Rate((rate * 1e6).round() as i64)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::ReportReader;

    fn content(text: &str) -> Content {
        let mut reader = ReportReader::new("a file");
        reader.push(text.as_bytes()).expect("a good file");
        reader.finish().expect("a whole file").content
    }

    #[test]
    fn every_row_has_a_cell_for_every_column() {
        for text in [
            "amazon-order-id\tpurchase-date\torder-status\n111-0000001-0000001\t2026-10-01\tShipped\n",
            "Date\tRating\tComments\tYour Response\tOrder ID\n10/20/26\t1\tbad\t\t111-0000001-0000001\n",
            r#"{"performanceMetrics": [{"marketplaceId": "A1PA6795UKMFR9", "lateShipmentRate": {
                "reportingDateRange": {"reportingDateFrom": "2026-10-21T00:00Z", "reportingDateTo": "2026-10-27T23:59:59Z"},
                "orderCount": 200, "lateShipmentCount": 9, "rate": 0.045, "status": "BAD"}}]}"#,
        ] {
            let content = content(text);
            assert_eq!(content.rows_shown(), 1);
            assert_eq!(content.show_row(0).1.len(), content.columns_shown().len(), "{text}");
            assert_eq!(content.show_row(1), (0, vec![]), "past the end");
        }
    }

    #[test]
    fn cells_are_shown_as_they_were_understood() {
        let orders = content(
            "amazon-order-id\tpurchase-date\torder-status\tfulfillment-channel\tsales-channel\tsku\tasin\tquantity\t\
             currency\titem-price\n\
             111-0000001-0000001\t2026-10-01T23:00:00Z\tCancelled\tMerchant\tAmazon.de\tMUG\tB0TEST0001\t2\t\
             EUR\t9.50\n",
        );
        let row = [
            "111-0000001-0000001",
            "2026-10-01",
            "Cancelled",
            "MFN",
            "amazon.de",
            "MUG",
            "B0TEST0001",
            "2",
            "9.50",
            "EUR",
            "",
        ];
        assert_eq!(orders.show_row(0), (2, row.map(String::from).to_vec()));
    }

    #[test]
    fn figures_of_amazon_are_shown_one_metric_to_a_row() {
        let health = content(
            r#"{"performanceMetrics": [{"marketplaceId": "A1PA6795UKMFR9", "lateShipmentRate": {
                "reportingDateRange": {"reportingDateFrom": "2026-10-21T00:00Z", "reportingDateTo": "2026-10-27T23:59:59Z"},
                "orderCount": 200, "lateShipmentCount": 9, "rate": 0.045, "status": "BAD"}}]}"#,
        );
        let row = ["amazon.de", "late-shipment-rate", "", "2026-10-27", "9", "200", "4.50", "BAD"];
        assert_eq!(health.show_row(0), (0, row.map(String::from).to_vec()));
    }
}
