//! What Amazon paid or gave back for lost and damaged stock: one row per product.
//!
//! `GET_FBA_REIMBURSEMENTS_DATA`. A reversal is a row of its own with negative amounts. Many have no order.

use crate::report::format::Format;
use crate::report::reading::{MissingEffect, ReportKind};
use crate::report::sheet::{Field, Form, Spec};

/// How the export is recognised and read.
pub(super) const FORMAT: Format = Format {
    kind: ReportKind::Reimbursements,
    name: "Reimbursements",
    signature: &[&["approval-date"], &["reimbursement-id"], &["reason"]],
    never: &[],
    columns: &[
        Spec::row(Field::Day, Form::Day, &["approval-date"]),
        Spec::row(Field::Reference, Form::Text, &["reimbursement-id"]),
        Spec::extra(Field::SecondReference, Form::Text, &["case-id"]),
        Spec::wanted(Field::Order, Form::Order, &["amazon-order-id"], MissingEffect::NoOrder),
        Spec::wanted(Field::Reason, Form::Text, &["reason"], MissingEffect::NoReason),
        Spec::wanted(Field::Sku, Form::Text, &["sku"], MissingEffect::NoSku),
        Spec::extra(Field::Fnsku, Form::Text, &["fnsku"]),
        Spec::wanted(Field::Asin, Form::Text, &["asin"], MissingEffect::NoAsin),
        Spec::extra(Field::Title, Form::Text, &["product-name"]),
        Spec::extra(Field::Condition, Form::Text, &["condition"]),
        Spec::extra(Field::Currency, Form::Code, &["currency-unit"]),
        Spec::extra(Field::Price, Form::Money, &["amount-per-unit"]),
        Spec::wanted(Field::Amount, Form::Money, &["amount-total"], MissingEffect::NoAmount),
        Spec::extra(Field::Quantity, Form::Count, &["quantity-reimbursed-total"]),
        Spec::extra(Field::Type, Form::Text, &["original-reimbursement-type"]),
    ],
    also_known: &[],
    by_place: None,
    #[cfg(test)]
    examples: crate::report::format::Examples {
        yes: &[
            &[
                "approval-date\treimbursement-id\tcase-id\tamazon-order-id\treason\tsku\tfnsku\tasin\tcurrency-unit\tamount-total\tquantity-reimbursed-total",
            ],
            &[
                "approval-date,reimbursement-id,case-id,amazon-order-id,reason,sku,fnsku,asin,currency-unit,amount-total,quantity-reimbursed-total",
            ],
        ],
        no: &[
            &["return-date\torder-id\tsku\tasin\tfnsku\tquantity\tdetailed-disposition\treason"],
            &[
                "request-date\torder-id\torder-type\torder-status\tlast-updated-date\tsku\tfnsku\tdisposition\trequested-quantity\tcancelled-quantity\tdisposed-quantity\tshipped-quantity",
            ],
            &[
                "settlement-id\ttotal-amount\tcurrency\ttransaction-type\torder-id\tamount-type\tamount-description\tamount",
            ],
        ],
    },
};
