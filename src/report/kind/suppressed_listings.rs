//! Listings that the search does not show until they are put right: one row per SKU.
//!
//! `GET_MERCHANTS_LISTINGS_FYP_REPORT`, "Fix your products".

use crate::report::format::Format;
use crate::report::reading::{MissingEffect, ReportKind};
use crate::report::sheet::{Field, Form, Spec};

/// How the export is recognised and read.
pub(super) const FORMAT: Format = Format {
    kind: ReportKind::SuppressedListings,
    name: "Suppressed Listings",
    signature: &[&["status"], &["issue description"], &["sku"]],
    never: &[],
    columns: &[
        Spec::row(Field::Sku, Form::Text, &["sku"]),
        Spec::wanted(Field::Asin, Form::Text, &["asin"], MissingEffect::NoAsin),
        Spec::extra(Field::Title, Form::Text, &["product name"]),
        Spec::extra(Field::Condition, Form::Text, &["condition"]),
        Spec::wanted(Field::Status, Form::Text, &["status"], MissingEffect::NoStatus),
        Spec::wanted(Field::Reason, Form::Text, &["reason"], MissingEffect::NoReason),
        Spec::extra(Field::Detail, Form::Text, &["issue description"]),
        Spec::wanted(Field::Day, Form::Day, &["status change date"], MissingEffect::NoDate),
    ],
    also_known: &[],
    by_place: None,
    #[cfg(test)]
    examples: crate::report::format::Examples {
        yes: &[&[
            "Status\tReason\tSKU\tASIN\tProduct name\tCondition\tStatus Change Date\tIssue Description",
        ]],
        no: &[
            &[
                "item-name\titem-description\tlisting-id\tseller-sku\tprice\tquantity\topen-date\tproduct-id-type\titem-condition\tasin1\tproduct-id\tpending-quantity\tfulfillment-channel\tmerchant-shipping-group\tstatus",
            ],
            &[
                "primary-action\tdate-stranded\tDate-to-take-auto-removal\tstatus-primary\tstatus-secondary\terror-message\tstranded-reason\tasin\tsku\tfnsku\tproduct-name\tfulfillable-qty",
            ],
            &["Reason\tDate\tASIN\tProduct Title\tAt Risk Sales\tAHR Impact"],
        ],
    },
};
