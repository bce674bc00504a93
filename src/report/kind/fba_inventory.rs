//! Sellable and unsellable stock at Amazon: one row per SKU and condition.
//!
//! `GET_AFN_INVENTORY_DATA`.

use crate::report::format::Format;
use crate::report::reading::{MissingEffect, ReportKind};
use crate::report::sheet::{Field, Form, Spec};

/// How the export is recognised and read.
pub(super) const FORMAT: Format = Format {
    kind: ReportKind::FbaInventory,
    name: "Amazon Fulfilled Inventory",
    signature: &[&["seller-sku", "出品者sku"], &["quantity available", "販売できる数量"]],
    never: &[],
    columns: &[
        Spec::row(Field::Sku, Form::Text, &["seller-sku", "出品者sku"]),
        Spec::extra(Field::Fnsku, Form::Text, &["fulfillment-channel-sku"]),
        Spec::wanted(Field::Asin, Form::Text, &["asin"], MissingEffect::NoAsin),
        Spec::extra(Field::Condition, Form::Text, &["condition-type"]),
        Spec::extra(Field::Disposition, Form::Code, &["warehouse-condition-code"]),
        Spec::row(Field::Quantity, Form::Count, &["quantity available", "販売できる数量"]),
    ],
    also_known: &[],
    by_place: None,
    #[cfg(test)]
    examples: crate::report::format::Examples {
        yes: &[
            &[
                "seller-sku\tfulfillment-channel-sku\tasin\tcondition-type\tWarehouse-Condition-code\tQuantity Available",
            ],
            &["出品者SKU,ASIN,販売できる数量"],
        ],
        no: &[
            &[
                "seller-sku\tfulfillment-channel-sku\tasin\tcondition-type\tcountry\tquantity-for-local-fulfillment",
            ],
            &[
                "sku\tfnsku\tasin\tproduct-name\tcondition\tyour-price\tafn-listing-exists\tafn-warehouse-quantity\tafn-fulfillable-quantity\tafn-unsellable-quantity\tafn-reserved-quantity\tafn-total-quantity",
            ],
            &["sku\tasin\tprice\tquantity"],
            &[
                "item-name\titem-description\tlisting-id\tseller-sku\tprice\tquantity\topen-date\tproduct-id-type\titem-condition\tasin1\tproduct-id\tpending-quantity\tfulfillment-channel\tmerchant-shipping-group",
            ],
        ],
    },
};
