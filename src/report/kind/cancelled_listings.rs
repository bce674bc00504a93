//! Listings that were taken down: one row per SKU.
//!
//! `GET_MERCHANT_CANCELLED_LISTINGS_DATA`. It names neither the listing's number nor its first day.

use super::{CODE_TYPES, CONDITIONS};
use crate::report::format::Format;
use crate::report::reading::{MissingEffect, ReportKind};
use crate::report::sheet::{Field, Form, Spec};

/// How the export is recognised and read.
pub(super) const FORMAT: Format = Format {
    kind: ReportKind::CancelledListings,
    name: "Cancelled Listings",
    signature: &[&["seller-sku"], &["item-name"], &["product-id"], &["add-delete"]],
    never: &["listing-id", "open-date"],
    columns: &[
        Spec::extra(Field::Title, Form::Text, &["item-name"]),
        Spec::extra(Field::Description, Form::Text, &["item-description"]),
        Spec::extra(Field::Image, Form::Text, &["image-url"]),
        Spec::row(Field::Sku, Form::Text, &["seller-sku"]),
        Spec::extra(Field::Price, Form::Money, &["price"]),
        Spec::extra(Field::Quantity, Form::Count, &["quantity"]),
        Spec::extra(Field::ProductCodeType, Form::Term(CODE_TYPES), &["product-id-type"]),
        Spec::extra(Field::Condition, Form::Term(CONDITIONS), &["item-condition"]),
        Spec::wanted(Field::Asin, Form::Text, &["asin1"], MissingEffect::NoAsin),
        Spec::extra(Field::ProductCode, Form::Text, &["product-id"]),
    ],
    also_known: &[],
    by_place: None,
    #[cfg(test)]
    examples: crate::report::format::Examples {
        yes: &[&[
            "item-name\titem-description\tseller-sku\tprice\tquantity\timage-url\tproduct-id-type\titem-condition\tasin1\tproduct-id\tadd-delete\tBusiness Price",
        ]],
        no: &[
            &[
                "item-name\titem-description\tlisting-id\tseller-sku\tprice\tquantity\topen-date\tproduct-id-type\titem-condition\tasin1\tproduct-id\tpending-quantity\tfulfillment-channel\tmerchant-shipping-group",
            ],
            &[
                "item-name\titem-description\tlisting-id\tseller-sku\tprice\tquantity\topen-date\tproduct-id-type\titem-condition\tasin1\tproduct-id\tpending-quantity\tfulfillment-channel\tmerchant-shipping-group\tstatus",
            ],
            &[
                "item-name\tlisting-id\tseller-sku\tprice\tquantity\topen-date\tproduct-id-type\titem-note\titem-condition\tproduct-id\tfulfillment-channel\tBusiness Price",
            ],
            &["seller-sku\tquantity\tprice\tproduct-id"],
        ],
    },
};
