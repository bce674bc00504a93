//! Orders that wait for shipment: one row per product of an order.
//!
//! `GET_FLAT_FILE_ACTIONABLE_ORDER_DATA_SHIPPING`. `promise-date` is the last day to ship, and
//! `days-past-promise` is above zero for orders that are late already. Buyers' names, addresses,
//! telephones and e-mails are in the file; they are never looked at.

use crate::report::format::Format;
use crate::report::reading::{MissingEffect, ReportKind};
use crate::report::sheet::{Field, Form, Spec};

/// How the export is recognised and read.
pub(super) const FORMAT: Format = Format {
    kind: ReportKind::UnshippedOrders,
    name: "Unshipped Orders",
    signature: &[&["order-id"], &["purchase-date"], &["days-past-promise", "quantity-to-ship"]],
    never: &["amazon-order-id"],
    columns: &[
        Spec::wanted(Field::Order, Form::AmazonOrder, &["order-id"], MissingEffect::NoOrder),
        Spec::row(Field::Day, Form::Day, &["purchase-date"]),
        Spec::extra(Field::OrderItem, Form::Text, &["order-item-id"]),
        Spec::wanted(Field::ShipBy, Form::Day, &["promise-date"], MissingEffect::NoShipDate),
        Spec::wanted(Field::Days, Form::Count, &["days-past-promise"], MissingEffect::NoShipDate),
        Spec::wanted(Field::Sku, Form::Text, &["sku"], MissingEffect::NoSku),
        Spec::wanted(Field::Quantity, Form::Count, &["quantity-purchased"], MissingEffect::NoQuantity),
        Spec::extra(Field::Shipped, Form::Count, &["quantity-shipped"]),
        Spec::extra(Field::Requested, Form::Count, &["quantity-to-ship"]),
        Spec::extra(Field::ShipService, Form::Text, &["ship-service-level"]),
        Spec::extra(Field::Store, Form::AmazonStore, &["sales-channel"]),
        Spec::extra(Field::Prime, Form::Flag, &["is-prime"]),
    ],
    also_known: &[],
    by_place: None,
    #[cfg(test)]
    examples: crate::report::format::Examples {
        yes: &[
            &[
                "order-id\torder-item-id\tpurchase-date\tpayments-date\treporting-date\tpromise-date\tdays-past-promise\tbuyer-email\tsku\tquantity-purchased\tquantity-shipped\tquantity-to-ship\tship-service-level",
            ],
            &[
                "\"order-id\",\"order-item-id\",\"purchase-date\",\"sku\",\"quantity-to-ship\",\"sales-channel\"",
            ],
        ],
        no: &[
            // New orders have no promise yet.
            &[
                "order-id\torder-item-id\tpurchase-date\tpayments-date\tbuyer-email\tsku\tquantity-purchased\tcurrency\titem-price\tship-service-level",
            ],
            &["amazon-order-id\tpurchase-date\torder-status\tsku\tasin\tquantity"],
            &["order-id\torder-type\torder-status\tsku\trequested-quantity\tshipped-quantity"],
        ],
    },
};
