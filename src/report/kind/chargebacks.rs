//! Chargebacks: payments that buyers' banks took back.
//!
//! Nothing is published on Amazon's file. It is known by an order id and words on the chargeback.

use super::{CLAIM_DATE, ORDER_ID};
use crate::report::format::Format;
use crate::report::reading::{MissingEffect, ReportKind};
use crate::report::sheet::{Field, Form, Spec};

/// How the export is recognised and read.
pub(super) const FORMAT: Format = Format {
    kind: ReportKind::Chargebacks,
    name: "Chargeback claims",
    signature: &[
        ORDER_ID,
        &["*chargeback", "*dispute"],
        &["*reason", "*amount", "*status", "*date", "*chargeback id", "*reply", "*case"],
    ],
    never: &["*feedback", "*a-to-z", "*fulfil", "settlement-id", "*quantity"],
    columns: &[
        Spec::row(Field::Order, Form::Order, ORDER_ID),
        Spec::wanted(Field::Day, Form::Day, CLAIM_DATE, MissingEffect::NoDate),
        Spec::extra(Field::Reference, Form::Text, &["chargeback id", "*chargeback id", "*case id"]),
        Spec::wanted(Field::Reason, Form::Text, &["chargeback reason", "*reason"], MissingEffect::NoReason),
        Spec::wanted(Field::Status, Form::Text, &["status", "*status"], MissingEffect::NoStatus),
        Spec::extra(Field::Resolution, Form::Text, &["decision", "outcome", "*decision"]),
        Spec::extra(Field::Amount, Form::Money, &["amount", "*amount"]),
        Spec::extra(Field::Currency, Form::Code, &["currency"]),
        Spec::extra(Field::Counts, Form::Flag, &["odr impact", "*odr"]),
        Spec::extra(Field::Asin, Form::Text, &["asin"]),
    ],
    also_known: &[],
    by_place: None,
    #[cfg(test)]
    examples: crate::report::format::Examples {
        yes: &[
            &["Order ID,Chargeback ID,Chargeback date,Chargeback reason,Status,Amount"],
            &["Order number\tDispute date\tDispute reason\tDispute amount"],
        ],
        no: &[
            &["Order date\tOrder ID\tFulfillment method\tNegative feedback\tA-to-z claims\tChargeback"],
            &["Order ID,Claim date,Claim decision reason,Status,Settlement amount,ODR impact,Appeal"],
            &["date/time,settlement id,type,order id,sku,description,total"],
        ],
    },
};
