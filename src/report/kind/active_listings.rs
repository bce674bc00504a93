//! Listings that buyers can see: one row per SKU.
//!
//! `GET_MERCHANT_LISTINGS_DATA`. Columns that are not in use are left out, so a file has 27 to 47 of
//! them. Inactive listings have the same columns, so every such file is said to be unclear.

use super::{CODE_TYPES, CONDITIONS};
use crate::report::format::Format;
use crate::report::reading::{MissingEffect, ReportKind};
use crate::report::sheet::{Field, Form, Spec};

/// How the export is recognised and read.
pub(super) const FORMAT: Format = Format {
    kind: ReportKind::ActiveListings,
    name: "Active Listings",
    signature: &[&["seller-sku"], &["listing-id"], &["open-date"]],
    never: &["status"],
    columns: &[
        Spec::extra(Field::Title, Form::Text, &["item-name"]),
        Spec::extra(Field::Description, Form::Text, &["item-description"]),
        Spec::extra(Field::Image, Form::Text, &["image-url"]),
        Spec::extra(Field::Reference, Form::Text, &["listing-id"]),
        Spec::row(Field::Sku, Form::Text, &["seller-sku"]),
        Spec::extra(Field::Price, Form::Money, &["price"]),
        Spec::extra(Field::Quantity, Form::Count, &["quantity"]),
        Spec::extra(Field::Day, Form::Day, &["open-date"]),
        Spec::extra(Field::ProductCodeType, Form::Term(CODE_TYPES), &["product-id-type"]),
        Spec::extra(Field::Condition, Form::Term(CONDITIONS), &["item-condition"]),
        Spec::wanted(Field::Asin, Form::Text, &["asin1"], MissingEffect::NoAsin),
        Spec::extra(Field::ProductCode, Form::Text, &["product-id"]),
        Spec::wanted(Field::Channel, Form::Channel, &["fulfillment-channel"], MissingEffect::NoChannel),
    ],
    also_known: &[],
    by_place: None,
    #[cfg(test)]
    examples: crate::report::format::Examples {
        yes: &[
            &[
                "item-name\titem-description\tlisting-id\tseller-sku\tprice\tquantity\topen-date\tproduct-id-type\titem-condition\tasin1\tproduct-id\tpending-quantity\tfulfillment-channel\tmerchant-shipping-group",
            ],
            &[
                "item-name\tlisting-id\tseller-sku\tprice\tquantity\topen-date\tproduct-id-type\titem-note\titem-condition\tproduct-id\tfulfillment-channel\tBusiness Price",
            ],
        ],
        no: &[
            &[
                "item-name\titem-description\tlisting-id\tseller-sku\tprice\tquantity\topen-date\tproduct-id-type\titem-condition\tasin1\tproduct-id\tpending-quantity\tfulfillment-channel\tmerchant-shipping-group\tstatus",
            ],
            &[
                "item-name\titem-description\tseller-sku\tprice\tquantity\timage-url\tproduct-id-type\titem-condition\tasin1\tproduct-id\tadd-delete\tBusiness Price",
            ],
            &["sku\tasin\tprice\tquantity"],
            &["seller-sku\tquantity\tprice\tproduct-id"],
            &[
                "seller-sku\tfulfillment-channel-sku\tasin\tcondition-type\tWarehouse-Condition-code\tQuantity Available",
            ],
        ],
    },
};
