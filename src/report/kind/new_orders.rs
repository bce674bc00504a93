//! New orders: one row per product of an order the seller ships.
//!
//! `GET_FLAT_FILE_ORDER_REPORT_DATA_SHIPPING`. Older files end in many columns without a name.
//! Buyers' names, addresses, telephones and e-mails are in the file; they are never looked at.

use crate::report::format::Format;
use crate::report::reading::{MissingEffect, ReportKind};
use crate::report::sheet::{Field, Form, Spec};

/// How the export is recognised and read.
pub(super) const FORMAT: Format = Format {
    kind: ReportKind::NewOrders,
    name: "New Orders",
    signature: &[&["order-id"], &["order-item-id"], &["purchase-date"], &["payments-date"]],
    never: &["amazon-order-id", "days-past-promise", "quantity-to-ship"],
    columns: &[
        Spec::wanted(Field::Order, Form::AmazonOrder, &["order-id"], MissingEffect::NoOrder),
        Spec::row(Field::Day, Form::Day, &["purchase-date"]),
        Spec::extra(Field::OrderItem, Form::Text, &["order-item-id"]),
        Spec::extra(Field::PromisedOn, Form::Day, &["delivery-end-date"]),
        Spec::wanted(Field::Sku, Form::Text, &["sku"], MissingEffect::NoSku),
        Spec::wanted(Field::Quantity, Form::Count, &["quantity-purchased"], MissingEffect::NoQuantity),
        Spec::extra(Field::Currency, Form::Code, &["currency"]),
        Spec::extra(Field::Amount, Form::Money, &["item-price"]),
        Spec::extra(Field::ShipService, Form::Text, &["ship-service-level"]),
        Spec::wanted(Field::Store, Form::AmazonStore, &["sales-channel"], MissingEffect::NoStore),
        Spec::extra(Field::Prime, Form::Flag, &["is-prime"]),
    ],
    also_known: &[],
    by_place: None,
    #[cfg(test)]
    examples: crate::report::format::Examples {
        yes: &[
            &[
                "order-id\torder-item-id\tpurchase-date\tpayments-date\tbuyer-email\tbuyer-name\tsku\tproduct-name\tquantity-purchased\tcurrency\titem-price\tsales-channel",
            ],
            // The oldest layout ends in columns without a name.
            &[
                "order-id\torder-item-id\tpurchase-date\tpayments-date\tsku\tquantity-purchased\tShip-address-2\tdelivery-Instructions\t\t\t\t\t",
            ],
        ],
        no: &[
            &[
                "order-id\torder-item-id\tpurchase-date\tpayments-date\treporting-date\tpromise-date\tdays-past-promise",
            ],
            &[
                "amazon-order-id\tshipment-id\tshipment-item-id\tpurchase-date\tpayments-date\tshipment-date\tsku",
            ],
        ],
    },
};
