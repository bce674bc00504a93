//! Shipments by Amazon: one row per product of a shipment.
//!
//! `GET_AMAZON_FULFILLED_SHIPMENTS_DATA_GENERAL`. It has no day of delivery, only an estimate. The
//! Chinese names are those of sellers' scripts. Buyers' names, addresses, telephones and e-mails are
//! in the file; they are never looked at.

use crate::report::format::Format;
use crate::report::reading::{MissingEffect, ReportKind};
use crate::report::sheet::{Field, Form, Names, Spec};

const ORDER_ID: Names = &["amazon-order-id", "亚马逊订单编号"];
const SHIPMENT_DATE: Names = &["shipment-date", "配送日期"];

/// How the export is recognised and read.
pub(super) const FORMAT: Format = Format {
    kind: ReportKind::FbaShipments,
    name: "Amazon Fulfilled Shipments",
    signature: &[ORDER_ID, SHIPMENT_DATE, &["shipment-item-id", "卖家 sku"]],
    never: &["item-promotion-id", "promotion-rule-value"],
    columns: &[
        Spec::row(Field::Order, Form::Order, ORDER_ID),
        Spec::row(Field::Day, Form::Day, SHIPMENT_DATE),
        Spec::extra(Field::Reference, Form::Text, &["shipment-id"]),
        Spec::extra(Field::OrderItem, Form::Text, &["amazon-order-item-id"]),
        Spec::extra(Field::OrderDay, Form::Day, &["purchase-date"]),
        Spec::wanted(Field::Sku, Form::Text, &["sku", "卖家 sku"], MissingEffect::NoSku),
        Spec::wanted(Field::Quantity, Form::Count, &["quantity-shipped"], MissingEffect::NoQuantity),
        Spec::extra(Field::Currency, Form::Code, &["currency"]),
        Spec::extra(Field::Amount, Form::Money, &["item-price", "商品价格"]),
        Spec::extra(Field::ShipService, Form::Text, &["ship-service-level"]),
        Spec::extra(Field::Carrier, Form::Text, &["carrier"]),
        Spec::extra(Field::PromisedOn, Form::Day, &["estimated-arrival-date"]),
        Spec::extra(Field::Warehouse, Form::Code, &["fulfillment-center-id"]),
        Spec::extra(Field::Channel, Form::Channel, &["fulfillment-channel"]),
        Spec::wanted(Field::Store, Form::AmazonStore, &["sales-channel", "销售渠道"], MissingEffect::NoStore),
    ],
    also_known: &[],
    by_place: None,
    #[cfg(test)]
    examples: crate::report::format::Examples {
        yes: &[
            &[
                "amazon-order-id\tmerchant-order-id\tshipment-id\tshipment-item-id\tpurchase-date\tpayments-date\tshipment-date\tsku\tquantity-shipped\tfulfillment-channel\tsales-channel\tpoints-granted",
            ],
            &["亚马逊订单编号,配送日期,销售渠道,卖家 SKU,商品价格"],
        ],
        no: &[
            &["amazon-order-id\tmerchant-order-id\tpurchase-date\torder-status\tfulfillment-channel\tsku"],
            &["shipment-date\tsku\tasin\tquantity\treplacement-reason-code\toriginal-amazon-order-id"],
            // Discounts of the same shipments.
            &["shipment-date\tcurrency\titem-promotion-id\tamazon-order-id\tshipment-id\tshipment-item-id"],
            &["settlement-id\ttransaction-type\torder-id\tshipment-id\tamount-type\tamount"],
        ],
    },
};
