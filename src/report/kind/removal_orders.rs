//! Stock that the seller asked Amazon to send back, destroy or sell off: one row per product.
//!
//! `GET_FBA_FULFILLMENT_REMOVAL_ORDER_DETAIL_DATA`. Its order ids are the seller's own and no buyer's.

use crate::report::format::Format;
use crate::report::reading::{MissingEffect, ReportKind};
use crate::report::sheet::{Field, Form, Spec};

/// How the export is recognised and read.
pub(super) const FORMAT: Format = Format {
    kind: ReportKind::RemovalOrders,
    name: "Removal Order Detail",
    signature: &[
        &["request-date"],
        &["order-id"],
        &["order-type", "requested-quantity"],
        &["disposed-quantity"],
    ],
    never: &[],
    columns: &[
        Spec::row(Field::Day, Form::Day, &["request-date"]),
        Spec::row(Field::Reference, Form::Text, &["order-id"]),
        Spec::extra(Field::Type, Form::Text, &["order-type"]),
        Spec::extra(Field::ShipService, Form::Text, &["service-speed"]),
        Spec::wanted(Field::Status, Form::Text, &["order-status"], MissingEffect::NoStatus),
        Spec::wanted(Field::Sku, Form::Text, &["sku"], MissingEffect::NoSku),
        Spec::extra(Field::Fnsku, Form::Text, &["fnsku"]),
        Spec::extra(Field::Disposition, Form::Code, &["disposition"]),
        Spec::wanted(Field::Requested, Form::Count, &["requested-quantity"], MissingEffect::NoQuantity),
        Spec::extra(Field::Cancelled, Form::Count, &["cancelled-quantity"]),
        Spec::extra(Field::Removed, Form::Count, &["disposed-quantity"]),
        Spec::extra(Field::Shipped, Form::Count, &["shipped-quantity"]),
        Spec::extra(Field::Amount, Form::Money, &["removal-fee"]),
        Spec::extra(Field::Currency, Form::Code, &["currency"]),
    ],
    also_known: &[],
    by_place: None,
    #[cfg(test)]
    examples: crate::report::format::Examples {
        yes: &[
            &[
                "request-date\torder-id\torder-type\torder-status\tlast-updated-date\tsku\tfnsku\tdisposition\trequested-quantity\tcancelled-quantity\tdisposed-quantity\tshipped-quantity",
            ],
            &[
                "request-date\torder-id\torder-type\tservice-speed\torder-status\tlast-updated-date\tsku\tfnsku\tdisposition\trequested-quantity\tcancelled-quantity\tdisposed-quantity\tshipped-quantity",
            ],
        ],
        no: &[
            &[
                "removal-date\torder-id\tshipment-date\tsku\tfnsku\tdisposition\tquantity shipped\tcarrier\ttracking-number",
            ],
            &["return-date\torder-id\tsku\tasin\tfnsku\tquantity\tdetailed-disposition\treason"],
            &["amazon-order-id\tpurchase-date\torder-status\tsku\tasin\tquantity\titem-price"],
        ],
    },
};
