//! Settlement, flat file: an amount column for each sort of money.
//!
//! `GET_V2_SETTLEMENT_REPORT_DATA_FLAT_FILE`. The first row is the summary with the total. The sum
//! of all amount columns of the other rows is that total. Columns of promotions are left out where a
//! period had none.

use crate::report::format::Format;
use crate::report::reading::{MissingEffect, ReportKind};
use crate::report::sheet::{Field, Form, Spec};

/// How the export is recognised and read.
pub(super) const FORMAT: Format = Format {
    kind: ReportKind::SettlementV1,
    name: "Settlement (flat file)",
    signature: &[&["settlement-id"], &["total-amount"], &["price-amount"], &["item-related-fee-amount"]],
    never: &["amount"],
    columns: &[
        Spec::row(Field::Reference, Form::Text, &["settlement-id"]),
        Spec::extra(Field::Day, Form::Day, &["posted-date"]),
        Spec::extra(Field::ReleasedOn, Form::Day, &["deposit-date"]),
        Spec::wanted(Field::Total, Form::Money, &["total-amount"], MissingEffect::NoAmount),
        Spec::extra(Field::Currency, Form::Code, &["currency"]),
        Spec::extra(Field::Type, Form::Text, &["transaction-type"]),
        Spec::wanted(Field::Order, Form::Order, &["order-id"], MissingEffect::NoOrder),
        Spec::extra(Field::OrderItem, Form::Text, &["order-item-code"]),
        Spec::extra(Field::Store, Form::Store, &["marketplace-name"]),
        Spec::extra(
            Field::Detail,
            Form::FirstText,
            &[
                "price-type",
                "item-related-fee-type",
                "shipment-fee-type",
                "order-fee-type",
                "promotion-type",
                "direct-payment-type",
                "other-fee-reason-description",
            ],
        ),
        Spec::wanted(
            Field::Amount,
            Form::MoneySum,
            &[
                "price-amount",
                "item-related-fee-amount",
                "shipment-fee-amount",
                "order-fee-amount",
                "misc-fee-amount",
                "other-fee-amount",
                "promotion-amount",
                "direct-payment-amount",
                "other-amount",
            ],
            MissingEffect::NoAmount,
        ),
        Spec::extra(Field::Channel, Form::Channel, &["fulfillment-id"]),
        Spec::wanted(Field::Sku, Form::Text, &["sku"], MissingEffect::NoSku),
        // It stands on a row of its own, so it can be summed.
        Spec::extra(Field::Quantity, Form::Count, &["quantity-purchased"]),
    ],
    also_known: &[
        "settlement-start-date",
        "settlement-end-date",
        "merchant-order-id",
        "adjustment-id",
        "shipment-id",
        "posted-date-time",
        "merchant-order-item-id",
        "merchant-adjustment-item-id",
        "promotion-id",
    ],
    by_place: None,
    #[cfg(test)]
    examples: crate::report::format::Examples {
        yes: &[
            &[
                "settlement-id\tdeposit-date\ttotal-amount\tcurrency\ttransaction-type\torder-id\tprice-type\tprice-amount\titem-related-fee-type\titem-related-fee-amount\tmisc-fee-amount",
            ],
            &[
                "settlement-id\ttotal-amount\tcurrency\tprice-amount\titem-related-fee-amount\tpromotion-amount",
            ],
        ],
        no: &[
            &["settlement-id\ttotal-amount\tcurrency\tamount-type\tamount-description\tamount"],
            &["amazon-order-id\tpurchase-date\torder-status\titem-price"],
        ],
    },
};
