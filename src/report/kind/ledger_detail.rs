//! Every movement of stock at Amazon: one row per movement.
//!
//! `GET_LEDGER_DETAIL_VIEW_DATA`. Quantities that leave are negative.

use crate::report::format::Format;
use crate::report::reading::{MissingEffect, ReportKind};
use crate::report::sheet::{Field, Form, Spec};

/// How the export is recognised and read.
pub(super) const FORMAT: Format = Format {
    kind: ReportKind::LedgerDetail,
    name: "Inventory Ledger (details)",
    signature: &[&["fnsku"], &["event type"], &["quantity"], &["disposition"]],
    never: &[],
    columns: &[
        Spec::row(Field::Day, Form::Day, &["date"]),
        Spec::extra(Field::Fnsku, Form::Text, &["fnsku"]),
        Spec::wanted(Field::Asin, Form::Text, &["asin"], MissingEffect::NoAsin),
        Spec::wanted(Field::Sku, Form::Text, &["msku"], MissingEffect::NoSku),
        Spec::extra(Field::Title, Form::Text, &["title"]),
        Spec::row(Field::Type, Form::Text, &["event type"]),
        Spec::extra(Field::Reference, Form::Text, &["reference id"]),
        Spec::row(Field::Quantity, Form::Count, &["quantity"]),
        Spec::extra(Field::Warehouse, Form::Code, &["fulfillment center"]),
        Spec::extra(Field::Disposition, Form::Code, &["disposition"]),
        Spec::wanted(Field::Reason, Form::Code, &["reason"], MissingEffect::NoReason),
        Spec::extra(Field::Country, Form::Code, &["country"]),
        Spec::extra(Field::Time, Form::Time, &["date and time"]),
        Spec::extra(Field::Store, Form::Store, &["store"]),
    ],
    also_known: &[],
    by_place: None,
    #[cfg(test)]
    examples: crate::report::format::Examples {
        yes: &[
            &[
                "Date\tFNSKU\tASIN\tMSKU\tTitle\tEvent Type\tReference ID\tQuantity\tFulfillment Center\tDisposition\tReason\tCountry",
            ],
            &[
                "\"Date\"\t\"FNSKU\"\t\"ASIN\"\t\"MSKU\"\t\"Title\"\t\"Event Type\"\t\"Reference ID\"\t\"Quantity\"\t\"Disposition\"",
            ],
            &["Date,FNSKU,ASIN,MSKU,Title,Event Type,Reference ID,Quantity,Fulfillment Center,Disposition"],
        ],
        no: &[
            &[
                "Date\tFNSKU\tASIN\tMSKU\tTitle\tDisposition\tStarting Warehouse Balance\tReceipts\tCustomer Shipments\tEnding Warehouse Balance\tLocation",
            ],
            &[
                "snapshot-date\ttransaction-type\tfnsku\tsku\tproduct-name\tfulfillment-center-id\tquantity\tdisposition",
            ],
            &[
                "snapshot-date\tfnsku\tsku\tproduct-name\tquantity\tfulfillment-center-id\tdetailed-disposition\tcountry",
            ],
            &[
                "adjusted-date\ttransaction-item-id\tfnsku\tsku\tproduct-name\tfulfillment-center-id\tquantity\treason\tdisposition",
            ],
        ],
    },
};
