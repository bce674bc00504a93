//! The XML exports that have a flat file, with the headers of that file.

use super::table::{Column, Shape, Value};

/// What an XML export becomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Export {
    /// A table.
    Table(&'static Shape),
    /// JSON with the names of its elements: it has no rows.
    Json,
}

/// What the document that begins with `head` is, by the names of its elements; none if no export we know.
pub fn recognise(head: &str) -> Option<Export> {
    let has = |name: &str| {
        head.match_indices(name).any(|(at, _)| {
            let before = head[..at].ends_with(['<', ':']);
            before && !head[at + name.len()..].starts_with(|c: char| c.is_ascii_alphanumeric() || c == '_')
        })
    };
    if let Some(shape) = [&ORDERS, &RETURNS].into_iter().find(|shape| has(shape.key)) {
        return Some(Export::Table(shape));
    }
    PERFORMANCE.iter().any(|name| has(name)).then_some(Export::Json)
}

/// Elements of `GET_V1_SELLER_PERFORMANCE_REPORT` (performance reports, attributes).
const PERFORMANCE: [&str; 6] = [
    "orderDefectRate",
    "orderDefectMetrics",
    "performanceChecklist",
    "lateShipmentRate",
    "orderCancellationRate",
    "validTrackingRate",
];

const fn text(header: &'static str, path: &'static str) -> Column {
    Column { header, value: Value::Text(path) }
}

const fn amount(header: &'static str, kind: &'static str) -> Column {
    Column { header, value: Value::Amount(kind) }
}

/// `GET_XML_ALL_ORDERS_DATA_BY_ORDER_DATE_GENERAL`: one row for each item, as in All Orders. Where the
/// buyer lives is left out.
const ORDERS: Shape = Shape {
    key: "AmazonOrderID",
    item: "OrderItem",
    columns: &[
        text("amazon-order-id", "AmazonOrderID"),
        text("merchant-order-id", "MerchantOrderID"),
        text("purchase-date", "PurchaseDate"),
        text("last-updated-date", "LastUpdatedDate"),
        text("order-status", "OrderStatus"),
        text("fulfillment-channel", "FulfillmentData/FulfillmentChannel"),
        text("sales-channel", "SalesChannel"),
        text("ship-service-level", "FulfillmentData/ShipServiceLevel"),
        text("product-name", "OrderItem/ProductName"),
        text("sku", "OrderItem/SKU"),
        text("asin", "OrderItem/ASIN"),
        text("item-status", "OrderItem/ItemStatus"),
        text("quantity", "OrderItem/Quantity"),
        Column { header: "currency", value: Value::Currency },
        amount("item-price", "Principal"),
        amount("item-tax", "Tax"),
        amount("shipping-price", "Shipping"),
        amount("shipping-tax", "ShippingTax"),
        amount("gift-wrap-price", "GiftWrap"),
        amount("gift-wrap-tax", "GiftWrapTax"),
        text("item-promotion-discount", "OrderItem/Promotion/ItemPromotionDiscount"),
        text("ship-promotion-discount", "OrderItem/Promotion/ShipPromotionDiscount"),
        text("promotion-ids", "OrderItem/Promotion/PromotionIDs"),
        text("is-business-order", "IsBusinessOrder"),
        text("order-item-id", "OrderItem/AmazonOrderItemCode"),
    ],
};

/// `GET_XML_RETURNS_DATA_BY_RETURN_DATE`: one row for each item, as in the flat file of returns.
const RETURNS: Shape = Shape {
    key: "order_id",
    item: "item_details",
    columns: &[
        text("Order ID", "order_id"),
        text("Order date", "order_date"),
        text("Return request date", "return_request_date"),
        text("Return request status", "return_request_status"),
        text("Amazon RMA ID", "amazon_rma_id"),
        text("Label type", "label_details/label_type"),
        text("Label cost", "label_details/label_cost"),
        text("Currency code", "label_details/currency_code"),
        text("Return carrier", "label_details/return_carrier"),
        text("Tracking ID", "label_details/tracking_id"),
        text("Label to be paid by", "label_to_be_paid_by"),
        text("A-to-Z Claim", "a_to_z_claim"),
        text("Is prime", "is_prime"),
        text("ASIN", "item_details/asin"),
        text("Merchant SKU", "item_details/merchant_sku"),
        text("Item Name", "item_details/item_name"),
        text("Return quantity", "item_details/return_quantity"),
        text("Return Reason", "item_details/return_reason_code"),
        text("In policy", "item_details/in_policy"),
        text("Return type", "return_type"),
        text("Resolution", "item_details/resolution"),
        text("Order Amount", "order_amount"),
        text("Order quantity", "order_quantity"),
        text("Refunded Amount", "item_details/refund_amount"),
    ],
};

#[cfg(test)]
mod tests {
    use super::super::table::tests::read;
    use super::*;

    const ENVELOPE: &str = "<?xml version=\"1.0\"?><AmazonEnvelope><Header><DocumentVersion>1.00</DocumentVersion></Header>\
        <MessageType>AllOrdersReport</MessageType><Message><Order><AmazonOrderID>111-0000001-0000001</AmazonOrderID>\
        <PurchaseDate>2026-10-01T09:00:00+00:00</PurchaseDate><OrderStatus>Shipped</OrderStatus>\
        <SalesChannel>Amazon.com</SalesChannel><FulfillmentData><FulfillmentChannel>Merchant</FulfillmentChannel>\
        <Address><City>Springfield</City></Address></FulfillmentData>\
        <OrderItem><AmazonOrderItemCode>58029312345678</AmazonOrderItemCode><ASIN>B0TEST0001</ASIN><SKU>MUG, 1</SKU>\
        <Quantity>2</Quantity><ItemPrice><Component><Type>Principal</Type><Amount currency=\"USD\">19.99</Amount></Component>\
        <Component><Type>Tax</Type><Amount currency=\"USD\">1.60</Amount></Component></ItemPrice></OrderItem>\
        <OrderItem><ASIN>B0TEST0002</ASIN><Quantity>1</Quantity></OrderItem><IsBusinessOrder>false</IsBusinessOrder>\
        </Order></Message><Message><Order><AmazonOrderID>111-0000002-0000002</AmazonOrderID></Order></Message></AmazonEnvelope>";

    const RETURN: &str = "<returns><return_details><item_details><asin>B0TEST0001</asin><return_quantity>1</return_quantity>\
        <return_reason_code>CR-DEFECTIVE</return_reason_code></item_details><item_details><asin>B0TEST0002</asin></item_details>\
        <order_id>111-0000001-0000001</order_id><a_to_z_claim>N</a_to_z_claim><label_details><label_type>x</label_type>\
        </label_details><order_date>2026-10-01</order_date></return_details></returns>";

    /// The fields of each row that are filled, by header.
    fn rows(xml: &str, shape: &'static Shape) -> Vec<Vec<(String, String)>> {
        let csv = read(xml, shape).unwrap();
        let mut lines = csv.lines().map(|line| line.split(',').map(str::to_owned).collect::<Vec<_>>());
        let header = lines.next().unwrap();
        let filled = |row: Vec<String>| {
            header.iter().cloned().zip(row).filter(|(_, field)| !field.is_empty()).collect()
        };
        lines.map(filled).collect()
    }

    fn field(header: &str, value: &str) -> (String, String) {
        (header.to_owned(), value.to_owned())
    }

    #[test]
    fn an_order_gives_a_row_for_each_of_its_items() {
        let xml = ENVELOPE.replace("MUG, 1", "MUG-1");
        let Some(Export::Table(shape)) = recognise(&xml) else { panic!("orders") };
        let rows = rows(&xml, shape);
        assert_eq!(
            rows[0],
            [
                field("amazon-order-id", "111-0000001-0000001"),
                field("purchase-date", "2026-10-01T09:00:00+00:00"),
                field("order-status", "Shipped"),
                field("fulfillment-channel", "Merchant"),
                field("sales-channel", "Amazon.com"),
                field("sku", "MUG-1"),
                field("asin", "B0TEST0001"),
                field("quantity", "2"),
                field("currency", "USD"),
                field("item-price", "19.99"),
                field("item-tax", "1.60"),
                field("is-business-order", "false"),
                field("order-item-id", "58029312345678"),
            ]
        );
        assert!(rows[1].contains(&field("asin", "B0TEST0002")) && rows[1].contains(&rows[0][0]));
        assert!(!rows[1].iter().any(|(header, _)| header == "item-price" || header == "sku"));
        assert_eq!(rows[2], [field("amazon-order-id", "111-0000002-0000002")]);
        assert!(read(ENVELOPE, shape).unwrap().contains(",\"MUG, 1\","));
        assert!(!read(ENVELOPE, shape).unwrap().contains("Springfield"));
    }

    #[test]
    fn a_return_gives_a_row_for_each_of_its_items_in_any_order_of_elements() {
        let Some(Export::Table(shape)) = recognise(RETURN) else { panic!("returns") };
        let rows = rows(RETURN, shape);
        assert_eq!(
            rows[0],
            [
                field("Order ID", "111-0000001-0000001"),
                field("Order date", "2026-10-01"),
                field("Label type", "x"),
                field("A-to-Z Claim", "N"),
                field("ASIN", "B0TEST0001"),
                field("Return quantity", "1"),
                field("Return Reason", "CR-DEFECTIVE"),
            ]
        );
        assert_eq!(rows.len(), 2);
        assert!(rows[1].contains(&field("ASIN", "B0TEST0002")));
    }

    #[test]
    fn exports_are_told_by_the_names_of_their_elements() {
        assert_eq!(recognise("<x><orderDefectRate>"), Some(Export::Json));
        assert_eq!(recognise("<a:AmazonOrderID >"), Some(Export::Table(&ORDERS)));
        assert_eq!(recognise("<AmazonOrderIDs> AmazonOrderID"), None);
        assert_eq!(recognise("<rss>"), None);
    }
}
