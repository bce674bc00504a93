//! Business orders and their invoices: the download of the Invoice Defect Rate page.
//!
//! Amazon's file was not seen. It is known by an order id and words on what is wrong with an
//! invoice.

use super::{ORDER_DATE, ORDER_ID, SHIPPED_ON};
use crate::report::format::Format;
use crate::report::reading::{MissingEffect, ReportKind};
use crate::report::sheet::{Field, Form, Spec};

/// How the export is recognised and read.
pub(super) const FORMAT: Format = Format {
    kind: ReportKind::IdrReport,
    name: "Invoice Defect Rate report",
    signature: &[
        ORDER_ID,
        &[
            "*invoice status",
            "*invoice defect",
            "*missing invoice",
            "*late invoice",
            "*invoice upload",
            "ship date utc",
        ],
    ],
    never: &["*rma", "purchase-date", "settlement-id"],
    columns: &[
        Spec::row(Field::Order, Form::Order, ORDER_ID),
        Spec::wanted(Field::Day, Form::Day, ORDER_DATE, MissingEffect::NoDate),
        Spec::extra(Field::ShippedOn, Form::Day, SHIPPED_ON),
        Spec::extra(Field::Status, Form::Text, &["invoice status", "*invoice status"]),
        Spec::wanted(
            Field::Reason,
            Form::Text,
            &["invoice defect type", "*defect type", "*defect reason", "*reason"],
            MissingEffect::NoReason,
        ),
        Spec::extra(Field::Counts, Form::Flag, &["invoice defect", "missing invoice", "*missing"]),
        Spec::extra(Field::Late, Form::Flag, &["late invoice", "*late invoice"]),
        Spec::extra(Field::Asin, Form::Text, &["asin"]),
        Spec::extra(Field::Sku, Form::Text, &["sku"]),
    ],
    also_known: &[],
    by_place: None,
    #[cfg(test)]
    examples: crate::report::format::Examples {
        yes: &[
            &["Order ID,Order date,Ship date,Invoice status,Invoice defect type"],
            &["Order ID\tOrder date\tMissing invoice\tLate invoice"],
            &["Shipment ID,Order ID,Ship Date UTC,Defect Type,Defect Reason"],
        ],
        no: &[
            &["Order ID\tReturn request date\tAmazon RMA ID\tInvoice number"],
            &["amazon-order-id\tpurchase-date\torder-status\torder-invoice-type"],
            &["Order date\tOrder ID\tNegative feedback\tA-to-z claims\tChargeback"],
        ],
    },
};
