//! A-to-z Guarantee claims.
//!
//! Amazon's file was not seen; the names are those that sellers' guides give the page's fields.

use super::{CLAIM_DATE, ORDER_ID};
use crate::report::format::Format;
use crate::report::reading::{MissingEffect, ReportKind};
use crate::report::sheet::{Field, Form, Spec};

/// How the export is recognised and read.
pub(super) const FORMAT: Format = Format {
    kind: ReportKind::AtozClaims,
    name: "A-to-z Guarantee claims",
    signature: &[
        &["claim decision reason", "*claim reason", "claim id", "claim status", "claim type", "claim date"],
        &["odr impact", "settlement amount", "*claim amount", "appeal", "*a-to-z", "*odr"],
    ],
    never: &["*chargeback", "*feedback", "return request date", "reimbursement-id"],
    columns: &[
        Spec::wanted(Field::Order, Form::AmazonOrder, ORDER_ID, MissingEffect::NoOrder),
        Spec::wanted(Field::Day, Form::Day, CLAIM_DATE, MissingEffect::NoDate),
        Spec::extra(Field::Reference, Form::Text, &["claim id", "*claim id"]),
        Spec::wanted(
            Field::Reason,
            Form::Text,
            &["claim decision reason", "*claim reason", "*claim type", "reason"],
            MissingEffect::NoReason,
        ),
        Spec::wanted(Field::Status, Form::Text, &["status", "*claim status"], MissingEffect::NoStatus),
        Spec::extra(Field::Resolution, Form::Text, &["decision", "claim decision", "outcome"]),
        Spec::extra(Field::Amount, Form::Money, &["settlement amount", "*claim amount", "amount"]),
        Spec::extra(Field::Currency, Form::Code, &["currency"]),
        Spec::wanted(Field::Counts, Form::Flag, &["odr impact", "*odr"], MissingEffect::NoDefect),
        Spec::extra(Field::NextStep, Form::Text, &["appeal", "*appeal"]),
        Spec::extra(Field::Comment, Form::Comment, &["buyer comments", "*comment"]),
        Spec::extra(Field::Asin, Form::Text, &["asin"]),
    ],
    also_known: &[],
    by_place: None,
    #[cfg(test)]
    examples: crate::report::format::Examples {
        yes: &[
            &["Order ID,Claim date,Claim decision reason,Status,Settlement amount,ODR impact,Appeal"],
            &["Claim ID\tOrder ID\tClaim status\tA-to-z claim amount"],
        ],
        no: &[
            &["Order date\tOrder ID\tFulfillment method\tNegative feedback\tA-to-z claims\tChargeback"],
            &["Order ID\tReturn request date\tA-to-Z Claim\tSafeT claim id\tRefunded Amount"],
            &["settlement-id\tsettlement-start-date\ttotal-amount\tamount-type\tamount"],
        ],
    },
};
