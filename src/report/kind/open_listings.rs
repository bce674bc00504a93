//! Price and stock of what is on offer: one row per SKU.
//!
//! `GET_FLAT_FILE_OPEN_LISTINGS_DATA`, and the two short forms `GET_MERCHANT_LISTINGS_DATA_LITE` and
//! `_LITER`. The shortest has two columns and nothing to tell it by but that it has no others.

use crate::report::format::{ByPlace, Format};
use crate::report::header::Header;
use crate::report::reading::{MissingEffect, ReportKind};
use crate::report::sheet::{Field, Form, Spec};

/// How the export is recognised and read.
pub(super) const FORMAT: Format = Format {
    kind: ReportKind::OpenListings,
    name: "Inventory",
    signature: &[&["sku", "seller-sku"], &["asin", "product-id"], &["price"], &["quantity"]],
    never: &[
        "item-name",
        "product-name",
        "title",
        "fnsku",
        "listing-id",
        "product-id-type",
        "status",
        "condition",
        "currency",
        "order-id",
        "date",
    ],
    columns: &[
        Spec::row(Field::Sku, Form::Text, &["sku", "seller-sku"]),
        Spec::extra(Field::Asin, Form::Text, &["asin", "product-id"]),
        Spec::extra(Field::Price, Form::Money, &["price"]),
        Spec::wanted(Field::Quantity, Form::Count, &["quantity"], MissingEffect::NoStock),
    ],
    also_known: &[],
    by_place: Some(ByPlace { names: &["seller-sku", "quantity"], fits }),
    #[cfg(test)]
    examples: crate::report::format::Examples {
        yes: &[
            &["sku\tasin\tprice\tquantity"],
            &["sku\tasin\tprice\tquantity\tBusiness Price\tQuantity Price Type\tQuantity Lower Bound 1"],
            &["seller-sku\tquantity\tprice\tproduct-id"],
            &["seller-sku\tquantity", "A-1\t3"],
        ],
        no: &[
            &[
                "item-name\titem-description\tlisting-id\tseller-sku\tprice\tquantity\topen-date\tproduct-id-type\titem-condition\tasin1\tproduct-id\tpending-quantity\tfulfillment-channel\tmerchant-shipping-group",
            ],
            &[
                "item-name\titem-description\tlisting-id\tseller-sku\tprice\tquantity\topen-date\tproduct-id-type\titem-condition\tasin1\tproduct-id\tpending-quantity\tfulfillment-channel\tmerchant-shipping-group\tstatus",
            ],
            &[
                "item-name\titem-description\tseller-sku\tprice\tquantity\timage-url\tproduct-id-type\titem-condition\tasin1\tproduct-id\tadd-delete\tBusiness Price",
            ],
            &[
                "sku\tfnsku\tasin\tproduct-name\tcondition\tyour-price\tafn-listing-exists\tafn-warehouse-quantity\tafn-fulfillable-quantity\tafn-unsellable-quantity\tafn-reserved-quantity\tafn-total-quantity",
            ],
            &[
                "seller-sku\tfulfillment-channel-sku\tasin\tcondition-type\tWarehouse-Condition-code\tQuantity Available",
            ],
            &[
                "seller-sku\tfulfillment-channel-sku\tasin\tcondition-type\tcountry\tquantity-for-local-fulfillment",
            ],
            &[
                "approval-date\treimbursement-id\tcase-id\tamazon-order-id\treason\tsku\tfnsku\tasin\tcurrency-unit\tamount-total\tquantity-reimbursed-total",
            ],
            &["amazon-order-id\tpurchase-date\torder-status\tsku\tasin\tquantity\titem-price"],
            &["seller-sku\tamount", "A-1\t3"],
            // A template that sellers fill in.
            &["sku\tprice\tquantity\tproduct-id\tproduct-id-type\tcondition-type"],
        ],
    },
};

fn fits(header: &Header<'_>) -> bool {
    header.has_all(&["seller-sku", "quantity"])
}
