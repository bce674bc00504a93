//! Replacements that Amazon sent free of charge: one row per product.
//!
//! `GET_FBA_FULFILLMENT_CUSTOMER_SHIPMENT_REPLACEMENT_DATA`. The order of a row is the first one,
//! which was replaced.

use crate::report::format::Format;
use crate::report::reading::{MissingEffect, ReportKind};
use crate::report::sheet::{Field, Form, Spec};

/// How the export is recognised and read.
pub(super) const FORMAT: Format = Format {
    kind: ReportKind::FbaReplacements,
    name: "Replacements",
    signature: &[&["shipment-date"], &["replacement-reason-code"], &["original-amazon-order-id"]],
    never: &[],
    columns: &[
        Spec::row(Field::Day, Form::Day, &["shipment-date"]),
        Spec::row(Field::Order, Form::Order, &["original-amazon-order-id"]),
        Spec::extra(
            Field::SecondReference,
            Form::Text,
            &["replacement-customer-order-id", "replacement-amazon-order-id"],
        ),
        Spec::wanted(Field::Sku, Form::Text, &["sku"], MissingEffect::NoSku),
        Spec::wanted(Field::Asin, Form::Text, &["asin"], MissingEffect::NoAsin),
        Spec::wanted(Field::Quantity, Form::Count, &["quantity"], MissingEffect::NoQuantity),
        Spec::extra(Field::Warehouse, Form::Code, &["fulfillment-center-id"]),
        Spec::wanted(Field::Reason, Form::Code, &["replacement-reason-code"], MissingEffect::NoReason),
    ],
    also_known: &[],
    by_place: None,
    #[cfg(test)]
    examples: crate::report::format::Examples {
        yes: &[
            &[
                "shipment-date\tsku\tasin\tfulfillment-center-id\toriginal-fulfillment-center-id\tquantity\treplacement-reason-code\treplacement-customer-order-id\toriginal-amazon-order-id",
            ],
            // A byte order mark that was decoded wrongly, and the other name of the new order.
            &[
                "?\"shipment-date\",\"sku\",\"asin\",\"quantity\",\"replacement-reason-code\",\"replacement-amazon-order-id\",\"original-amazon-order-id\"",
            ],
        ],
        no: &[
            &["return-date\torder-id\tsku\tasin\tfnsku\tquantity\tfulfillment-center-id\treason"],
            &["amazon-order-id\tshipment-id\tshipment-item-id\tshipment-date\tsku\tquantity-shipped"],
        ],
    },
};
