//! Stock at Amazon by country: one row per SKU and country.
//!
//! `GET_AFN_INVENTORY_DATA_BY_COUNTRY`.

use crate::report::format::Format;
use crate::report::reading::{MissingEffect, ReportKind};
use crate::report::sheet::{Field, Form, Spec};

/// How the export is recognised and read.
pub(super) const FORMAT: Format = Format {
    kind: ReportKind::MultiCountryInventory,
    name: "Multi-Country Inventory",
    signature: &[&["seller-sku"], &["country"], &["quantity-for-local-fulfillment"]],
    never: &[],
    columns: &[
        Spec::row(Field::Sku, Form::Text, &["seller-sku"]),
        Spec::extra(Field::Fnsku, Form::Text, &["fulfillment-channel-sku"]),
        Spec::wanted(Field::Asin, Form::Text, &["asin"], MissingEffect::NoAsin),
        Spec::extra(Field::Condition, Form::Text, &["condition-type"]),
        Spec::row(Field::Country, Form::Code, &["country"]),
        Spec::row(Field::Quantity, Form::Count, &["quantity-for-local-fulfillment"]),
    ],
    also_known: &[],
    by_place: None,
    #[cfg(test)]
    examples: crate::report::format::Examples {
        yes: &[&[
            "seller-sku\tfulfillment-channel-sku\tasin\tcondition-type\tcountry\tquantity-for-local-fulfillment",
        ]],
        no: &[
            &[
                "seller-sku\tfulfillment-channel-sku\tasin\tcondition-type\tWarehouse-Condition-code\tQuantity Available",
            ],
            &[
                "sku\tfnsku\tasin\tproduct-name\tcondition\tyour-price\tafn-listing-exists\tafn-warehouse-quantity\tafn-fulfillable-quantity\tafn-unsellable-quantity\tafn-reserved-quantity\tafn-total-quantity",
            ],
            &[
                "Country\tProduct Name\tFNSKU\tMerchant SKU\tASIN\tAvailable\tUnfulfillable\tAlert\tRecommended replenishment qty\tRecommended action",
            ],
            &[
                "Date\tFNSKU\tASIN\tMSKU\tTitle\tEvent Type\tReference ID\tQuantity\tFulfillment Center\tDisposition\tReason\tCountry",
            ],
        ],
    },
};
