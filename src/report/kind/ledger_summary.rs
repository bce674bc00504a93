//! Stock at Amazon at the beginning and the end of a day or month, and what moved between.
//!
//! `GET_LEDGER_SUMMARY_VIEW_DATA`. One row per SKU, state and place. Quantities that leave are negative.

use crate::report::format::Format;
use crate::report::reading::{MissingEffect, ReportKind};
use crate::report::sheet::{Field, Form, Spec};

/// How the export is recognised and read.
pub(super) const FORMAT: Format = Format {
    kind: ReportKind::LedgerSummary,
    name: "Inventory Ledger (summary)",
    signature: &[&["fnsku"], &["starting warehouse balance"], &["ending warehouse balance"]],
    never: &[],
    columns: &[
        Spec::row(Field::Day, Form::Day, &["date"]),
        Spec::extra(Field::Fnsku, Form::Text, &["fnsku"]),
        Spec::wanted(Field::Asin, Form::Text, &["asin"], MissingEffect::NoAsin),
        Spec::wanted(Field::Sku, Form::Text, &["msku"], MissingEffect::NoSku),
        Spec::extra(Field::Title, Form::Text, &["title"]),
        Spec::extra(Field::Disposition, Form::Code, &["disposition"]),
        Spec::row(Field::OpeningStock, Form::Count, &["starting warehouse balance"]),
        Spec::wanted(Field::Received, Form::Count, &["receipts"], MissingEffect::NoStock),
        Spec::wanted(Field::Shipped, Form::Count, &["customer shipments"], MissingEffect::NoStock),
        Spec::extra(Field::Returned, Form::Count, &["customer returns"]),
        Spec::extra(Field::Removed, Form::CountSum, &["vendor returns", "disposed"]),
        Spec::extra(
            Field::Adjusted,
            Form::CountSum,
            &["found", "lost", "damaged", "other events", "unknown events"],
        ),
        Spec::row(Field::ClosingStock, Form::Count, &["ending warehouse balance"]),
        Spec::extra(Field::Warehouse, Form::Code, &["location"]),
        Spec::extra(Field::Store, Form::Store, &["store"]),
    ],
    also_known: &[],
    by_place: None,
    #[cfg(test)]
    examples: crate::report::format::Examples {
        yes: &[
            &[
                "Date\tFNSKU\tASIN\tMSKU\tTitle\tDisposition\tStarting Warehouse Balance\tReceipts\tCustomer Shipments\tEnding Warehouse Balance\tLocation",
            ],
            &[
                "Date,FNSKU,ASIN,MSKU,Title,Disposition,Starting Warehouse Balance,Receipts,Customer Shipments,Ending Warehouse Balance,Location",
            ],
        ],
        no: &[
            &[
                "Date\tFNSKU\tASIN\tMSKU\tTitle\tEvent Type\tReference ID\tQuantity\tFulfillment Center\tDisposition\tReason\tCountry",
            ],
            &[
                "snapshot-date\ttransaction-type\tfnsku\tsku\tproduct-name\tfulfillment-center-id\tquantity\tdisposition",
            ],
            &[
                "snapshot-date\tfnsku\tsku\tproduct-name\tquantity\tfulfillment-center-id\tdetailed-disposition\tcountry",
            ],
            &[
                "snapshot-date\tsku\tfnsku\tasin\tproduct-name\tcondition\tavailable\tpending-removal-quantity\tinv-age-0-to-90-days\tdays-of-supply",
            ],
        ],
    },
};
