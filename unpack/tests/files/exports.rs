//! XML exports.

use candor_unpack::part::Content;
use candor_unpack::problem::Problem;

use crate::reading::{gzipped, read_one, refusal};

const ORDERS: &str = "<AmazonEnvelope><Message><Order><AmazonOrderID>111-0000001-0000001</AmazonOrderID>\
    <OrderItem><SKU>MUG-1</SKU></OrderItem></Order></Message></AmazonEnvelope>";

#[test]
fn orders_in_xml_are_a_table() {
    let part = read_one("orders.xml", &gzipped(ORDERS.as_bytes()));
    assert_eq!(part.content, Content::Table);
    assert!(part.text.starts_with("amazon-order-id,merchant-order-id,purchase-date,"));
    assert!(part.text.contains("\r\n111-0000001-0000001,"), "{}", part.text);
}

#[test]
fn a_report_without_rows_is_json() {
    let part = read_one(
        "a.xml",
        b"<?xml version=\"1.0\"?><r><orderDefectRate><orderCount>1</orderCount></orderDefectRate></r>",
    );
    assert_eq!(part.content, Content::Json);
    assert_eq!(part.text, "{\"r\":{\"orderDefectRate\":{\"orderCount\":1}}}");
}

#[test]
fn other_xml_and_documents_that_grow_are_refused() {
    assert_eq!(refusal("a.xml", b"<?xml version=\"1.0\"?><rss/>"), Problem::OtherXml);
    let laughs = format!("<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY a \"ha\">]>{ORDERS}");
    assert_eq!(refusal("a.xml", laughs.as_bytes()), Problem::XmlWithDoctype);
    assert!(matches!(refusal("a.xml", &ORDERS.as_bytes()[..60]), Problem::Damaged(_)));
}
