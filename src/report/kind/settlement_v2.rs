//! Settlement, flat file V2: one amount a row.
//!
//! `GET_V2_SETTLEMENT_REPORT_DATA_FLAT_FILE_V2`. The first row is the summary: it has the total, the
//! dates and the currency, and no amount. The amounts of the rows below it add up to that total.
//! Quantities repeat on every row of an item, so they are not read.

use crate::report::format::Format;
use crate::report::reading::{MissingEffect, ReportKind};
use crate::report::sheet::{Field, Form, Spec};

/// How the export is recognised and read.
pub(super) const FORMAT: Format = Format {
    kind: ReportKind::SettlementV2,
    name: "Settlement (flat file V2)",
    signature: &[&["settlement-id", "settlement id"], &["total-amount"], &["amount-type"], &["amount"]],
    never: &[],
    columns: &[
        Spec::row(Field::Reference, Form::Text, &["settlement-id", "settlement id"]),
        Spec::extra(Field::Day, Form::Day, &["posted-date"]),
        Spec::extra(Field::ReleasedOn, Form::Day, &["deposit-date"]),
        Spec::wanted(Field::Total, Form::Money, &["total-amount"], MissingEffect::NoAmount),
        Spec::extra(Field::Currency, Form::Code, &["currency"]),
        Spec::extra(Field::Type, Form::Text, &["transaction-type"]),
        Spec::wanted(Field::Order, Form::Order, &["order-id"], MissingEffect::NoOrder),
        Spec::extra(Field::OrderItem, Form::Text, &["order-item-code"]),
        Spec::extra(Field::Store, Form::Store, &["marketplace-name"]),
        Spec::extra(Field::SecondStatus, Form::Text, &["amount-type"]),
        Spec::extra(Field::Detail, Form::Text, &["amount-description"]),
        Spec::wanted(Field::Amount, Form::Money, &["amount"], MissingEffect::NoAmount),
        Spec::extra(Field::Channel, Form::Channel, &["fulfillment-id"]),
        Spec::wanted(Field::Sku, Form::Text, &["sku"], MissingEffect::NoSku),
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
        "quantity-purchased",
        "promotion-id",
    ],
    by_place: None,
    #[cfg(test)]
    examples: crate::report::format::Examples {
        yes: &[
            &[
                "settlement-id\tsettlement-start-date\tsettlement-end-date\tdeposit-date\ttotal-amount\tcurrency\ttransaction-type\torder-id\tamount-type\tamount-description\tamount\tposted-date",
            ],
            // Saved again by a spreadsheet.
            &[
                "settlement-id,total-amount,currency,transaction-type,order-id,amount-type,amount-description,amount",
            ],
        ],
        no: &[
            // The older layout has an amount for each sort of money.
            &[
                "settlement-id\tdeposit-date\ttotal-amount\tcurrency\ttransaction-type\torder-id\tprice-type\tprice-amount\titem-related-fee-amount",
            ],
            &["date/time,settlement id,type,order id,sku,total"],
        ],
    },
};
