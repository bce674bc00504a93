//! FBA customer returns: one row per returned piece or pieces.
//!
//! `GET_FBA_FULFILLMENT_CUSTOMER_RETURNS_DATA`, as tab-separated text or as the page's CSV.
//! The day is the one the piece came back, not the one the buyer asked.

use crate::report::format::Format;
use crate::report::reading::{MissingEffect, ReportKind};
use crate::report::sheet::{Field, Form, Spec};

/// How the export is recognised and read.
pub(super) const FORMAT: Format = Format {
    kind: ReportKind::FbaReturns,
    name: "FBA customer returns",
    signature: &[&["return-date"], &["order-id"], &["reason", "detailed-disposition", "fnsku"]],
    never: &[],
    columns: &[
        Spec::row(Field::Day, Form::Day, &["return-date"]),
        Spec::row(Field::Order, Form::Order, &["order-id"]),
        Spec::wanted(Field::Sku, Form::Text, &["sku"], MissingEffect::NoSku),
        Spec::wanted(Field::Asin, Form::Text, &["asin"], MissingEffect::NoAsin),
        Spec::extra(Field::Fnsku, Form::Text, &["fnsku"]),
        Spec::wanted(Field::Quantity, Form::Count, &["quantity"], MissingEffect::NoQuantity),
        Spec::extra(Field::Warehouse, Form::Code, &["fulfillment-center-id"]),
        Spec::extra(Field::Disposition, Form::Code, &["detailed-disposition"]),
        Spec::wanted(Field::Reason, Form::Code, &["reason"], MissingEffect::NoReason),
        Spec::extra(Field::Status, Form::Text, &["status"]),
        Spec::extra(Field::Comment, Form::Comment, &["customer-comments"]),
    ],
    also_known: &["product-name", "license-plate-number"],
    by_place: None,
    #[cfg(test)]
    examples: crate::report::format::Examples {
        yes: &[
            &[
                "return-date\torder-id\tsku\tasin\tfnsku\tproduct-name\tquantity\tfulfillment-center-id\tdetailed-disposition\treason\tstatus",
            ],
            &[
                "\"return-date\",\"order-id\",\"sku\",\"asin\",\"fnsku\",\"quantity\",\"detailed-disposition\",\"reason\"",
            ],
        ],
        no: &[
            // Seller-fulfilled returns.
            &[
                "Order ID\tOrder date\tReturn request date\tReturn request status\tAmazon RMA ID\tReturn Reason",
            ],
            // Replacements.
            &["shipment-date\tsku\tasin\tfulfillment-center-id\tquantity\treplacement-reason-code"],
            &["amazon-order-id\tpurchase-date\torder-status\treason"],
        ],
    },
};
