//! Parcels in which Amazon sent stock back: one row per product and parcel.
//!
//! `GET_FBA_FULFILLMENT_REMOVAL_SHIPMENT_DETAIL_DATA`.

use crate::report::format::Format;
use crate::report::reading::{MissingEffect, ReportKind};
use crate::report::sheet::{Field, Form, Spec};

/// How the export is recognised and read.
pub(super) const FORMAT: Format = Format {
    kind: ReportKind::RemovalShipments,
    name: "Removal Shipment Detail",
    signature: &[
        &["removal-date", "request-date"],
        &["shipment-date"],
        &["order-id"],
        &["disposition"],
        &["tracking-number"],
    ],
    never: &[],
    columns: &[
        Spec::extra(Field::OrderDay, Form::Day, &["removal-date", "request-date"]),
        Spec::row(Field::Reference, Form::Text, &["order-id"]),
        Spec::row(Field::Day, Form::Day, &["shipment-date"]),
        Spec::wanted(Field::Sku, Form::Text, &["sku"], MissingEffect::NoSku),
        Spec::extra(Field::Fnsku, Form::Text, &["fnsku"]),
        Spec::extra(Field::Disposition, Form::Code, &["disposition"]),
        Spec::wanted(
            Field::Quantity,
            Form::Count,
            &["quantity shipped", "shipped-quantity"],
            MissingEffect::NoQuantity,
        ),
        Spec::extra(Field::Carrier, Form::Text, &["carrier"]),
        Spec::extra(Field::Tracking, Form::Text, &["tracking-number"]),
    ],
    also_known: &[],
    by_place: None,
    #[cfg(test)]
    examples: crate::report::format::Examples {
        yes: &[
            &[
                "removal-date\torder-id\tshipment-date\tsku\tfnsku\tdisposition\tquantity shipped\tcarrier\ttracking-number",
            ],
            &[
                "request-date,order-id,shipment-date,sku,fnsku,disposition,shipped-quantity,carrier,tracking-number,removal-order-type",
            ],
        ],
        no: &[
            &[
                "request-date\torder-id\torder-type\torder-status\tlast-updated-date\tsku\tfnsku\tdisposition\trequested-quantity\tcancelled-quantity\tdisposed-quantity\tshipped-quantity",
            ],
            // Replacements.
            &["shipment-date\tsku\tasin\tfulfillment-center-id\tquantity\treplacement-reason-code"],
            &["amazon-order-id\tshipment-id\tshipment-item-id\tshipment-date\tsku\ttracking-number\tcarrier"],
        ],
    },
};
