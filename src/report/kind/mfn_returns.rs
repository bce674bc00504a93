//! Returns to the seller: one row per return request and product.
//!
//! `GET_FLAT_FILE_RETURNS_DATA_BY_RETURN_DATE`. Rows may be shorter than the header, and what is not
//! set is one space. The day is the one the buyer asked. The claim column says for one order
//! whether the buyer made an A-to-z claim.

use crate::report::format::Format;
use crate::report::reading::{MissingEffect, ReportKind};
use crate::report::sheet::{Field, Form, Spec};

/// How the export is recognised and read.
pub(super) const FORMAT: Format = Format {
    kind: ReportKind::MfnReturns,
    name: "Seller-fulfilled returns",
    signature: &[&["order id"], &["return request date"], &["amazon rma id", "return request status"]],
    never: &[],
    columns: &[
        Spec::row(Field::Order, Form::Order, &["order id"]),
        Spec::row(Field::Day, Form::Day, &["return request date"]),
        Spec::extra(Field::OrderDay, Form::Day, &["order date"]),
        Spec::wanted(Field::Status, Form::Text, &["return request status"], MissingEffect::NoStatus),
        Spec::extra(Field::Reference, Form::Text, &["amazon rma id"]),
        Spec::extra(Field::Currency, Form::Code, &["currency code"]),
        Spec::wanted(Field::AtozClaim, Form::Flag, &["a-to-z claim"], MissingEffect::NoDefect),
        Spec::extra(Field::Prime, Form::Flag, &["is prime"]),
        Spec::wanted(Field::Asin, Form::Text, &["asin"], MissingEffect::NoAsin),
        Spec::wanted(Field::Sku, Form::Text, &["merchant sku"], MissingEffect::NoSku),
        Spec::wanted(Field::Quantity, Form::Count, &["return quantity"], MissingEffect::NoQuantity),
        Spec::wanted(Field::Reason, Form::Code, &["return reason"], MissingEffect::NoReason),
        Spec::extra(Field::InPolicy, Form::Flag, &["in policy"]),
        Spec::extra(Field::Type, Form::Text, &["return type"]),
        Spec::extra(Field::Resolution, Form::Text, &["resolution"]),
        Spec::extra(Field::DeliveredOn, Form::Day, &["return delivery date"]),
        Spec::extra(Field::SecondReference, Form::Text, &["safet claim id"]),
        Spec::extra(Field::SecondStatus, Form::Text, &["safet claim state"]),
        Spec::extra(Field::Amount, Form::Money, &["refunded amount"]),
    ],
    also_known: &[],
    by_place: None,
    #[cfg(test)]
    examples: crate::report::format::Examples {
        yes: &[
            &[
                "Order ID\tOrder date\tReturn request date\tReturn request status\tAmazon RMA ID\tMerchant RMA ID\tA-to-Z Claim\tIs prime\tASIN\tMerchant SKU\tReturn quantity\tReturn Reason\tIn policy",
            ],
            &["Order ID,Return request date,Return request status,ASIN,Return Reason"],
        ],
        no: &[
            &["return-date\torder-id\tsku\tasin\tfnsku\tquantity\tdetailed-disposition\treason"],
            &["Order date,Order ID,Fulfillment method,Negative feedback,A-to-z claims,Chargeback"],
            &["Order ID\tCarrier Name\tTracking ID\tOrigin Country\tShip Method"],
        ],
    },
};
